import { useState } from 'react'
import type { RedFlag } from '../../domain/content.ts'
import { intakeFlags } from '../../domain/intake.ts'
import { endsPath } from '../../domain/redFlags.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { Flags } from '../pattern/Flags.tsx'
import styles from './Intake.module.css'

/** The red flags of everything that could be listed, before anything is. */
export function IntakeCheck({ intake }: { intake: Intake }) {
  const t = useT()
  const content = useApp((s) => s.atlas.content)
  const patterns = useApp((s) => s.atlas.patterns)
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const pass = useApp((s) => s.passIntakeCheck)
  const end = useApp((s) => s.endIntake)
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set())
  const flags = intakeFlags(content.intake, intake.region ?? '', patterns, content.redFlags, pregnant)
  const press = (flag: RedFlag) => {
    if (endsPath(flag)) return end(flag.id)
    const next = new Set(yes)
    if (!next.delete(flag.id)) next.add(flag.id)
    setYes(next)
  }
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
              flags.flatMap(({ id }) => (yes.has(id) ? [id] : [])),
            )
          }
        >
          {t(yes.size > 0 ? 'check.continue' : 'check.clear')}
        </button>
      </div>
    </>
  )
}
