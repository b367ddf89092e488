import { describe, expect, it } from 'vitest'
import { growthSpeed, settle } from '../../../src/ui/frame/sheetSnap.ts'

const HEIGHTS = { peek: 60, half: 390, tall: 780 }

describe('settle', () => {
  it.each([
    ['let go after a rest, it takes the nearest place', 250, 0, 'half'],
    ['', 200, 0, 'peek'],
    ['', 600, 0, 'tall'],
    ['a throw upward reaches the next place from far below it', 400, 0.6, 'tall'],
    ['a throw downward reaches the next place from far above it', 380, -0.6, 'peek'],
    ['a throw does not fall back past where it began', 100, 0.5, 'half'],
    ['a hard throw passes the middle', 700, -4, 'peek'],
    ['a throw beyond the last place stays there', 780, 1, 'tall'],
    ['', 50, -1, 'peek'],
  ] as const)('%s (%d px, %d px/ms): %s', (_name, heightPx, speed, snap) => {
    expect(settle(heightPx, speed, HEIGHTS)).toBe(snap)
  })
})

describe('growthSpeed', () => {
  const drag = [0, 20, 40, 60].map((timeMs) => ({ y: 500 - timeMs, timeMs }))

  it('is positive upward, px per ms', () => {
    expect(growthSpeed(drag, 60)).toBeCloseTo(1)
  })

  it('forgets the drag when the finger rests before it leaves', () => {
    expect(growthSpeed(drag, 400)).toBe(0)
    expect(growthSpeed([{ y: 1, timeMs: 0 }], 1)).toBe(0)
  })

  it('hears only the last part: a turn back counts', () => {
    const back = [...drag, { y: 470, timeMs: 150 }, { y: 500, timeMs: 180 }]
    expect(growthSpeed(back, 180)).toBeCloseTo(-1)
  })
})
