/**
 * Plane sections of the skin, for everything measured along a skin arc.
 * A section is a set of polylines; an arc is the part of one polyline between two spots on it.
 */
import { add, distance, dot, mix, scale, sub, type Vec3 } from './vector.ts'

export interface Mesh {
  positions: readonly Vec3[]
  /** Rows of `positions`, counter-clockwise from outside. */
  triangles: readonly (readonly [number, number, number])[]
}

/** One polyline of a section, in metres. */
export interface SectionLine {
  spots: Vec3[]
  closed: boolean
}

/** Spots further from the section than this (metres) do not lie on it. */
const ON_SECTION_M = 0.005

/**
 * Cuts the mesh with the plane through `origin` across `normal`.
 * A vertex that lies exactly on the plane counts as being in front of it, so that every triangle
 * is crossed on no or two edges and the lines cannot branch (the median plane runs through vertices).
 */
export function planeSection(mesh: Mesh, origin: Vec3, normal: Vec3): SectionLine[] {
  const heights = mesh.positions.map((p) => dot(sub(p, origin), normal))
  const front = heights.map((h) => h >= 0)
  const count = mesh.positions.length
  const spotOfEdge = new Map<number, Vec3>()
  const neighbours = new Map<number, number[]>()
  for (const triangle of mesh.triangles) {
    const crossed: number[] = []
    for (let i = 0; i < 3; i++) {
      const a = Math.min(triangle[i]!, triangle[(i + 1) % 3]!)
      const b = Math.max(triangle[i]!, triangle[(i + 1) % 3]!)
      if (front[a] === front[b]) continue
      const edge = a * count + b
      crossed.push(edge)
      if (!spotOfEdge.has(edge)) {
        const share = heights[a]! / (heights[a]! - heights[b]!)
        spotOfEdge.set(edge, mix(mesh.positions[a]!, mesh.positions[b]!, share))
      }
    }
    const [first, second] = crossed
    if (first === undefined || second === undefined) continue
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    }
  }
  return chain(spotOfEdge, neighbours)
}

/** Strings crossing spots together; lines that end at an open border of the mesh are started there. */
function chain(spotOfEdge: ReadonlyMap<number, Vec3>, neighbours: ReadonlyMap<number, number[]>): SectionLine[] {
  const used = new Set<number>()
  const lines: SectionLine[] = []
  const edges = [...neighbours.keys()]
  const starts = [...edges.filter((edge) => neighbours.get(edge)!.length === 1), ...edges]
  for (const start of starts) {
    if (used.has(start)) continue
    const closed = neighbours.get(start)!.length > 1
    const spots: Vec3[] = []
    let edge: number | undefined = start
    while (edge !== undefined) {
      used.add(edge)
      spots.push(spotOfEdge.get(edge)!)
      edge = neighbours.get(edge)!.find((next) => !used.has(next))
    }
    lines.push({ spots, closed })
  }
  return lines
}

/** An open polyline from A to B on the skin. */
export interface Arc {
  spots: Vec3[]
  lengthM: number
}

interface Foot {
  step: number
  share: number
  spot: Vec3
  gapM: number
}

function nearest(spots: readonly Vec3[], closed: boolean, p: Vec3): Foot {
  let best: Foot = { step: 0, share: 0, spot: spots[0]!, gapM: distance(spots[0]!, p) }
  const steps = closed ? spots.length : spots.length - 1
  for (let step = 0; step < steps; step++) {
    const a = spots[step]!
    const b = spots[(step + 1) % spots.length]!
    const along = sub(b, a)
    const squared = dot(along, along)
    const share = squared > 0 ? Math.min(1, Math.max(0, dot(sub(p, a), along) / squared)) : 0
    const spot = add(a, scale(along, share))
    const gapM = distance(spot, p)
    if (gapM < best.gapM) best = { step, share, spot, gapM }
  }
  return best
}

/** The stretch of a line from one foot to another, walking forwards. */
function walk(line: SectionLine, from: Foot, to: Foot): Vec3[] {
  const size = line.spots.length
  const ahead = to.step > from.step || (to.step === from.step && to.share >= from.share)
  const last = ahead ? to.step : to.step + size
  const middle: Vec3[] = []
  for (let i = from.step + 1; i <= last; i++) middle.push(line.spots[i % size]!)
  return [from.spot, ...middle, to.spot]
}

function asArc(spots: Vec3[]): Arc {
  let lengthM = 0
  for (let i = 1; i < spots.length; i++) lengthM += distance(spots[i - 1]!, spots[i]!)
  return { spots, lengthM }
}

/**
 * The skin arc from A to B in the plane through both whose normal is `normal`.
 * @param via the way round that passes nearest to this spot is taken; without it, the way over the top
 * @throws Error when A and B do not lie on one line of the section
 */
export function skinArc(mesh: Mesh, a: Vec3, b: Vec3, normal: Vec3, via: Vec3 | null): Arc {
  const origin = mix(a, b, 0.5)
  let best: { line: SectionLine; from: Foot; to: Foot; gapM: number } | null = null
  for (const line of planeSection(mesh, origin, normal)) {
    const from = nearest(line.spots, line.closed, a)
    const to = nearest(line.spots, line.closed, b)
    const gapM = Math.max(from.gapM, to.gapM)
    if (!best || gapM < best.gapM) best = { line, from, to, gapM }
  }
  if (!best || best.gapM > ON_SECTION_M) throw new Error('the skin arc: its ends do not lie on one section line')
  const { line, from, to } = best
  if (!line.closed) {
    const ahead = to.step > from.step || (to.step === from.step && to.share >= from.share)
    return asArc(ahead ? walk(line, from, to) : walk(line, to, from).reverse())
  }
  const ways = [asArc(walk(line, from, to)), asArc(walk(line, to, from).reverse())]
  const cost = (arc: Arc): number =>
    via ? nearest(arc.spots, false, via).gapM : -Math.max(...arc.spots.map((s) => s[1]))
  return ways.reduce((x, y) => (cost(y) < cost(x) ? y : x))
}

/** How far along an arc (metres from its start) the spot nearest to `p` lies, and how far off `p` is. */
export function alongArc(arc: Arc, p: Vec3): { alongM: number; gapM: number } {
  const foot = nearest(arc.spots, false, p)
  const before = asArc([...arc.spots.slice(0, foot.step + 1), foot.spot])
  return { alongM: before.lengthM, gapM: foot.gapM }
}
