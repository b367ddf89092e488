import { describe, expect, it, vi } from 'vitest'
import { EMPTY_PRACTICE } from '../../src/domain/session.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { keepPractice, keepPracticeOnce, PRACTICE_ASIDE_KEY, PRACTICE_KEY } from '../../src/state/practiceStorage.ts'
import type { SnapshotPicture, SnapshotRequest } from '../../src/state/snapshotSlice.ts'
import { createAppStore } from '../../src/state/store.ts'
import { memoryStorage } from './memoryStorage.ts'
import { smallAtlas } from './smallAtlas.ts'

const STEP = { code: 'BL40', side: 'left' as const, technique: 'acupressure', minutes: 2 }

describe('picked points and plans', () => {
  it('takes a point only on a side it has', () => {
    const store = createAppStore(smallAtlas())
    const { pickPoint } = store.getState()
    pickPoint('BL40', 'midline')
    pickPoint('GV4', 'left')
    pickPoint('XX1', 'left')
    expect(store.getState().picked).toEqual([])
    pickPoint('BL40', 'right')
    pickPoint('GV4', 'midline')
    store.getState().unpickPoint('BL40')
    expect(store.getState().picked).toEqual([{ code: 'GV4', side: 'midline' }])
  })

  it('a plan from a link becomes one’s own without its note, and only when asked', () => {
    const store = createAppStore(smallAtlas(), { sharedPlan: [STEP] })
    store.getState().changePractice({ sessionNote: 'for Mrs A', steps: [] })
    expect(store.getState().practice.steps).toEqual([])
    store.getState().keepSharedPlan()
    expect(store.getState()).toMatchObject({ sharedPlan: null, practice: { steps: [STEP], sessionNote: '' } })
  })

  it('notes and steps are of the visitor, the clinic’s name is not', () => {
    expect(PERSISTENCE.practice).toEqual({ place: 'device', owner: 'visitor' })
    expect(PERSISTENCE.clinicName).toEqual({ place: 'device', owner: 'staff' })
    expect(PERSISTENCE.snapshot.place).toBe('visit')
  })
})

describe('notes and steps on this device', () => {
  it('come back after the page was closed, and erase leaves nothing', () => {
    const storage = memoryStorage()
    const first = createAppStore(smallAtlas())
    const stop = keepPractice(first, storage)
    first.getState().changePractice({ handoutNote: 'Walk each day.', steps: [STEP] })
    stop()
    const second = createAppStore(smallAtlas())
    keepPractice(second, storage)
    expect(second.getState().practice).toMatchObject({ handoutNote: 'Walk each day.', steps: [STEP] })
    second.getState().erasePractice()
    expect(storage.length).toBe(0)
  })

  it('puts aside what it cannot read until it is erased', () => {
    const storage = memoryStorage()
    storage.setItem(PRACTICE_KEY, '{"schemaVersion":99}')
    const store = createAppStore(smallAtlas())
    keepPractice(store, storage)
    expect(store.getState()).toMatchObject({ practiceTrouble: 'unreadable', practice: EMPTY_PRACTICE })
    expect(storage.getItem(PRACTICE_ASIDE_KEY)).toBe('{"schemaVersion":99}')
    store.getState().changePractice({ handoutNote: 'x' })
    store.getState().erasePractice()
    expect(storage.length).toBe(0)
  })

  it('says when nothing can be kept', () => {
    const store = createAppStore(smallAtlas())
    keepPractice(store, null)
    store.getState().changePractice({ handoutNote: 'x' })
    expect(store.getState().practiceTrouble).toBe('full')
  })

  it('a kiosk keeps nothing', () => {
    const storage = memoryStorage()
    vi.stubGlobal('localStorage', storage)
    const kiosk = createAppStore(smallAtlas(), { mode: 'kiosk' })
    keepPracticeOnce(kiosk)
    kiosk.getState().changePractice({ handoutNote: 'x' })
    expect(storage.length).toBe(0)
    const desk = createAppStore(smallAtlas())
    keepPracticeOnce(desk)
    desk.getState().changePractice({ handoutNote: 'x' })
    expect(storage.length).toBe(1)
    vi.unstubAllGlobals()
  })
})

describe('pictures for paper', () => {
  const request: SnapshotRequest = { views: 'auto', spots: [], area: null, widthMm: 10, heightMm: 10 }
  const picture = { url: 'blob:one' } as SnapshotPicture
  const ready = { kind: 'ready' as const, pictures: [picture], unseen: [] }

  it('an answer to an older question is let go, and so is every picture that is replaced', () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
    const store = createAppStore(smallAtlas())
    store.getState().askSnapshot(request)
    const { askSnapshot, answerSnapshot } = store.getState()
    askSnapshot({ ...request, views: 'back' })
    answerSnapshot(request, ready)
    expect(store.getState().snapshot).toEqual({ kind: 'drawing' })
    expect(revoke).toHaveBeenCalledTimes(1)
    answerSnapshot(store.getState().snapshotRequest!, ready)
    expect(store.getState().snapshot).toEqual(ready)
    askSnapshot(null)
    expect(store.getState().snapshot).toEqual({ kind: 'none' })
    expect(revoke).toHaveBeenCalledTimes(2)
    revoke.mockRestore()
  })
})
