import { beforeEach, describe, expect, it } from 'vitest'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { type AddressBar, startUrlSync } from '../../src/state/urlSync.ts'
import { smallAtlas } from './smallAtlas.ts'

/** A window's address and history, enough of it to go back and forward. */
function fakeBar(search = '') {
  const entries = [search]
  let at = 0
  const listeners = new Set<() => void>()
  const location = { pathname: '/atlas/', search, hash: '#top' }
  const show = (url: string | URL | null | undefined) => {
    location.search = new URL(String(url), 'https://example.test').search
  }
  const bar: AddressBar = {
    location,
    history: {
      pushState: (_state, _title, url) => {
        show(url)
        entries.splice(at + 1, entries.length, location.search)
        at += 1
      },
      replaceState: (_state, _title, url) => {
        show(url)
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
      { id: 'address-body', kind: 'warning', key: 'notice.address', params: { key: 'body', value: 'alien' } },
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
