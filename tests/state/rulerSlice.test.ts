import { beforeEach, expect, it } from 'vitest'
import type { RulerEnd } from '../../src/state/rulerSlice.ts'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { smallAtlas } from './smallAtlas.ts'

const BL40: RulerEnd = { kind: 'point', code: 'BL40', side: 'left' }
const SKIN: RulerEnd = { kind: 'place', place: { vertices: [1, 2, 3], weights: [0.2, 0.3, 0.5] } }
const READING = {
  skinM: 0.1,
  straightM: 0.09,
  cunM: 0.02,
  segment: 'leg_lat',
  from: 'popliteal_crease_mid',
  to: 'lateral_malleolus',
  segmentCun: 16,
  others: [],
}
let store: AppStore
const now = () => store.getState()
beforeEach(() => {
  store = createAppStore(smallAtlas())
})

it('is away at first; nothing can be placed while it is', () => {
  expect(now().ruler).toBeNull()
  now().placeRulerEnd(0, BL40)
  now().setRulerReading(READING)
  expect(now().ruler).toBeNull()
})

it('hands the tap after the first end to the other one, then to the one moved last', () => {
  now().openRuler(true)
  now().placeRulerEnd(0, BL40)
  expect(now().ruler).toMatchObject({ ends: [BL40, null], active: 1 })
  now().placeRulerEnd(1, SKIN)
  expect(now().ruler).toMatchObject({ ends: [BL40, SKIN], active: 1 })
  now().placeRulerEnd(0, SKIN)
  expect(now().ruler).toMatchObject({ ends: [SKIN, SKIN], active: 0 })
  now().chooseRulerEnd(1)
  expect(now().ruler?.active).toBe(1)
  // Begun with the other end, the first is next.
  now().openRuler(false)
  now().openRuler(true)
  now().placeRulerEnd(1, BL40)
  expect(now().ruler?.active).toBe(0)
})

it('forgets a reading as soon as an end moves', () => {
  now().openRuler(true)
  now().placeRulerEnd(0, BL40)
  now().placeRulerEnd(1, SKIN)
  now().setRulerReading(READING)
  expect(now().ruler?.reading).toEqual(READING)
  now().placeRulerEnd(1, BL40)
  expect(now().ruler?.reading).toBeNull()
})

it('counts small steps, so that the same one can be taken twice, and makes their end the active one', () => {
  now().openRuler(true)
  now().nudgeRulerEnd(1, 0, 5)
  const first = now().ruler?.nudge
  now().nudgeRulerEnd(1, 0, 5)
  expect(first).toMatchObject({ end: 1, rightMm: 0, upMm: 5 })
  expect(now().ruler?.nudge?.nonce).toBe((first?.nonce ?? 0) + 1)
  expect(now().ruler?.active).toBe(1)
})

it('opening twice keeps what was placed; closing and the way home forget it', () => {
  now().openRuler(true)
  now().placeRulerEnd(0, BL40)
  now().openRuler(true)
  expect(now().ruler?.ends[0]).toEqual(BL40)
  now().openRuler(false)
  expect(now().ruler).toBeNull()
  now().openRuler(true)
  now().reset()
  expect(now().ruler).toBeNull()
})
