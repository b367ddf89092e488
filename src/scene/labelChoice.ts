/** Which marks of the picture get a name in the margin. Pure. */
import type { PlacedMark } from './marks.ts'

/** A visible mark with its place on the stage, CSS px. */
export interface VisibleMark { mark: PlacedMark; x: number; y: number }

export interface ChosenLabel extends VisibleMark { priority: number }

const PRIORITY = { idle: 5, main: 4, add: 3, avoided: 2 } as const

/**
 * One label per code: of a pair, the side that is selected, else the side that hurts, else the
 * outer neighbours take turns so that both margins are used.
 * @param prefer side whose label wins when both are visible
 */
export function chooseLabels(visible: readonly VisibleMark[], prefer: 'left' | 'right' | 'both'): ChosenLabel[] {
  const byCode = new Map<string, VisibleMark[]>()
  for (const v of visible) {
    if (v.mark.style === 'idle' && !v.mark.selected) continue
    byCode.set(v.mark.code, [...(byCode.get(v.mark.code) ?? []), v])
  }
  const codes = [...byCode.entries()].sort(([a, [x]], [b, [y]]) => (x?.mark.number ?? 0) - (y?.mark.number ?? 0) || a.localeCompare(b))
  return codes.flatMap(([, sides], turn) => {
    const ordered = [...sides].sort((a, b) => a.x - b.x)
    const picked = sides.find((v) => v.mark.selected) ?? sides.find((v) => v.mark.side === prefer) ??
      (turn % 2 === 0 ? ordered[0] : ordered.at(-1))
    if (!picked) return []
    return [{ ...picked, priority: picked.mark.selected ? 100 : PRIORITY[picked.mark.style] - picked.mark.number / 100 }]
  })
}
