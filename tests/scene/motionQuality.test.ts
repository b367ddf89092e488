import { describe, expect, it } from 'vitest'
import { MotionQuality } from '../../src/scene/motionQuality.ts'

const run = (quality: MotionQuality, stepMs: number, frames: number, fromMs = 0) =>
  Array.from({ length: frames }, (_, i) => quality.frame(fromMs + i * stepMs, true))

describe('quality in motion', () => {
  it('keeps all pixels on a fast machine', () => {
    expect(run(new MotionQuality(), 16, 60).every((f) => f === 1)).toBe(true)
  })
  it('goes coarse after three late frames, and remembers', () => {
    const quality = new MotionQuality()
    expect(run(quality, 80, 5)).toEqual([1, 1, 1, 0.6, 0.6])
    expect(quality.frame(400, false)).toBe(0.6)
    expect(quality.frame(1000, false)).toBe(1)
    expect(quality.frame(1016, true)).toBe(0.6)
  })
  it('forgives a single late frame', () => {
    const quality = new MotionQuality()
    for (const ms of [0, 16, 200, 216, 232, 500, 516]) expect(quality.frame(ms, true)).toBe(1)
  })
})
