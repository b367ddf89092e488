import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gaussian, seededRandom } from '../../src/geometry/random.ts'
import { topologyBytes, topologyHash } from '../../src/geometry/topology.ts'
import { add, cross, distance, dot, length, lerp, mirrorX, normalize, scale, sub } from '../../src/geometry/vec.ts'
import { RUNS, SEED, icosphere, inCube } from './shapes.ts'

const vec = inCube(3)

describe('vec', () => {
  it(`follows the laws of vectors (seed ${SEED})`, () => {
    const property = fc.property(vec, vec, vec, (a, b, c) => {
      const n = cross(a, b)
      expect(dot(n, a)).toBeCloseTo(0, 9)
      expect(dot(n, b)).toBeCloseTo(0, 9)
      // |a × b|² + (a · b)² = |a|² |b|²
      expect(dot(n, n) + dot(a, b) ** 2).toBeCloseTo(dot(a, a) * dot(b, b), 7)
      expect(dot(cross(a, b), c)).toBeCloseTo(dot(cross(b, c), a), 9)
      expect(distance(a, b)).toBeCloseTo(length(sub(b, a)), 12)
      expect(distance(lerp(a, b, 0.25), add(scale(a, 0.75), scale(b, 0.25)))).toBeLessThan(1e-12)
      expect(dot(mirrorX(a), b)).toBeCloseTo(dot(a, mirrorX(b)), 12)
      if (length(a) > 1e-6) expect(length(normalize(a))).toBeCloseTo(1, 12)
    })
    fc.assert(property, { seed: SEED, numRuns: RUNS })
  })

  it('has the right hand, and no direction for nothing', () => {
    expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1])
    expect(() => normalize([0, 0, 0])).toThrow('received zero length')
  })
})

describe('topologyHash', () => {
  const triangles = icosphere(2).triangles

  it('is SHA-256 of the ids as u32, least byte first', async () => {
    expect([...topologyBytes([1, 258, 65536])]).toEqual([1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 1, 0])
    const node = createHash('sha256').update(topologyBytes(triangles)).digest('hex')
    expect(await topologyHash(triangles)).toBe(node)
    expect(await topologyHash([0, 1, 2])).toBe(
      createHash('sha256').update(Buffer.from('000000000100000002000000', 'hex')).digest('hex'),
    )
  })

  it(`is the same for the same list and another when one index or the order changes (seed ${SEED})`, async () => {
    const own = await topologyHash(triangles)
    expect(await topologyHash([...triangles])).toBe(own)
    const property = fc.asyncProperty(fc.nat(triangles.length - 1), fc.nat(triangles.length - 1), async (i, j) => {
      const changed = Uint32Array.from(triangles)
      changed[i] = changed[i]! + 1
      expect(await topologyHash(changed)).not.toBe(own)
      fc.pre(triangles[i] !== triangles[j])
      const swapped = Uint32Array.from(triangles)
      ;[swapped[i], swapped[j]] = [swapped[j]!, swapped[i]!]
      expect(await topologyHash(swapped)).not.toBe(own)
    })
    await fc.assert(property, { seed: SEED, numRuns: RUNS })
  })
})

describe('seeded numbers', () => {
  const take = (next: () => number, n: number): number[] => Array.from({ length: n }, next)

  it('are the same for the same seed on every machine (pinned), and others for another seed', () => {
    expect(take(seededRandom(SEED), 100)).toEqual(take(seededRandom(SEED), 100))
    expect(take(seededRandom(SEED), 5)).not.toEqual(take(seededRandom(SEED + 1), 5))
    expect(take(seededRandom(1), 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
  })

  it(`are uniform in [0, 1): ten drawers evenly filled, neighbours unrelated (seed ${SEED})`, () => {
    const values = take(seededRandom(SEED), 20_000)
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    const drawers = Array.from({ length: 10 }, () => 0)
    for (const value of values) drawers[Math.floor(value * 10)]! += 1
    const chiSquared = drawers.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)
    // 9 degrees of freedom: 27.9 is passed once in a thousand.
    expect(chiSquared).toBeLessThan(27.9)
    const related =
      values.slice(1).reduce((sum, value, i) => sum + (value - 0.5) * (values[i]! - 0.5), 0) / values.length
    expect(Math.abs(related * 12)).toBeLessThan(0.03)
  })

  it(`are normal through gaussian: mean 0, deviation 1, 68.3 % within one, 95.4 % within two (seed ${SEED})`, () => {
    const values = take(gaussian(seededRandom(SEED)), 20_000)
    const mean = values.reduce((a, b) => a + b) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    const within = (reach: number): number => values.filter((value) => Math.abs(value) < reach).length / values.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(Math.abs(deviation - 1)).toBeLessThan(0.02)
    expect(Math.abs(within(1) - 0.683)).toBeLessThan(0.01)
    expect(Math.abs(within(2) - 0.954)).toBeLessThan(0.006)
    expect(values.every(Number.isFinite)).toBe(true)
  })
})
