/** A place for a code right beside its pin, for labels that find none in the margins. Pure; CSS px, y down. */
import type { Rect } from './framing.ts'
import { isWithin, meetsBox, overlap, type Segment } from './segments.ts'

interface Place {
  x: number
  y: number
}

/** Air between the middle of a pin and its code: the radius of a large pin and a little more. */
const AIR_PX = 12
/** Round a pin nothing else is set. */
const PIN_PX = 9

/**
 * @param spots where the point is seen; the first that has room is taken
 * @param size of the set code
 * @param spare what must not be covered: labels, leaders, other pins, and all outside the free area
 * @returns null where there is no room on any side
 */
export function besideSpot(
  spots: readonly Place[],
  { width, height }: { width: number; height: number },
  spare: { free: Rect; taken: readonly Rect[]; lines: readonly Segment[]; pins: readonly Place[] },
): Rect | null {
  const { free, taken, lines, pins } = spare
  const squares = pins.map(
    (p): Rect => ({ left: p.x - PIN_PX, top: p.y - PIN_PX, width: 2 * PIN_PX, height: 2 * PIN_PX }),
  )
  for (const { x, y } of spots)
    for (const [left, top] of [
      [x + AIR_PX, y - height / 2],
      [x - AIR_PX - width, y - height / 2],
      [x - width / 2, y - AIR_PX - height],
      [x - width / 2, y + AIR_PX],
      [x + AIR_PX * 0.7, y - AIR_PX * 0.7 - height],
      [x - AIR_PX * 0.7 - width, y - AIR_PX * 0.7 - height],
      [x + AIR_PX * 0.7, y + AIR_PX * 0.7],
      [x - AIR_PX * 0.7 - width, y + AIR_PX * 0.7],
    ] as const) {
      const box = { left, top, width, height }
      if (!isWithin(box, free) || taken.some((r) => overlap(r, box)) || lines.some((line) => meetsBox(line, box)))
        continue
      if (squares.some((square) => overlap(square, box))) continue
      return box
    }
  return null
}
