/**
 * Short ways over the skin that need not lie in a plane: an edge path (Dijkstra), then pulled tight
 * on the surface, coarse to fine. Body space, metres.
 */
import { BufferAttribute, BufferGeometry, Triangle, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Skin, SkinSpot } from './skin.ts'
import { type Vec3, distance, lerp, scale, add } from './vec.ts'

/** Steps of the pull, metres: a coarse line moves far at once, a fine one follows the skin. */
const STEPS_M = [0.024, 0.012, 0.006] as const
const PULLS = 40

/** How carefully a line is pulled; the default is what courses are baked with. */
export interface PullEffort {
  stepsM: readonly number[]
  pulls: number
  /** A round that moves no place farther than this is the last one, metres. */
  restM: number
}

const FULL_EFFORT: PullEffort = { stepsM: STEPS_M, pulls: PULLS, restM: 0 }

/** Evenly spaced places on a polyline, both ends included. @param count places, at least 2 */
export function resample(line: readonly Vec3[], count: number): Vec3[] {
  const lengths = [0]
  for (let i = 1; i < line.length; i += 1) lengths.push(lengths[i - 1]! + distance(line[i - 1]!, line[i]!))
  const total = lengths[lengths.length - 1]!
  const out: Vec3[] = []
  let piece = 1
  for (let k = 0; k < count; k += 1) {
    const at = (total * k) / (count - 1)
    while (piece < line.length - 1 && lengths[piece]! < at) piece += 1
    const span = lengths[piece]! - lengths[piece - 1]!
    out.push(lerp(line[piece - 1]!, line[piece]!, span > 0 ? Math.min(1, (at - lengths[piece - 1]!) / span) : 0))
  }
  return out
}

/** Length of a polyline, metres. */
export function lengthOf(line: readonly Vec3[]): number {
  let sum = 0
  for (let i = 1; i < line.length; i += 1) sum += distance(line[i - 1]!, line[i]!)
  return sum
}

export interface ClosestSpot extends SkinSpot {
  position: Vec3
  distanceM: number
}

/** Ways over one skin; building it costs one tree and one neighbour list. */
export class SkinPaths {
  private readonly bvh: MeshBVH
  private readonly neighbours: Map<number, number[]> = new Map()
  private readonly vertexAt: (id: number) => Vec3

  constructor(private readonly skin: Skin) {
    const geometry = new BufferGeometry()
    // Doubles: the tree reads plain arrays, and oracles ask for more than seven digits.
    geometry.setAttribute(
      'position',
      new BufferAttribute(Float64Array.from(skin.positions) as unknown as Float32Array, 3),
    )
    geometry.setIndex(new BufferAttribute(Uint32Array.from(skin.triangles), 1))
    this.bvh = new MeshBVH(geometry, { indirect: true })
    this.vertexAt = (id) => skin.vertex(id)
    const link = (a: number, b: number): void => {
      const list = this.neighbours.get(a)
      if (!list) this.neighbours.set(a, [b])
      else if (!list.includes(b)) list.push(b)
    }
    for (let t = 0; t < skin.triangles.length; t += 3)
      for (const [i, j] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        link(skin.triangles[t + i]!, skin.triangles[t + j]!)
        link(skin.triangles[t + j]!, skin.triangles[t + i]!)
      }
  }

  /** Position of a spot of this skin, metres. */
  at(spot: SkinSpot): Vec3 {
    return this.skin.at(spot)
  }

  /** The place of the skin nearest to `p`. */
  closest(p: Vec3): ClosestSpot {
    const hit = this.bvh.closestPointToPoint(new Vector3(...p))
    if (!hit) throw new Error('closest: expected a skin with triangles, received none')
    const vertices = [0, 1, 2].map((k) => this.skin.triangles[hit.faceIndex * 3 + k]!) as [number, number, number]
    const [a, b, c] = vertices.map((id) => new Vector3(...this.vertexAt(id))) as [Vector3, Vector3, Vector3]
    const bary = new Triangle(a, b, c).getBarycoord(hit.point, new Vector3())
    const raw = (bary ? bary.toArray() : [1, 0, 0]).map((w) => Math.max(0, w))
    const sum = raw[0]! + raw[1]! + raw[2]!
    const spot: SkinSpot = { vertices, weights: raw.map((w) => w / sum) as [number, number, number] }
    return { ...spot, position: this.skin.at(spot), distanceM: hit.distance }
  }

  /**
   * A line on the skin from one spot to the other, locally the shortest, in steps of about 6 mm.
   * @throws Error when the mesh does not join them
   */
  geodesic(from: SkinSpot, to: SkinSpot, effort: PullEffort = FULL_EFFORT): Vec3[] {
    let line = this.edgePath(from, to)
    for (const stepM of effort.stepsM) {
      line = resample(line, Math.max(3, Math.round(lengthOf(line) / stepM) + 1))
      this.pull(line, effort)
    }
    return line
  }

  /** Pulls a line tight in place; its ends stay. */
  private pull(line: Vec3[], { pulls, restM }: PullEffort): void {
    for (let round = 0; round < pulls; round += 1) {
      let moved = 0
      for (let i = 1; i < line.length - 1; i += 1) {
        const place = this.closest(scale(add(line[i - 1]!, line[i + 1]!), 0.5)).position
        if (restM > 0) moved = Math.max(moved, distance(place, line[i]!))
        line[i] = place
      }
      if (moved < restM) return
    }
  }

  /** Dijkstra along mesh edges; the ends are joined to the corners of their triangles. */
  edgePath(from: SkinSpot, to: SkinSpot): Vec3[] {
    const [start, end] = [this.skin.at(from), this.skin.at(to)]
    const best = new Map<number, number>()
    const back = new Map<number, number>()
    const done = new Set<number>()
    const open: { id: number; cost: number }[] = []
    const push = (id: number, cost: number, via: number): void => {
      if (cost >= (best.get(id) ?? Infinity)) return
      best.set(id, cost)
      back.set(id, via)
      let k = open.push({ id, cost }) - 1
      for (let up = (k - 1) >> 1; k > 0 && open[up]!.cost > open[k]!.cost; k = up, up = (k - 1) >> 1)
        [open[up], open[k]] = [open[k]!, open[up]!]
    }
    const pop = (): { id: number; cost: number } => {
      const top = open[0]!
      const last = open.pop()!
      if (open.length > 0) {
        open[0] = last
        for (let k = 0; ; ) {
          const [l, r] = [2 * k + 1, 2 * k + 2]
          let low = k
          if (l < open.length && open[l]!.cost < open[low]!.cost) low = l
          if (r < open.length && open[r]!.cost < open[low]!.cost) low = r
          if (low === k) break
          ;[open[k], open[low]] = [open[low]!, open[k]!]
          k = low
        }
      }
      return top
    }
    const corners = (spot: SkinSpot): number[] => spot.vertices.filter((_, k) => spot.weights[k]! > 0)
    for (const id of corners(from)) push(id, distance(start, this.vertexAt(id)), -1)
    const goals = new Set(corners(to))
    let goal = -1
    let goalCost = Infinity
    while (open.length > 0) {
      const { id, cost } = pop()
      if (done.has(id)) continue
      done.add(id)
      if (cost >= goalCost) break
      if (goals.has(id)) {
        const whole = cost + distance(this.vertexAt(id), end)
        if (whole < goalCost) [goal, goalCost] = [id, whole]
      }
      for (const next of this.neighbours.get(id) ?? [])
        if (!done.has(next)) push(next, cost + distance(this.vertexAt(id), this.vertexAt(next)), id)
    }
    if (goal < 0) throw new Error('geodesic: expected a skin that joins both spots, received separate parts')
    const ids: number[] = []
    for (let id = goal; id >= 0; id = back.get(id) ?? -1) ids.unshift(id)
    return [start, ...ids.map(this.vertexAt), end]
  }
}
