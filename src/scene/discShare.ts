/** How much of a mark the eye sees: a mark is a disc, and skin beside its spot may cover it. Pure but for rays. */
import { add, cross, dot, normalize, scale, sub, type Vec3 } from '../geometry/vec.ts'
import type { Surface } from './surface.ts'

/** Radius of the disc looked at, metres: about that of a selected mark seen closely. */
const RADIUS_M = 0.006
const SAMPLES = 8
/** More of the disc than this behind skin: the mark cannot be read. */
const MOST_HIDDEN = 0.5

/**
 * Share (0 … 1) of a mark's disc that the body hides from an eye. The disc is flat to the eye and stands clear
 * of the slope below it, as the points shader draws it.
 */
export function hiddenShare(surface: Pick<Surface, 'occluded'>, spot: Vec3, normal: Vec3, eye: Vec3): number {
  const toEye = normalize(sub(eye, spot))
  const facing = dot(normal, toEye)
  const slope = Math.min(Math.sqrt(Math.max(0, 1 - facing * facing)) / Math.max(facing, 0.05), 1.6)
  const middle = add(spot, scale(toEye, Math.min(0.003 + slope * RADIUS_M, 0.03)))
  const across = normalize(cross(toEye, Math.abs(toEye[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]))
  const up = cross(across, toEye)
  let hidden = 0
  for (let i = 0; i < SAMPLES; i += 1) {
    const turn = (i / SAMPLES) * 2 * Math.PI
    const at = add(middle, add(scale(across, Math.cos(turn) * RADIUS_M), scale(up, Math.sin(turn) * RADIUS_M)))
    if (surface.occluded(at, eye)) hidden += 1
  }
  return hidden / SAMPLES
}

/** True when skin lies before a mark's spot, or before most of its disc. */
export function isCovered(surface: Pick<Surface, 'occluded'>, spot: Vec3, normal: Vec3, eye: Vec3): boolean {
  return surface.occluded(spot, eye) || hiddenShare(surface, spot, normal, eye) > MOST_HIDDEN
}
