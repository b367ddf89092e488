import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Pattern.module.css'

/**
 * What a pregnancy changes below the points: that the pattern is for it, and the signs to call for. Told it is in one
 * place only, with everything else that matters before a treatment (BeforeYouStart).
 */
export function Pregnancy({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const { gap } = usePunctuation()
  const texts = useTexts().redFlags
  const pregnant = useApp((s) => s.profile.includes('pregnancy')) || pattern.pregnancyPattern
  const flags = useApp((s) => s.atlas.content.redFlags)
  const signs = flags.filter((flag) => flag.level === 'pregnancy')
  if (!pregnant) return null
  return (
    <div className={panel.section}>
      {pattern.pregnancyPattern && <p className={panel.small}>{t('pregnancy.isPattern')}</p>}
      {signs.length > 0 && (
        <Disclosure summary={t('pregnancy.when')}>
          <ul className={styles.bullets}>
            {signs.map((flag) => (
              <li key={flag.id}>
                {texts[flag.id]?.question}
                {gap}
                <strong>{texts[flag.id]?.action}</strong>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
