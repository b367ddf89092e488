/** The direction from which a set of marks is seen best. Pure; occlusion is asked through a callback. */
import { dot, length, scale, type Vec3 } from '../geometry/vec.ts'
import { basisOf, nearestTurn } from './orbit.ts'

export interface SeenMark {
  position: Vec3
  normal: Vec3
}

const AZIMUTHS = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12)
const ELEVATIONS = [0, 12, -12, 30, -30, 55, -55, 75, -75].map((d) => (d / 180) * Math.PI)
/** Level views read best; a steep one must show clearly more. */
const STEEP_COST = 0.35
/** Among equal views the one along the mean normal wins. */
const MEAN_BONUS = 0.15

/**
 * @param occludedFrom true when the body hides a mark from an eye far out in `direction`
 * @returns azimuth and elevation, radians; null without marks
 */
export function bestView(
  marks: readonly SeenMark[],
  occludedFrom: (mark: SeenMark, direction: Vec3) => boolean,
): { azimuth: number; elevation: number } | null {
  if (marks.length === 0) return null
  const sum: Vec3 = [0, 0, 0]
  for (const m of marks) for (let k = 0; k < 3; k++) sum[k] = sum[k]! + m.normal[k]!
  const spread = length(sum)
  const mean = spread > 1e-6 ? scale(sum, 1 / spread) : null
  let best = { azimuth: 0, elevation: 0, score: -Infinity }
  for (const elevation of ELEVATIONS) {
    for (const azimuth of AZIMUTHS) {
      const { back } = basisOf(azimuth, elevation)
      let seen = 0
      for (const m of marks) {
        const facing = dot(m.normal, back)
        if (facing > 0.08 && !occludedFrom(m, back)) seen += 0.4 + 0.6 * facing
      }
      const score =
        seen / marks.length - STEEP_COST * Math.abs(elevation) * 0.64 + (mean ? MEAN_BONUS * dot(mean, back) : 0)
      if (score > best.score) best = { azimuth, elevation, score }
    }
  }
  return { azimuth: nearestTurn(best.azimuth, 0), elevation: best.elevation }
}
