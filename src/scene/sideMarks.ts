/** Where the letters for the body's own left and right stand: near hands, feet or shoulders. Pure. */
import type { Vec3 } from '../geometry/vec.ts'
import type { BodyAsset } from './bodyAsset.ts'

/** Vertices (left and right) beside which a letter may stand, and its offset there, metres. */
export interface SideSpot {
  vertices: Record<'left' | 'right', number>
  offset: Vec3
}

/** Below the fingertips, beside the foot, above the shoulder — in this order of preference. */
export function sideSpots(asset: BodyAsset): SideSpot[] {
  const p = asset.positions.male
  const extreme = (region: RegExp, side: 1 | -1, score: (x: number, y: number) => number): number => {
    let best = { vertex: 0, score: -Infinity }
    for (let v = 0; v < asset.skinVertexCount; v++) {
      const x = p[v * 3]! * side
      if (x <= 0.01 || !region.test(asset.regionNames[asset.regions[v]!] ?? '')) continue
      const value = score(x, p[v * 3 + 1]!)
      if (value > best.score) best = { vertex: v, score: value }
    }
    return best.vertex
  }
  const spot = (region: RegExp, score: (x: number, y: number) => number, offset: Vec3): SideSpot => ({
    vertices: { left: extreme(region, 1, score), right: extreme(region, -1, score) },
    offset,
  })
  return [
    spot(/^(hand|finger)/, (_, y) => -y, [0, -0.05, 0]),
    spot(/^(foot|toe|ankle)/, (x) => x, [0.055, 0.01, 0]),
    spot(/^shoulder/, (x, y) => x + 2 * y, [0.03, 0.06, 0]),
    spot(/^shoulder/, (x, y) => x + 2 * y, [0.03, 0.11, 0]),
    spot(/^shoulder/, (x, y) => x + 2 * y, [0.1, 0.02, 0]),
  ]
}

/** The place of a letter on the present shape. */
export function spotOn(positions: Float32Array, spot: SideSpot, side: 'left' | 'right'): Vec3 {
  const i = spot.vertices[side] * 3
  const outward = side === 'left' ? 1 : -1
  return [
    positions[i]! + spot.offset[0] * outward,
    positions[i + 1]! + spot.offset[1],
    positions[i + 2]! + spot.offset[2],
  ]
}

/**
 * When no spot is in view (close-ups): the edge of the picture the body's left lies towards,
 * or null when the reader looks along the left–right axis.
 */
export function edgeOfLeft(azimuth: number): 'left' | 'right' | null {
  const across = Math.cos(azimuth)
  if (Math.abs(across) < 0.3) return null
  return across > 0 ? 'right' : 'left'
}
