import { useId } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Pattern.module.css'

/** The pregnancy switch. In the pregnancy pattern it is already on and only said. */
export function Pregnancy({ pattern, withSigns }: { pattern: PatternContent; withSigns?: boolean }) {
  const t = useT()
  const { gap } = usePunctuation()
  const texts = useTexts().redFlags
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const tell = useApp((s) => s.tell)
  const flags = useApp((s) => s.atlas.content.redFlags)
  const hint = useId()
  const signs = flags.filter((flag) => flag.level === 'pregnancy')
  return (
    <>
      {pattern.pregnancyPattern ? (
        <p className={panel.small}>{t('pregnancy.isPattern')}</p>
      ) : (
        <div className={styles.toggle}>
          <input
            type="checkbox"
            role="switch"
            id={`${hint}-switch`}
            className={styles.toggleInput}
            checked={pregnant}
            aria-checked={pregnant}
            aria-describedby={hint}
            onChange={(event) => tell('pregnancy', event.target.checked)}
          />
          <span className={styles.toggleFace} aria-hidden="true" />
          <label htmlFor={`${hint}-switch`} className={styles.toggleLabel}>
            {t('pregnancy.label')}
          </label>
          <span className={styles.toggleHint} id={hint}>
            {t('pregnancy.hint')}
          </span>
        </div>
      )}
      {withSigns && (pregnant || pattern.pregnancyPattern) && signs.length > 0 && (
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
    </>
  )
}
