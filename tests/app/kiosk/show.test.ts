import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runShow, SHOW_MS } from '../../../src/app/kiosk/show.ts'
import { createAppStore } from '../../../src/state/store.ts'
import { smallAtlas } from '../../state/smallAtlas.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('lights patterns up in turn while the kiosk attracts and somebody could see it, and leaves the camera alone', () => {
  const store = createAppStore(smallAtlas(), { mode: 'kiosk' })
  let hidden = false
  const stop = runShow(store, () => hidden)
  const shown = () => store.getState().patternId
  vi.advanceTimersByTime(SHOW_MS * 2)
  expect(shown()).toBeNull()
  const { camera } = store.getState()
  store.getState().setKiosk({ attract: true })
  const first = shown()
  expect(first).not.toBeNull()
  expect(store.getState().gate).toBe('clear')
  vi.advanceTimersByTime(SHOW_MS)
  expect(shown()).not.toBe(first)
  vi.advanceTimersByTime(SHOW_MS)
  expect(shown()).toBe(first)
  hidden = true
  vi.advanceTimersByTime(SHOW_MS)
  expect(shown()).toBe(first)
  hidden = false
  store.getState().setKiosk({ attract: false })
  vi.advanceTimersByTime(SHOW_MS * 3)
  expect(shown()).toBe(first)
  expect(store.getState().camera).toBe(camera)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
