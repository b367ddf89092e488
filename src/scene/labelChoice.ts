/** Which marks of the picture get a name in the margin. Pure. */
import type { PlacedMark } from './marks.ts'

/** A visible mark with its place on the stage, CSS px. */
export interface VisibleMark {
  mark: PlacedMark
  x: number
  y: number
}

export interface ChosenLabel {
  code: string
  /** The spots the one label may point at; one, or both of a pair that is treated on both sides. */
  spots: VisibleMark[]
  priority: number
  number: number
  selected: boolean
}

const PRIORITY = { idle: 5, shown: 1, main: 4, add: 3, avoided: 2, onlyA: 3, onlyB: 3, shared: 4, other: 0 } as const

/**
 * One label per code: of a pair, the side that is selected, else the side that hurts, else
 * whichever suits the margins.
 * @param prefer side whose label wins when both are visible
 */
export function chooseLabels(visible: readonly VisibleMark[], prefer: 'left' | 'right' | 'both'): ChosenLabel[] {
  const byCode = new Map<string, VisibleMark[]>()
  for (const v of visible) {
    if (v.mark.style === 'other') continue
    if ((v.mark.style === 'idle' || v.mark.nameless) && !v.mark.selected) continue
    byCode.set(v.mark.code, [...(byCode.get(v.mark.code) ?? []), v])
  }
  const chosen = [...byCode.entries()].flatMap(([code, sides]): ChosenLabel[] => {
    const sure = sides.find((v) => v.mark.selected) ?? sides.find((v) => v.mark.side === prefer)
    const spots = sure ? [sure] : sides
    const [first] = spots
    if (!first) return []
    const { style, number } = first.mark
    const selected = first.mark.selected
    return [{ code, spots, priority: selected ? 100 : PRIORITY[style] - number / 100, number, selected }]
  })
  return chosen.sort((a, b) => a.number - b.number || a.code.localeCompare(b.code))
}
