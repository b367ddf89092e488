/**
 * The skin as a triangle mesh in body space (metres) and the two questions points ask of it:
 * where does the common line of two planes leave it, and how does the skin run in a plane.
 * Body triangles only: eyes and other parts never carry a point.
 */
import { type Vec3, cross, distance, dot, normalize, sub } from './vec.ts'

/** All p with dot(normal, p) = offset; `normal` is a unit vector, `offset` in metres. */
export interface Plane {
  normal: Vec3
  offset: number
}

export const planeThrough = (point: Vec3, normal: Vec3): Plane => {
  const n = normalize(normal)
  return { normal: n, offset: dot(n, point) }
}

/** Signed distance of `p` from the plane, metres. */
export const distanceToPlane = (plane: Plane, p: Vec3): number => dot(plane.normal, p) - plane.offset

/** A spot on the skin: three vertex ids and barycentric weights (sum 1). */
export interface SkinSpot {
  vertices: [number, number, number]
  weights: [number, number, number]
}

export interface SkinHit extends SkinSpot {
  position: Vec3
  normal: Vec3
}

export class Skin {
  readonly positions: ArrayLike<number>
  readonly triangles: ArrayLike<number>
  /** Distances of all vertices from a plane, filled anew by every `pierce`: a body is asked 40,000 times in a bake. */
  private readonly fromPlane: Float64Array
  /** Per triangle how far its corners are from the first one, metres; made when first asked for. */
  private reach: Float64Array | null = null
  /** @param positions flat xyz per vertex, metres; @param triangles flat vertex ids, outward counter-clockwise */
  constructor(positions: ArrayLike<number>, triangles: ArrayLike<number>) {
    this.positions = positions
    this.triangles = triangles
    this.fromPlane = new Float64Array(positions.length / 3)
  }

  vertex(id: number): Vec3 {
    return [this.positions[id * 3]!, this.positions[id * 3 + 1]!, this.positions[id * 3 + 2]!]
  }

  /** Position of a spot, metres. */
  at(spot: SkinSpot): Vec3 {
    const out: Vec3 = [0, 0, 0]
    spot.vertices.forEach((id, k) => {
      for (let c = 0; c < 3; c += 1) out[c] = out[c]! + this.positions[id * 3 + c]! * spot.weights[k]!
    })
    return out
  }

  /** Outward unit normal of the triangle with these corners. */
  normalOf(vertices: readonly [number, number, number]): Vec3 {
    const a = this.vertex(vertices[0])
    return normalize(cross(sub(this.vertex(vertices[1]), a), sub(this.vertex(vertices[2]), a)))
  }

  /**
   * Every spot where the common line of two planes pierces the skin.
   * A triangle is hit when weights w ≥ 0, Σw = 1 solve Σ w·d₁ = 0 and Σ w·d₂ = 0, with d the
   * signed corner distances: no ray origin, no epsilon along a ray.
   */
  pierce(a: Plane, b: Plane): SkinHit[] {
    const { positions, triangles, fromPlane: da } = this
    const [ax, ay, az] = a.normal
    const [bx, by, bz] = b.normal
    for (let i = 0; i < da.length; i += 1)
      da[i] = ax * positions[i * 3]! + ay * positions[i * 3 + 1]! + az * positions[i * 3 + 2]! - a.offset
    // Few triangles meet the first plane: the second is asked of their corners only.
    const fromB = (i: number): number =>
      bx * positions[i * 3]! + by * positions[i * 3 + 1]! + bz * positions[i * 3 + 2]! - b.offset
    const eps = 1e-9
    const hits: SkinHit[] = []
    for (let t = 0; t < triangles.length; t += 3) {
      const i = triangles[t]!
      const j = triangles[t + 1]!
      const k = triangles[t + 2]!
      const a0 = da[i]!,
        a1 = da[j]!,
        a2 = da[k]!
      if ((a0 > eps && a1 > eps && a2 > eps) || (a0 < -eps && a1 < -eps && a2 < -eps)) continue
      const b0 = fromB(i),
        b1 = fromB(j),
        b2 = fromB(k)
      if ((b0 > eps && b1 > eps && b2 > eps) || (b0 < -eps && b1 < -eps && b2 < -eps)) continue
      const w = [a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0]
      const sum = w[0]! + w[1]! + w[2]!
      if (Math.abs(sum) < 1e-18) continue
      const weights = w.map((v) => v / sum) as [number, number, number]
      if (weights.some((v) => v < -1e-6)) continue
      const clamped = weights.map((v) => Math.max(0, v))
      const total = clamped[0]! + clamped[1]! + clamped[2]!
      const spot: SkinSpot = { vertices: [i, j, k], weights: clamped.map((v) => v / total) as [number, number, number] }
      hits.push({ ...spot, position: this.at(spot), normal: this.normalOf(spot.vertices) })
    }
    return hits
  }

  /**
   * The spot nearest to `p` on triangles that do not face away from `facing` (any when omitted).
   * @throws Error when no triangle faces that way
   */
  nearestSpot(p: Vec3, facing?: Vec3): SkinHit {
    let best: SkinHit | null = null
    let bestDistance = Infinity
    const { positions, triangles } = this
    const reach = (this.reach ??= this.reaches())
    for (let t = 0; t < triangles.length; t += 3) {
      // No spot of a triangle is farther from a corner than that corner's longer edge.
      const i = triangles[t]! * 3
      const [dx, dy, dz] = [positions[i]! - p[0], positions[i + 1]! - p[1], positions[i + 2]! - p[2]]
      const limit = bestDistance + reach[t / 3]!
      if (dx * dx + dy * dy + dz * dz > limit * limit) continue
      const vertices: [number, number, number] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
      const [spot, position] = this.closestOnTriangle(p, vertices)
      const d = distance(position, p)
      if (d >= bestDistance) continue
      const normal = this.normalOf(vertices)
      if (facing && dot(normal, facing) < 0) continue
      bestDistance = d
      best = { ...spot, position, normal }
    }
    if (!best) throw new Error('nearestSpot: expected a mesh with triangles facing that way, received none')
    return best
  }

  private reaches(): Float64Array {
    return Float64Array.from({ length: this.triangles.length / 3 }, (_, t) => {
      const [a, b, c] = [0, 1, 2].map((k) => this.vertex(this.triangles[3 * t + k]!)) as [Vec3, Vec3, Vec3]
      return Math.max(distance(a, b), distance(a, c))
    })
  }

  private closestOnTriangle(p: Vec3, vertices: [number, number, number]): [SkinSpot, Vec3] {
    const [a, b, c] = vertices.map((id) => this.vertex(id)) as [Vec3, Vec3, Vec3]
    const ab = sub(b, a)
    const ac = sub(c, a)
    const ap = sub(p, a)
    const d1 = dot(ab, ap)
    const d2 = dot(ac, ap)
    const bp = sub(p, b)
    const d3 = dot(ab, bp)
    const d4 = dot(ac, bp)
    const cp = sub(p, c)
    const d5 = dot(ab, cp)
    const d6 = dot(ac, cp)
    const va = d3 * d6 - d5 * d4
    const vb = d5 * d2 - d1 * d6
    const vc = d1 * d4 - d3 * d2
    const done = (weights: [number, number, number]): [SkinSpot, Vec3] => {
      const spot = { vertices, weights }
      return [spot, this.at(spot)]
    }
    if (d1 <= 0 && d2 <= 0) return done([1, 0, 0])
    if (d3 >= 0 && d4 <= d3) return done([0, 1, 0])
    if (d6 >= 0 && d5 <= d6) return done([0, 0, 1])
    if (vc <= 0 && d1 >= 0 && d3 <= 0) return done([1 - d1 / (d1 - d3), d1 / (d1 - d3), 0])
    if (vb <= 0 && d2 >= 0 && d6 <= 0) return done([1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)])
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      const w = (d4 - d3) / (d4 - d3 + (d5 - d6))
      return done([0, 1 - w, w])
    }
    const denominator = va + vb + vc
    return done([va / denominator, vb / denominator, vc / denominator])
  }
}

/** Mirror image of a spot: mirrored vertices, same weights, winding kept outward. */
export function mirrorSpot<T extends SkinSpot>(spot: T, mirror: ArrayLike<number>): SkinSpot {
  const [a, b, c] = spot.vertices
  const [wa, wb, wc] = spot.weights
  return { vertices: [mirror[a]!, mirror[c]!, mirror[b]!], weights: [wa, wc, wb] }
}
