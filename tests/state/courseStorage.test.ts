import { describe, expect, it } from 'vitest'
import { planFor } from '../../src/domain/coursePlan.ts'
import { ASIDE_KEY, COURSE_KEY, keepCourse } from '../../src/state/courseStorage.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { createAppStore } from '../../src/state/store.ts'
import { addressView } from '../../src/state/urlSync.ts'
import { memoryStorage } from './memoryStorage.ts'
import { smallAtlas } from './smallAtlas.ts'

const plan = planFor(null, '2026-01-05')

describe('the course on this device', () => {
  it('comes back after the page was closed, and erase leaves nothing', () => {
    const storage = memoryStorage()
    const first = createAppStore(smallAtlas())
    const stop = keepCourse(first, storage)
    first.getState().setPlan(plan)
    stop()
    const second = createAppStore(smallAtlas())
    keepCourse(second, storage)
    expect(second.getState().course.plan).toEqual(plan)
    second.getState().eraseCourse()
    expect(storage.length).toBe(0)
  })

  it('puts aside what it cannot read until it is erased, and says so', () => {
    const storage = memoryStorage()
    storage.setItem(COURSE_KEY, '{"schemaVersion":99}')
    const store = createAppStore(smallAtlas())
    keepCourse(store, storage)
    expect(store.getState().courseTrouble).toBe('unreadable')
    store.getState().setPlan(plan)
    expect(storage.getItem(ASIDE_KEY)).toBe('{"schemaVersion":99}')
    store.getState().eraseCourse()
    expect(storage.length).toBe(0)
    expect(store.getState().courseTrouble).toBeNull()
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
    keepCourse(store, storage)
    store.getState().setPlan(plan)
    expect(store.getState()).toMatchObject({ course: { plan }, courseTrouble: 'full' })
  })

  it('is no part of an address', () => {
    const store = createAppStore(smallAtlas())
    const before = addressView(store.getState())
    store.getState().setPlan(plan)
    store.getState().setMeasureNames({ symptom1: 'Leg pain', symptom2: null, activity: null })
    expect(addressView(store.getState())).toEqual(before)
    expect(PERSISTENCE.course.place).toBe('device')
  })
})
