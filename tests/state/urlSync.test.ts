import { beforeEach, describe, expect, it } from 'vitest'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { type AddressBar, startUrlSync } from '../../src/state/urlSync.ts'
import { smallAtlas } from './smallAtlas.ts'

/** A window's address and history, enough of it to go back and forward. */
function fakeBar(search = '') {
  const entries = [search]
  const states: unknown[] = [null]
  let at = 0
  const listeners = new Set<() => void>()
  const location = { pathname: '/atlas/', search, hash: '#top' }
  const show = (url: string | URL | null | undefined) => {
    location.search = new URL(String(url), 'https://example.test').search
  }
  const bar: AddressBar = {
    location,
    history: {
      get state() {
        return states[at]
      },
      pushState: (state, _title, url) => {
        show(url)
        states.splice(at + 1, states.length, state)
        entries.splice(at + 1, entries.length, location.search)
        at += 1
      },
      replaceState: (state, _title, url) => {
        show(url)
        states[at] = state
        entries[at] = location.search
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  }
  const go = (steps: number) => {
    at += steps
    location.search = entries[at] ?? ''
    for (const listener of listeners) listener()
  }
  return { bar, entries, go, listeners }
}

let store: AppStore
const now = () => store.getState()

beforeEach(() => {
  store = createAppStore(smallAtlas())
})

describe('the address bar', () => {
  it('opens what the address names and reports what it could not read', () => {
    const { bar } = fakeBar('?pattern=P5&side=left&point=BL40.left&body=alien')
    startUrlSync(store, bar)
    expect(now()).toMatchObject({ patternId: 'P5', painSide: 'left', body: 'male', gate: 'check' })
    expect(now().notices).toEqual([
      { id: 'address-body-alien', kind: 'warning', key: 'link.fault.body', params: { value: 'alien' } },
    ])
    // The waiting point stays in the address, the bad value leaves it.
    expect(bar.location.search).toBe('?pattern=P5&side=left&point=BL40.left')
  })

  it('opens an old link with what took the place of its id, says so, and writes the new one', () => {
    const atlas = smallAtlas()
    const retired = { ...atlas.content.retired, pattern: { 'P5-old': 'P5' } }
    store = createAppStore({ ...atlas, content: { ...atlas.content, retired } })
    const { bar } = fakeBar('?pattern=P5-old&side=left')
    startUrlSync(store, bar)
    expect(now()).toMatchObject({ patternId: 'P5', painSide: 'left' })
    expect(now().notices).toEqual([
      { id: 'moved-pattern', kind: 'info', key: 'notice.moved', params: { old: 'P5-old', now: 'P5' } },
    ])
    expect(bar.location.search).toBe('?pattern=P5&side=left')
  })

  it('adds a step for a pattern and a point, none for view, side and body', () => {
    const { bar, entries } = fakeBar()
    startUrlSync(store, bar)
    now().choosePattern('P5')
    now().answerRedFlags({ clear: true })
    now().setPainSide('left')
    now().lookFrom('front')
    now().setBody('female')
    now().select({ code: 'BL40', side: 'left' })
    expect(entries).toEqual([
      '',
      '?pattern=P5&side=left&body=female&view=front',
      '?pattern=P5&side=left&point=BL40.left&body=female&view=front',
    ])
  })

  it('goes back and forward without writing new steps', () => {
    const { bar, entries, go } = fakeBar()
    startUrlSync(store, bar)
    now().choosePattern('P5')
    now().answerRedFlags({ clear: true })
    now().select({ code: 'BL40', side: 'left' })
    go(-1)
    expect(now()).toMatchObject({ patternId: 'P5', selected: null, gate: 'clear' })
    go(-1)
    expect(now()).toMatchObject({ patternId: null, selected: null })
    go(2)
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'check', selected: null })
    expect(entries).toEqual(['', '?pattern=P5', '?pattern=P5&point=BL40.left'])
  })

  it('cleans an old step it cannot read in full, and keeps the way forward', () => {
    const { bar, entries, go } = fakeBar()
    startUrlSync(store, bar)
    now().choosePattern('P5')
    entries[0] = '?pattern=P2&view=inside'
    go(-1)
    expect(now()).toMatchObject({ patternId: 'P2', view: 'back' })
    expect(entries).toEqual(['?pattern=P2', '?pattern=P5'])
  })

  it('adds a step for lists, kinds, the guided path and the guide, and goes back through them', () => {
    const { bar, entries, go } = fakeBar()
    startUrlSync(store, bar)
    now().showHomeList('points')
    now().chooseCategory('five-shu')
    now().select({ code: 'BL40', side: 'left' })
    now().showFindIt(0)
    now().showFindIt(1)
    now().showDiscs(true)
    expect(entries).toEqual([
      '',
      '?list=points',
      '?list=points&kind=five-shu',
      '?point=BL40.left&list=points&kind=five-shu',
      '?point=BL40.left&marks=rings&step=2&list=points&kind=five-shu',
    ])
    go(-1)
    expect(now()).toMatchObject({ findItStep: null, selected: { code: 'BL40' }, category: 'five-shu', discs: false })
    go(-2)
    expect(now()).toMatchObject({ homeList: 'points', category: null, selected: null })
    go(3)
    expect(now()).toMatchObject({ findItStep: 1, discs: true, category: 'five-shu' })
  })

  it('leaves the guided path with its answers, and never ends an emergency by Forward', () => {
    const { bar, entries, go } = fakeBar()
    startUrlSync(store, bar)
    now().startIntake()
    now().chooseRegion('back')
    now().endIntake('saddle')
    expect(entries).toEqual(['', '?view=back&path=open'])
    expect(now().gate).toBe('emergency')
    go(-1)
    expect(now()).toMatchObject({ intake: null, gate: 'check', emergencyFlag: null })
    go(1)
    expect(now()).toMatchObject({ intake: { step: 'where', region: null }, gate: 'check' })
  })

  it('puts the camera back where it was turned by hand', () => {
    const { bar, entries, go } = fakeBar()
    startUrlSync(store, bar)
    const pose = { azimuthDeg: 31.234, elevationDeg: -4, reachMm: 612.34, targetMm: [10, 900, 0] as const }
    now().setFreeCamera(pose)
    now().select({ code: 'BL40', side: 'left' })
    now().lookFrom('back')
    expect(entries).toEqual(['?camera=31.23~-4~612.3~10~900~0', '?point=BL40.left&view=back'])
    const { nonce } = now().camera
    go(-1)
    expect(now().camera).toMatchObject({ pose: { azimuthDeg: 31.23, reachMm: 612.3 }, nonce: nonce + 1 })
    go(1)
    expect(now()).toMatchObject({ freeCamera: null, view: 'back', camera: { pose: null, view: 'back' } })
  })

  it('tells the keeper of places which step is left and which is come back to', () => {
    const { bar, go } = fakeBar()
    const told: string[] = []
    startUrlSync(store, bar, {
      leave: (step) => told.push(`leave ${step}`),
      arrive: (step) => told.push(`arrive ${step}`),
    })
    now().choosePattern('P5')
    now().lookFrom('front')
    go(-1)
    go(1)
    expect(told).toEqual(['leave 0', 'leave 1', 'arrive 0', 'leave 0', 'arrive 1'])
  })

  it('keeps path and fragment', () => {
    const { bar } = fakeBar()
    const urls: string[] = []
    const { pushState } = bar.history
    bar.history.pushState = (state, title, url) => {
      urls.push(String(url))
      pushState(state, title, url)
    }
    startUrlSync(store, bar)
    now().choosePattern('P2')
    expect(urls).toEqual(['/atlas/?pattern=P2#top'])
  })

  it('never holds the safety profile', () => {
    const { bar, entries } = fakeBar()
    startUrlSync(store, bar)
    now().choosePattern('P5')
    now().tell('pregnancy', true)
    now().answerRedFlags({ clear: true })
    now().select({ code: 'BL40', side: 'right' })
    expect(entries.length).toBeGreaterThan(2)
    expect(entries.join(' ')).not.toMatch(/preg|true|profile/i)
  })

  it('keeps no step and names nothing in a kiosk but that it is one', () => {
    const { bar, entries } = fakeBar('?mode=kiosk&pattern=P5&lang=en')
    startUrlSync(store, bar)
    expect(now()).toMatchObject({ mode: 'kiosk', patternId: 'P5' })
    now().answerRedFlags({ clear: true })
    now().select({ code: 'BL40', side: 'right' })
    now().choosePattern('P2')
    expect(entries).toEqual(['?mode=kiosk'])
  })

  it('stops when told to', () => {
    const { bar, entries, listeners } = fakeBar()
    const stop = startUrlSync(store, bar)
    stop()
    now().choosePattern('P5')
    expect(entries).toEqual([''])
    expect(listeners.size).toBe(0)
  })
})
