import styles from './StateFigure.module.css'

/** The outline of a standing figure where the picture will be, or would be: drawn in dashes while it is awaited. */
export function StateFigure({ waiting }: { waiting: boolean }) {
  return (
    <svg className={styles.figure} data-waiting={waiting} viewBox="0 0 56 104" aria-hidden="true" focusable="false">
      <circle cx="28" cy="10" r="6.5" />
      <path d="M24.8 16.2v4.6c-5 1.1-8.3 2.4-9.4 6.6L8 52.500l-2.6 6.700M31.2 16.200v4.600c5 1.1 8.3 2.4 9.4 6.600L48 52.500l2.6 6.700M19.2 30.500c1 6.5 1.3 11 .6 16.5-1.6 8.5-1.6 16 .2 27l1.5 25.500h-4.400M36.8 30.500c-1 6.5-1.3 11-.6 16.5 1.6 8.5 1.6 16-.2 27l-1.5 25.500h4.400M28 54.500l-2 19.5-.8 25.500M28 54.500l2 19.5.8 25.5" />
    </svg>
  )
}
