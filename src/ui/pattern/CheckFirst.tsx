import type { PatternContent } from '../../domain/content.ts'
import { flagsToAsk } from '../../domain/redFlags.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { BeforeYouStart } from '../safety/Profile.tsx'
import { Flags } from './Flags.tsx'
import styles from './CheckFirst.module.css'
import { useYes } from './useYes.ts'

/** Red flags before points: a yes to an emergency ends the path, any other yes gives advice and may go on. */
export function CheckFirst({ pattern, other }: { pattern: PatternContent; other?: PatternContent | undefined }) {
  const t = useT()
  const allFlags = useApp((s) => s.atlas.content.redFlags)
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const answer = useApp((s) => s.answerRedFlags)
  const { yes, press, among } = useYes((flag) => answer({ clear: false, flag }))
  const flags = flagsToAsk(allFlags, other ? [pattern, other] : [pattern], pregnant)
  const anyYes = among(flags).length > 0

  return (
    <section className={styles.check} aria-labelledby="check-title">
      <div className={panel.body}>
        <div className={styles.intro}>
          <h2 id="check-title" className={styles.title}>
            {t('check.title')}
          </h2>
          <p>{t('check.intro')}</p>
        </div>
        {/* Above the signs: a pregnancy told here asks for more of them. */}
        <BeforeYouStart />
        {pattern.pregnancyPattern && <p className={panel.small}>{t('pregnancy.isPattern')}</p>}
        <Flags flags={flags} yes={yes} onYes={press} heading="h3" />
      </div>
      <div className={styles.foot}>
        <button type="button" className={button.primary} onClick={() => answer({ clear: true, yes: among(flags) })}>
          {t(anyYes ? 'check.continue' : 'check.clear')}
        </button>
      </div>
    </section>
  )
}
