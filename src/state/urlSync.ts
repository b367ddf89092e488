/** Keeps store and address in step, both ways. */
import { MARK_IDS } from '../domain/addressValues.ts'
import { writePage } from '../domain/pages.ts'
import { sessionTechniques } from '../domain/session.ts'
import type { AddressCatalogue, AddressView } from '../domain/addressView.ts'
import { hasGoal, readAddress, writeAddress } from '../domain/viewUrl.ts'
import { shownArm } from './armSlice.ts'
import { kioskSearch } from './kioskSlice.ts'
import { faultNotices, moveNotices } from './linkNotices.ts'
import type { KeysIn } from './persistence.ts'
import type { AppState, AppStore } from './store.ts'

/** The part of a window this file touches; tests pass their own. */
export interface AddressBar {
  location: Pick<Location, 'pathname' | 'search' | 'hash'>
  history: Pick<History, 'pushState' | 'replaceState' | 'state'>
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

/** What the codec needs of the atlas. */
export function catalogueOf({ atlas, languages }: Pick<AppState, 'atlas' | 'languages'>): AddressCatalogue {
  const { patterns, points, pageItems, shownItems, content } = atlas
  const techniquesOf = (code: string) => {
    const point = points.get(code)
    return point ? sessionTechniques(point, content.techniques) : []
  }
  return { patterns, points, techniquesOf, pageItems, shownItems, languages, retired: content.retired }
}

/** The address keys of the state; a point waiting behind the red-flag check still belongs to the address. */
export function addressView(
  state: Pick<AppState, KeysIn<'address'> | 'pendingSelection' | 'languageChoice' | 'intake'>,
): AddressView {
  const { patternId, painSide, variations, compareId, body, shape, freeCamera, layers, page, selectedMeridian } = state
  const selected = state.selected ?? state.pendingSelection
  const goal = hasGoal({ patternId, selected, show: state.shown })
  return {
    patternId,
    painSide,
    variations,
    compareId,
    selected,
    body,
    shape,
    // What the best view was taken of may be gone; then only the camera can say what is seen.
    view: state.view === 'best' && !goal ? 'front' : state.view,
    camera: freeCamera,
    layers,
    marks: MARK_IDS.filter((id) => selected !== null && (id === 'rings' ? state.discs : state.otherSites)),
    armRaised: shownArm({ raisedArm: state.raisedArm, selected }) !== null,
    step: selected && state.findItStep,
    page,
    picked: state.picked,
    plan: state.sharedPlan,
    list: patternId !== null ? 'patterns' : selectedMeridian === null ? state.homeList : 'meridians',
    kind: state.category,
    path: patternId === null && state.intake !== null,
    meridian: selectedMeridian,
    show: state.shown,
    lang: state.languageChoice,
    mode: state.mode,
  }
}

/** Whether going from one view to the other is a step that Back undoes. */
function isStep(now: AddressView, before: AddressView): boolean {
  const written = (ref: AddressView['page']) => ref && writePage(ref)
  return (
    now.patternId !== before.patternId ||
    now.compareId !== before.compareId ||
    written(now.page) !== written(before.page) ||
    now.meridian !== before.meridian ||
    written(now.show) !== written(before.show) ||
    now.selected?.code !== before.selected?.code ||
    now.selected?.side !== before.selected?.side ||
    now.list !== before.list ||
    now.kind !== before.kind ||
    now.path !== before.path ||
    // Opening and closing the guide; its steps follow one another in place.
    (now.step === null) !== (before.step === null)
  )
}

/** What stands in the address bar: the whole view, but of a kiosk only that it is one and how it begins. */
function addressOf(state: AppState, catalogue: AddressCatalogue): string {
  return state.mode === 'kiosk' ? kioskSearch(state) : writeAddress(addressView(state), catalogue)
}

/** Told when a step of the history is left and come back to; steps are numbered as they were made. */
export interface PlaceKeeper {
  leave(step: number): void
  arrive(step: number): void
}

/** The number a step of the history carries; 0 for one that carries none. */
function stepOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? state.step
    : 0
}

/**
 * Opens what the address names, then follows the store. A new pattern, comparison, point, meridian, kind, list or
 * page, the guided path and the guide are steps Back can undo; everything else replaces the current step.
 * @returns a function that stops it.
 */
export function startUrlSync(store: AppStore, bar: AddressBar, keeper?: PlaceKeeper): () => void {
  const catalogue = catalogueOf(store.getState())

  let opening = false
  let step = stepOf(bar.history.state)
  const open = () => {
    opening = true
    const { view, faults, moves } = readAddress(bar.location.search, catalogue)
    store.getState().openAddress(view)
    for (const notice of [...faultNotices(faults), ...moveNotices(moves)]) store.getState().notify(notice)
    opening = false
    // Bad values leave the address at once, so a shared link carries only what was understood.
    write('replaceState', addressOf(store.getState(), catalogue))
  }

  function write(how: 'pushState' | 'replaceState', search: string) {
    if (search === bar.location.search) return
    if (how === 'pushState') {
      keeper?.leave(step)
      step += 1
    }
    try {
      bar.history[how]({ step }, '', `${bar.location.pathname}${search}${bar.location.hash}`)
    } catch {
      // Some browsers refuse too many changes in a short time; the next one brings the address up to date.
    }
  }

  open()
  const stop = store.subscribe((now, before) => {
    if (opening) return
    // In a kiosk Back must lead nowhere private: no step is kept, and no address names one.
    const next = addressView(now)
    const isNew = next.mode !== 'kiosk' && isStep(next, addressView(before))
    write(isNew ? 'pushState' : 'replaceState', addressOf(now, catalogue))
  })
  const move = () => {
    keeper?.leave(step)
    step = stepOf(bar.history.state)
    open()
    keeper?.arrive(step)
  }
  bar.addEventListener('popstate', move)
  return () => {
    stop()
    bar.removeEventListener('popstate', move)
  }
}
