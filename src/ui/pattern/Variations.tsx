import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import styles from './Variations.module.css'

/** Chips that add and take out points; what a chosen one means stands below them. */
export function Variations({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts().patterns[pattern.id]
  const chosen = useApp((s) => s.variations)
  const toggle = useApp((s) => s.toggleVariation)
  if (pattern.variations.length === 0) return null
  return (
    <section className={styles.variations} aria-labelledby="variations-title">
      <h2 id="variations-title" className={styles.title}>
        {t('variation.title')}
      </h2>
      <ul className={styles.chips}>
        {pattern.variations.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.chip}
              data-variation={id}
              aria-pressed={chosen.includes(id)}
              onClick={() => toggle(id)}
            >
              {texts?.variations[id]?.label ?? id}
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {pattern.variations
          .filter(({ id }) => chosen.includes(id))
          .map(({ id }) => (
            <p key={id} className={styles.explain}>
              {texts?.variations[id]?.explain}
            </p>
          ))}
      </div>
    </section>
  )
}
