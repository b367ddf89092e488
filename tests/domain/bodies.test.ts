import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ARM_JOINTS,
  armJointsOf,
  BUILD_IDS,
  DEFAULT_SHAPE,
  hangingFingertipY,
  morphWeights,
  nearestPreset,
  partsOf,
  PRESET_IDS,
  presetAt,
  presetOf,
  presetsOf,
  shapedPositions,
  shapeOf,
} from '../../src/domain/bodies.ts'

const SEED = 20261122
const anyShape = fc.record({
  weight: fc.double({ min: -1, max: 1, noNaN: true }),
  muscle: fc.double({ min: 0, max: 1, noNaN: true }),
  age: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('presets', () => {
  it('are two defaults and four builds of each', () => {
    expect([...presetsOf('male'), ...presetsOf('female')].sort()).toEqual([...PRESET_IDS].sort())
    for (const id of PRESET_IDS) {
      const { sex, build } = partsOf(id)
      expect(presetOf(sex, build)).toBe(id)
      expect(presetAt(sex, shapeOf(id))).toBe(id)
    }
  })

  it('show their own morph whole and no other', () => {
    expect(Object.values(morphWeights(DEFAULT_SHAPE))).toEqual([0, 0, 0, 0])
    for (const build of BUILD_IDS) {
      const weights = morphWeights(shapeOf(presetOf('female', build)))
      expect(BUILD_IDS.map((one) => weights[one])).toEqual(BUILD_IDS.map((one) => (one === build ? 1 : 0)))
    }
  })
})

describe('shapes', () => {
  it('between presets are none of them, and ride the nearest', () => {
    expect(presetAt('male', { weight: 0.4, muscle: 0, age: 0 })).toBeNull()
    expect(nearestPreset('male', { weight: 0.4, muscle: 0, age: 0 })).toBe('male')
    expect(nearestPreset('male', { weight: 0.6, muscle: 0, age: 0 })).toBe('male-heavy')
    expect(nearestPreset('female', { weight: -0.3, muscle: 0.1, age: 0.9 })).toBe('female-older')
    // Two as near: the earlier one, always.
    expect(nearestPreset('male', { weight: 1, muscle: 0, age: 1 })).toBe('male-heavy')
  })

  it('never show slim and heavy at once, nor a weight outside 0 … 1', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const weights = morphWeights(shape)
        expect(Math.min(weights.slim, weights.heavy)).toBe(0)
        for (const build of BUILD_IDS) {
          expect(weights[build]).toBeGreaterThanOrEqual(0)
          expect(weights[build]).toBeLessThanOrEqual(1)
        }
      }),
      { seed: SEED },
    )
  })

  it('add morphs to the base, number by number', () => {
    const morphs = { slim: [1, 0], heavy: [0, 2], muscular: [4, 4], older: [0, 8] }
    expect([...shapedPositions([10, 20], morphs, DEFAULT_SHAPE)]).toEqual([10, 20])
    expect([...shapedPositions([10, 20], morphs, { weight: -0.5, muscle: 0.25, age: 0 })]).toEqual([11.5, 21])
    expect([...shapedPositions([10, 20], morphs, { weight: 1, muscle: 0, age: 0.5 })]).toEqual([10, 26])
    const out = new Float32Array(2)
    expect(shapedPositions([10, 20], morphs, DEFAULT_SHAPE, out)).toBe(out)
    expect(() => shapedPositions([10, 20, 30], morphs, { weight: 1, muscle: 0, age: 0 })).toThrow('morph heavy')
  })
})

describe('the hanging arm', () => {
  /** Bones of 1 … 6 dm straight down from a shoulder at 2.5 m. */
  const arm = (scale: number): number[] =>
    ARM_JOINTS.flatMap((_, i) => [0.2, 2.5 - (scale * 0.1 * i * (i + 1)) / 2, 0.1])

  it('reaches its length below the shoulder, however the arm is held', () => {
    expect(hangingFingertipY(arm(1))).toBeCloseTo(0.4, 12)
    const raised = arm(1).map((value, i) => (i % 3 === 1 ? 5 - value : value))
    expect(hangingFingertipY(raised)).toBeCloseTo(0.4, 12)
    expect(() => hangingFingertipY([1, 2, 3])).toThrow('expected 21 numbers')
  })

  it('adds up from the joints of the presets', () => {
    const file = { armJoints: { male: arm(1), 'male-heavy': arm(0.5), 'male-older': arm(2) } }
    expect(armJointsOf(file, 'male', DEFAULT_SHAPE)).toEqual(arm(1))
    const half = armJointsOf(file, 'male', { weight: 0.5, muscle: 0, age: 0 })
    expect(hangingFingertipY(half)).toBeCloseTo(2.5 - 0.75 * 2.1, 12)
    const both = armJointsOf(file, 'male', { weight: 1, muscle: 0, age: 0.25 })
    expect(hangingFingertipY(both)).toBeCloseTo(2.5 - 0.75 * 2.1, 12)
    expect(() => armJointsOf(file, 'male', { weight: -1, muscle: 0, age: 0 })).toThrow('armJoints.male-slim')
  })
})
