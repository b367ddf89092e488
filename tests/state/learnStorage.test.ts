import { describe, expect, it } from 'vitest'
import { EMPTY_LEARN } from '../../src/domain/learn/record.ts'
import { STORAGE_OWNERS } from '../../src/state/kioskStorage.ts'
import { keepLearn, keepLearnOnce, LEARN_ASIDE_KEY, LEARN_KEY } from '../../src/state/learnStorage.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { createAppStore } from '../../src/state/store.ts'
import { memoryStorage } from './memoryStorage.ts'
import { smallAtlas } from './smallAtlas.ts'

const record = { ...EMPTY_LEARN, days: [{ day: '2026-03-01', asked: 2, earned: 1.5 }] }

describe('what was practised, on this device', () => {
  it('comes back after the page was closed, and erase leaves nothing', () => {
    const storage = memoryStorage()
    const first = createAppStore(smallAtlas())
    const stop = keepLearn(first, storage)
    expect(first.getState().learn).toBe(EMPTY_LEARN)
    first.getState().setLearn({ learn: record })
    stop()
    const second = createAppStore(smallAtlas())
    keepLearn(second, storage)
    expect(second.getState().learn).toEqual(record)
    second.getState().setLearn({ learn: EMPTY_LEARN })
    expect(storage.length).toBe(0)
  })

  it('puts aside what it cannot read until it is erased, and says so', () => {
    const storage = memoryStorage()
    storage.setItem(LEARN_KEY, '{"schemaVersion":99}')
    const store = createAppStore(smallAtlas())
    keepLearn(store, storage)
    expect(store.getState().learnTrouble).toBe('unreadable')
    store.getState().setLearn({ learn: record })
    expect(storage.getItem(LEARN_ASIDE_KEY)).toBe('{"schemaVersion":99}')
    store.getState().setLearn({ learn: EMPTY_LEARN, learnTrouble: null })
    expect(storage.length).toBe(0)
  })

  it.each([
    ['none', null],
    [
      'full',
      {
        ...memoryStorage(),
        setItem: () => {
          throw new Error('QuotaExceededError')
        },
      },
    ],
  ])('works for this visit when the storage is: %s', (_name, storage) => {
    const store = createAppStore(smallAtlas())
    keepLearn(store, storage)
    store.getState().setLearn({ learn: record })
    expect(store.getState()).toMatchObject({ learn: record, learnTrouble: 'full' })
  })

  it('is a visitor’s, and a kiosk neither reads nor keeps it', () => {
    expect([PERSISTENCE.learn, STORAGE_OWNERS[LEARN_KEY], STORAGE_OWNERS[LEARN_ASIDE_KEY]]).toEqual([
      { place: 'device', owner: 'visitor' },
      'visitor',
      'visitor',
    ])
    const store = createAppStore(smallAtlas(), { mode: 'kiosk' })
    keepLearnOnce(store)
    expect(store.getState().learn).toBeNull()
  })
})
