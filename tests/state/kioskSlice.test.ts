import { expect, it } from 'vitest'
import { kioskIdle } from '../../src/state/kioskSlice.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { createAppStore } from '../../src/state/store.ts'
import { smallAtlas } from './smallAtlas.ts'

it('is idle only in a kiosk, and only when it says so', () => {
  const atlas = createAppStore(smallAtlas())
  atlas.getState().setKiosk({ kioskIdle: true })
  expect(kioskIdle(atlas.getState())).toBe(false)
  const kiosk = createAppStore(smallAtlas(), { mode: 'kiosk' })
  expect(kioskIdle(kiosk.getState())).toBe(false)
  kiosk.getState().setKiosk({ kioskIdle: true })
  expect(kioskIdle(kiosk.getState())).toBe(true)
  kiosk.getState().setKiosk({ kioskIdle: false })
  expect(kioskIdle(kiosk.getState())).toBe(false)
})

it("says of every key of the state whose it is, and nothing about health is the house's", () => {
  const state = createAppStore(smallAtlas()).getState()
  const keys = Object.entries(state).flatMap(([key, value]) => (typeof value === 'function' ? [] : [key]))
  expect(Object.keys(PERSISTENCE).sort()).toEqual(keys.sort())
  const staff = Object.entries(PERSISTENCE).flatMap(([key, { owner }]) => (owner === 'staff' ? [key] : []))
  for (const key of ['patternId', 'intake', 'profile', 'course', 'emergencyFlag', 'selected', 'languageChoice'])
    expect(staff).not.toContain(key)
  expect(staff).toContain('mode')
})
