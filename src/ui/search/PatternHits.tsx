import type { PatternHit } from '../../domain/patternSearch.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import home from '../home/Home.module.css'
import styles from './Search.module.css'

/** Patterns that answer to the words typed, each with the word it was found by. */
export function PatternHits({ hits }: { hits: readonly PatternHit[] }) {
  const t = useT()
  const texts = useTexts().patterns
  const choosePattern = useApp((s) => s.choosePattern)
  return (
    <section className={styles.patterns} aria-labelledby="search-patterns">
      <h2 id="search-patterns" className={panel.label}>
        {t('search.patterns')}
      </h2>
      <ul className={styles.hits}>
        {hits.map(({ id, name }) => {
          const text = texts[id]
          return text ? (
            <li key={id}>
              <button
                type="button"
                className={home.pattern}
                data-row
                data-pattern={id}
                onClick={() => choosePattern(id)}
              >
                <span className={home.patternName}>{text.name}</span>
                <span className={home.patternSummary}>
                  {name === text.name ? text.summary : t('search.as', { name })}
                </span>
              </button>
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}
