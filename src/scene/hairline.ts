/**
 * Where hair would begin on the bald head, so that "within the hairline" can be seen: how far each vertex lies inside
 * the line, from our own landmarks of it and, between them, from the usual shape of temple, sideburn and nape.
 * Places on the default male body; other bodies carry it along. Pure.
 */
import type { BodyAsset } from './bodyAsset.ts'

/** Metres inside (+) or outside (−) the line that the largest value stands for. */
export const HAIR_REACH_M = 0.012

/** The line on the left half of the head, from the forehead's midline round the ear to the nape's; metres. */
export const HAIRLINE: readonly (readonly [x: number, y: number, z: number])[] = [
  [0, 1.649, 0.1395],
  [0.017, 1.648, 0.1378],
  [0.034, 1.6465, 0.1305],
  [0.045, 1.6465, 0.121],
  [0.052, 1.648, 0.111],
  [0.06, 1.636, 0.1],
  [0.064, 1.622, 0.096],
  [0.066, 1.61, 0.095],
  [0.067, 1.598, 0.091],
  [0.068, 1.584, 0.085],
  [0.069, 1.575, 0.08],
  [0.0695, 1.573, 0.074],
  [0.0695, 1.581, 0.07],
  [0.069, 1.597, 0.068],
  [0.071, 1.6, 0.058],
  [0.072, 1.598, 0.046],
  [0.072, 1.592, 0.036],
  [0.0705, 1.582, 0.025],
  [0.067, 1.568, 0.017],
  [0.062, 1.553, 0.011],
  [0.056, 1.541, 0.005],
  [0.049, 1.53, -0.001],
  [0.038, 1.516, -0.007],
  [0.022, 1.5095, -0.0135],
  [0, 1.5065, -0.0193],
]

/** Middle of the skull, from which the head is unrolled, and its radius for lengths, metres. */
const CENTRE = [0, 1.6, 0.05] as const
const RADIUS_M = 0.085
/** Below this there is no head, metres. */
const LOWEST_M = 1.46

/** The head unrolled around its crown: metres from it, to the side and to the front. */
function unrolled(x: number, y: number, z: number): [number, number] {
  const [a, c] = [Math.abs(x) - CENTRE[0], z - CENTRE[2]]
  const flat = Math.sqrt(a * a + c * c) || 1e-9
  const perMetre = (Math.atan2(flat, y - CENTRE[1]) * RADIUS_M) / flat
  return [perMetre * a, perMetre * c]
}

/** Pieces of the line, unrolled: start, course, 1 / length². The last one closes along the midline and is no border. */
const PIECES = HAIRLINE.map(([x, y, z], i) => {
  const [ax, ay] = unrolled(x, y, z)
  const [bx, by] = unrolled(...HAIRLINE[(i + 1) % HAIRLINE.length]!)
  const [dx, dy] = [bx - ax, by - ay]
  return { ax, ay, dx, dy, perSquare: 1 / (dx * dx + dy * dy), border: i + 1 < HAIRLINE.length }
})

/** Metres inside (+) or outside (−) the hairline of a place on the head; about true, for drawing. */
export function insideHairline(x: number, y: number, z: number): number {
  const [u, v] = unrolled(x, y, z)
  let inside = false
  let least = Infinity
  for (const { ax, ay, dx, dy, perSquare, border } of PIECES) {
    const [ru, rv] = [u - ax, v - ay]
    if (rv < 0 !== rv < dy && ru < (rv / dy) * dx) inside = !inside
    if (!border) continue
    const t = Math.max(0, Math.min(1, (ru * dx + rv * dy) * perSquare))
    const [eu, ev] = [ru - t * dx, rv - t * dy]
    least = Math.min(least, eu * eu + ev * ev)
  }
  return (inside ? 1 : -1) * Math.sqrt(least)
}

/** −1…1 per vertex: how far inside the hairline, in HAIR_REACH_M; −1 off the scalp. */
export function hairShares({ positions: { male }, regions, regionNames, skinVertexCount }: HairBody): Float32Array {
  const out = new Float32Array(male.length / 3).fill(-1)
  const scalp = new Set(['head', 'face', 'neck'].map((name) => regionNames.indexOf(name)))
  for (let v = 0; v < skinVertexCount; v++) {
    const [x, y, z] = [male[3 * v]!, male[3 * v + 1]!, male[3 * v + 2]!]
    if (y < LOWEST_M || !scalp.has(regions[v]!)) continue
    out[v] = Math.max(-1, Math.min(1, insideHairline(x, y, z) / HAIR_REACH_M))
  }
  return out
}

export type HairBody = Pick<BodyAsset, 'positions' | 'regions' | 'regionNames' | 'skinVertexCount'>
