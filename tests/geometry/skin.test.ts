import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Plane, Skin, distanceToPlane, mirrorSpot, planeThrough } from '../../src/geometry/skin.ts'
import { type Vec3, add, cross, distance, dot, mirrorX, normalize, scale, sub } from '../../src/geometry/vec.ts'
import { RUNS, SEED, type Shape, capsule, direction, icosphere, inCube, mirrorOf, skinOf, torus } from './shapes.ts'

const SHAPES: Record<string, Shape> = {
  ball: icosphere(3, 0.1),
  capsule: capsule(3, 0.05, 0.2),
  ring: torus(0.1, 0.03),
}
const inBox = inCube(0.28)

/**
 * Möller–Trumbore along a whole line: distances from `origin` at which it passes a triangle.
 * @param margin barycentric room: above 0 only well inside a triangle, below 0 also just beside one
 */
function lineHits(shape: Shape, origin: Vec3, along: Vec3, margin: number): number[] {
  const skin = skinOf(shape)
  const hits: number[] = []
  for (let t = 0; t < shape.triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => skin.vertex(shape.triangles[t + k]!)) as [Vec3, Vec3, Vec3]
    const [e1, e2] = [sub(b, a), sub(c, a)]
    const p = cross(along, e2)
    const det = dot(e1, p)
    if (Math.abs(det) < 1e-15) continue
    const s = sub(origin, a)
    const u = dot(s, p) / det
    const q = cross(s, e1)
    const v = dot(along, q) / det
    if (Math.min(u, v, 1 - u - v) >= margin) hits.push(dot(e2, q) / det)
  }
  return hits
}

/** Hits on a shared edge come twice; count places, not triangles. */
function distinct(values: number[]): number[] {
  return [...values].sort((x, y) => x - y).filter((value, i, all) => i === 0 || value - all[i - 1]! > 1e-7)
}

const holds = (list: number[], value: number): boolean => list.some((other) => Math.abs(other - value) < 1e-6)

describe.each(Object.entries(SHAPES))('pierce: %s', (_name, shape) => {
  const skin = skinOf(shape)

  it(`finds every place Möller–Trumbore finds, and no other (seed ${SEED})`, () => {
    let lines = 0
    let places = 0
    const property = fc.property(inCube(0.12), direction, direction, (origin, m, n) => {
      fc.pre(Math.hypot(...cross(m, n)) > 0.2)
      const along = normalize(cross(m, n))
      const hits = skin.pierce(planeThrough(origin, m), planeThrough(origin, n))
      const found = hits.map((h) => dot(sub(h.position, origin), along))
      // Exactly on an edge the oracle itself may say either: it must only agree about the rest.
      const sure = lineHits(shape, origin, along, 1e-6)
      const possible = lineHits(shape, origin, along, -1e-5)
      expect(sure.filter((value) => !holds(found, value))).toEqual([])
      expect(found.filter((value) => !holds(possible, value))).toEqual([])
      lines += 1
      places += sure.length
    })
    fc.assert(property, { seed: SEED, numRuns: RUNS * 3 })
    expect(lines).toBeGreaterThanOrEqual(RUNS * 3)
    expect(places).toBeGreaterThan(RUNS / 2)
  })

  it(`gives spots: weights of one triangle that sum to 1, on both planes, normals outward (seed ${SEED})`, () => {
    const property = fc.property(inBox, direction, direction, (at, m, n) => {
      fc.pre(Math.hypot(...cross(m, n)) > 0.2)
      const planes: [Plane, Plane] = [planeThrough(scale(at, 0.3), m), planeThrough(scale(at, 0.3), n)]
      const hits = skin.pierce(...planes)
      for (const hit of hits) {
        expect(hit.weights.every((w) => w >= 0)).toBe(true)
        expect(hit.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        expect(distance(skin.at(hit), hit.position)).toBeLessThan(1e-12)
        for (const plane of planes) expect(Math.abs(distanceToPlane(plane, hit.position))).toBeLessThan(1e-7)
        expect(distance(hit.normal, skin.normalOf(hit.vertices))).toBeLessThan(1e-12)
      }
      // A line enters a closed body as often as it leaves it.
      const along = cross(m, n)
      const leaving = distinct(hits.filter((h) => dot(h.normal, along) > 0).map((h) => dot(h.position, along)))
      const entering = distinct(hits.filter((h) => dot(h.normal, along) < 0).map((h) => dot(h.position, along)))
      expect(leaving.length).toBe(entering.length)
    })
    fc.assert(property, { seed: SEED + 1, numRuns: RUNS })
  })
})

it('pierce leaves a line beside the body alone, and a line through a corner is found', () => {
  const ball = skinOf(SHAPES['ball']!)
  expect(ball.pierce(planeThrough([0.2, 0, 0], [1, 0, 0]), planeThrough([0, 0, 0], [0, 1, 0]))).toEqual([])
  const corner = ball.vertex(0)
  const aside = normalize(cross(corner, [0.3, 0.5, 0.7]))
  const hits = ball.pierce(planeThrough(corner, aside), planeThrough(corner, cross(corner, aside)))
  expect(hits.length).toBeGreaterThan(1)
  expect(Math.min(...hits.map((h) => distance(h.position, corner)))).toBeLessThan(1e-9)
})

/** Nearest place by trying 91 spots on every triangle: never nearer than the truth, at most one step farther. */
function sampledNearest(
  shape: Shape,
  p: Vec3,
  facing: Vec3 | undefined,
  steps = 12,
): { metres: number; slack: number } {
  const skin = skinOf(shape)
  let metres = Infinity
  let slack = 0
  for (let t = 0; t < shape.triangles.length; t += 3) {
    const vertices = [0, 1, 2].map((k) => shape.triangles[t + k]!) as [number, number, number]
    if (facing && dot(skin.normalOf(vertices), facing) < 0) continue
    const [a, b, c] = vertices.map((id) => skin.vertex(id)) as [Vec3, Vec3, Vec3]
    slack = Math.max(slack, distance(a, b) / steps, distance(b, c) / steps, distance(c, a) / steps)
    for (let i = 0; i <= steps; i++)
      for (let j = 0; i + j <= steps; j++) {
        const spot = add(add(scale(a, i / steps), scale(b, j / steps)), scale(c, (steps - i - j) / steps))
        metres = Math.min(metres, distance(p, spot))
      }
  }
  return { metres, slack }
}

describe.each([...Object.entries(SHAPES), ['coarse ball', icosphere(0, 0.25)] as const])(
  'nearestSpot: %s',
  (_name, shape) => {
    const skin = skinOf(shape)
    it(`is as near as exhaustive sampling, with and without a direction (seed ${SEED})`, () => {
      const property = fc.property(inBox, fc.option(direction, { nil: undefined }), (p, facing) => {
        const hit = skin.nearestSpot(p, facing)
        const sampled = sampledNearest(shape, p, facing)
        const found = distance(p, hit.position)
        expect(found).toBeLessThanOrEqual(sampled.metres + 1e-12)
        expect(found).toBeGreaterThan(sampled.metres - sampled.slack)
        expect(distance(skin.at(hit), hit.position)).toBeLessThan(1e-12)
        expect(hit.weights.every((w) => w >= -1e-12)).toBe(true)
        if (facing) expect(dot(hit.normal, facing)).toBeGreaterThanOrEqual(0)
      })
      fc.assert(property, { seed: SEED + 2, numRuns: RUNS / 3 })
    })
  },
)

it('nearestSpot: a spot on the skin is its own nearest spot; no skin that way is an error', () => {
  const ball = skinOf(SHAPES['ball']!)
  const on = ball.nearestSpot([0.03, 0.05, 0.2]).position
  expect(distance(ball.nearestSpot(on).position, on)).toBeLessThan(1e-12)
  const oneFace = new Skin([0, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, 2])
  expect(oneFace.nearestSpot([0, 0, 5], [0, 0, 1]).normal).toEqual([0, 0, 1])
  expect(() => oneFace.nearestSpot([0, 0, 5], [0, 0, -1])).toThrow(/nearestSpot: expected .*facing that way/)
})

describe.each(Object.entries(SHAPES))('mirrorSpot: %s', (_name, shape) => {
  it(`mirrors the position and keeps the winding outward; twice is the same place (seed ${SEED})`, () => {
    const skin = skinOf(shape)
    const mirror = mirrorOf(shape.positions)
    const property = fc.property(inBox, (p) => {
      const spot = skin.nearestSpot(p)
      const other = mirrorSpot(spot, mirror)
      expect(distance(skin.at(other), mirrorX(spot.position))).toBeLessThan(1e-9)
      expect(distance(skin.normalOf(other.vertices), mirrorX(spot.normal))).toBeLessThan(1e-6)
      expect(mirrorSpot(other, mirror)).toEqual({ vertices: spot.vertices, weights: spot.weights })
    })
    fc.assert(property, { seed: SEED + 3, numRuns: RUNS })
  })
})
