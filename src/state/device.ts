/** Keeps the `device` keys of the persistence table in this browser. Storage may be absent, full or forbidden. */
import * as v from 'valibot'
import type { KeysIn } from './persistence.ts'
import type { AppState, AppStore } from './store.ts'

const STORAGE_KEY = 'acupoint-body-map'

/** What may be kept on the device; anything else found there is ignored. */
const DeviceState = v.object({ theme: v.picklist(['system', 'light', 'dark']) })
type DeviceState = Pick<AppState, KeysIn<'device'>>

/** The browser's storage, or null where reaching for it throws (blocked cookies) or there is none. */
function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** What this device remembers; empty when nothing, or nothing sensible, is stored. */
export function readDevice(storage: Storage | null = browserStorage()): Partial<DeviceState> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? 'null')
    const parsed = v.safeParse(DeviceState, stored)
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

/**
 * Writes the device keys whenever they change.
 * @returns a function that stops it.
 */
export function keepOnDevice(store: AppStore, storage: Storage | null = browserStorage()): () => void {
  return store.subscribe((now, before) => {
    if (now.theme === before.theme) return
    const state: DeviceState = { theme: now.theme }
    try {
      storage?.setItem(STORAGE_KEY, JSON.stringify(state))
    } catch {
      // Full or forbidden storage: the choice still holds for this visit.
    }
  })
}
