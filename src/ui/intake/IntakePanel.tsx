import { INTAKE_STEPS } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { BackButton } from '../controls/GoRow.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { Emergency } from '../pattern/Emergency.tsx'
import { IntakeCheck } from './IntakeCheck.tsx'
import styles from './Intake.module.css'
import { Questions } from './Questions.tsx'
import { Topics } from './Topics.tsx'
import { Where, WhichSide } from './Where.tsx'

/** "Where does it hurt?": one question at a time; an emergency ends the path, and nothing follows it. */
export function IntakePanel({ intake }: { intake: Intake }) {
  const t = useT()
  const ended = useApp((s) => s.gate === 'emergency')
  const goToStep = useApp((s) => s.goToStep)
  const startIntake = useApp((s) => s.startIntake)
  const leaveIntake = useApp((s) => s.leaveIntake)
  const heading = useHeadingFocus(`intake ${intake.step} ${ended}`)
  if (ended) return <Emergency />
  const at = INTAKE_STEPS.indexOf(intake.step)
  const before = INTAKE_STEPS[at - 1]
  const next = INTAKE_STEPS[at + 1]
  const asks = intake.step !== 'check' && intake.step !== 'topics'
  return (
    <section className={styles.intake} aria-labelledby="intake-title">
      <div className={panel.head} data-sheet-head>
        <BackButton
          label={t(before ? 'intake.back' : 'intake.leave')}
          onBack={() => (before ? goToStep(before) : leaveIntake())}
        />
        <p className={styles.progress}>
          {t('intake.progress', { step: at + 1, steps: INTAKE_STEPS.length })}
          <progress value={at + 1} max={INTAKE_STEPS.length} aria-hidden="true" />
        </p>
        <h1 id="intake-title" className={panel.title} tabIndex={-1} ref={heading}>
          {t(`intake.title.${intake.step}`)}
        </h1>
      </div>
      {intake.step === 'where' && <Where intake={intake} />}
      {asks && intake.step !== 'where' && <Questions intake={intake} />}
      {intake.step === 'check' && <IntakeCheck intake={intake} />}
      {intake.step === 'topics' && <Topics intake={intake} />}
      {asks && next && (
        <div className={styles.foot}>
          {intake.step === 'where' && <WhichSide intake={intake} />}
          <button
            type="button"
            className={button.primary}
            disabled={intake.region === null}
            onClick={() => goToStep(next)}
          >
            {t('intake.next')}
          </button>
        </div>
      )}
      {before && (
        <div className={styles.restart}>
          <button type="button" className={button.quiet} onClick={startIntake}>
            {t('intake.restart')}
          </button>
        </div>
      )}
    </section>
  )
}
