import { describe, expect, it } from 'vitest'
import { PICK_RADIUS_PX, pickMark, type ProjectedMark } from '../../src/scene/picking.ts'

const mark = (index: number, x: number, y: number, more: Partial<ProjectedMark> = {}): ProjectedMark => ({
  index,
  x,
  y,
  facing: 1,
  priority: 0,
  ...more,
})
const open = () => false

describe('picking', () => {
  it('takes the nearest mark within reach', () => {
    const marks = [mark(0, 0, 0), mark(1, 10, 0), mark(2, 100, 0)]
    expect(pickMark(marks, 7, 0, 24, open)).toBe(1)
    expect(pickMark(marks, 60, 0, 24, open)).toBeNull()
  })
  it('reaches 24 px with a mouse and 44 px with a finger', () => {
    expect(PICK_RADIUS_PX).toEqual({ fine: 24, coarse: 44 })
    expect(pickMark([mark(0, 40, 0)], 0, 0, PICK_RADIUS_PX.fine, open)).toBeNull()
    expect(pickMark([mark(0, 40, 0)], 0, 0, PICK_RADIUS_PX.coarse, open)).toBe(0)
  })
  it('never takes a mark the body hides, and asks no more rays than needed', () => {
    const asked: number[] = []
    const hidden = (i: number) => {
      asked.push(i)
      return i === 0
    }
    expect(pickMark([mark(0, 0, 0), mark(1, 5, 0), mark(2, 9, 0)], 0, 0, 24, hidden)).toBe(1)
    expect(asked).toEqual([0, 1])
  })
  it('never takes a mark on skin that turns away', () => {
    expect(pickMark([mark(0, 0, 0, { facing: -0.2 })], 0, 0, 24, open)).toBeNull()
  })
  it('prefers a pin to an idle dot beside it, not one far away', () => {
    expect(pickMark([mark(0, 0, 0), mark(1, 4, 0, { priority: 1 })], 0, 0, 24, open)).toBe(1)
    expect(pickMark([mark(0, 0, 0), mark(1, 20, 0, { priority: 1 })], 0, 0, 24, open)).toBe(0)
  })
})
