import { intakeFlags } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { Flags } from '../pattern/Flags.tsx'
import { useYes } from '../pattern/useYes.ts'
import styles from './Intake.module.css'

/** The red flags of everything that could be listed, before anything is. */
export function IntakeCheck({ intake }: { intake: Intake }) {
  const t = useT()
  const content = useApp((s) => s.atlas.content)
  const patterns = useApp((s) => s.atlas.patterns)
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const pass = useApp((s) => s.passIntakeCheck)
  const end = useApp((s) => s.endIntake)
  const { yes, press, among } = useYes(end)
  const flags = intakeFlags(content.intake, intake.region ?? '', patterns, content.redFlags, pregnant)
  return (
    <>
      <div className={panel.body}>
        <p>{t('check.intro')}</p>
        <Flags flags={flags} yes={yes} onYes={press} heading="h2" />
      </div>
      <div className={styles.foot}>
        <button
          type="button"
          className={button.primary}
          onClick={() =>
            pass(
              flags.map(({ id }) => id),
              among(flags),
            )
          }
        >
          {t(yes.size > 0 ? 'check.continue' : 'check.clear')}
        </button>
      </div>
    </>
  )
}
