/** Counts of values in steps of equal width, for small charts. */

export interface Bin {
  /** Values from `from` (included) to `to` (left out). */
  from: number
  to: number
  count: number
}

/**
 * Sorts values into steps of `width` from 0 on, as many as the largest value needs (at least one).
 * @throws Error when the width is not above zero or a value is negative or no number
 */
export function histogram(values: readonly number[], width: number): Bin[] {
  if (!(width > 0)) throw new Error(`histogram: expected a width above 0, received ${width}`)
  const bad = values.find((value) => !(value >= 0))
  if (bad !== undefined) throw new Error(`histogram: expected values from 0 on, received ${bad}`)
  const steps = Math.floor(Math.max(0, ...values) / width) + 1
  const bins: Bin[] = Array.from({ length: steps }, (_, at) => ({ from: at * width, to: (at + 1) * width, count: 0 }))
  for (const value of values) bins[Math.floor(value / width)]!.count += 1
  return bins
}

/** The middle value, the mean of the middle two where their number is even; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
