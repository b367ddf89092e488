import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUILD_SHAPES, DEFAULT_SHAPE } from '../../src/domain/bodies.ts'
import type { LayerId } from '../../src/domain/ids.ts'
import { ADDRESS_KEYS, type AddressView, isSided, readAddress, writeAddress } from '../../src/domain/viewUrl.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const NONE_RETIRED = { pattern: {}, point: {}, variation: {}, page: {} }
const catalogue = {
  ...smallAtlas(),
  techniquesOf: () => ['acupressure'],
  pageItems: { accuracy: new Set(['chart']) },
  shownItems: { muscles: new Set(['psoas']) },
  languages: ['en', 'zh-Hans'],
  retired: NONE_RETIRED,
}
const START: AddressView = {
  patternId: null,
  painSide: 'both',
  variations: [],
  compareId: null,
  selected: null,
  body: 'male',
  shape: DEFAULT_SHAPE,
  view: 'front',
  layers: [],
  page: null,
  picked: [],
  plan: null,
  meridian: null,
  show: null,
  lang: null,
  mode: 'explore',
}

/** Every view the app can be in: a side only where the pattern has one, a point on a side it has. */
const anyView: fc.Arbitrary<AddressView> = fc
  .record({
    patternId: fc.constantFrom(null, ...catalogue.patterns.keys()),
    painSide: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
    other: fc.constantFrom(null, ...catalogue.patterns.keys()),
    chosen: fc.subarray(['sometimes', 'cold']),
    code: fc.constantFrom(null, ...catalogue.points.keys()),
    side: fc.constantFrom('left' as const, 'right' as const),
    body: fc.constantFrom('male' as const, 'female' as const),
    shape: fc
      .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([weight, muscle, age]) => ({ weight: weight / 100, muscle: muscle / 100, age: age / 100 })),
    view: fc.constantFrom('front' as const, 'back' as const, 'left' as const, 'right' as const, 'best' as const),
    layers: fc.constantFrom<readonly LayerId[]>([], ['landmarks']),
    page: fc.constantFrom(null, { id: 'accuracy' as const, item: null }, { id: 'accuracy' as const, item: 'chart' }),
    picked: fc.subarray([
      { code: 'BL40', side: 'left' as const },
      { code: 'EX-B2-L4', side: 'both' as const },
      { code: 'GV4', side: 'midline' as const },
    ]),
    plan: fc.constantFrom(null, [{ code: 'BL40', side: 'both' as const, technique: 'acupressure', minutes: 2 }]),
    meridian: fc.constantFrom(null, 'BL' as const, 'GV' as const),
    show: fc.constantFrom(null, { id: 'muscles' as const, item: 'psoas' }),
    lang: fc.constantFrom(null, 'en', 'zh-Hans'),
    mode: fc.constantFrom('explore' as const, 'kiosk' as const),
  })
  .map(
    ({
      patternId,
      painSide,
      other,
      chosen,
      code,
      side,
      body,
      shape,
      view,
      layers,
      page,
      picked,
      plan,
      meridian,
      show,
      lang,
      mode,
    }) => {
      const compareId = patternId !== null && other !== patternId ? other : null
      return {
        patternId,
        painSide: isSided(patternId, compareId, catalogue.patterns) ? painSide : 'both',
        variations: patternId === 'P5' && compareId === null ? chosen : [],
        compareId,
        selected: code ? { code, side: catalogue.points.get(code)?.paired ? side : 'midline' } : null,
        body,
        shape,
        view,
        layers,
        page,
        picked,
        plan,
        meridian: patternId === null ? meridian : null,
        show,
        lang,
        mode,
      }
    },
  )

describe('the address', () => {
  it('comes back as it was written (seed 20081)', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readAddress(writeAddress(view, catalogue), catalogue)).toEqual({ view, faults: [], moves: [] })
      }),
      { seed: 20081, numRuns: 400 },
    )
  })

  it('holds no key outside the allow-list (seed 20082)', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const keys = [...new URLSearchParams(writeAddress(view, catalogue)).keys()]
        for (const key of keys) expect(ADDRESS_KEYS).toContain(key)
      }),
      { seed: 20082, numRuns: 200 },
    )
    expect(ADDRESS_KEYS).toEqual([
      'pattern',
      'side',
      'variation',
      'compare',
      'point',
      'body',
      'shape',
      'view',
      'layers',
      'page',
      'points',
      'plan',
      'meridian',
      'show',
      'lang',
      'mode',
    ])
  })

  it('never throws and always gives a usable view, whatever is typed (seed 20083)', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { view } = readAddress(search, catalogue)
        expect(readAddress(writeAddress(view, catalogue), catalogue).view).toEqual(view)
      }),
      { seed: 20083, numRuns: 400 },
    )
  })

  it('is short: defaults are left out, and a pattern brings its own view', () => {
    expect(writeAddress(START, catalogue)).toBe('')
    expect(writeAddress({ ...START, patternId: 'P5', view: 'back' }, catalogue)).toBe('?pattern=P5')
    expect(
      writeAddress(
        {
          patternId: 'P5',
          painSide: 'left',
          variations: ['sometimes', 'cold'],
          compareId: null,
          selected: { code: 'EX-B2-L4', side: 'right' },
          body: 'female',
          shape: { weight: 0.5, muscle: 0, age: 0.25 },
          view: 'front',
          layers: ['landmarks'],
          page: { id: 'accuracy', item: null },
          picked: [
            { code: 'BL40', side: 'left' },
            { code: 'GV4', side: 'midline' },
          ],
          plan: [{ code: 'BL40', side: 'both', technique: 'acupressure', minutes: 2 }],
          meridian: null,
          show: { id: 'muscles', item: 'psoas' },
          lang: 'zh-Hans',
          mode: 'kiosk',
        },
        catalogue,
      ),
    ).toBe(
      '?pattern=P5&side=left&variation=sometimes%2Ccold&point=EX-B2-L4.right&body=female&shape=0.5%2C0%2C0.25&view=front&layers=landmarks&page=accuracy&points=BL40.left%2CGV4&plan=BL40.both~acupressure~2&show=muscles.psoas&lang=zh-Hans&mode=kiosk',
    )
    expect(writeAddress({ ...START, selected: { code: 'GV4', side: 'midline' } }, catalogue)).toBe('?point=GV4')
    expect(writeAddress({ ...START, patternId: 'P5', view: 'back', compareId: 'P2' }, catalogue)).toBe(
      '?pattern=P5&compare=P2',
    )
    expect(writeAddress({ ...START, meridian: 'BL' }, catalogue)).toBe('?meridian=BL')
  })

  it.each([
    ['?pattern=P99', 'pattern', 'P99'],
    ['?points=BL40', 'points', 'BL40'],
    ['?points=BL40.left,BL40.right', 'points', 'BL40.left,BL40.right'],
    ['?points=BL40.left,XX1', 'points', 'BL40.left,XX1'],
    ['?plan=BL40.left~hot-iron~2', 'plan', 'BL40.left~hot-iron~2'],
    ['?plan=GV4~acupressure~99', 'plan', 'GV4~acupressure~99'],
    ['?plan=GV4~acupressure~9~my', 'plan', 'GV4~acupressure~9~my'],
    ['?pattern=P5&side=up', 'side', 'up'],
    ['?pattern=P2&side=left', 'side', 'left'],
    ['?side=left', 'side', 'left'],
    ['?pattern=P5&variation=none', 'variation', 'none'],
    ['?pattern=P2&variation=sometimes', 'variation', 'sometimes'],
    ['?variation=sometimes', 'variation', 'sometimes'],
    ['?pattern=P5&compare=P2&variation=sometimes', 'variation', 'sometimes'],
    ['?compare=P5', 'compare', 'P5'],
    ['?pattern=P5&compare=P5', 'compare', 'P5'],
    ['?pattern=P5&compare=P99', 'compare', 'P99'],
    ['?point=BL99.left', 'point', 'BL99.left'],
    ['?point=BL40', 'point', 'BL40'],
    ['?point=GV4.left', 'point', 'GV4.left'],
    ['?body=robot', 'body', 'robot'],
    ['?shape=huge', 'shape', 'huge'],
    ['?shape=2,0,0', 'shape', '2,0,0'],
    ['?shape=0.5,0', 'shape', '0.5,0'],
    ['?shape=0.5,0,0,1', 'shape', '0.5,0,0,1'],
    ['?view=inside', 'view', 'inside'],
    ['?meridian=UB', 'meridian', 'UB'],
    ['?show=muscles', 'show', 'muscles'],
    ['?show=accidents.faint', 'show', 'accidents.faint'],
    ['?lang=xx', 'lang', 'xx'],
    ['?mode=admin', 'mode', 'admin'],
    ['?page=nothing', 'page', 'nothing'],
    ['?page=accuracy.nothing', 'page', 'accuracy.nothing'],
    ['?pattern=P5&meridian=BL', 'meridian', 'BL'],
  ])('reports and ignores a bad value: %s', (search, key, value) => {
    const { view, faults } = readAddress(search, catalogue)
    expect(faults).toEqual([{ key, value }])
    expect(view).toMatchObject({ painSide: 'both', selected: null, body: 'male' })
  })

  it('keeps the good values beside a bad one', () => {
    const { view, faults } = readAddress('?pattern=P5&side=right&point=nonsense&body=female', catalogue)
    expect(faults.map(({ key }) => key)).toEqual(['point'])
    expect(view).toEqual({
      patternId: 'P5',
      painSide: 'right',
      variations: [],
      compareId: null,
      selected: null,
      body: 'female',
      shape: DEFAULT_SHAPE,
      view: 'back',
      layers: [],
      page: null,
      picked: [],
      plan: null,
      meridian: null,
      show: null,
      lang: null,
      mode: 'explore',
    })
  })

  it('names a checked build by its word', () => {
    expect(writeAddress({ ...START, shape: BUILD_SHAPES.slim }, catalogue)).toBe('?shape=slim')
    expect(readAddress('?shape=older', catalogue).view.shape).toEqual({ weight: 0, muscle: 0, age: 1 })
  })

  it('does not repeat a long value in full', () => {
    expect(readAddress(`?point=${'x'.repeat(500)}`, catalogue).faults[0]?.value.length).toBeLessThan(30)
  })
})

describe('an id that was given up', () => {
  const retired = {
    pattern: { P55: 'P5', gone: 'nowhere' },
    point: { BL104: 'BL40' },
    variation: { 'P5.often': 'sometimes' },
    page: { precision: 'accuracy' },
  }
  const read = (search: string) => readAddress(search, { ...catalogue, retired })

  it('opens what took its place, and says so', () => {
    const { view, faults, moves } = read('?pattern=P55&variation=often&point=BL104.left&page=precision')
    expect(view).toMatchObject({
      patternId: 'P5',
      variations: ['sometimes'],
      selected: { code: 'BL40', side: 'left' },
      page: { id: 'accuracy', item: null },
    })
    expect(faults).toEqual([])
    expect(moves).toEqual([
      { key: 'pattern', value: 'P55', now: 'P5' },
      { key: 'variation', value: 'often', now: 'sometimes' },
      { key: 'point', value: 'BL104.left', now: 'BL40.left' },
      { key: 'page', value: 'precision', now: 'accuracy' },
    ])
  })

  it('is a fault when nothing took its place, and never shadows an id in use', () => {
    expect(read('?pattern=gone').faults).toEqual([{ key: 'pattern', value: 'gone' }])
    expect(read('?pattern=constructor').faults).toHaveLength(1)
    expect(readAddress('?pattern=P5', { ...catalogue, retired: { ...retired, pattern: { P5: 'P2' } } })).toMatchObject({
      view: { patternId: 'P5' },
      moves: [],
    })
  })
})
