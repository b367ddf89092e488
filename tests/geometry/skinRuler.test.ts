import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SkinPaths } from '../../src/geometry/geodesic.ts'
import { EFFORT, placeOn, tapeBetween, unitPlaces } from '../../src/geometry/skinRuler.ts'
import type { SkinSpot } from '../../src/geometry/skin.ts'
import { distance, dot, normalize, scale, type Vec3 } from '../../src/geometry/vec.ts'
import { direction, evenly, icosphere, RUNS, SEED, skinOf } from './shapes.ts'

const RADIUS = 0.12
const PATHS = new SkinPaths(skinOf(icosphere(4, RADIUS)))
const spotAt = (d: Vec3): SkinSpot => PATHS.closest(scale(d, RADIUS))

describe('the tape', () => {
  it(`is as long either way, never shorter than the way through, and a great circle on a ball (seed ${SEED})`, () => {
    fc.assert(
      fc.property(direction, direction, fc.constantFrom(EFFORT.moving, EFFORT.resting), (u, w, effort) => {
        fc.pre(Math.abs(dot(u, w)) < 0.95)
        const [a, b] = [spotAt(u), spotAt(w)]
        const [there, back] = [tapeBetween(PATHS, a, b, effort), tapeBetween(PATHS, b, a, effort)]
        expect(back.lengthM).toBe(there.lengthM)
        expect(back.positions).toEqual([...there.positions].reverse())
        expect(there.lengthM).toBeGreaterThanOrEqual(there.straightM)
        expect(there.straightM).toBeCloseTo(distance(PATHS.at(a), PATHS.at(b)), 12)
        const angle = Math.acos(dot(normalize(PATHS.at(a)), normalize(PATHS.at(b))))
        expect(Math.abs(there.lengthM / (RADIUS * angle) - 1)).toBeLessThan(effort === EFFORT.resting ? 0.01 : 0.03)
        // The line lies on the skin, and its spots are its places.
        there.spots.forEach((spot, i) => expect(distance(PATHS.at(spot), there.positions[i]!)).toBeLessThan(1e-9))
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it(`is 0 between a spot and itself (seed ${SEED})`, () => {
    fc.assert(
      fc.property(direction, (u) => {
        const { lengthM, straightM } = tapeBetween(PATHS, spotAt(u), spotAt(u), EFFORT.resting)
        expect([lengthM, straightM]).toEqual([0, 0])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

describe('whole units', () => {
  it(`lie one unit apart along the line, the first at its start (seed ${SEED})`, () => {
    const bent: Vec3[] = [
      [0, 0, 0],
      [0.3, 0, 0],
      [0.3, 0.4, 0],
      [0.3, 0.4, 0.3],
    ]
    fc.assert(
      fc.property(evenly(0.01, 1.2), (unit) => {
        const places = unitPlaces(bent, unit)
        expect(places).toHaveLength(Math.floor(1 / unit + 1e-9) + 1)
        places.forEach((place, k) => {
          const [x, y, z] = placeOn(bent, place)
          expect(x + y + z).toBeCloseTo(k * unit, 9)
        })
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('of a line without length are none', () => {
    expect(
      unitPlaces(
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
        0.1,
      ),
    ).toEqual([])
  })
})
