/** Addresses made at random for the tests of the codec, and the catalogue they are read with. */
import fc from 'fast-check'
import { LIST_IDS, MARK_IDS } from '../../src/domain/addressValues.ts'
import type { AddressCatalogue, AddressView } from '../../src/domain/addressView.ts'
import type { LayerId } from '../../src/domain/ids.ts'
import { hasGoal, isSided } from '../../src/domain/viewUrl.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const NONE_RETIRED = { pattern: {}, point: {}, variation: {}, page: {} }
const atlas = smallAtlas()
/** What the address is judged by in tests. */
export const catalogue: AddressCatalogue = {
  patterns: atlas.patterns,
  techniquesOf: () => ['acupressure'],
  // HT1 lies where the hanging arm hides it.
  points: new Map<string, { paired: boolean }>([...atlas.points, ['HT1', { paired: true }]]),
  pageItems: { accuracy: new Set(['chart']) },
  shownItems: { muscles: new Set(['psoas']) },
  languages: ['en', 'zh-Hans'],
  retired: NONE_RETIRED,
}
const tenths = (most: number, least = -most) => fc.integer({ min: least, max: most }).map((n) => n / 10)

/** Every view the app can be in: a side only where the pattern has one, a point on a side it has. */
export const anyView: fc.Arbitrary<AddressView> = fc
  .record({
    patternId: fc.constantFrom(null, ...catalogue.patterns.keys()),
    painSide: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
    other: fc.constantFrom(null, ...catalogue.patterns.keys()),
    chosen: fc.subarray(['sometimes', 'cold']),
    code: fc.constantFrom(null, ...catalogue.points.keys()),
    pointSide: fc.constantFrom('left' as const, 'right' as const),
    body: fc.constantFrom('male' as const, 'female' as const),
    shape: fc
      .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([weight, muscle, age]) => ({ weight: weight / 100, muscle: muscle / 100, age: age / 100 })),
    view: fc.constantFrom('front' as const, 'back' as const, 'left' as const, 'right' as const, 'best' as const),
    camera: fc.option(
      fc
        .tuple(tenths(1800), tenths(800), tenths(20_000, 100), tenths(6000), tenths(17_800, 0), tenths(2500))
        .map(([azimuthDeg, elevationDeg, reachMm, x, y, z]) => ({
          azimuthDeg: azimuthDeg + 0,
          elevationDeg: elevationDeg + 0,
          reachMm,
          targetMm: [x + 0, y + 0, z + 0] as const,
        }))
        // Half a turn to the left is the same place as half a turn to the right.
        .filter(({ azimuthDeg }) => Math.abs(azimuthDeg) < 180),
    ),
    layers: fc.constantFrom<readonly LayerId[]>([], ['landmarks']),
    marks: fc.subarray([...MARK_IDS]),
    armRaised: fc.boolean(),
    step: fc.option(fc.integer({ min: 0, max: 39 })),
    page: fc.constantFrom(null, { id: 'accuracy' as const, item: null }, { id: 'accuracy' as const, item: 'chart' }),
    picked: fc.subarray([
      { code: 'BL40', side: 'left' as const },
      { code: 'EX-B2-L4', side: 'both' as const },
      { code: 'GV4', side: 'midline' as const },
    ]),
    plan: fc.constantFrom(null, [{ code: 'BL40', side: 'both' as const, technique: 'acupressure', minutes: 2 }]),
    list: fc.constantFrom(...LIST_IDS),
    kind: fc.constantFrom(null, 'five-shu', 'all-BL', 'all-EX', 'part-wrist'),
    path: fc.boolean(),
    meridian: fc.constantFrom(null, 'BL' as const, 'GV' as const),
    show: fc.constantFrom(null, { id: 'muscles' as const, item: 'psoas' }),
    lang: fc.constantFrom(null, 'en', 'zh-Hans'),
    mode: fc.constantFrom('explore' as const, 'kiosk' as const),
  })
  .map(({ other, chosen, code, pointSide, ...any }) => {
    const { patternId, meridian, show } = any
    const compareId = patternId !== null && other !== patternId ? other : null
    const selected = code ? ({ code, side: catalogue.points.get(code)?.paired ? pointSide : 'midline' } as const) : null
    const free = patternId === null && meridian === null
    return {
      ...any,
      painSide: isSided(patternId, compareId, catalogue.patterns) ? any.painSide : 'both',
      variations: patternId === 'P5' && compareId === null ? chosen : [],
      compareId,
      selected,
      view: any.view === 'best' && !hasGoal({ patternId, selected, show }) ? 'front' : any.view,
      marks: selected ? any.marks : [],
      armRaised: code === 'HT1' && any.armRaised,
      step: selected ? any.step : null,
      list: patternId !== null ? 'patterns' : meridian !== null ? 'meridians' : any.list,
      kind: free ? any.kind : null,
      path: patternId === null && any.path,
      meridian: patternId === null ? meridian : null,
    }
  })
