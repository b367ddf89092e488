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

/**
 * Once the picture is there, or will not come, brings every other part of the page, so that its first use waits for
 * nothing, and keeps the whole site on the device.
 * @returns a function that stops it
 */
export function preloadWhenIdle(store: AppStore): () => void {
  const begin = () => {
    setTimeout(() => {
      if (import.meta.env.PROD) void import('./offline/keep.ts').then(({ keepOnDevice }) => keepOnDevice(store))
      // Safari has no idle callbacks.
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void preloadParts())
      else void preloadParts()
    }, LATER_MS)
  }
  const settled = () => store.getState().sceneStatus.kind !== 'loading'
  if (settled()) {
    begin()
    return () => undefined
  }
  const stop = store.subscribe(() => {
    if (!settled()) return
    stop()
    begin()
  })
  return stop
}
