/** Curves that the skin makes in a plane: the line a tape measure laid straight between two spots follows. */
import type { Plane, Skin, SkinSpot } from './skin.ts'
import { type Vec3, distance, lerp } from './vec.ts'

export interface SkinCurve {
  spots: SkinSpot[]
  positions: Vec3[]
  lengthM: number
}

interface Crossing {
  spot: SkinSpot
  position: Vec3
}

/**
 * The shortest run of the plane section from `from` to `to`, both of which lie in the plane.
 * @param keep optional filter: a crossing is only used when it returns true (e.g. "upper half")
 * @throws Error when the section does not connect the two spots
 */
export function sectionCurve(
  skin: Skin,
  plane: Plane,
  from: SkinSpot,
  to: SkinSpot,
  keep: (p: Vec3) => boolean = () => true,
): SkinCurve {
  // Every mesh edge that crosses the plane is a node; every triangle links its two crossed edges.
  const nodes = new Map<string, Crossing>()
  const links = new Map<string, Set<string>>()
  const link = (a: string, b: string): void => {
    if (!links.has(a)) links.set(a, new Set())
    links.get(a)!.add(b)
  }
  // Once per vertex, and a triangle the plane misses is left at once: nearly all of the time of a course is spent here.
  const signed = new Float64Array(skin.positions.length / 3)
  const [nx, ny, nz] = plane.normal
  for (let id = 0; id < signed.length; id += 1) {
    const [x, y, z] = [skin.positions[3 * id]!, skin.positions[3 * id + 1]!, skin.positions[3 * id + 2]!]
    const d = nx * x + ny * y + nz * z - plane.offset
    signed[id] = Math.abs(d) < 1e-9 ? 1e-9 : d
  }
  const crossing = (i: number, j: number): string | null => {
    const di = signed[i]!
    const dj = signed[j]!
    if (di > 0 === dj > 0) return null
    const key = i < j ? `${i}-${j}` : `${j}-${i}`
    if (!nodes.has(key)) {
      const t = di / (di - dj)
      const position = lerp(skin.vertex(i), skin.vertex(j), t)
      if (!keep(position)) return null
      nodes.set(key, { spot: { vertices: [i, j, i], weights: [1 - t, t, 0] }, position })
    }
    return key
  }
  const start: Crossing = { spot: from, position: skin.at(from) }
  const end: Crossing = { spot: to, position: skin.at(to) }
  let together = false
  const near: { start: string[]; end: string[] } = { start: [], end: [] }
  const sameTriangle = (spot: SkinSpot, ids: number[]): boolean =>
    spot.vertices.every((v, k) => spot.weights[k]! < 1e-7 || ids.includes(v))
  const heaviest = (spot: SkinSpot): number => spot.vertices[spot.weights.indexOf(Math.max(...spot.weights))]!
  const [startId, endId] = [heaviest(from), heaviest(to)]
  for (let t = 0; t < skin.triangles.length; t += 3) {
    const [i, j, k] = [skin.triangles[t]!, skin.triangles[t + 1]!, skin.triangles[t + 2]!]
    const above = signed[i]! > 0
    const missed = above === signed[j]! > 0 && above === signed[k]! > 0
    const atEnd = i === startId || j === startId || k === startId || i === endId || j === endId || k === endId
    if (missed && !atEnd) continue
    const ids = [i, j, k]
    const keys = [crossing(ids[0]!, ids[1]!), crossing(ids[1]!, ids[2]!), crossing(ids[2]!, ids[0]!)].filter(
      (k): k is string => k !== null,
    )
    const third = (key: string): void => {
      const node = nodes.get(key)!
      if (node.spot.vertices[2] === node.spot.vertices[0])
        node.spot.vertices[2] = ids.find((v) => !node.spot.vertices.slice(0, 2).includes(v))!
    }
    keys.forEach(third)
    if (keys.length === 2) {
      link(keys[0]!, keys[1]!)
      link(keys[1]!, keys[0]!)
    }
    const holdsStart = sameTriangle(from, ids)
    const holdsEnd = sameTriangle(to, ids)
    if (holdsStart) near.start.push(...keys)
    if (holdsEnd) near.end.push(...keys)
    // Within one triangle the straight piece is the skin itself.
    if (holdsStart && holdsEnd) together = true
  }
  // A section is a handful of loops: breadth by length (Dijkstra on a few hundred nodes).
  const best = new Map<string, number>()
  const back = new Map<string, string | null>()
  const open = new Set<string>()
  for (const key of near.start) {
    best.set(key, distance(start.position, nodes.get(key)!.position))
    back.set(key, null)
    open.add(key)
  }
  while (open.size > 0) {
    let current = ''
    for (const key of open) if (current === '' || best.get(key)! < best.get(current)!) current = key
    open.delete(current)
    for (const next of links.get(current) ?? []) {
      const d = best.get(current)! + distance(nodes.get(current)!.position, nodes.get(next)!.position)
      if (d < (best.get(next) ?? Infinity) - 1e-12) {
        best.set(next, d)
        back.set(next, current)
        open.add(next)
      }
    }
  }
  let goal: string | null = null
  let goalLength = Infinity
  for (const key of near.end) {
    const d = (best.get(key) ?? Infinity) + distance(nodes.get(key)!.position, end.position)
    if (d < goalLength) [goal, goalLength] = [key, d]
  }
  if (goal === null && !together)
    throw new Error('sectionCurve: expected the plane section to join both spots, received separate loops')
  const middle: Crossing[] = []
  if (!together)
    for (let key: string | null = goal; key !== null; key = back.get(key) ?? null) middle.unshift(nodes.get(key)!)
  const all = [start, ...middle, end].filter(
    (c, i, list) => i === 0 || i === list.length - 1 || distance(c.position, list[i - 1]!.position) > 1e-6,
  )
  const positions = all.map((c) => c.position)
  let lengthM = 0
  for (let i = 1; i < positions.length; i += 1) lengthM += distance(positions[i - 1]!, positions[i]!)
  return { spots: all.map((c) => c.spot), positions, lengthM }
}

/** The spot at `fraction` of a curve's length, on one of its straight pieces (within one triangle or edge pair). */
export function pointAlong(curve: SkinCurve, fraction: number): Vec3 {
  let rest = curve.lengthM * fraction
  for (let i = 1; i < curve.positions.length; i += 1) {
    const piece = distance(curve.positions[i - 1]!, curve.positions[i]!)
    if (rest <= piece || i === curve.positions.length - 1)
      return lerp(curve.positions[i - 1]!, curve.positions[i]!, piece > 0 ? Math.min(1, rest / piece) : 0)
    rest -= piece
  }
  return curve.positions[0]!
}
