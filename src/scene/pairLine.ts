/** Dashed lines on the skin between two points that share one current. Pure; body space, metres. */
import { distance, lerp, normalize, type Vec3 } from '../geometry/vec.ts'
import type { Mark } from './marks.ts'

const DASH_M = 0.009
const GAP_M = 0.006

export interface Dash {
  positions: Vec3[]
  normals: Vec3[]
}

/**
 * Cuts a polyline into dashes; the first and the last one touch the ends, so that the line joins both points.
 * @param positions at least two
 * @param normals outward unit normal of each position
 */
export function dashes(positions: readonly Vec3[], normals: readonly Vec3[]): Dash[] {
  const lengths = [0]
  for (let i = 1; i < positions.length; i += 1)
    lengths.push(lengths[i - 1]! + distance(positions[i - 1]!, positions[i]!))
  const whole = lengths.at(-1) ?? 0
  if (whole === 0) return []
  // A whole number of dashes with one gap less between them.
  const count = Math.max(1, Math.round((whole + GAP_M) / (DASH_M + GAP_M)))
  const unit = whole / (count + ((count - 1) * GAP_M) / DASH_M)
  const gap = (unit * GAP_M) / DASH_M
  const at = (metres: number): { position: Vec3; normal: Vec3 } => {
    const next = Math.max(
      1,
      lengths.findIndex((l) => l >= metres - 1e-9),
    )
    const [a, b] = [lengths[next - 1]!, lengths[next]!]
    const t = b > a ? (metres - a) / (b - a) : 0
    return {
      position: lerp(positions[next - 1]!, positions[next]!, t),
      normal: normalize(lerp(normals[next - 1]!, normals[next]!, t)),
    }
  }
  return Array.from({ length: count }, (_, k) => {
    const from = Math.min(whole, k * (unit + gap))
    const to = Math.min(whole, from + unit)
    const inner = lengths.flatMap((l, i) =>
      l > from + 1e-6 && l < to - 1e-6 ? [{ position: positions[i]!, normal: normals[i]! }] : [],
    )
    const stations = [at(from), ...inner, at(to)]
    return { positions: stations.map((s) => s.position), normals: stations.map((s) => s.normal) }
  })
}

/** A pair on one side of the body. */
export interface PairLink {
  a: Mark
  b: Mark
}

/** The links to draw: both ends on the same side, both lit, neither avoided. Points of the midline never link. */
export function pairLinks(marks: readonly Mark[], pairs: readonly (readonly [string, string])[]): PairLink[] {
  return pairs.flatMap(([from, to]) =>
    (['left', 'right'] as const).flatMap((side): PairLink[] => {
      const lit = (code: string) =>
        marks.find((m) => m.code === code && m.side === side && m.style !== 'idle' && m.style !== 'avoided')
      const [a, b] = [lit(from), lit(to)]
      return a && b ? [{ a, b }] : []
    }),
  )
}
