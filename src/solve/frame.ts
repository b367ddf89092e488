/** What rules are solved against: one body's skin, its landmarks so far, and the length of a cun on it. */
import { type Plane, type Skin, type SkinHit, type SkinSpot } from '../geometry/skin.ts'
import { type SkinCurve, sectionCurve } from '../geometry/section.ts'
import { type Vec3, distance } from '../geometry/vec.ts'
import type { Segment } from '../domain/landmarks.ts'

export { directionVector, facingVector } from '../geometry/directions.ts'

export interface Frame {
  skin: Skin
  /** Position of a landmark (@id) or point code on the left side or the midline. @throws Error for an unknown name. */
  at(ref: string): Vec3
  /** The skin at `at(ref)`; of a displaced landmark (uncertainty runs) the spot nearest to its displaced place. */
  spotOf(ref: string): SkinSpot
  segment(id: string): { lengthM: number; cun: number; from: Vec3; to: Vec3; arc: SkinCurve | null }
  /** Height the middle fingertip reaches with the arm hanging, metres. */
  hangingFingertipY: number
}

export const MEDIAN_PLANE: Plane = { normal: [1, 0, 0], offset: 0 }

/**
 * The skin arc over the scalp in the median plane between two midline landmarks.
 * Only skin above the lower end counts, so that the arc cannot run down the face or through the mouth.
 */
export function medianArc(skin: Skin, from: SkinSpot, to: SkinSpot): SkinCurve {
  const floorY = Math.min(skin.at(from)[1], skin.at(to)[1]) - 0.002
  return sectionCurve(skin, MEDIAN_PLANE, from, to, (p) => p[1] >= floorY)
}

/** Length of a segment on this body, metres; between displaced landmarks in uncertainty runs. */
export function measureSegment(
  frame: Pick<Frame, 'skin' | 'at' | 'spotOf'>,
  segment: Segment,
): { lengthM: number; arc: SkinCurve | null } {
  const from = frame.at(segment.from)
  const to = frame.at(segment.to)
  if (segment.measure === 'span') return { lengthM: Math.abs(from[0]) + Math.abs(to[0]), arc: null }
  if (segment.measure === 'arc') {
    const arc = medianArc(frame.skin, frame.spotOf(segment.from), frame.spotOf(segment.to))
    return { lengthM: arc.lengthM, arc }
  }
  return { lengthM: distance(from, to), arc: null }
}

/**
 * The hit of two planes that faces the right way and lies nearest to `near`.
 * @throws Error when no skin there faces that way
 */
export function pickHit(hits: SkinHit[], facing: Vec3, near: Vec3, what: string): SkinHit {
  const outward = hits.filter((h) => h.normal[0] * facing[0] + h.normal[1] * facing[1] + h.normal[2] * facing[2] > 0.02)
  outward.sort((a, b) => distance(a.position, near) - distance(b.position, near))
  const first = outward[0]
  if (!first)
    throw new Error(
      `${what}: expected skin facing that way where its planes meet, received ${hits.length} hits facing elsewhere`,
    )
  return first
}
