/** Painful areas: soft bands around lines on the skin, as one weight per body vertex. */
import * as v from 'valibot'
import { Ref } from '../domain/rules.ts'
import { SourceId } from '../domain/ids.ts'
import type { Skin, SkinSpot } from '../geometry/skin.ts'
import { type Vec3, distance, dot, normalize, sub } from '../geometry/vec.ts'
import { skinPath } from './courses.ts'

const Band = v.strictObject({
  /** Spots the line runs through, left side. */
  through: v.pipe(v.array(Ref), v.minLength(2)),
  /** Full strength up to here, nothing beyond the second (mm from the line); widths at start and end. */
  startMm: v.tuple([v.number(), v.number()]),
  endMm: v.tuple([v.number(), v.number()]),
  /** 0 … 1 at full strength. */
  strength: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export const AreaTable = v.record(
  v.string(),
  v.strictObject({
    bands: v.pipe(v.array(Band), v.minLength(1)),
    sources: v.pipe(v.array(SourceId), v.minLength(1)),
  }),
)
export type AreaTable = v.InferOutput<typeof AreaTable>

const smooth = (t: number): number => {
  const c = Math.max(0, Math.min(1, t))
  return c * c * (3 - 2 * c)
}

/** Nearest place on a polyline: distance from it, and its fraction and metres along the line. */
function nearestOnLine(
  p: Vec3,
  line: readonly Vec3[],
  lengths: readonly number[],
): { metres: number; fraction: number; alongM: number } {
  let metres = Infinity
  let along = 0
  for (let i = 1; i < line.length; i += 1) {
    const a = line[i - 1]!
    const ab = sub(line[i]!, a)
    const l2 = dot(ab, ab)
    const t = l2 > 0 ? Math.max(0, Math.min(1, dot(sub(p, a), ab) / l2)) : 0
    const d = distance(p, [a[0] + ab[0] * t, a[1] + ab[1] * t, a[2] + ab[2] * t])
    if (d < metres) [metres, along] = [d, lengths[i - 1]! + t * Math.sqrt(l2)]
  }
  return { metres, fraction: along / lengths[lengths.length - 1]!, alongM: along }
}

/**
 * Weights 0 … 255 per body vertex of the left area.
 * @param normals flat unit normals per vertex; skin that faces away from the line (the far side of a limb) is left out
 */
export function areaWeights(
  skin: Skin,
  normals: ArrayLike<number>,
  vertexCount: number,
  area: AreaTable[string],
  spotOf: (ref: string) => SkinSpot,
): Uint8Array {
  const out = new Uint8Array(vertexCount)
  for (const band of area.bands) {
    const curve = skinPath(skin, band.through.map(spotOf))
    const lengths = [0]
    curve.positions.forEach((p, i) => i > 0 && lengths.push(lengths[i - 1]! + distance(p, curve.positions[i - 1]!)))
    const outward = curve.spots.map((s) => skin.normalOf(s.vertices))
    const reach = Math.max(band.startMm[1], band.endMm[1]) / 1000
    for (let id = 0; id < vertexCount; id += 1) {
      const p = skin.vertex(id)
      // The median plane is crossed only by a soft edge: pain is drawn on the side that hurts.
      const side = smooth((p[0] + 0.012) / 0.024)
      if (side === 0) continue
      const near = nearestOnLine(p, curve.positions, lengths)
      if (near.metres > reach) continue
      const index = Math.min(
        outward.length - 1,
        lengths.findIndex((l) => l >= near.alongM),
      )
      const facing = dot(
        normalize([normals[id * 3]!, normals[id * 3 + 1]!, normals[id * 3 + 2]!]),
        outward[Math.max(0, index)]!,
      )
      const inner = band.startMm[0] + (band.endMm[0] - band.startMm[0]) * near.fraction
      const outer = band.startMm[1] + (band.endMm[1] - band.startMm[1]) * near.fraction
      const weight =
        band.strength *
        side *
        smooth((facing + 0.35) / 0.5) *
        (1 - smooth((near.metres * 1000 - inner) / (outer - inner)))
      out[id] = Math.max(out[id]!, Math.round(255 * weight))
    }
  }
  return out
}
