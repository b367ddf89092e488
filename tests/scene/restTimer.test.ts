import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RestTimer } from '../../src/scene/restTimer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of a rest once, after it has been long enough, counted from the last frame', () => {
  const told = vi.fn()
  const timer = new RestTimer(350)
  timer.frame(true, told)
  vi.advanceTimersByTime(300)
  timer.frame(true, told)
  vi.advanceTimersByTime(300)
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60)
  expect(told).toHaveBeenCalledTimes(1)
})

it('tells nothing while the camera flies on, although it had come to rest a moment before', () => {
  const told = vi.fn()
  const timer = new RestTimer(350)
  timer.frame(true, told)
  for (let frame = 0; frame < 60; frame += 1) {
    vi.advanceTimersByTime(16)
    timer.frame(false, told)
  }
  vi.advanceTimersByTime(1000)
  expect(told).not.toHaveBeenCalled()
  timer.frame(true, told)
  timer.stop()
  vi.advanceTimersByTime(1000)
  expect(told).not.toHaveBeenCalled()
})
