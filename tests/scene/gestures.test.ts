import { describe, expect, it } from 'vitest'
import { GestureReader, type PointerInput, TAP_SLOP_PX, wheelFactor } from '../../src/scene/gestures.ts'

const at = (x: number, y: number, more: Partial<PointerInput> = {}): PointerInput => ({
  id: 1,
  x,
  y,
  button: 0,
  touch: false,
  timeMs: 0,
  ...more,
})

describe('gestures', () => {
  it('a press and release is a tap', () => {
    const g = new GestureReader()
    g.down(at(10, 10))
    expect(g.up(at(12, 11, { timeMs: 90 }))).toEqual([{ kind: 'tap', x: 12, y: 11, touch: false }])
  })

  it('a drag is never a tap, even when it returns', () => {
    const g = new GestureReader()
    g.down(at(10, 10))
    g.move(at(10 + TAP_SLOP_PX + 1, 10))
    g.move(at(10, 10))
    expect(g.up(at(10, 10, { timeMs: 90 }))).toEqual([])
  })

  it('turns with the left button, without the jump of the slop', () => {
    const g = new GestureReader()
    g.down(at(0, 0))
    expect(g.move(at(5, 0))).toEqual([])
    expect(g.move(at(20, 0))).toEqual([])
    expect(g.move(at(26, 3))).toEqual([{ kind: 'rotate', dx: 6, dy: 3 }])
  })

  it('pans with the right button and with shift; the right button never taps', () => {
    for (const how of [{ button: 2 }, { pan: true }]) {
      const g = new GestureReader()
      g.down(at(0, 0, how))
      g.move(at(20, 0))
      expect(g.move(at(30, 4))).toEqual([{ kind: 'pan', dx: 10, dy: 4 }])
    }
    const g = new GestureReader()
    g.down(at(0, 0, { button: 2 }))
    expect(g.up(at(0, 0, { timeMs: 50 }))).toEqual([])
  })

  it('two fingers pan and pinch, and lifting them is no tap', () => {
    const g = new GestureReader()
    g.down(at(0, 0, { touch: true }))
    g.down(at(100, 0, { id: 2, touch: true }))
    const out = g.move(at(200, 0, { id: 2, touch: true }))
    expect(out[0]).toEqual({ kind: 'pan', dx: 50, dy: 0 })
    expect(out[1]).toMatchObject({ kind: 'zoom', factor: 0.5, x: 100 })
    expect(g.up(at(200, 0, { id: 2, timeMs: 20 }))).toEqual([])
    expect(g.up(at(0, 0, { timeMs: 30 }))).toEqual([])
    expect(g.active).toBe(false)
  })

  it('two quick taps on one spot are a double tap; a third starts anew', () => {
    const g = new GestureReader()
    const tap = (timeMs: number) => {
      g.down(at(50, 50, { timeMs }))
      return g.up(at(50, 50, { timeMs: timeMs + 40 }))[0]?.kind
    }
    expect([tap(0), tap(200), tap(400)]).toEqual(['tap', 'doubleTap', 'tap'])
  })

  it('forgets a pointer the browser takes away', () => {
    const g = new GestureReader()
    g.down(at(0, 0))
    g.cancel(1)
    expect(g.up(at(0, 0, { timeMs: 10 }))).toEqual([])
    expect(g.active).toBe(false)
  })

  it('zooms by the wheel within bounds, whatever the unit', () => {
    expect(wheelFactor(100, 0, false)).toBeGreaterThan(1)
    expect(wheelFactor(-100, 0, false)).toBeLessThan(1)
    expect(wheelFactor(9999, 0, false)).toBe(wheelFactor(120, 0, false))
    expect(wheelFactor(1, 1, false)).toBeCloseTo(wheelFactor(16, 0, false))
  })
})
