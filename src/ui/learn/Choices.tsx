import type { Question } from '../../domain/learn/question.ts'
import { rightAnswer } from '../../domain/learn/question.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import type { Given } from '../../state/learnSlice.ts'
import { choose } from '../../state/quizRun.ts'
import { useLanguage, useT, useTexts } from '../../state/texts.ts'
import { PointNamePair } from '../controls/PointNamePair.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Learn.module.css'

type ChoiceQuestion = Exclude<Question, { kind: 'tap' }>

/** The answers to choose from; once one is chosen they tell which was right, by sign and word. */
export function Choices({ question, given }: { question: ChoiceQuestion; given: Given | null }) {
  const t = useT()
  const store = useAppStoreApi()
  const right = rightAnswer(question)
  return (
    <ul className={styles.choices} aria-label={t('learn.choices')}>
      {question.choices.map((choice) => {
        const chosen = given?.kind === 'choice' && given.choice === choice
        const state = given === null ? null : choice === right ? 'right' : chosen ? 'wrong' : 'rest'
        return (
          <li key={choice}>
            <button
              type="button"
              className={styles.choice}
              data-choice={choice}
              data-state={state ?? undefined}
              disabled={given !== null}
              onClick={() => choose(store, choice, new Date())}
            >
              <span>
                <ChoiceWords kind={question.kind} choice={choice} answered={given !== null} />
              </span>
              {(state === 'right' || state === 'wrong') && (
                <span className={styles.sign}>
                  <span aria-hidden="true">{state === 'right' ? '✓' : '✗'}</span>
                  <span>{t(state === 'right' ? 'learn.choiceRight' : 'learn.choiceWrong')}</span>
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** A choice says no more than what is asked; once answered, code and name. */
function ChoiceWords({ kind, choice, answered }: { kind: ChoiceQuestion['kind']; choice: string; answered: boolean }) {
  const { categories } = useTexts()
  const english = !useLanguage().startsWith('zh')
  const point = useApp((s) => s.atlas.points.get(choice))
  if (kind === 'family' || !point) return categories[choice]?.name ?? choice
  const code = <span className={panel.code}>{choice}</span>
  if (kind === 'code' && !answered) return code
  return (
    <>
      {(kind !== 'name' || answered) && <>{code} </>}
      <PointNamePair point={point} />
      {kind === 'name' && english && <small className={styles.english}>{point.english}</small>}
    </>
  )
}
