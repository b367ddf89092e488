import { describe, expect, it } from 'vitest'
import { convexity, vertexNormals } from '../../src/geometry/normals.ts'
import { type Vec3, dot, normalize } from '../../src/geometry/vec.ts'
import { icosphere, torus } from './shapes.ts'

const RADIUS = 0.1
const CENTRE: Vec3 = [0.3, 1.2, -0.4]
const ball = icosphere(4, RADIUS, CENTRE)
const normals = vertexNormals(ball.positions, ball.triangles)
const at = (array: ArrayLike<number>, v: number): Vec3 => [array[3 * v]!, array[3 * v + 1]!, array[3 * v + 2]!]
const count = ball.positions.length / 3

it('normals of a ball are unit vectors away from its centre', () => {
  expect(count).toBe(2562)
  for (let v = 0; v < count; v++) {
    const outward = normalize(at(ball.positions, v).map((value, k) => value - CENTRE[k]!) as Vec3)
    expect(Math.hypot(...at(normals, v))).toBeCloseTo(1, 12)
    expect(dot(at(normals, v), outward)).toBeGreaterThan(0.9995)
  }
})

it('turning every triangle over turns every normal over', () => {
  const flipped = ball.triangles.map((_, i) => ball.triangles[i - (i % 3) + (2 - (i % 3))]!)
  const inside = vertexNormals(ball.positions, flipped)
  for (let i = 0; i < normals.length; i++) expect(inside[i]).toBeCloseTo(-normals[i]!, 12)
})

it('weights by area: a large face beside a small one sets the normal', () => {
  // Vertex 0 has a face 100 times larger in the y = 0 plane than in the z = 0 plane.
  const positions = [0, 0, 0, 1, 0, 0, 0, 0, -1, 0.1, 0, 0, 0, 0.1, 0]
  const n = at(vertexNormals(positions, [0, 1, 2, 0, 3, 4]), 0)
  expect(n[1]).toBeCloseTo(100 / Math.hypot(100, 1), 9)
  expect(n[2]).toBeCloseTo(1 / Math.hypot(100, 1), 9)
})

it('a vertex no triangle uses has no normal and no convexity', () => {
  const positions = [0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 9, 9]
  const n = vertexNormals(positions, [0, 1, 2])
  expect(at(n, 3)).toEqual([0, 0, 0])
  expect(convexity(positions, n, [0, 1, 2])[3]).toBe(0)
})

describe('convexity', () => {
  it('is positive outside a ball, as the edge length over twice the radius says, and negative inside', () => {
    const outside = convexity(ball.positions, normals, ball.triangles)
    const inside = convexity(
      ball.positions,
      normals.map((value) => -value),
      ball.triangles,
    )
    // A chord of length e leaves a ball's tangent by e / 2R of its length; edges here are 6 to 8.5 mm.
    expect(Math.min(...outside)).toBeGreaterThan(0.006 / 2 / RADIUS)
    expect(Math.max(...outside)).toBeLessThan(0.0085 / 2 / RADIUS)
    expect(Math.max(...inside)).toBeLessThan(-0.006 / 2 / RADIUS)
  })

  it('is nought on a plane and negative in the throat of a thin ring', () => {
    const flat = convexity(
      [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0],
      Array.from({ length: 4 }, () => [0, 0, 1]).flat(),
      [0, 1, 2, 1, 3, 2],
    )
    expect([...flat]).toEqual([0, 0, 0, 0])
    // Around the hole the ring curves towards the axis: with many steps across, that bend is the larger.
    const ring = torus(0.1, 0.09, 24, 96)
    const bend = convexity(ring.positions, vertexNormals(ring.positions, ring.triangles), ring.triangles)
    expect(bend[0]).toBeGreaterThan(0)
    const saddle = torus(0.1, 0.06, 8, 200)
    const values = convexity(saddle.positions, vertexNormals(saddle.positions, saddle.triangles), saddle.triangles)
    expect(values[100]).toBeLessThan(0)
  })
})
