/** Keeps the `device` keys of the persistence table in this browser. Storage may be absent, full or forbidden. */
import * as v from 'valibot'
import type { KeysIn } from './persistence.ts'
import type { AppState, AppStore } from './store.ts'

const STORAGE_KEY = 'acupoint-body-map'

/** What may be kept on the device, each with what holds when something else is found there. */
const DeviceState = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  practitioner: v.fallback(v.boolean(), false),
  clinicName: v.fallback(v.pipe(v.string(), v.maxLength(80)), ''),
  paper: v.fallback(v.nullable(v.picklist(['a4', 'letter'])), null),
  slashOpens: v.fallback(v.boolean(), true),
  languageChoice: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(20))), null),
})
/** These have places of their own (courseStorage.ts, practiceStorage.ts, kioskStorage.ts, learnStorage.ts). */
type DeviceState = Pick<AppState, Exclude<KeysIn<'device'>, 'course' | 'practice' | 'kioskSettings' | 'learn'>>
const DEVICE_KEYS = Object.keys(DeviceState.entries) as (keyof DeviceState)[]

/** The browser's storage, or null where reaching for it throws (blocked cookies) or there is none. */
export function browserStorage(): Storage | null {
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
    if (DEVICE_KEYS.every((key) => now[key] === before[key])) return
    const state = Object.fromEntries(DEVICE_KEYS.map((key) => [key, now[key]]))
    try {
      storage?.setItem(STORAGE_KEY, JSON.stringify(state))
    } catch {
      // Full or forbidden storage: the choice still holds for this visit.
    }
  })
}
