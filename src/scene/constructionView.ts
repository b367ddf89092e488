/** The direction from which a drawn construction is followed best: its point, and as many of its marks as can be. */
import type { Vec3 } from '../geometry/vec.ts'
import { bestView, type SeenMark } from './bestView.ts'
import { isCovered } from './discShare.ts'
import { basisOf } from './orbit.ts'
import type { Surface } from './surface.ts'

interface Angles {
  azimuth: number
  elevation: number
}

/** Where the eye is taken to stand when asking what it sees, metres. */
const EYE_M = 2
/** Below this the skin turns away too far for a mark to be read. */
const READABLE_FACING = 0.2
/** The point itself counts as much as this many marks. */
const POINT_WEIGHT = 2

/** True when a mark faces an eye in this direction and no skin stands before it. */
function isSeen(surface: Surface, { position: p, normal: n }: SeenMark, { azimuth, elevation }: Angles): boolean {
  const { back } = basisOf(azimuth, elevation)
  if (n[0] * back[0] + n[1] * back[1] + n[2] * back[2] < READABLE_FACING) return false
  const eye: Vec3 = [p[0] + back[0] * EYE_M, p[1] + back[1] * EYE_M, p[2] + back[2] * EYE_M]
  return !isCovered(surface, p, n, eye)
}

/** How many of the marks are in sight. */
export function marksSeen(surface: Surface, marks: readonly SeenMark[], angles: Angles): number {
  return marks.filter((mark) => isSeen(surface, mark, angles)).length
}

/**
 * @param own angles from which the point alone is seen best
 * @returns `own`, or angles that show the point too and more of the marks
 */
export function constructionAngles(surface: Surface, point: SeenMark, marks: readonly SeenMark[], own: Angles): Angles {
  const before = marksSeen(surface, marks, own)
  if (before === marks.length) return own
  const spots = [...Array.from({ length: POINT_WEIGHT }, () => point), ...marks]
  const hidden = ({ position: p }: SeenMark, back: Vec3) =>
    surface.occluded(p, [p[0] + back[0] * EYE_M, p[1] + back[1] * EYE_M, p[2] + back[2] * EYE_M])
  const wide = bestView(spots, hidden)
  return wide && isSeen(surface, point, wide) && marksSeen(surface, marks, wide) > before ? wide : own
}
