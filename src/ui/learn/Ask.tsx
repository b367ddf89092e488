import { type Question } from '../../domain/learn/question.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import type { Quiz } from '../../state/learnSlice.ts'
import { pass } from '../../state/quizRun.ts'
import { useLanguage, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { PointNamePair } from '../controls/PointNamePair.tsx'
import panel from '../frame/Panel.module.css'
import { Choices } from './Choices.tsx'
import { MarkAsk } from './MarkAsk.tsx'
import { Hints } from './Hints.tsx'
import { useStory } from './useStory.ts'
import styles from './Learn.module.css'

/** A question: what is told, the choices or the mark, and the hints. */
export function Ask({ quiz, question }: { quiz: Quiz; question: Question }) {
  const t = useT()
  const store = useAppStoreApi()
  const story = useStory(question)
  return (
    <>
      <Told question={question} asked={story.asked} />
      {question.kind === 'tap' ? (
        !quiz.given && <MarkAsk marked={quiz.mark !== null} />
      ) : (
        <Choices question={question} given={quiz.given} />
      )}
      {!quiz.given && (
        <>
          <Hints hints={story.hints} taken={quiz.hints} />
          <button type="button" className={button.quiet} onClick={() => pass(store, new Date())}>
            {t('learn.pass')}
          </button>
        </>
      )}
    </>
  )
}

/** What a question tells before it is answered. */
function Told({ question, asked }: { question: Question; asked: readonly string[] }) {
  const t = useT()
  const texts = useTexts()
  const english = !useLanguage().startsWith('zh')
  const point = useApp((s) => s.atlas.points.get(question.code))
  switch (question.kind) {
    case 'words':
      return <p className={styles.told}>{texts.points[question.code]?.location}</p>
    case 'rule':
      return (
        <ol className={styles.told}>
          {asked.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )
    case 'code':
      return (
        point && (
          <p className={styles.told}>
            <strong>
              <PointNamePair point={point} />
            </strong>
            {english && ` ${point.english}`}
          </p>
        )
      )
    case 'spot':
      return <p className={panel.small}>{t('learn.spotHow')}</p>
    case 'tap':
      return (
        point && (
          <p className={styles.told}>
            <PointNamePair point={point} />
          </p>
        )
      )
    case 'name':
    case 'member':
    case 'family':
      return null
  }
}
