import { useEffect, useState } from 'react'
import { EMPTY_LEARN, type LearnFile, readLearn } from '../../domain/learn/record.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { keepLearnOnce } from '../../state/learnStorage.ts'
import { localDay } from '../../state/quizRun.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { KeptFile } from '../controls/KeptFile.tsx'
import { PageFrame } from '../pages/PageFrame.tsx'
import { DeckTable } from './DeckTable.tsx'
import { NewSession } from './NewSession.tsx'
import { Progress } from './Progress.tsx'
import styles from './Learn.module.css'

/** The quiz: what to be asked, how it goes, and where that is kept. */
export function LearnPage() {
  const t = useT()
  const store = useAppStoreApi()
  const learn = useApp((s) => s.learn)
  // The page tells of the moment it was opened; a session asks for the time itself.
  const [now] = useState(() => new Date())
  useEffect(() => keepLearnOnce(store), [store])
  return (
    <PageFrame title={t('page.learn')}>
      <p>{t('learn.lead')}</p>
      <Running />
      {learn && (
        <>
          <NewSession learn={learn} now={now} />
          <Progress learn={learn} today={localDay(now)} />
          <DeckTable cards={learn.cards} now={now} />
          <Keeping learn={learn} today={localDay(now)} />
        </>
      )}
    </PageFrame>
  )
}

/** A session that was left open. */
function Running() {
  const t = useT()
  const quiz = useApp((s) => s.quiz)
  const setQuiz = useApp((s) => s.setQuiz)
  const openPage = useApp((s) => s.openPage)
  if (!quiz || quiz.at >= quiz.questions.length) return null
  return (
    <div className={styles.running}>
      <p>{t('learn.running', { at: quiz.at + 1, of: quiz.questions.length })}</p>
      <div className={styles.actions}>
        <button type="button" className={button.primary} onClick={() => openPage(null)}>
          {t('learn.goOn')}
        </button>
        <button type="button" className={button.button} onClick={() => setQuiz(null)}>
          {t('learn.end')}
        </button>
      </div>
    </div>
  )
}

function Keeping({ learn, today }: { learn: LearnFile; today: string }) {
  const trouble = useApp((s) => s.learnTrouble)
  const setLearn = useApp((s) => s.setLearn)
  return (
    <KeptFile
      words="learn"
      value={learn}
      empty={learn === EMPTY_LEARN}
      fileName={`acupoint-learn-${today}.json`}
      trouble={trouble}
      read={(text) => {
        const read = readLearn(text)
        return 'learn' in read ? { value: read.learn } : read
      }}
      onReplace={(value) => setLearn({ learn: value })}
      onErase={() => setLearn({ learn: EMPTY_LEARN, learnTrouble: null })}
    />
  )
}
