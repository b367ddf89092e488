import { useId, useState } from 'react'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import styles from './Card.module.css'

/** Chips for what kind of point it is; a chip opens its own explanation below the row. */
export function Categories({ ids }: { ids: readonly string[] }) {
  const t = useT()
  const { runIn } = usePunctuation()
  const { categories } = useTexts()
  const [open, setOpen] = useState<string | null>(null)
  const explanationId = useId()
  const known = ids.filter((id) => categories[id])
  if (known.length === 0) return null
  const explained = open ? categories[open] : undefined
  return (
    <div className={styles.chips}>
      <ul aria-label={t('categories.title')}>
        {known.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.chip}
              aria-expanded={open === id}
              aria-controls={explanationId}
              onClick={() => setOpen(open === id ? null : id)}
            >
              <span>{categories[id]?.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p id={explanationId} className={styles.explain} hidden={!explained} aria-live="polite">
        {explained && (
          <>
            <strong>
              {explained.name}
              {runIn}
            </strong>
            {explained.explain}
          </>
        )}
      </p>
    </div>
  )
}
