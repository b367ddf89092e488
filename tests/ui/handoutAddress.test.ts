import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { CONDITION_IDS } from '../../src/domain/ids.ts'
import { EMPTY_COURSE } from '../../src/domain/course.ts'
import { EMPTY_PRACTICE } from '../../src/domain/session.ts'
import { ADDRESS_KEYS } from '../../src/domain/addressView.ts'
import { readAddress } from '../../src/domain/viewUrl.ts'
import { createAppStore } from '../../src/state/store.ts'
import { catalogueOf } from '../../src/state/urlSync.ts'
import { qrPath } from '../../src/ui/handout/QrCode.tsx'
import { isLocal, publicSearch, publicUrl, type Shared } from '../../src/ui/handout/publicAddress.ts'
import { usualPaper } from '../../src/ui/handout/Paper.tsx'
import { smallAtlas } from '../state/smallAtlas.ts'

const STEP = { code: 'BL40', side: 'both' as const, technique: 'acupressure', minutes: 2 }
const SECRET = 'Mrs-A-slept-badly'

/** A store that holds everything that must never leave the device. */
function fullStore() {
  const atlas = smallAtlas()
  const pressed = {
    id: 'acupressure',
    order: 1,
    hazards: [],
    minutes: null,
    home: true,
    diagrams: ['thumb' as const],
    pairs: [],
    areas: [],
    points: ['BL40'],
    view: 'best' as const,
    sources: [],
    review: 'not-clinically-reviewed' as const,
  }
  const store = createAppStore(
    { ...atlas, content: { ...atlas.content, techniques: { acupressure: pressed } } },
    {
      languages: ['en', 'zh-Hans'],
      patternId: 'P5',
      painSide: 'left',
      variations: ['cold'],
      gate: 'clear',
      selected: { code: 'GV4', side: 'midline' },
      profile: [...CONDITION_IDS],
      clinicName: SECRET,
      practice: { ...EMPTY_PRACTICE, handoutNote: SECRET, sessionNote: SECRET, steps: [STEP] },
      course: { ...EMPTY_COURSE, names: { symptom1: SECRET, symptom2: null, activity: null } },
      picked: [{ code: 'BL40', side: 'left' }],
    },
  )
  return store.getState()
}

const KINDS: Shared[] = [
  { kind: 'pattern' },
  {
    kind: 'list',
    picked: [
      { code: 'BL40', side: 'left' },
      { code: 'GV4', side: 'midline' },
    ],
  },
  { kind: 'session', steps: [STEP] },
]

/** Draws the path as a camera would see it and reads it. */
function scan(text: string): string | undefined {
  const { path, size } = qrPath(text)
  const scale = 4
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let i = 0; i < scale * scale; i++) {
      const [px, py] = [Number(x) * scale + (i % scale), Number(y) * scale + Math.floor(i / scale)]
      pixels.fill(0, (py * size * scale + px) * 4, (py * size * scale + px) * 4 + 3)
    }
  return jsQR(pixels, size * scale, size * scale)?.data
}

describe.each(KINDS)('the code of a sheet: $kind', (shared) => {
  const state = fullStore()
  const search = publicSearch(state, shared, 'zh-Hans')
  const url = publicUrl(search, { origin: 'https://clinic.example', pathname: '/atlas/' })

  it('scans back to the address, and the address to the same public state', () => {
    expect(scan(url)).toBe(url)
    const { view, faults } = readAddress(new URL(scan(url) ?? '').search, catalogueOf(state))
    expect(faults).toEqual([])
    expect(view.lang).toBe('zh-Hans')
    if (shared.kind === 'pattern')
      expect(view).toMatchObject({ patternId: 'P5', painSide: 'left', variations: ['cold'], picked: [], page: null })
    if (shared.kind === 'list')
      expect(view).toMatchObject({ patternId: null, picked: shared.picked, page: { id: 'handout' } })
    if (shared.kind === 'session')
      expect(view).toMatchObject({ patternId: null, plan: [STEP], page: { id: 'session' } })
  })

  it('holds allowed keys only, and no note, name, profile or outcome', () => {
    const keys = [...new URL(url).searchParams.keys()]
    for (const key of keys) expect(ADDRESS_KEYS).toContain(key)
    expect(keys).toEqual(
      {
        pattern: ['pattern', 'side', 'variation', 'lang'],
        list: ['page', 'points', 'lang'],
        session: ['page', 'plan', 'lang'],
      }[shared.kind],
    )
    expect(decodeURIComponent(url)).not.toContain(SECRET)
    for (const id of CONDITION_IDS) expect(url).not.toContain(id)
    expect(url.length).toBeLessThan(300)
  })
})

describe('paper and place', () => {
  it('is Letter where people print on Letter, A4 elsewhere', () => {
    expect(['en-US', 'en-CA', 'es-MX'].map((tag) => usualPaper([tag]))).toEqual(['letter', 'letter', 'letter'])
    expect(['en-GB', 'zh-Hans-CN', 'de', 'en'].map((tag) => usualPaper([tag]))).toEqual(['a4', 'a4', 'a4', 'a4'])
  })

  it('knows an address that no other device can open', () => {
    expect(['localhost', '127.0.0.1', '[::1]'].every((hostname) => isLocal({ hostname }))).toBe(true)
    expect(isLocal({ hostname: 'clinic.example' })).toBe(false)
  })
})
