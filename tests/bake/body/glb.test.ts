import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { armShares } from '../../../src/bake/body/armShare.ts'
import { buildBody } from '../../../src/bake/body/buildBody.ts'
import { type DecodedBody, decodeBodyGlb } from '../../../src/bake/body/decodeGlb.ts'
import { GRID, quantisedPositions, toGrid, writeBodyGlb } from '../../../src/bake/body/glb.ts'
import { bakeOcclusion } from '../../../src/bake/body/occlusion.ts'
import { FEMALE, MALE } from '../../../src/bake/body/recipes.ts'
import { anatomy, asset } from '../anatomy.ts'

const SIZE_LIMIT = 300_000
/** The platform's own sine may differ in the last bit; a step of the grid is then the most that can change. */
const STABLE_M = 0.00001

describe('assets/built/body.glb', () => {
  const committed = readFileSync(asset('built/body.glb'))
  const bodies = { male: buildBody(anatomy, MALE), female: buildBody(anatomy, FEMALE) }
  let decoded: DecodedBody
  beforeAll(async () => {
    decoded = await decodeBodyGlb(committed)
  })

  it('is at most 300 kB after brotli, for both sexes', () => {
    const size = brotliCompressSync(committed).byteLength
    console.log(`body.glb: ${committed.byteLength} bytes, brotli ${size}`)
    expect(size).toBeLessThanOrEqual(SIZE_LIMIT)
  })

  it.each(['male', 'female'] as const)('holds the %s body that the bake makes today', (sex) => {
    const expected = quantisedPositions(bodies[sex].positions)
    expect(decoded[sex].length).toBe(13524 * 3)
    const worst = expected.reduce((max, value, i) => Math.max(max, Math.abs(value - decoded[sex][i]!)), 0)
    expect(worst).toBeLessThanOrEqual(STABLE_M)
  })

  it('keeps vertex order and every triangle', () => {
    const canonical = (triangles: Uint32Array) => {
      const keys: string[] = []
      for (let t = 0; t < triangles.length; t += 3) {
        const ids = [...triangles.subarray(t, t + 3)]
        const first = ids.indexOf(Math.min(...ids))
        keys.push([0, 1, 2].map((k) => ids[(first + k) % 3]).join())
      }
      return keys
    }
    expect(canonical(decoded.triangles)).toEqual(canonical(bodies.male.triangles))
    expect(decoded.bodyTriangleCount).toBe(bodies.male.bodyTriangleCount)
    expect(decoded.regions).toEqual(bodies.male.regions.slice(0, 13380))
  })

  it('is exactly mirror-symmetric after decoding', () => {
    const { mirror } = bodies.male
    for (const xyz of [decoded.male, decoded.female])
      for (let v = 0; v < mirror.length; v++)
        if (xyz[3 * v] !== -xyz[3 * mirror[v]!]! && xyz[3 * v] !== 0) expect.fail(`vertex ${v}`)
  })

  it('stores shading within 0…1, dark in the armpit fold, light on the forehead', () => {
    for (const values of [decoded.shading.male, decoded.shading.female]) {
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...values)).toBeLessThanOrEqual(1)
      const mean = (name: string) => {
        const id = decoded.regionNames.indexOf(name)
        const of = values.slice(0, 13380).filter((_, v) => decoded.regions[v] === id)
        return of.reduce((sum, value) => sum + value, 0) / of.length
      }
      expect(mean('axilla')).toBeLessThan(mean('head') - 0.2)
      expect(mean('oralCavity')).toBeLessThan(0.3)
    }
  })

  it('tells how far each vertex follows a raised arm', () => {
    const { arms, regions, regionNames } = decoded
    expect(arms.length).toBe(13380 * 2)
    const of = (name: string, part: 0 | 1) =>
      [...regions.keys()].filter((v) => regionNames[regions[v]!] === name).map((v) => arms[2 * v + part]!)
    expect(Math.min(...of('forearm', 0))).toBe(1)
    expect(Math.max(...of('abdomen', 0), ...of('head', 1), ...of('thigh', 1))).toBe(0)
    // The armpit and the shoulder lie between: their skin stretches.
    expect(of('axilla', 0).filter((share) => share > 0.1 && share < 0.9).length).toBeGreaterThan(20)
    const { mirror } = bodies.male
    for (let v = 0; v < 13380; v += 1) {
      expect(arms[2 * v + 1]).toBeGreaterThanOrEqual(arms[2 * v]!)
      expect(Math.abs(arms[2 * v]! - arms[2 * mirror[v]!]!)).toBeLessThan(0.005)
    }
  })

  it('casts the same occlusion on every run', () => {
    const sample = [0, 500, 4000, 9000, 13000].filter((v) => bodies.male.positions[3 * v]! >= 0)
    const first = bakeOcclusion(bodies.male, sample)
    expect(first).toEqual(bakeOcclusion(bodies.male, sample))
    expect(sample.some((v) => first[v]! > 0)).toBe(true)
  })

  it('writes the same bytes twice', async () => {
    const flat = { male: new Float64Array(13524).fill(0.5), female: new Float64Array(13524).fill(0.5) }
    const arms = armShares(anatomy)
    const [a, b] = [await writeBodyGlb(bodies, flat, arms), await writeBodyGlb(bodies, flat, arms)]
    expect(Buffer.compare(a, b)).toBe(0)
  })

  it('snaps symmetrically and refuses what the grid cannot hold', () => {
    expect([...toGrid([1.5 * GRID, -1.5 * GRID, 0.4 * GRID])]).toEqual([2, -2, 0])
    expect(() => toGrid([2.1])).toThrow('within')
  })
})
