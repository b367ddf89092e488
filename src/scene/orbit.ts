/**
 * Turntable camera maths. Body space, metres; angles in radians.
 * azimuth 0 looks at the front of the body, +90° at its left side, 180° at its back.
 */
import type { ViewId } from '../domain/ids.ts'
import { add, type Vec3 } from '../geometry/vec.ts'

/** Where the camera stands: `distance` metres from `target`. */
export interface Pose {
  target: Vec3
  azimuth: number
  elevation: number
  distance: number
}

/** Right, up and backward (from target to eye) unit vectors of a pose. */
export interface Basis {
  right: Vec3
  up: Vec3
  back: Vec3
}

/** Steepest looks from above and below: short of the pole, where a turntable would flip. */
export const ELEVATION_LIMIT = (80 / 180) * Math.PI

/** Unit axes of the camera for an azimuth and elevation. */
export function basisOf(azimuth: number, elevation: number): Basis {
  const [sa, ca, se, ce] = [Math.sin(azimuth), Math.cos(azimuth), Math.sin(elevation), Math.cos(elevation)]
  return { right: [ca, 0, -sa], up: [-sa * se, ce, -ca * se], back: [sa * ce, se, ca * ce] }
}

/** The eye of a pose, metres. */
export function eyeOf(pose: Pose): Vec3 {
  const { back } = basisOf(pose.azimuth, pose.elevation)
  return add(pose.target, [back[0] * pose.distance, back[1] * pose.distance, back[2] * pose.distance])
}

/** Azimuth and elevation of a direction that points from the body to the eye. */
export function anglesOf(direction: Vec3): { azimuth: number; elevation: number } {
  const flat = Math.hypot(direction[0], direction[2])
  return { azimuth: Math.atan2(direction[0], direction[2]), elevation: Math.atan2(direction[1], flat) }
}

/** The same angle, turned by whole circles to lie within half a turn of `near`. */
export function nearestTurn(angle: number, near: number): number {
  return angle - Math.round((angle - near) / (2 * Math.PI)) * 2 * Math.PI
}

/** Azimuth of a guided view; "best" has none of its own. */
export const VIEW_AZIMUTH: Record<Exclude<ViewId, 'best'>, number> = {
  front: 0,
  back: Math.PI,
  left: Math.PI / 2,
  right: -Math.PI / 2,
}

/** Pose between two poses; distance in equal ratios, azimuth the short way round. `t` 0…1. */
export function mixPose(from: Pose, to: Pose, t: number): Pose {
  if (t >= 1) return to
  const mix = (a: number, b: number) => a + (b - a) * t
  const azimuth = nearestTurn(to.azimuth, from.azimuth)
  return {
    target: [mix(from.target[0], to.target[0]), mix(from.target[1], to.target[1]), mix(from.target[2], to.target[2])],
    azimuth: mix(from.azimuth, azimuth),
    elevation: mix(from.elevation, to.elevation),
    distance: Math.exp(mix(Math.log(from.distance), Math.log(to.distance))),
  }
}

/** Slow–fast–slow, 0…1 → 0…1. */
export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2)
/** Fast–slow, 0…1 → 0…1. */
export const easeOut = (t: number): number => 1 - (1 - t) ** 3

/** Text key of a pose, one of twelve: eight sides, each side seen from above or below when steep. */
export function phraseOf(pose: Pose): CameraPhrase {
  const degrees = (pose.elevation * 180) / Math.PI
  if (degrees > 50) return 'camera.above'
  if (degrees < -50) return 'camera.below'
  const eighth = Math.round(nearestTurn(pose.azimuth, Math.PI * 0.99) / (Math.PI / 4)) & 7
  return EIGHTHS[eighth] ?? 'camera.front'
}

const EIGHTHS = [
  'camera.front',
  'camera.frontLeft',
  'camera.left',
  'camera.backLeft',
  'camera.back',
  'camera.backRight',
  'camera.right',
  'camera.frontRight',
] as const
export type CameraPhrase = (typeof EIGHTHS)[number] | 'camera.above' | 'camera.below'
