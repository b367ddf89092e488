import { describe, expect, it } from 'vitest'
import { CLOSE_CUN, earnedBy, gradeMark, type MarkMeasure } from '../../../src/domain/learn/grade.ts'

const measure = (changes: Partial<MarkMeasure> = {}): MarkMeasure => ({
  distanceMm: 12,
  distanceCun: 0.6,
  uncertaintyMm: 6,
  other: null,
  ...changes,
})
const sp9 = (distanceMm: number) => ({ code: 'SP9', distanceMm, uncertaintyMm: 6 })

describe('a mark on the skin', () => {
  it.each([
    ['on the spot', measure({ distanceMm: 0, distanceCun: 0 }), 'within', 1],
    ['as near as the point itself is sure', measure({ distanceMm: 6, distanceCun: 0.3 }), 'within', 1],
    ['just outside it', measure({ distanceMm: 6.1, distanceCun: 0.3 }), 'close', 0.5],
    ['half a cun away', measure({ distanceCun: CLOSE_CUN }), 'close', 0.5],
    ['farther', measure({ distanceCun: CLOSE_CUN + 0.01 }), 'far', 0],
    ['where no cun could be measured', measure({ distanceCun: null }), 'far', 0],
    ['on another point', measure({ distanceMm: 40, distanceCun: 2, other: sp9(5) }), 'other', 0],
    ['near another point, not on it', measure({ distanceMm: 40, distanceCun: 2, other: sp9(7) }), 'far', 0],
    ['on another point, though half a cun away', measure({ distanceCun: 0.4, other: sp9(5) }), 'other', 0],
    ['between the two, nearer to the one asked', measure({ distanceMm: 4, other: sp9(5) }), 'within', 1],
    ['on both, nearer to the other', measure({ distanceMm: 5, other: sp9(4) }), 'within', 1],
    ['outside, the other farther still', measure({ distanceMm: 7, distanceCun: 0.3, other: sp9(7.5) }), 'close', 0.5],
  ] as const)('%s', (_where, of, verdict, share) => {
    expect(gradeMark(of)).toEqual({ ...of, verdict, share })
  })
})

describe('what an answer earns', () => {
  it('all without help, a quarter less with each hint, never less than a quarter, nothing when wrong', () => {
    expect([0, 1, 2, 3, 4].map((hints) => earnedBy(true, hints))).toEqual([1, 0.75, 0.5, 0.25, 0.25])
    expect([0, 1, 2].map((hints) => earnedBy(true, hints, 0.5))).toEqual([0.5, 0.25, 0.25])
    expect(earnedBy(false, 0)).toBe(0)
  })
})
