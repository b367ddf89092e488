import type { ReactNode } from 'react'
import { ChevronIcon } from './icons.tsx'
import styles from './Disclosure.module.css'

/** Details on demand: a native disclosure with a line of text to open it. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>
        <span>{summary}</span>
        <span className={styles.mark}>
          <ChevronIcon />
        </span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
