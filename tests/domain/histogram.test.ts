import { describe, expect, it } from 'vitest'
import { histogram, median } from '../../src/domain/histogram.ts'

describe('histogram', () => {
  it('counts every value once, borders going up', () => {
    expect(histogram([0, 1.9, 2, 5], 2)).toEqual([
      { from: 0, to: 2, count: 2 },
      { from: 2, to: 4, count: 1 },
      { from: 4, to: 6, count: 1 },
    ])
    expect(histogram([], 2)).toEqual([{ from: 0, to: 2, count: 0 }])
  })

  it('refuses what it cannot count', () => {
    expect(() => histogram([1], 0)).toThrow('width above 0, received 0')
    expect(() => histogram([1, -1], 2)).toThrow('values from 0 on, received -1')
    expect(() => histogram([Number.NaN], 2)).toThrow('received NaN')
  })
})

it('median: the middle, or the mean of the middle two, or nothing', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null])
})
