import { answersAt, type QuestionId } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT, useTexts } from '../../state/texts.ts'
import cards from './Answers.module.css'
import styles from './Kiosk.module.css'
import { Screen } from './Screen.tsx'

/** So few answers lie one below the other where there is room. */
const FEW = 5

interface Props {
  intake: Intake
  question: QuestionId
  onBack: () => void
  onNext: () => void
}

/** One question with big cards; every one may be left open. */
export function Question({ intake, question, onBack, onNext }: Props) {
  const t = useT()
  const texts = useTexts().intake
  const content = useApp((s) => s.atlas.content.intake)
  const answer = useApp((s) => s.answerIntake)
  const given = intake.answers[question] ?? []
  const answers = answersAt(content, intake.region ?? '', question).map((id) => ({
    id,
    label: texts.answers[`${question}.${id}`] ?? id,
  }))
  return (
    <Screen
      id={question}
      title={texts.questions[question] ?? question}
      hint={t('kiosk.open')}
      says={answers.map(({ label }) => `${label}.`)}
      back={onBack}
      onward={
        <button type="button" className={styles.primary} data-next onClick={onNext}>
          {t(given.length > 0 ? 'intake.next' : 'kiosk.notSure')}
        </button>
      }
    >
      <fieldset
        className={cards.answers}
        data-few={answers.length <= FEW || undefined}
        aria-label={texts.questions[question]}
      >
        {answers.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={cards.card}
            data-answer={id}
            aria-pressed={given.includes(id)}
            onClick={() => answer(question, id)}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </Screen>
  )
}
