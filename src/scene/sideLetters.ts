/** Sets L and R beside the figure, clear of skin, labels and leader lines. */
import type { Rect } from './framing.ts'
import type { LabelView } from './labelView.ts'
import { eyeOf } from './orbit.ts'
import { rayAt, toStage } from './projection.ts'
import { meetsBox, type Segment } from './segments.ts'
import { edgeOfLeft, type SideSpot, spotOn } from './sideMarks.ts'
import type { Stage } from './stage.ts'

/** Every n-th vertex outlines the figure well enough for the margins. */
const OUTLINE_STEP = 17
/** Free air around the letters at the edge of the picture, px. */
const EDGE_PX = 26
/** Places tried up the edge, and how far they are apart, px. */
const STEPS = [0, 1, 2, 3, 4, 5] as const
const RISE_PX = 34
/** Half the width of a letter's disc. */
const LETTER_PX = 13

interface Place {
  x: number
  y: number
}

/** Places of the figure on the stage, dense enough that a word over skin has one under it. */
export function outlineSpots(stage: Stage): Place[] {
  const p = stage.surface.positions
  const spots: Place[] = []
  for (let i = 0; i + 2 < p.length; i += 3 * OUTLINE_STEP) {
    const at = toStage(stage, [p[i]!, p[i + 1]!, p[i + 2]!])
    if (at) spots.push({ x: at.x, y: at.y })
  }
  return spots
}

/** Horizontal extent of the figure on the stage. */
export function outline(stage: Stage): { left: number; right: number } {
  const across = outlineSpots(stage).map(({ x }) => x)
  return { left: Math.min(...across), right: Math.max(...across) }
}

/** The square a letter takes up. */
const around = (at: Place): Rect => ({
  left: at.x - LETTER_PX - 2,
  top: at.y - LETTER_PX - 2,
  width: 2 * LETTER_PX + 4,
  height: 2 * LETTER_PX + 4,
})

/** @param taken label boxes, @param lines leaders: a letter lies on neither */
export function setLetters(
  stage: Stage,
  view: LabelView,
  spots: readonly SideSpot[],
  free: Rect,
  { taken, lines }: { taken: readonly Rect[]; lines: readonly Segment[] },
): void {
  const eye = eyeOf(stage.rig.pose)
  const right = free.left + free.width
  const bottom = free.top + free.height
  const inside = (at: Place) =>
    at.x > free.left + 14 &&
    at.x < right - 14 &&
    at.y > free.top + 14 &&
    at.y < bottom - 14 &&
    !taken.some(
      (r) =>
        at.x > r.left - LETTER_PX &&
        at.x < r.left + r.width + LETTER_PX &&
        at.y > r.top - LETTER_PX &&
        at.y < r.top + r.height + LETTER_PX,
    ) &&
    !lines.some((line) => meetsBox(line, around(at)))
  const onSkin = (at: Place) =>
    [-LETTER_PX, 0, LETTER_PX].some((dx) => stage.surface.hit(eye, rayAt(stage, at.x + dx, at.y).direction))
  const found: Record<'left' | 'right', Place | null> = { left: null, right: null }
  for (const side of ['left', 'right'] as const) {
    for (const spot of spots) {
      const at = toStage(stage, spotOn(stage.surface.positions, spot, side))
      // Only where no skin lies before or behind: a letter never covers the figure.
      if (!at || !inside(at) || onSkin(at)) continue
      found[side] = at
      break
    }
  }
  if (!found.left && !found.right) {
    // Close-ups and side views: at the foot of the picture, the near side beside the figure.
    const azimuth = stage.rig.pose.azimuth
    const edge = edgeOfLeft(azimuth)
    // Up the edge, clear of labels and, where there is such a place, of skin.
    const rising = (x: number) => {
      const clear = STEPS.map((step) => ({ x, y: bottom - EDGE_PX - step * RISE_PX })).filter(inside)
      return clear.find((at) => !onSkin(at)) ?? clear[0] ?? null
    }
    const low = rising(free.left + EDGE_PX)
    if (edge) {
      const high = rising(right - EDGE_PX)
      found.left = edge === 'left' ? low : high
      found.right = edge === 'left' ? high : low
    } else {
      const near = Math.sin(azimuth) > 0 ? 'left' : 'right'
      const feet = toStage(stage, [0, 0.02, 0])
      const beside = { x: outline(stage).left - EDGE_PX, y: feet?.y ?? 0 }
      found[near] = feet && inside(beside) ? beside : low
    }
  }
  view.letter('left', found.left)
  view.letter('right', found.right)
}
