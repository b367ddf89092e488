import { describe, expect, it } from 'vitest'
import {
  buildMirror,
  mirrorBones,
  mirrorName,
  symmetriseTarget,
  symmetriseWeights,
} from '../../../src/bake/import/symmetry.ts'
import { anatomy } from '../anatomy.ts'

const bytesOf = (a: Int16Array) => Buffer.from(a.buffer, a.byteOffset, a.byteLength)

/** Three vertices: left, right, midline. */
const MIRROR = Uint16Array.from([1, 0, 2])

describe('planted asymmetry', () => {
  it('finds partners by exact mirror position', () => {
    expect([...buildMirror(Int32Array.from([5, 1, 2, -5, 1, 2, 0, 3, 4]))]).toEqual([...MIRROR])
  })

  it('refuses a vertex without partner', () => {
    expect(() => buildMirror(Int32Array.from([5, 1, 2, -4, 1, 2]))).toThrow('no partner')
  })

  it('averages a one-sided target and keeps the midline at x = 0', () => {
    const oneSided = Int16Array.from([100, 40, 0, 0, 0, 0, 7, 9, 9])
    expect([...symmetriseTarget(oneSided, MIRROR)]).toEqual([50, 20, 0, -50, 20, 0, 0, 9, 9])
  })

  it('averages weights with left and right bones swapped', () => {
    const partner = mirrorBones(['arm.L', 'arm.R', 'spine'])
    expect(partner).toEqual([1, 0, 2])
    const influences = [
      new Map([
        [0, 0.8],
        [2, 0.2],
      ]),
      new Map([
        [1, 0.6],
        [2, 0.4],
      ]),
      new Map([
        [0, 0.3],
        [2, 0.7],
      ]),
    ]
    const { bones, weights } = symmetriseWeights(influences, MIRROR, partner)
    expect(Array.from(bones.subarray(0, 2))).toEqual([0, 2])
    expect(Array.from(bones.subarray(4, 6))).toEqual([1, 2])
    expect(weights[0]).toBeCloseTo(0.7, 12)
    expect(weights[4]).toBe(weights[0])
    expect(Array.from(bones.subarray(8, 11))).toEqual([2, 0, 1])
    expect(weights[9]).toBe(weights[10])
  })

  it('swaps only the side in a name', () => {
    expect(mirrorName('wrist.L____head')).toBe('wrist.R____head')
    expect(mirrorName('spine01')).toBe('spine01')
  })
})

describe('committed anatomy', () => {
  const { mirror, positions, skinBones, skinWeights, bones, targets } = anatomy

  it('has an exactly symmetric base mesh', () => {
    expect([...buildMirror(positions)]).toEqual([...mirror])
    expect(mirror.filter((m, v) => m === v && v < 13380).length).toBe(188)
  })

  it('has symmetric targets', () => {
    expect(Object.keys(targets).length).toBe(32)
    const empty: string[] = []
    for (const [name, delta] of Object.entries(targets)) {
      if (delta.every((value) => value === 0)) empty.push(name)
      const again = symmetriseTarget(delta, mirror)
      expect(Buffer.compare(bytesOf(delta), bytesOf(again)), name).toBe(0)
    }
    // The package's own neutral: average muscle and weight is the base shape, its target is empty.
    expect(empty).toEqual(Object.keys(targets).filter((name) => name.endsWith('averagemuscle-averageweight')))
    expect(empty.length).toBe(4)
  })

  it('has symmetric weights that sum to one', () => {
    const partner = mirrorBones(bones.map((bone) => bone.name))
    const weightOf = (v: number, bone: number) => {
      let sum = 0
      for (let k = 4 * v; k < 4 * v + 4; k++) if (skinBones[k] === bone) sum += skinWeights[k]!
      return sum
    }
    let checked = 0
    for (let v = 0; v < mirror.length; v++) {
      let sum = 0
      for (let k = 4 * v; k < 4 * v + 4; k++) {
        sum += skinWeights[k]!
        if (skinWeights[k] === 0) continue
        if (weightOf(mirror[v]!, partner[skinBones[k]!]!) !== weightOf(v, skinBones[k]!))
          expect.fail(`vertex ${v}, bone ${bones[skinBones[k]!]!.name}: weight differs from vertex ${mirror[v]}`)
        checked++
      }
      if (Math.abs(sum - 65535) > 2) expect.fail(`vertex ${v}: weights sum to ${sum}`)
    }
    expect(checked).toBeGreaterThan(19158)
  })

  it('lists parents before children', () => {
    bones.forEach((bone, i) => expect(bone.parent).toBeLessThan(i))
  })
})
