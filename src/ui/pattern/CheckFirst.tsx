import { useState } from 'react'
import type { PatternContent, RedFlag } from '../../domain/content.ts'
import { endsPath, flagsToAsk } from '../../domain/redFlags.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { BeforeYouStart } from '../safety/Profile.tsx'
import { Flags } from './Flags.tsx'
import styles from './CheckFirst.module.css'

/** Red flags before points: a yes to an emergency ends the path, any other yes gives advice and may go on. */
export function CheckFirst({ pattern, other }: { pattern: PatternContent; other?: PatternContent | undefined }) {
  const t = useT()
  const allFlags = useApp((s) => s.atlas.content.redFlags)
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const answer = useApp((s) => s.answerRedFlags)
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set())
  const flags = flagsToAsk(allFlags, other ? [pattern, other] : [pattern], pregnant)
  const anyYes = flags.some((flag) => yes.has(flag.id))

  const press = (flag: RedFlag) => {
    const { id } = flag
    if (endsPath(flag)) return answer({ clear: false, flag: id })
    const next = new Set(yes)
    if (!next.delete(id)) next.add(id)
    setYes(next)
  }

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
        <button
          type="button"
          className={button.primary}
          onClick={() => answer({ clear: true, yes: flags.flatMap(({ id }) => (yes.has(id) ? [id] : [])) })}
        >
          {t(anyYes ? 'check.continue' : 'check.clear')}
        </button>
      </div>
    </section>
  )
}
