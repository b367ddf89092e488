import styles from './Badge.module.css'

export type BadgeKind = 'main' | 'add' | 'avoided' | 'touch'

/**
 * The number of a point in a list, drawn as on the canvas: filled = main, ring = added.
 * Decorative: the row's own text carries the meaning.
 */
export function Badge({ kind, number }: { kind: BadgeKind; number: number }) {
  return (
    <span className={styles.badge} data-kind={kind} aria-hidden="true">
      {number}
    </span>
  )
}
