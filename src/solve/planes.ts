/** Constraint → plane. The verifier has its own reading of the same words, on purpose. */
import type { LandmarkConstraint } from '../domain/landmarks.ts'
import { type Plane, planeThrough } from '../geometry/skin.ts'
import { type SkinCurve, pointAlong } from '../geometry/section.ts'
import { type Vec3, add, cross, lerp, normalize, scale, sub } from '../geometry/vec.ts'
import { type Frame, MEDIAN_PLANE, directionVector, medianArc } from './frame.ts'

/** Metres per cun of a segment; "finger" is the finger cun of this hand. */
const cunM = (frame: Frame, segment: string): number => {
  const s = frame.segment(segment === 'finger' ? 'finger_cun' : segment)
  return s.lengthM / s.cun
}

const level = (y: number): Plane => ({ normal: [0, 1, 0], offset: y })
const sagittal = (x: number): Plane => ({ normal: [1, 0, 0], offset: x })

/** The plane across an arc at a distance along it: through that spot, along its tangent. */
function planeOnArc(curve: SkinCurve, fraction: number): Plane {
  const here = pointAlong(curve, fraction)
  const step = 0.002 / curve.lengthM
  const ahead = pointAlong(curve, Math.min(1, fraction + step))
  const behind = pointAlong(curve, Math.max(0, fraction - step))
  return planeThrough(here, sub(ahead, behind))
}

/**
 * The plane a constraint stands for on this body (left side).
 * @param facing unit vector the rule faces; only `onLine` needs it
 * @throws Error for unknown landmarks or segments
 */
export function planeOf(frame: Frame, c: LandmarkConstraint, facing: Vec3): Plane {
  switch (c.kind) {
    case 'cunAlong': {
      const s = frame.segment(c.segment)
      if (s.arc) return planeOnArc(s.arc, c.cun / s.cun)
      const axis = normalize(sub(s.to, s.from))
      return planeThrough(add(s.from, scale(axis, (c.cun / s.cun) * s.lengthM)), axis)
    }
    case 'lateralCun':
      return sagittal(c.cun * cunM(frame, c.segment))
    case 'midline':
      return MEDIAN_PLANE
    case 'levelOf':
      return level(frame.at(c.of)[1])
    case 'crossSectionOf': {
      const s = frame.segment(c.segment)
      return planeThrough(frame.at(c.of), sub(s.to, s.from))
    }
    case 'sagittalOf':
      return sagittal(frame.at(c.of)[0])
    case 'coronalOf':
      return { normal: [0, 0, 1], offset: frame.at(c.of)[2] }
    case 'onLine': {
      const from = frame.at(c.from)
      return planeThrough(from, cross(sub(frame.at(c.to), from), facing))
    }
    case 'fractionBetween': {
      const from = frame.at(c.from)
      const to = frame.at(c.to)
      return planeThrough(lerp(from, to, c.fraction), sub(to, from))
    }
    case 'cunTowards': {
      const from = frame.at(c.from)
      const axis = normalize(sub(frame.at(c.to), from))
      return planeThrough(add(from, scale(axis, c.cun * cunM(frame, c.segment))), axis)
    }
    case 'offsetFrom': {
      const s = c.direction === 'distal' || c.direction === 'proximal' ? frame.segment(c.segment) : null
      const along = s ? normalize(sub(s.to, s.from)) : directionVector(c.direction)
      const direction = c.direction === 'proximal' ? scale(along, -1) : along
      return planeThrough(add(frame.at(c.of), scale(direction, c.cun * cunM(frame, c.segment))), direction)
    }
    case 'arcFraction':
      return planeOnArc(medianArc(frame.skin, frame.spotOf(c.from), frame.spotOf(c.to)), c.fraction)
    case 'heightFraction': {
      const from = frame.at(c.from)[1]
      return level(from + (frame.at(c.to)[1] - from) * c.fraction)
    }
    case 'lateralFraction':
      return sagittal(frame.at(c.of)[0] * c.fraction)
    case 'hangingFingertipLevel':
      return level(frame.hangingFingertipY)
  }
}
