/**
 * What leads somewhere, and the signs by which controls tell what they do. The same everywhere:
 *   ›  leads on, to another list, page or window: GoRow, Chip (its corners say the same), the rows of meridians
 *   ‹  leads back to where one came from: BackButton
 *   ⌄  unfolds here and folds again: Disclosure
 *   a pill is chosen and taken back in place: variations, kinds of point on a card
 *   a row of points has no sign: it is chosen and shows itself on the body beside it
 */
import type { ReactNode } from 'react'
import { BackIcon, GoIcon } from './icons.tsx'
import panel from '../frame/Panel.module.css'
import styles from './GoRow.module.css'

interface Props {
  name: ReactNode
  /** A second line below the name. */
  summary?: ReactNode
  onGo: () => void
  /** Told apart by tests and style sheets. */
  topic?: string
}

/** A row of a list that leads on. */
export function GoRow({ name, summary, onGo, topic }: Props) {
  return (
    <button type="button" className={styles.row} data-topic={topic} onClick={onGo}>
      <span className={styles.name}>{name}</span>
      <GoIcon />
      {summary && <span className={styles.summary}>{summary}</span>}
    </button>
  )
}

/** Rows with lines between them. */
export function GoRows({ children, className = '' }: { children: ReactNode; className?: string | undefined }) {
  return <ul className={`${styles.rows} ${className}`}>{children}</ul>
}

/** The way back, named by where it leads. */
export function BackButton({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <button type="button" className={panel.back} onClick={onBack}>
      <BackIcon />
      {label}
    </button>
  )
}
