/**
 * Brings a picture back that does not come back by itself. The scene makes a new canvas four seconds after a lost
 * context; when there is still no picture a while later, the page is loaded again. A machine that cannot draw at
 * all must not be loaded for ever: after a few tries within an hour the lists stay, and work without a picture.
 */
import * as v from 'valibot'
import { RELOADS_KEY } from '../../state/kioskStorage.ts'
import type { AppStore } from '../../state/store.ts'

/** Longer than the scene's own try with a new canvas takes. */
export const RELOAD_AFTER_MS = 20_000
const MOST_RELOADS = 3
const WITHIN_MS = 60 * 60_000
const Times = v.array(v.number())

function timesIn(storage: Storage | null): number[] {
  try {
    return v.parse(Times, JSON.parse(storage?.getItem(RELOADS_KEY) ?? '[]'))
  } catch {
    return []
  }
}

/**
 * Notes one more reload.
 * @returns false when there were enough of them lately, or when they cannot be counted
 */
export function mayReload(storage: Storage | null, nowMs: number): boolean {
  const lately = timesIn(storage).filter((at) => at <= nowMs && nowMs - at < WITHIN_MS)
  if (!storage || lately.length >= MOST_RELOADS) return false
  try {
    storage.setItem(RELOADS_KEY, JSON.stringify([...lately, nowMs]))
    return true
  } catch {
    return false
  }
}

/**
 * Watches the picture.
 * @returns a function that stops it
 */
export function watchPicture(
  store: AppStore,
  reload: () => void,
  storage: Storage | null,
  afterMs = RELOAD_AFTER_MS,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let wasDrawn = false
  const look = () => {
    const { kind } = store.getState().sceneStatus
    if (kind === 'ready') wasDrawn = true
    // A slow first download is no fault; a picture that is gone is.
    const broken = kind === 'lost' || kind === 'failed' || (kind === 'loading' && wasDrawn)
    if (broken && timer === null)
      timer = setTimeout(() => {
        if (mayReload(storage, Date.now())) reload()
      }, afterMs)
    else if (!broken && timer !== null) {
      clearTimeout(timer)
      timer = null
    }
  }
  look()
  const stop = store.subscribe(look)
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}
