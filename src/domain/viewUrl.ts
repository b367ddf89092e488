/**
 * The address of a view: what a person would want to share, and nothing else (the allow-list is in addressView.ts).
 * Defaults are left out, a bad value is reported and ignored while the good ones are kept.
 */
import * as v from 'valibot'
import {
  LIST_IDS,
  type ListId,
  type MarkId,
  raisesByItself,
  readArm,
  readKind,
  readLayers,
  readMarks,
  readPoint,
  readShape,
  readStep,
  readVariations,
  renewed,
  writeShape,
} from './addressValues.ts'
import {
  ADDRESS_KEYS,
  type AddressCatalogue,
  type AddressFault,
  type AddressKey,
  type AddressMove,
  type AddressView,
} from './addressView.ts'
import { DEFAULT_SHAPE, type Shape } from './bodies.ts'
import { type CameraPose, readCamera, writeCamera } from './cameraCode.ts'
import { type PickedPoint, readPickedList, writePickedList } from './picked.ts'
import {
  BodyId,
  LAYER_IDS,
  type LayerId,
  MERIDIAN_IDS,
  type MeridianId,
  Mode,
  PainSide,
  type PatternId,
  ViewId,
} from './ids.ts'
import { type PageRef, readPage, writePage } from './pages.ts'
import { readPlan, writePlan } from './session.ts'

const DEFAULT_BODY: BodyId = 'male'
/** A value from an address is shown back to the reader; longer ones are cut. */
const SHOWN_LENGTH = 24

/** A foreign value that is safe to show: cut, and without signs that could turn or hide the words around it. */
export function shownValue(value: string): string {
  return [...value.replace(/[\p{C}\uFFFD]/gu, '')].slice(0, SHOWN_LENGTH).join('').trim() || '…'
}

/** The view a page opens with when the address names none. */
export function defaultView(patternId: PatternId | null, catalogue: AddressCatalogue): ViewId {
  return (patternId && catalogue.patterns.get(patternId)?.view) || 'front'
}

/** Whether there is something a best view could show. */
export function hasGoal({ patternId, selected, show }: Pick<AddressView, 'patternId' | 'selected' | 'show'>): boolean {
  return patternId !== null || selected !== null || show !== null
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
      moves.push({ key, value: shownValue(value), now })
      return renewedView
    }
    faults.push({ key, value: shownValue(value) })
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
  const show = take<PageRef | null>('show', null, (value) => {
    const ref = readPage(value, catalogue.shownItems)
    return ref && ref.item !== null ? ref : null
  })
  const view = take<ViewId>('view', defaultView(patternId, catalogue), (value) =>
    v.is(ViewId, value) && (value !== 'best' || hasGoal({ patternId, selected, show })) ? value : null,
  )
  const camera = take<CameraPose | null>('camera', null, readCamera)
  const layers = take<readonly LayerId[]>('layers', [], readLayers)
  const marks = take<readonly MarkId[]>('marks', [], (value) => (selected ? readMarks(value) : null))
  const armRaised = take<boolean>('arm', raisesByItself({ selected, view }), (value) => readArm(value, selected))
  const step = take<number | null>('step', null, (value) => (selected ? readStep(value) : null))
  const page = take<PageRef | null>('page', null, (value) => readPage(value, catalogue.pageItems))
  const picked = take<readonly PickedPoint[]>('points', [], (value) => readPickedList(value, catalogue.points))
  const plan = take<AddressView['plan']>('plan', null, (value) => readPlan(value, catalogue))
  /** What is only there while no pattern is chosen. */
  const free = <T>(key: AddressKey, fallback: T, read: (value: string) => T | null): T =>
    take(key, fallback, (value) => (patternId === null ? read(value) : null))
  const meridian = free<MeridianId | null>('meridian', null, (value) => MERIDIAN_IDS.find((id) => id === value) ?? null)
  const list = free<ListId>('list', meridian === null ? 'patterns' : 'meridians', (value) =>
    meridian === null ? (LIST_IDS.find((id) => id === value) ?? null) : null,
  )
  const kind = free<string | null>('kind', null, (value) => (meridian === null ? readKind(value) : null))
  const path = free<boolean>('path', false, (value) => (value === 'open' ? true : null))
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
      camera,
      layers,
      marks,
      armRaised,
      step,
      page,
      picked,
      plan,
      list,
      kind,
      path,
      meridian,
      show,
      lang,
      mode,
    },
    faults,
    moves,
  }
}

/** Whether the painful side matters for the pattern shown, or for the one it is compared with. */
export function isSided(
  patternId: PatternId | null,
  compareId: PatternId | null,
  patterns: ReadonlyMap<PatternId, { sided: boolean }>,
): boolean {
  return [patternId, compareId].some((id) => id !== null && patterns.get(id)?.sided === true)
}

/**
 * Writes the shortest address of a view.
 * @returns "" or "?…" with keys in the order of ADDRESS_KEYS; the painful side is left out
 *   where the pattern has none.
 */
export function writeAddress(view: AddressView, catalogue: AddressCatalogue): string {
  const pattern = view.patternId ? catalogue.patterns.get(view.patternId) : undefined
  const free = view.patternId === null
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
    camera: view.camera && writeCamera(view.camera),
    layers: view.layers.length > 0 ? LAYER_IDS.filter((id) => view.layers.includes(id)).join(',') : null,
    marks: view.selected ? view.marks.join(',') || null : null,
    arm: view.armRaised === raisesByItself(view) ? null : view.armRaised ? 'up' : 'down',
    step: view.selected && view.step !== null ? String(view.step + 1) : null,
    page: view.page && writePage(view.page),
    points: writePickedList(view.picked),
    plan: view.plan && writePlan(view.plan),
    list: free && view.meridian === null && view.list !== 'patterns' ? view.list : null,
    kind: free && view.meridian === null ? view.kind : null,
    path: free && view.path ? 'open' : null,
    meridian: free ? view.meridian : null,
    show: view.show && writePage(view.show),
    lang: view.lang,
    mode: view.mode === 'explore' ? null : view.mode,
  }
  const parts = ADDRESS_KEYS.flatMap((key) =>
    values[key] === null ? [] : [`${key}=${encodeURIComponent(values[key])}`],
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
