/** What a construction is made of and drawn on, and small geometry on its curves. Pure; metres. */
import type { SkinCurve } from '../geometry/section.ts'
import type { Skin, SkinSpot } from '../geometry/skin.ts'
import { add, distance, normalize, scale, sub, type Vec3 } from '../geometry/vec.ts'

export interface DrawnMark {
  step: number
  ref: string
  spot: SkinSpot
  position: Vec3
  normal: Vec3
}
export interface DrawnLine {
  step: number
  /** One per position. */
  spots: readonly SkinSpot[]
  positions: Vec3[]
  normals: Vec3[]
  strong: boolean
}
export interface DrawnTick {
  step: number
  spot: SkinSpot
  position: Vec3
  normal: Vec3
  along: Vec3
  cun: number
  numbered: boolean
  reached: boolean
}
export interface Construction {
  marks: DrawnMark[]
  lines: DrawnLine[]
  ticks: DrawnTick[]
}

/** What a construction is drawn on: one side of one body. */
export interface ConstructionFrame {
  skin: Skin
  /** Outward unit normal of a spot, smoothed. */
  normalAt(spot: SkinSpot): Vec3
  /** Spot of a landmark (@id) or point code on this side, else on the midline; null when it has none. */
  spotOf(ref: string): SkinSpot | null
  segmentOf(id: string): { from: string; to: string; cun: number; lengthM: number } | undefined
  /** −1 on the body's right: anatomical directions are mirrored. */
  mirror: 1 | -1
}

/** A place on a curve: it lies on the piece that ends at `index`. */
export interface Crossing {
  position: Vec3
  index: number
}

export const end = (curve: SkinCurve): Crossing => ({
  position: curve.positions[curve.positions.length - 1]!,
  index: curve.positions.length - 1,
})
export const reversed = (curve: SkinCurve): SkinCurve => ({
  spots: [...curve.spots].reverse(),
  positions: [...curve.positions].reverse(),
  lengthM: curve.lengthM,
})
export const flipped = (curve: SkinCurve, { position, index }: Crossing): Crossing => ({
  position,
  index: curve.positions.length - index,
})

/** The place at a length along a curve. */
export function alongLength(curve: SkinCurve, metres: number): Crossing {
  let rest = metres
  for (let i = 1; i < curve.positions.length; i += 1) {
    const [p, q] = [curve.positions[i - 1]!, curve.positions[i]!]
    const piece = distance(p, q)
    if (rest <= piece && piece > 0) return { position: add(p, scale(sub(q, p), rest / piece)), index: i }
    rest -= piece
  }
  return end(curve)
}

/** The plane normal for a run sideways (along x) over skin with this normal. */
export function crossX(normal: Vec3): Vec3 {
  const l = Math.hypot(normal[1], normal[2])
  return l < 1e-6 ? [0, 1, 0] : [0, -normal[2] / l, normal[1] / l]
}

export function crossOf(a: Vec3, b: Vec3): Vec3 | null {
  const c: Vec3 = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
  return Math.hypot(...c) < 1e-6 ? null : normalize(c)
}

/** The spot of a place known to lie beside `beside`. */
export function nearestOn(skin: Skin, place: Vec3, beside: SkinSpot): SkinSpot {
  const { vertices, weights } = skin.nearestSpot(place, skin.normalOf(beside.vertices))
  return { vertices, weights }
}
