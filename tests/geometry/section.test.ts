import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointAlong, sectionCurve } from '../../src/geometry/section.ts'
import { type Plane, type Skin, type SkinSpot, distanceToPlane, planeThrough } from '../../src/geometry/skin.ts'
import { type Vec3, cross, distance, dot, normalize, scale } from '../../src/geometry/vec.ts'
import { RUNS, SEED, capsule, direction, evenly, icosphere, skinOf, together, torus } from './shapes.ts'

const RADIUS = 0.1
const ball = skinOf(icosphere(5, RADIUS))
/** A spot of the mesh that lies in the plane exactly, nearest to `wish`. */
function spotIn(skin: Skin, plane: Plane, wish: Vec3): SkinSpot {
  const across = normalize(cross(plane.normal, wish))
  const hits = skin.pierce(plane, planeThrough(wish, across))
  return hits.sort((a, b) => distance(a.position, wish) - distance(b.position, wish))[0]!
}

/** Distance from the mesh of the spots and of five places on every straight piece. */
function farthestOff(skin: Skin, positions: Vec3[]): number {
  let worst = 0
  for (let i = 1; i < positions.length; i++)
    for (const t of [0, 0.25, 0.5, 0.75, 1]) {
      const p = positions[i - 1]!.map((value, k) => value + (positions[i]![k]! - value) * t) as Vec3
      worst = Math.max(worst, distance(p, skin.nearestSpot(p).position))
    }
  return worst
}

describe('on a fine ball', () => {
  it(`is the shorter great-circle arc, in its plane, from one spot to the other (seed ${SEED})`, () => {
    const property = fc.property(direction, direction, (m, n) => {
      fc.pre(Math.hypot(...cross(m, n)) > 0.05)
      const plane: Plane = { normal: normalize(cross(m, n)), offset: 0 }
      const [from, to] = [spotIn(ball, plane, scale(m, RADIUS)), spotIn(ball, plane, scale(n, RADIUS))]
      const curve = sectionCurve(ball, plane, from, to)
      const arcM = RADIUS * Math.acos(Math.max(-1, Math.min(1, dot(m, n))))
      // A polygon inside the circle: a little shorter, never longer than the arc between its own ends.
      expect(Math.abs(curve.lengthM - arcM)).toBeLessThan(arcM * 0.0005 + 2e-5)
      expect(curve.positions[0]).toEqual(ball.at(from))
      expect(curve.positions.at(-1)).toEqual(ball.at(to))
      expect(curve.spots.length).toBe(curve.positions.length)
      for (const [i, p] of curve.positions.entries()) {
        expect(Math.abs(distanceToPlane(plane, p))).toBeLessThan(1e-6)
        expect(distance(ball.at(curve.spots[i]!), p)).toBeLessThan(1e-12)
        expect(dot(ball.normalOf(curve.spots[i]!.vertices), p)).toBeGreaterThan(0)
      }
      const pieces = curve.positions.slice(1).map((p, i) => distance(p, curve.positions[i]!))
      expect(pieces.reduce((a, b) => a + b, 0)).toBeCloseTo(curve.lengthM, 12)
    })
    fc.assert(property, { seed: SEED, numRuns: RUNS / 3 })
  })

  it('is the latitude circle in a plane off the centre', () => {
    const plane: Plane = { normal: [0, 1, 0], offset: 0.06 }
    const [from, to] = [spotIn(ball, plane, [0, 0.06, 0.08]), spotIn(ball, plane, [0.08, 0.06, 0])]
    expect(sectionCurve(ball, plane, from, to).lengthM).toBeCloseTo((0.08 * Math.PI) / 2, 4)
  })

  it('goes the long way round when the filter closes the short one', () => {
    const plane: Plane = { normal: [1, 0, 0], offset: 0 }
    const [from, to] = [spotIn(ball, plane, [0, -0.01, 0.1]), spotIn(ball, plane, [0, 0.05, -0.0866])]
    const shorter = sectionCurve(ball, plane, from, to).lengthM
    const over = sectionCurve(ball, plane, from, to, (p) => p[1] > -0.012)
    const under = sectionCurve(ball, plane, from, to, (p) => p[1] < 0.0501)
    expect(over.lengthM + under.lengthM).toBeCloseTo(2 * Math.PI * RADIUS, 3)
    expect(Math.min(over.lengthM, under.lengthM)).toBeCloseTo(shorter, 9)
    expect(Math.max(...over.positions.map((p) => p[1]))).toBeGreaterThan(0.099)
    expect(Math.min(...under.positions.map((p) => p[1]))).toBeLessThan(-0.099)
  })
})

describe.each([
  ['capsule', skinOf(capsule(3, 0.05, 0.2))],
  ['ring', skinOf(torus(0.1, 0.03))],
  ['coarse ball', skinOf(icosphere(1, 0.1))],
] as const)('%s', (_name, skin) => {
  it(`never leaves the skin or the plane, between near spots as between far ones (seed ${SEED})`, () => {
    const nearOrFar = fc.tuple(direction, fc.constantFrom(0.02, 0.1, 1), direction)
    let shortest = Infinity
    const property = fc.property(nearOrFar, direction, ([towards, spread, aside], tilt) => {
      const from = skin.nearestSpot(scale(towards, 0.2))
      fc.pre(distance(towards, scale(aside, -1)) > 1e-3)
      const to = skin.nearestSpot(scale(normalize(towards.map((v, k) => v + spread * aside[k]!) as Vec3), 0.2))
      const across = cross(to.position.map((v, k) => v - from.position[k]!) as Vec3, tilt)
      fc.pre(Math.hypot(...across) > 1e-5)
      const plane = planeThrough(from.position, across)
      let curve
      try {
        curve = sectionCurve(skin, plane, from, to)
      } catch (error) {
        expect(String(error)).toContain('separate loops')
        fc.pre(false)
        return
      }
      const straight = distance(from.position, to.position)
      shortest = Math.min(shortest, straight)
      expect(curve.lengthM).toBeGreaterThan(straight - 1e-9)
      for (const p of curve.positions) expect(Math.abs(distanceToPlane(plane, p))).toBeLessThan(1e-6)
      expect(farthestOff(skin, curve.positions)).toBeLessThan(1e-6)
    })
    fc.assert(property, { seed: SEED + 1, numRuns: RUNS / 3 })
    expect(shortest).toBeLessThan(0.006)
  })
})

it('between two spots of one triangle it is the straight piece, however large the triangle', () => {
  const coarse = skinOf(icosphere(0, 0.1))
  const vertices = [0, 1, 2].map((i) => coarse.triangles[i]!) as [number, number, number]
  const from: SkinSpot = { vertices, weights: [0.6, 0.2, 0.2] }
  const to: SkinSpot = { vertices, weights: [0.2, 0.5, 0.3] }
  const along = coarse.at(to).map((v, k) => v - coarse.at(from)[k]!) as Vec3
  const plane = planeThrough(coarse.at(from), cross(along, coarse.normalOf(vertices)))
  const straight = distance(coarse.at(from), coarse.at(to))
  expect(straight).toBeGreaterThan(0.004)
  expect(sectionCurve(coarse, plane, from, to).lengthM).toBeCloseTo(straight, 12)
  expect(sectionCurve(coarse, plane, from, from).lengthM).toBe(0)
})

it('throws on separate loops: two bodies, and the two sides of a ring', () => {
  const plane: Plane = { normal: [0, 1, 0], offset: 0.02 }
  const two = skinOf(together(icosphere(3, 0.1), icosphere(3, 0.1), [0.5, 0, 0]))
  const here = spotIn(two, plane, [0, 0.02, 0.098])
  const there = spotIn(two, plane, [0.5, 0.02, 0.098])
  expect(() => sectionCurve(two, plane, here, there)).toThrow(/expected .* join both spots, received separate loops/)
  const ring = skinOf(torus(0.1, 0.03))
  const [outer, inner] = [spotIn(ring, plane, [0, 0.02, 0.13]), spotIn(ring, plane, [0, 0.02, 0.075])]
  expect(distance(ring.at(outer), ring.at(inner))).toBeGreaterThan(0.03)
  expect(() => sectionCurve(ring, plane, outer, inner)).toThrow('separate loops')
})

describe('pointAlong', () => {
  const plane: Plane = { normal: [1, 0, 0], offset: 0 }
  const curve = sectionCurve(ball, plane, spotIn(ball, plane, [0, 0, 0.1]), spotIn(ball, plane, [0, 0.1, 0]))

  it(`lies at that share of the arc (seed ${SEED})`, () => {
    const property = fc.property(evenly(0, 1), (fraction) => {
      const p = pointAlong(curve, fraction)
      const angle = Math.atan2(p[1], p[2])
      expect(Math.abs(angle - (fraction * Math.PI) / 2)).toBeLessThan(1e-3)
    })
    fc.assert(property, { seed: SEED + 2, numRuns: RUNS })
  })

  it('starts and ends at the ends', () => {
    expect(pointAlong(curve, 0)).toEqual(curve.positions[0])
    expect(distance(pointAlong(curve, 1), curve.positions.at(-1)!)).toBeLessThan(1e-12)
  })
})
