/** Downloads that begin before anything asks for them, so that they run beside each other and not one after another. */
import { preloadParts } from '../ui/lazyPart.tsx'
import type { AppStore } from '../state/store.ts'
import { CardPart } from './App.tsx'
import { PatternPart } from './ListPanel.tsx'
import { loadScene } from './loadScene.ts'

/** Begins what the address will need. Never fails: whoever shows a part tells why it did not come. */
export function startEarly(search: string): void {
  loadScene().catch(() => undefined)
  const asked = new URLSearchParams(search)
  if (asked.has('pattern')) void PatternPart.preload()
  if (asked.has('point')) void CardPart.preload()
}

/** Long enough for the picture to settle; nobody is slowed down by what nobody has asked for. */
const LATER_MS = 1000

/** Calls once, a moment after the picture is there or is known not to come. */
function whenSettled(store: AppStore, begin: () => void): void {
  const settled = () => store.getState().sceneStatus.kind !== 'loading'
  const later = () => setTimeout(begin, LATER_MS)
  if (settled()) {
    later()
    return
  }
  const stop = store.subscribe(() => {
    if (!settled()) return
    stop()
    later()
  })
}

/** Brings every other part of the page in a quiet moment, so that its first use waits for nothing. */
export function preloadWhenIdle(store: AppStore): void {
  whenSettled(store, () => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void preloadParts())
    else void preloadParts()
  })
}

/** Keeps the whole site on the device, after what is looked at has come. Never while it is being developed. */
export function keepSiteWhenIdle(store: AppStore): void {
  if (!import.meta.env.PROD) return
  whenSettled(
    store,
    () => void import('./offline/keep.ts').then(({ keepSite }) => keepSite(store)).catch(() => undefined),
  )
}
