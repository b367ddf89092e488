// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { NEW_KIOSK } from '../../src/domain/kiosk.ts'
import { CONDITION_IDS } from '../../src/domain/ids.ts'
import { COURSE_KEY } from '../../src/state/courseStorage.ts'
import { kioskIdle } from '../../src/state/kioskSlice.ts'
import {
  keepLock,
  keepSettings,
  kioskStorage,
  LOCK_KEY,
  readSettings,
  SETTINGS_KEY,
  STORAGE_OWNERS,
  STORAGE_PREFIX,
} from '../../src/state/kioskStorage.ts'
import { VISITOR_KEYS, type WipedPage, wipeVisitor } from '../../src/state/kioskWipe.ts'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { type AppState, type AppStore, createAppStore } from '../../src/state/store.ts'
import { filesBelow, read } from '../architecture/repositoryFiles.ts'
import { memoryStorage } from './memoryStorage.ts'
import { smallAtlas } from './smallAtlas.ts'

const kioskSettings = { ...NEW_KIOSK, language: 'zh-Hans', clinic: 'Riverside' }
let store: AppStore
let page: WipedPage & { entries: string[]; silenced: number; scrolled: [number, number] | null }

beforeEach(() => {
  store = createAppStore(smallAtlas(), {
    mode: 'kiosk',
    kioskSettings,
    languages: ['en', 'zh-Hans'],
    languageChoice: 'zh-Hans',
    theme: 'dark',
  })
  page = {
    entries: [],
    silenced: 0,
    scrolled: null,
    location: { pathname: '/atlas/' },
    history: { replaceState: (_state, _title, url) => void page.entries.push(String(url)) },
    document,
    scrollTo: (x, y) => {
      page.scrolled = [x, y]
    },
    getSelection: () => document.getSelection(),
    speechSynthesis: { cancel: () => void (page.silenced += 1) },
  }
  document.body.innerHTML = ''
})

/** What a visitor may leave behind: everything a command or an address can set, set. */
function leaveTraces() {
  const { getState, setState } = store
  const s = getState()
  s.setLanguage('en')
  s.choosePattern('P5')
  s.setPainSide('left')
  s.tell('pregnancy', true)
  s.answerRedFlags({ clear: true })
  s.select({ code: 'BL40', side: 'left' })
  s.showFindIt(1)
  s.setBody('female')
  s.setShape({ weight: 0.5, muscle: 0.2, age: 0.3 })
  s.toggleLayer('landmarks')
  s.openPage('accuracy')
  s.notify({ id: 'x', kind: 'info', key: 'app.name' })
  s.setPractitioner(true)
  s.lookFrom('left')
  const first = store.getInitialState() as unknown as Record<string, unknown>
  // Whatever no command above reached is set by hand, so that no key is forgotten.
  for (const key of VISITOR_KEYS) {
    const value = (getState() as unknown as Record<string, unknown>)[key]
    if (JSON.stringify(value) === JSON.stringify(first[key]))
      setState({ [key]: typeof value === 'boolean' ? !value : `trace of ${key}` } as unknown as Partial<AppState>)
  }
}

describe('the wipe', () => {
  it('takes every visitor key back and leaves every key of the house', () => {
    store.getState().setKiosk({ kioskLink: { language: 'en', body: 'female' } })
    leaveTraces()
    store.getState().setBody('male')
    const before = store.getState()
    wipeVisitor(store, page, [])
    const now = store.getState()
    const first = store.getInitialState()
    const own = new Set(['intake', 'gate', 'view', 'camera', 'languageChoice', 'body'])
    expect(VISITOR_KEYS.length).toBeGreaterThan(35)
    for (const key of VISITOR_KEYS) if (!own.has(key)) expect(now[key], key).toEqual(first[key])
    // The next visitor stands before the first question, in the language staff chose.
    expect(now.intake).toMatchObject({ step: 'where', region: null, answers: {}, asked: [], yes: [] })
    expect(now).toMatchObject({ gate: 'check', view: 'back', languageChoice: 'zh-Hans', body: 'female' })
    expect(now.camera).toMatchObject({ view: 'back', focus: null })
    expect(now.camera.nonce).toBeGreaterThan(before.camera.nonce)
    for (const [key, { owner }] of Object.entries(PERSISTENCE))
      if (owner === 'staff' && !['kioskIdle', 'kioskVisit', 'attract', 'countdownS'].includes(key))
        expect(now[key as keyof AppState], key).toBe(before[key as keyof AppState])
    expect(now.kioskVisit).toBe(before.kioskVisit + 1)
    expect(kioskIdle(now)).toBe(true)
    expect(JSON.stringify(now.profile)).not.toMatch(new RegExp(CONDITION_IDS.join('|')))
  })

  it('begins in the language of the panel, else of the link, else of the browser, and keeps the link', () => {
    const { setKiosk, setLanguage } = store.getState()
    const after = (language: string | null, linked: string | null) => {
      setKiosk({ kioskSettings: { ...kioskSettings, language }, kioskLink: { language: linked, body: 'female' } })
      setLanguage('en')
      wipeVisitor(store, page, [])
      return [store.getState().languageChoice, page.entries.at(-1)]
    }
    expect(after('zh-Hans', 'en')).toEqual(['zh-Hans', '/atlas/?body=female&lang=en&mode=kiosk'])
    expect(after(null, 'zh-Hans')).toEqual(['zh-Hans', '/atlas/?body=female&lang=zh-Hans&mode=kiosk'])
    // The store began with Chinese: what staff chose before does not come back.
    expect(after(null, null)).toEqual([null, '/atlas/?body=female&mode=kiosk'])
  })

  it('clears page and history: speech, dialogs, scroll, focus, and the entry Back would show', () => {
    document.body.innerHTML = '<dialog open></dialog><div data-scroll></div><button>x</button>'
    const box = document.querySelector('[data-scroll]')
    if (box) box.scrollTop = 80
    document.querySelector('button')?.focus()
    const words = document.createRange()
    words.selectNodeContents(document.body)
    document.getSelection()?.addRange(words)
    wipeVisitor(store, page, [])
    expect(document.querySelector('dialog[open]')).toBeNull()
    expect(document.getSelection()?.rangeCount).toBe(0)
    expect(box?.scrollTop).toBe(0)
    expect(document.activeElement).toBe(document.body)
    expect(page).toMatchObject({ silenced: 1, scrolled: [0, 0], entries: ['/atlas/?mode=kiosk'] })
  })

  it('clears storage of all that is not the house’s, and of nothing that is another site’s part', () => {
    const storage = memoryStorage()
    for (const key of Object.keys(STORAGE_OWNERS)) storage.setItem(key, 'kept')
    storage.setItem(`${STORAGE_PREFIX}.new-thing`, 'nobody named it')
    storage.setItem('another-app', 'not ours')
    wipeVisitor(store, page, [storage, null])
    const left = Array.from({ length: storage.length }, (_, i) => storage.key(i))
    expect(left).toContain('another-app')
    expect(left).toContain(SETTINGS_KEY)
    expect(left).toContain(LOCK_KEY)
    expect(left).not.toContain(COURSE_KEY)
    expect(left.filter((key) => key?.startsWith(STORAGE_PREFIX) && STORAGE_OWNERS[key] !== 'staff')).toEqual([])
  })

  it('touches the storage of nobody whose device was only sent a link: a PIN makes it a kiosk', () => {
    localStorage.clear()
    expect(kioskStorage()).toEqual([])
    keepLock({ salt: '00', hash: '00', iterations: 1, failures: 0, waitUntilMs: 0 })
    expect(kioskStorage()).toContain(localStorage)
    localStorage.clear()
  })

  it('knows every key the app stores', () => {
    const stored = filesBelow('src')
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/'(acupoint-body-map[\w.-]*)'/g)].map(([, key]) => key ?? ''))
    expect(stored.length).toBeGreaterThan(2)
    expect(stored.filter((key) => STORAGE_OWNERS[key] === undefined)).toEqual([])
  })
})

it('keeps what staff set up, and forgets what it cannot read', () => {
  const storage = memoryStorage()
  expect(readSettings(storage)).toEqual(NEW_KIOSK)
  expect(keepSettings(kioskSettings, storage)).toBe(true)
  expect(readSettings(storage)).toEqual(kioskSettings)
  storage.setItem(SETTINGS_KEY, '{')
  expect(readSettings(storage)).toEqual(NEW_KIOSK)
  expect(readSettings(null)).toEqual(NEW_KIOSK)
  expect(keepSettings(kioskSettings, null)).toBe(false)
})
