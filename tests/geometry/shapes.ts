/** Closed toy meshes whose answers are known by arithmetic; counter-clockwise from outside, mirror-symmetric in x. */
import { type Vec3, distance, dot, lerp, normalize, scale, sub, add } from '../../src/geometry/vec.ts'
import fc from 'fast-check'
import { Skin } from '../../src/geometry/skin.ts'

/** Runs of every property, and the seed they start from; each test prints the seed in its name. */
export const RUNS = 60
export const SEED = 20261122

/** Evenly spread numbers (fc.double is even over bit patterns, hence nearly always close to 0). */
export const evenly = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000)

/** A place in the cube around the origin, `reach` metres to each side. */
export const inCube = (reach: number): fc.Arbitrary<Vec3> =>
  fc.tuple(evenly(-reach, reach), evenly(-reach, reach), evenly(-reach, reach))

/** A unit vector. */
export const direction: fc.Arbitrary<Vec3> = inCube(1)
  .filter((d) => Math.hypot(...d) > 0.2)
  .map(normalize)

export interface Shape {
  positions: Float64Array
  triangles: Uint32Array
}

export const skinOf = (shape: Shape): Skin => new Skin(shape.positions, shape.triangles)

/** A ball from a subdivided icosahedron: 20 · 4ⁿ triangles, every corner at `radius` from `centre`. */
export function icosphere(subdivisions: number, radius = 1, centre: Vec3 = [0, 0, 0]): Shape {
  const g = (1 + Math.sqrt(5)) / 2
  const corners: Vec3[] = []
  for (const a of [-1, 1]) for (const b of [-g, g]) corners.push([0, a, b], [a, b, 0], [b, 0, a])
  // A face is any three corners 2 apart from each other: no table to mistype.
  let faces: [number, number, number][] = []
  const near = (i: number, j: number): boolean => Math.abs(distance(corners[i]!, corners[j]!) - 2) < 1e-9
  for (let i = 0; i < 12; i++)
    for (let j = i + 1; j < 12; j++)
      for (let k = j + 1; k < 12; k++) if (near(i, j) && near(j, k) && near(i, k)) faces.push(outward(corners, i, j, k))
  const points = corners.map(normalize)
  for (let round = 0; round < subdivisions; round++) {
    const middles = new Map<string, number>()
    const middle = (i: number, j: number): number => {
      const key = i < j ? `${i}-${j}` : `${j}-${i}`
      const known = middles.get(key)
      if (known !== undefined) return known
      middles.set(key, points.length)
      return points.push(normalize(lerp(points[i]!, points[j]!, 0.5))) - 1
    }
    faces = faces.flatMap(([a, b, c]) => {
      const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
      return [
        [a, ab, ca],
        [b, bc, ab],
        [c, ca, bc],
        [ab, bc, ca],
      ] as [number, number, number][]
    })
  }
  return {
    positions: Float64Array.from(points.flatMap((p) => add(centre, scale(p, radius)))),
    triangles: Uint32Array.from(faces.flat()),
  }
}

function outward(corners: Vec3[], i: number, j: number, k: number): [number, number, number] {
  const [a, b, c] = [corners[i]!, corners[j]!, corners[k]!]
  const [u, v] = [sub(b, a), sub(c, a)]
  const normal: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  return dot(normal, a) > 0 ? [i, j, k] : [i, k, j]
}

/** A ball pulled apart along y into a capsule: two half-balls `2 · halfLength` apart. */
export function capsule(subdivisions: number, radius: number, halfLength: number): Shape {
  const shape = icosphere(subdivisions, radius)
  for (let i = 1; i < shape.positions.length; i += 3)
    shape.positions[i] = shape.positions[i]! + Math.sign(Math.round(shape.positions[i]! * 1e9)) * halfLength
  return shape
}

/** A ring around the y axis: `ring` metres to the middle of the tube, `tube` metres thick in radius. */
export function torus(ring: number, tube: number, around = 48, across = 24): Shape {
  const positions: number[] = []
  const triangles: number[] = []
  const at = (i: number, j: number): number => (i % around) * across + (j % across)
  for (let i = 0; i < around; i++) {
    const u = (i * 2 * Math.PI) / around
    for (let j = 0; j < across; j++) {
      const v = (j * 2 * Math.PI) / across
      const r = ring + tube * Math.cos(v)
      positions.push(r * Math.sin(u), tube * Math.sin(v), r * Math.cos(u))
      triangles.push(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1))
    }
  }
  return { positions: Float64Array.from(positions), triangles: Uint32Array.from(triangles) }
}

/** Two shapes in one mesh, the second moved by `offset`. */
export function together(a: Shape, b: Shape, offset: Vec3): Shape {
  const count = a.positions.length / 3
  return {
    positions: Float64Array.from([...a.positions, ...b.positions.map((value, i) => value + offset[i % 3]!)]),
    triangles: Uint32Array.from([...a.triangles, ...b.triangles.map((v) => v + count)]),
  }
}

/** Mirror partner (in x) of every vertex. @throws when a vertex has none */
export function mirrorOf(positions: ArrayLike<number>): Uint32Array {
  const key = (x: number, y: number, z: number): string => [x, y, z].map((n) => Math.round(n * 1e7) || 0).join()
  const ids = new Map<string, number>()
  for (let i = 0; i < positions.length; i += 3) ids.set(key(positions[i]!, positions[i + 1]!, positions[i + 2]!), i / 3)
  return Uint32Array.from({ length: positions.length / 3 }, (_, v) => {
    const partner = ids.get(key(-positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!))
    if (partner === undefined) throw new Error(`vertex ${v} has no mirror partner`)
    return partner
  })
}
