/** A place in the air near a mark for a name that found none in the margins, with a leader of its own. Pure; CSS px, y down. */
import type { Rect } from './framing.ts'
import type { PlacedLabel } from './labelLayout.ts'
import { linesOf } from './labelKnots.ts'
import { isWithin, meetsBox, overlap, type Segment, segmentsCross } from './segments.ts'

interface Place {
  x: number
  y: number
}

/** Air round a name, px. */
const AIR_PX = 3
/** Farther than this from its mark a name is not looked for. */
const FARTHEST_PX = 150
const STEP_PX = 6
/** Heights tried beside the mark's own, px. */
const RISES = [0, -10, 10, -20, 20, -32, 32, -44, 44]
/** So near to the middle of the figure both sides are the same. */
const NEAR_MIDDLE_PX = 12
/** Level part of the leader, and air before the mark. */
const STUB_PX = 6
const MARK_PX = 9
/** A step up or down costs more than one to the side. */
const SLOPE = 1.4

export interface Surroundings {
  free: Rect
  /** The middle of the figure: a leader does not run across it. */
  middleX: number
  taken: readonly Rect[]
  lines: readonly Segment[]
  /** Marks no name may cover. */
  pins: readonly Place[]
  /** True where a rectangle lies over skin anywhere. */
  onSkin(box: Rect): boolean
  /** Px of skin a straight leader should spare. */
  crossing(spot: Place, port: Place): number
}

/**
 * The nearest place level with the mark, or a little above or below, that is clear of skin, names, leaders and pins.
 * @returns null where there is none
 */
export function airSpot(
  id: string,
  spots: readonly Place[],
  size: { width: number; height: number },
  around: Surroundings,
): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let least = Infinity
  for (const spot of spots)
    for (const column of sidesOf(spot.x - around.middleX))
      for (const rise of RISES)
        for (let reach = MARK_PX + STUB_PX; reach <= FARTHEST_PX; reach += STEP_PX) {
          const cost = reach + SLOPE * Math.abs(rise)
          if (cost >= least) break
          const label = labelAt(id, spot, size, column, reach, rise)
          const box: Rect = { left: label.left, top: label.top, ...size }
          if (!isFree(box, label, around)) continue
          if (around.crossing(spot, { x: label.port[0], y: label.port[1] }) > 0) continue
          best = label
          least = cost
          break
        }
  return best
}

const sidesOf = (fromMiddle: number): readonly ('left' | 'right')[] =>
  Math.abs(fromMiddle) < NEAR_MIDDLE_PX ? ['left', 'right'] : fromMiddle < 0 ? ['left'] : ['right']

function labelAt(
  id: string,
  { x, y }: Place,
  { width, height }: { width: number; height: number },
  column: 'left' | 'right',
  reach: number,
  rise: number,
): PlacedLabel {
  const out = column === 'left' ? -1 : 1
  const port: [number, number] = [x + out * (reach - STUB_PX), y + rise]
  const edge = x + out * reach
  const along = Math.hypot(port[0] - x, rise) || 1
  const keep = Math.min(1, MARK_PX / along)
  return {
    id,
    column,
    left: column === 'left' ? edge - width : edge,
    top: y + rise - height / 2,
    from: [edge, y + rise],
    port,
    to: [x + (port[0] - x) * keep, y + rise * keep],
  }
}

function isFree(box: Rect, label: PlacedLabel, { free, taken, lines, pins, onSkin }: Surroundings): boolean {
  const wide: Rect = {
    left: box.left - AIR_PX,
    top: box.top,
    width: box.width + 2 * AIR_PX,
    height: box.height,
  }
  if (!isWithin(box, free)) return false
  if (taken.some((r) => overlap(r, wide)) || lines.some((line) => meetsBox(line, wide))) return false
  if (pins.some(({ x, y }) => overlap(wide, { left: x - 6, top: y - 6, width: 12, height: 12 }))) return false
  const own = linesOf(label)
  if (own.some((s) => lines.some((t) => segmentsCross(s, t)) || taken.some((r) => meetsBox(s, r)))) return false
  return !onSkin(wide)
}
