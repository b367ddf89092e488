/**
 * The address of a view: what a person would want to share, and nothing else.
 * The allow-list is ADDRESS_KEYS. Defaults are left out, a bad value is reported and
 * ignored while the good ones are kept. The safety profile has no key, so it cannot leak.
 */
import * as v from 'valibot'
import { BUILD_IDS, BUILD_SHAPES, BuildId, DEFAULT_SHAPE, Shape } from './bodies.ts'
import type { RetiredIds } from './content.ts'
import { type PickedPoint, readPickedList, writePickedList } from './picked.ts'
import {
  BodyId,
  BodySide,
  LAYER_IDS,
  LayerId,
  MERIDIAN_IDS,
  type MeridianId,
  Mode,
  PainSide,
  type PatternId,
  type PointCode,
  ViewId,
} from './ids.ts'
import { type PageItems, type PageRef, readPage, writePage } from './pages.ts'
import { readPlan, type SessionStep, writePlan } from './session.ts'

export const ADDRESS_KEYS = [
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
] as const
export type AddressKey = (typeof ADDRESS_KEYS)[number]

/** What the address can hold. `point` carries the side it is looked at. */
export interface AddressView {
  patternId: PatternId | null
  painSide: PainSide
  /** Chosen variations of the pattern, in its order, each at most once. */
  variations: readonly string[]
  /** The pattern it is compared with; another one than `patternId`. */
  compareId: PatternId | null
  selected: { code: PointCode; side: BodySide } | null
  body: BodyId
  /** Build of the body. */
  shape: Readonly<Shape>
  view: ViewId
  /** In the order of LAYER_IDS, each at most once. */
  layers: readonly LayerId[]
  /** The page of text that lies over the body, if any. */
  page: PageRef | null
  /** Points picked for a handout. */
  picked: readonly PickedPoint[]
  /** Steps of a shared session plan; never its note. */
  plan: readonly SessionStep[] | null
  /** The meridian shown on the body; never together with a pattern. */
  meridian: MeridianId | null
  /** The part of a page that is shown on the body. */
  show: PageRef | null
  /** The language the reader chose; null: whatever the browser of whoever opens the link prefers. */
  lang: string | null
  mode: Mode
}

/** A key of the address whose value was not understood. */
export interface AddressFault {
  key: AddressKey
  value: string
}

/** A value that was given up, and the one it opens now. */
export interface AddressMove {
  key: AddressKey
  value: string
  now: string
}

/** What the codec must know of the content to judge a value. */
export interface AddressCatalogue {
  /** Pattern id → its own view, whether the painful side matters, and its variations. */
  patterns: ReadonlyMap<PatternId, { view: ViewId; sided: boolean; variations: readonly { id: string }[] }>
  /** Point code → whether it exists on both sides. */
  points: ReadonlyMap<PointCode, { paired: boolean }>
  /** Techniques the content allows at a point. */
  techniquesOf: (code: PointCode) => readonly string[]
  /** Items the pages can be opened at. */
  pageItems: PageItems
  /** Those of them that can be shown on the body. */
  shownItems: PageItems
  /** Tags of the languages there are. */
  languages: readonly string[]
  /** Ids that were given up: an old link opens what took their place. */
  retired: RetiredIds
}

const DEFAULT_BODY: BodyId = 'male'
/** A value from an address is shown back to the reader; longer ones are cut. */
const SHOWN_LENGTH = 24

/** The view a page opens with when the address names none. */
export function defaultView(patternId: PatternId | null, catalogue: AddressCatalogue): ViewId {
  return (patternId && catalogue.patterns.get(patternId)?.view) || 'front'
}

/**
 * Reads an address.
 * @param search the part of the address from "?" on, with or without the question mark.
 * @returns a complete view (defaults filled in), the faults, and the ids that have a new name, both in the
 *   order of ADDRESS_KEYS.
 */
export function readAddress(
  search: string,
  catalogue: AddressCatalogue,
): { view: AddressView; faults: AddressFault[]; moves: AddressMove[] } {
  const given = new URLSearchParams(search)
  const faults: AddressFault[] = []
  const moves: AddressMove[] = []
  const take = <T>(key: AddressKey, fallback: T, read: (value: string) => T | null): T => {
    const value = given.get(key)
    if (value === null) return fallback
    const understood = read(value)
    if (understood !== null) return understood
    const now = renewed(key, value, given.get('pattern'), catalogue.retired)
    const renewedView = now === null ? null : read(now)
    if (now !== null && renewedView !== null) {
      moves.push({ key, value: value.slice(0, SHOWN_LENGTH), now })
      return renewedView
    }
    faults.push({ key, value: value.slice(0, SHOWN_LENGTH) })
    return fallback
  }
  const patternId = take<PatternId | null>('pattern', null, (value) => (catalogue.patterns.has(value) ? value : null))
  const pattern = patternId === null ? undefined : catalogue.patterns.get(patternId)
  const compareId = take<PatternId | null>('compare', null, (value) =>
    pattern && value !== patternId && catalogue.patterns.has(value) ? value : null,
  )
  const sided = isSided(patternId, compareId, catalogue.patterns)
  const painSide = take<PainSide>('side', 'both', (value) => (sided && v.is(PainSide, value) ? value : null))
  const variations = take<readonly string[]>('variation', [], (value) =>
    readVariations(value, compareId === null ? (pattern?.variations ?? []) : []),
  )
  const selected = take<AddressView['selected']>('point', null, (value) => readPoint(value, catalogue))
  const body = take<BodyId>('body', DEFAULT_BODY, (value) => (v.is(BodyId, value) ? value : null))
  const shape = take<Readonly<Shape>>('shape', DEFAULT_SHAPE, readShape)
  const view = take<ViewId>('view', defaultView(patternId, catalogue), (value) => (v.is(ViewId, value) ? value : null))
  const layers = take<readonly LayerId[]>('layers', [], readLayers)
  const page = take<PageRef | null>('page', null, (value) => readPage(value, catalogue.pageItems))
  const picked = take<readonly PickedPoint[]>('points', [], (value) => readPickedList(value, catalogue.points))
  const plan = take<AddressView['plan']>('plan', null, (value) => readPlan(value, catalogue))
  const meridian = take<MeridianId | null>('meridian', null, (value) =>
    patternId === null ? (MERIDIAN_IDS.find((id) => id === value) ?? null) : null,
  )
  const show = take<PageRef | null>('show', null, (value) => {
    const ref = readPage(value, catalogue.shownItems)
    return ref && ref.item !== null ? ref : null
  })
  const lang = take<string | null>('lang', null, (value) => (catalogue.languages.includes(value) ? value : null))
  const mode = take<Mode>('mode', 'explore', (value) => (v.is(Mode, value) ? value : null))
  const byKey = (a: { key: AddressKey }, b: { key: AddressKey }) =>
    ADDRESS_KEYS.indexOf(a.key) - ADDRESS_KEYS.indexOf(b.key)
  faults.sort(byKey)
  moves.sort(byKey)
  return {
    view: {
      patternId,
      painSide,
      variations,
      compareId,
      selected,
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
    },
    faults,
    moves,
  }
}

/** The value with every id that was given up replaced by today's; null when nothing of it was. */
function renewed(key: AddressKey, value: string, pattern: string | null, retired: RetiredIds): string | null {
  const now = (table: Readonly<Record<string, string>>, old: string): string | undefined =>
    Object.hasOwn(table, old) ? table[old] : undefined
  if (key === 'pattern' || key === 'compare') return now(retired.pattern, value) ?? null
  if (key === 'page') return now(retired.page, value) ?? null
  if (key === 'point') {
    const dot = value.lastIndexOf('.')
    const code = now(retired.point, dot < 0 ? value : value.slice(0, dot))
    return code === undefined ? null : dot < 0 ? code : `${code}${value.slice(dot)}`
  }
  if (key === 'variation') {
    const home = now(retired.pattern, pattern ?? '') ?? pattern ?? ''
    const ids = value.split(',').map((id) => now(retired.variation, `${home}.${id}`) ?? id)
    return ids.join(',') === value ? null : ids.join(',')
  }
  return null
}

/** Whether the painful side matters for the pattern shown, or for the one it is compared with. */
export function isSided(
  patternId: PatternId | null,
  compareId: PatternId | null,
  patterns: ReadonlyMap<PatternId, { sided: boolean }>,
): boolean {
  return [patternId, compareId].some((id) => id !== null && patterns.get(id)?.sided === true)
}

/** One id, or several parted by commas; in the order of the pattern. */
function readVariations(value: string, known: readonly { id: string }[]): readonly string[] | null {
  const named = value.split(',')
  const ids = known.map(({ id }) => id)
  return named.every((id) => ids.includes(id)) ? ids.filter((id) => named.includes(id)) : null
}

/** `heavy`, or weight, muscle and age in hundredths: `0.5,0,0.25`. */
function readShape(value: string): Readonly<Shape> | null {
  if (v.is(BuildId, value)) return BUILD_SHAPES[value]
  const [weight, muscle, age, ...more] = value
    .split(',')
    .map((part) => (/^-?\d(\.\d{1,2})?$/.test(part) ? Number(part) : NaN))
  const shape = { weight, muscle, age }
  return more.length === 0 && v.is(Shape, shape) ? shape : null
}

/** The shortest way to tell a shape; null for the default. */
function writeShape({ weight, muscle, age }: Readonly<Shape>): string | null {
  const hundredths = [weight, muscle, age].map((one) => Math.round(one * 100) / 100 + 0)
  const same = (shape: Readonly<Shape>) =>
    [shape.weight, shape.muscle, shape.age].every((one, i) => one === hundredths[i])
  if (same(DEFAULT_SHAPE)) return null
  return BUILD_IDS.find((build) => same(BUILD_SHAPES[build])) ?? hundredths.join(',')
}

/** `landmarks`, or several parted by commas. */
function readLayers(value: string): readonly LayerId[] | null {
  const named = value.split(',')
  return named.every((id) => v.is(LayerId, id)) ? LAYER_IDS.filter((id) => named.includes(id)) : null
}

/** `BL40.left`, `GV4` (midline). Hyphens belong to codes, so the side follows a dot. */
function readPoint(value: string, catalogue: AddressCatalogue): AddressView['selected'] {
  const dot = value.lastIndexOf('.')
  const code = dot < 0 ? value : value.slice(0, dot)
  const side = dot < 0 ? 'midline' : value.slice(dot + 1)
  const point = catalogue.points.get(code)
  if (!point || !v.is(BodySide, side)) return null
  return point.paired === (side !== 'midline') ? { code, side } : null
}

/**
 * Writes the shortest address of a view.
 * @returns "" or "?…" with keys in the order of ADDRESS_KEYS; the painful side is left out
 *   where the pattern has none.
 */
export function writeAddress(view: AddressView, catalogue: AddressCatalogue): string {
  const pattern = view.patternId ? catalogue.patterns.get(view.patternId) : undefined
  const values: Record<AddressKey, string | null> = {
    pattern: view.patternId,
    side:
      isSided(view.patternId, view.compareId, catalogue.patterns) && view.painSide !== 'both' ? view.painSide : null,
    variation: pattern && view.compareId === null ? view.variations.join(',') || null : null,
    compare: pattern ? view.compareId : null,
    point:
      view.selected &&
      (view.selected.side === 'midline' ? view.selected.code : `${view.selected.code}.${view.selected.side}`),
    body: view.body === DEFAULT_BODY ? null : view.body,
    shape: writeShape(view.shape),
    view: view.view === defaultView(view.patternId, catalogue) ? null : view.view,
    layers: view.layers.length > 0 ? LAYER_IDS.filter((id) => view.layers.includes(id)).join(',') : null,
    page: view.page && writePage(view.page),
    points: writePickedList(view.picked),
    plan: view.plan && writePlan(view.plan),
    meridian: view.patternId === null ? view.meridian : null,
    show: view.show && writePage(view.show),
    lang: view.lang,
    mode: view.mode === 'explore' ? null : view.mode,
  }
  const parts = ADDRESS_KEYS.flatMap((key) =>
    values[key] === null ? [] : [`${key}=${encodeURIComponent(values[key])}`],
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
