import styles from './Figure.module.css'

/** Direction of the end of a path made of M, L, H, V, Q and A with absolute places, unit vector. */
function endOf(d: string): { at: [number, number]; along: [number, number] } {
  const parts = d.match(/[MLHVQA][^MLHVQA]*/g) ?? []
  let [before, at]: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ]
  for (const part of parts) {
    const n = (part.slice(1).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    const last = n.slice(-2) as [number, number]
    const kind = part[0]
    const end: [number, number] = kind === 'H' ? [n[0]!, at[1]] : kind === 'V' ? [at[0], n[0]!] : last
    // A curve ends along its last control; an arc here ends against the way it came, sideways.
    before = kind === 'Q' ? [n[0]!, n[1]!] : kind === 'A' ? [end[0] - 6, end[1] + 0.5] : at
    at = end
  }
  const [x, y] = [at[0] - before[0], at[1] - before[1]]
  const l = Math.hypot(x, y) || 1
  return { at, along: [x / l, y / l] }
}

/** A line that ends in an arrow head. */
export function Arrow({ d }: { d: string }) {
  const { at, along } = endOf(d)
  const wing = (turn: 1 | -1): string => {
    const [c, s] = [Math.cos(2.6), Math.sin(2.6) * turn]
    return `${at[0] + 8 * (along[0] * c - along[1] * s)} ${at[1] + 8 * (along[0] * s + along[1] * c)}`
  }
  return <path className={styles.arrow} d={`${d}M${wing(1)}L${at[0]} ${at[1]}L${wing(-1)}`} />
}
