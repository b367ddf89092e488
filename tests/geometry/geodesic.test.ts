import { describe, expect, it } from 'vitest'
import { SkinPaths, lengthOf, resample } from '../../src/geometry/geodesic.ts'
import { Skin, type SkinSpot } from '../../src/geometry/skin.ts'
import { type Vec3, distance, dot, normalize } from '../../src/geometry/vec.ts'
import { RUNS, SEED, direction, icosphere, skinOf } from './shapes.ts'
import fc from 'fast-check'

const BALL = skinOf(icosphere(4, 0.12))
const PATHS = new SkinPaths(BALL)

/** An open tube along y, radius 5 cm, 40 cm long: a limb whose unrolled skin is a flat sheet. */
function tube(radius: number, height: number, around: number, up: number): Skin {
  const positions: number[] = []
  const triangles: number[] = []
  for (let r = 0; r <= up; r += 1)
    for (let s = 0; s < around; s += 1) {
      const a = (2 * Math.PI * s) / around
      positions.push(radius * Math.cos(a), (height * r) / up, -radius * Math.sin(a))
    }
  const id = (r: number, s: number): number => r * around + (s % around)
  for (let r = 0; r < up; r += 1)
    for (let s = 0; s < around; s += 1)
      triangles.push(id(r, s), id(r, s + 1), id(r + 1, s + 1), id(r, s), id(r + 1, s + 1), id(r + 1, s))
  return new Skin(positions, triangles)
}

describe('geodesics', () => {
  it(`on a ball are great circles: length within 1 %, every step on the skin (seed ${SEED})`, () => {
    let worst = 0
    fc.assert(
      fc.property(direction, direction, (u, w) => {
        fc.pre(Math.abs(dot(u, w)) < 0.95)
        const spot = (d: Vec3): SkinSpot => PATHS.closest([d[0] * 0.12, d[1] * 0.12, d[2] * 0.12])
        const [a, b] = [spot(u), spot(w)]
        const line = PATHS.geodesic(a, b)
        const angle = Math.acos(dot(normalize(BALL.at(a)), normalize(BALL.at(b))))
        worst = Math.max(worst, Math.abs(lengthOf(line) / (0.12 * angle) - 1))
        for (const p of line) expect(PATHS.closest(p).distanceM).toBeLessThan(1e-9)
        expect(distance(line[0]!, BALL.at(a))).toBeLessThan(1e-12)
        expect(distance(line.at(-1)!, BALL.at(b))).toBeLessThan(1e-12)
      }),
      { numRuns: RUNS, seed: SEED },
    )
    console.info(`ball: worst length error ${(worst * 100).toFixed(2)} %`)
    expect(worst).toBeLessThan(0.01)
  })

  it('on a tube are straight lines of the unrolled sheet', () => {
    const paths = new SkinPaths(tube(0.05, 0.4, 96, 80))
    const at = (angle: number, y: number): SkinSpot =>
      paths.closest([0.05 * Math.cos(angle), y, -0.05 * Math.sin(angle)])
    for (const [angle, rise] of [
      [2.4, 0.1],
      [1, 0.25],
      [0.1, 0.3],
    ] as const) {
      const found = lengthOf(paths.geodesic(at(0, 0.05), at(angle, 0.05 + rise)))
      expect(found / Math.hypot(0.05 * angle, rise)).toBeCloseTo(1, 2)
    }
  })

  it('refuse to jump between separate parts', () => {
    const two = [0, 0, 0, 1, 0, 0, 0, 1, 0, 5, 0, 0, 6, 0, 0, 5, 1, 0]
    const paths = new SkinPaths(new Skin(two, [0, 1, 2, 3, 4, 5]))
    const thirds: [number, number, number] = [0.4, 0.3, 0.3]
    expect(() =>
      paths.geodesic({ vertices: [0, 1, 2], weights: thirds }, { vertices: [3, 4, 5], weights: thirds }),
    ).toThrow(/separate parts/)
  })
})

describe('resample', () => {
  it('spaces places evenly and keeps both ends', () => {
    const line: Vec3[] = [
      [0, 0, 0],
      [1, 0, 0],
      [1, 3, 0],
    ]
    expect(resample(line, 5)).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 2, 0],
      [1, 3, 0],
    ])
  })
})
