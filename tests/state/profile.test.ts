/** What a visitor tells about themselves leaves no trace: not in the address, not in history, not in storage. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITION_IDS } from '../../src/domain/ids.ts'
import { keepOnDevice } from '../../src/state/device.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { createAppStore } from '../../src/state/store.ts'
import { type AddressBar, startUrlSync } from '../../src/state/urlSync.ts'
import { smallAtlas } from './smallAtlas.ts'

/** A store with an address bar and a storage that write down everything they are given. */
function watched() {
  const written: string[] = []
  const location = { pathname: '/', search: '', hash: '' }
  const write = (_state: unknown, _title: string, url?: string | URL | null) => {
    written.push(String(url))
    location.search = new URL(String(url), 'https://example.test').search
  }
  const bar: AddressBar = {
    location,
    history: { state: null, pushState: write, replaceState: write },
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  const items = new Map<string, string>()
  const storage: Storage = {
    length: 0,
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
  const store = createAppStore(smallAtlas())
  startUrlSync(store, bar)
  keepOnDevice(store, storage)
  return { store, traces: () => JSON.stringify([written, location.search, [...items]]) }
}

const anyProfile = fc.subarray([...CONDITION_IDS], { minLength: 1 })

describe('the safety profile', () => {
  it('leaves address, history and storage as they are, whatever is told and wherever (seed 71)', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom('P2', 'P5', 'P12', null), fc.boolean(), (profile, patternId, dark) => {
        const steps = (told: boolean) => {
          const { store, traces } = watched()
          const now = () => store.getState()
          if (told) for (const id of profile) now().tell(id, true)
          now().choosePattern(patternId)
          now().answerRedFlags({ clear: true })
          now().select({ code: 'BL40', side: 'left' })
          now().setTheme(dark ? 'dark' : 'light')
          if (told) for (const id of profile) now().tell(id, false)
          if (told) for (const id of profile) now().tell(id, true)
          return traces()
        }
        expect(steps(true)).toBe(steps(false))
      }),
      { seed: 71, numRuns: 120 },
    )
  })

  it('is of this visit only, and gone with Erase, with reset and with a new page (seed 72)', () => {
    expect(PERSISTENCE.profile.place).toBe('visit')
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { store } = watched()
        const tellAll = () => profile.forEach((id) => store.getState().tell(id, true))
        tellAll()
        expect(store.getState().profile).toEqual(profile)
        store.getState().eraseProfile()
        expect(store.getState().profile).toEqual([])
        tellAll()
        store.getState().reset()
        expect(store.getState().profile).toEqual([])
        tellAll()
        expect(watched().store.getState().profile).toEqual([])
      }),
      { seed: 72, numRuns: 60 },
    )
  })
})
