/** Which mark a pointer means: the nearest one in screen space that is really visible. Pure. */

/** A mark projected to the stage, CSS px. `facing` is cos(angle) between its normal and the eye. */
export interface ProjectedMark {
  index: number
  x: number
  y: number
  facing: number
  priority: number
}

/** Reach of the pointer in CSS px. */
export const PICK_RADIUS_PX = { fine: 24, coarse: 44 } as const

/** Below this the skin turns away: the disc is not drawn either (points shader). */
export const LEAST_FACING = 0.02

/** A mark of the current pattern wins over an idle dot this much farther away (px). */
const PRIORITY_PX = 5

/**
 * @param occluded whether the body hides a mark (one ray); asked for the nearest candidates first
 * @returns index of the mark, or null when none is visible within the radius
 */
export function pickMark(
  marks: readonly ProjectedMark[],
  x: number,
  y: number,
  radiusPx: number,
  occluded: (index: number) => boolean,
): number | null {
  return (
    marks
      .filter((m) => m.facing > LEAST_FACING)
      .map((m) => ({ index: m.index, reach: Math.hypot(m.x - x, m.y - y), priority: m.priority }))
      .filter((m) => m.reach <= radiusPx)
      .sort((a, b) => a.reach - a.priority * PRIORITY_PX - (b.reach - b.priority * PRIORITY_PX) || a.index - b.index)
      .find((m) => !occluded(m.index))?.index ?? null
  )
}
