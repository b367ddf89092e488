import { answersAt, STEP_QUESTIONS } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT, useTexts } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { Choices } from './Choices.tsx'

/** The questions of one step; every one may be left open. */
export function Questions({ intake }: { intake: Intake }) {
  const t = useT()
  const texts = useTexts().intake
  const content = useApp((s) => s.atlas.content.intake)
  const profile = useApp((s) => s.profile)
  const answer = useApp((s) => s.answerIntake)
  const questions = STEP_QUESTIONS[intake.step].flatMap((id) => {
    const answers = answersAt(content, intake.region ?? '', id)
    const many = content.questions.find((one) => one.id === id)?.many ?? false
    return answers.length > 0 ? [{ id, answers, many }] : []
  })
  return (
    <div className={panel.body}>
      <p className={panel.small}>{t(questions.length > 0 ? 'intake.open' : 'intake.nothing')}</p>
      {questions.map(({ id, answers, many }) => (
        <Choices
          key={id}
          legend={texts.questions[id] ?? id}
          showLegend={questions.length > 1}
          choices={answers.map((one) => ({ id: one, label: texts.answers[`${id}.${one}`] ?? one }))}
          chosen={intake.answers[id] ?? []}
          many={many}
          onChoose={(one) => answer(id, one)}
        />
      ))}
      {intake.step === 'cause' && profile.includes('pregnancy') && (
        <p className={panel.small} aria-live="polite">
          {t('intake.pregnant')}
        </p>
      )}
    </div>
  )
}
