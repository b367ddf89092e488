/** The address a sheet carries: made from the allow-list alone. Notes, profile and clinic have no way in. */
import type { PickedPoint } from '../../domain/picked.ts'
import type { SessionStep } from '../../domain/session.ts'
import type { AddressView } from '../../domain/addressView.ts'
import { defaultView, readAddress, writeAddress } from '../../domain/viewUrl.ts'
import type { AppState } from '../../state/store.ts'
import { catalogueOf } from '../../state/urlSync.ts'

/** What a code may open. */
export type Shared =
  | { kind: 'pattern' }
  | { kind: 'list'; picked: readonly PickedPoint[] }
  | { kind: 'session'; steps: readonly SessionStep[] }

/** A list and a plan open on their page; a pattern opens on the body, where its warning signs come first. */
const PAGES: Record<Shared['kind'], AddressView['page']> = {
  pattern: null,
  list: { id: 'handout', item: null },
  session: { id: 'session', item: null },
}

type Known = Pick<
  AppState,
  'atlas' | 'languages' | 'patternId' | 'painSide' | 'variations' | 'body' | 'shape' | 'selected'
>

/**
 * The search part of the address of a handout or plan.
 * @param language tag the sheet is in: whoever scans it reads on in the same language
 */
export function publicSearch(state: Known, shared: Shared, language: string): string {
  const catalogue = catalogueOf(state)
  const patternId = shared.kind === 'pattern' ? state.patternId : null
  const view: AddressView = {
    // Everything starts empty: only what is named here can get in.
    ...readAddress('', catalogue).view,
    patternId,
    painSide: patternId === null ? 'both' : state.painSide,
    variations: patternId === null ? [] : state.variations,
    body: state.body,
    shape: state.shape,
    view: defaultView(patternId, catalogue),
    page: PAGES[shared.kind],
    picked: shared.kind === 'list' ? shared.picked : [],
    plan: shared.kind === 'session' ? shared.steps : null,
    lang: language,
  }
  // A comma may stand as it is, and keeps the code coarse.
  return writeAddress(view, catalogue).replaceAll('%2C', ',')
}

/** The whole address, for codes and links. */
export function publicUrl(search: string, place: Pick<Location, 'origin' | 'pathname'> = window.location): string {
  return `${place.origin}${place.pathname}${search}`
}

/** True where the address means this device only. */
export function isLocal({ hostname }: Pick<Location, 'hostname'> = window.location): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
