import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { mayReload, RELOAD_AFTER_MS, watchPicture } from '../../../src/app/kiosk/watchdog.ts'
import { createAppStore } from '../../../src/state/store.ts'
import { memoryStorage } from '../../state/memoryStorage.ts'
import { smallAtlas } from '../../state/smallAtlas.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('loads the page again when a picture stays away, and only then', () => {
  const store = createAppStore(smallAtlas(), { mode: 'kiosk' })
  const reload = vi.fn()
  const stop = watchPicture(store, reload, memoryStorage())
  const { setSceneStatus } = store.getState()
  // A slow first download is no fault.
  vi.advanceTimersByTime(RELOAD_AFTER_MS * 3)
  expect(reload).not.toHaveBeenCalled()
  setSceneStatus({ kind: 'ready' })
  setSceneStatus({ kind: 'lost' })
  vi.advanceTimersByTime(RELOAD_AFTER_MS - 1)
  setSceneStatus({ kind: 'ready' })
  vi.advanceTimersByTime(RELOAD_AFTER_MS * 2)
  expect(reload).not.toHaveBeenCalled()
  setSceneStatus({ kind: 'lost' })
  setSceneStatus({ kind: 'loading' })
  vi.advanceTimersByTime(RELOAD_AFTER_MS)
  expect(reload).toHaveBeenCalledTimes(1)
  stop()
})

it('does not load a machine that cannot draw for ever', () => {
  const storage = memoryStorage()
  expect([0, 1, 2, 3].map((minute) => mayReload(storage, minute * 60_000))).toEqual([true, true, true, false])
  expect(mayReload(storage, 62 * 60_000)).toBe(true)
  expect(mayReload(null, 0)).toBe(false)
  storage.setItem('acupoint-body-map.kiosk-reloads', 'not a list')
  expect(mayReload(storage, 0)).toBe(true)
})
