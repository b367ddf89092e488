/** What a kiosk keeps in this browser, and whose every stored key is. Storage may be absent, full or forbidden. */
import * as v from 'valibot'
import { KioskSettings, NEW_KIOSK } from '../domain/kiosk.ts'
import { ASIDE_KEY, COURSE_KEY } from './courseStorage.ts'
import { browserStorage } from './device.ts'
import { PinLock } from './kioskLock.ts'
import { LEARN_ASIDE_KEY, LEARN_KEY } from './learnStorage.ts'
import type { Owner } from './persistence.ts'
import { PRACTICE_ASIDE_KEY, PRACTICE_KEY } from './practiceStorage.ts'

/** Every key this app stores begins with it. */
export const STORAGE_PREFIX = 'acupoint-body-map'
export const SETTINGS_KEY = `${STORAGE_PREFIX}.kiosk`
export const LOCK_KEY = `${STORAGE_PREFIX}.kiosk-lock`
/** When the watchdog loaded the page anew, so that it does not do so for ever. */
export const RELOADS_KEY = `${STORAGE_PREFIX}.kiosk-reloads`

/**
 * Stored keys and whose they are. A kiosk neither reads nor writes those of a visitor; what somebody kept here
 * before the device became a kiosk is erased when staff choose a PIN, not by a link that happens to open one.
 */
export const STORAGE_OWNERS: Readonly<Record<string, Owner>> = {
  [SETTINGS_KEY]: 'staff',
  [LOCK_KEY]: 'staff',
  [RELOADS_KEY]: 'staff',
  [STORAGE_PREFIX]: 'visitor',
  [COURSE_KEY]: 'visitor',
  [ASIDE_KEY]: 'visitor',
  // A practitioner's plans are told of patients: they do not belong on a screen for everybody.
  [PRACTICE_KEY]: 'visitor',
  [PRACTICE_ASIDE_KEY]: 'visitor',
  [LEARN_KEY]: 'visitor',
  [LEARN_ASIDE_KEY]: 'visitor',
}

/** The stores a visitor's keys could be in; none until staff have made this device a kiosk. */
export function kioskStorage(): readonly (Storage | null)[] {
  if (!isSetUp()) return []
  let session: Storage | null = null
  try {
    session = globalThis.sessionStorage ?? null
  } catch {
    // Blocked cookies: there is nothing to wipe.
  }
  return [browserStorage(), session]
}

function read<T>(storage: Storage | null, key: string, schema: v.GenericSchema<unknown, T>): T | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(storage?.getItem(key) ?? 'null'))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** @returns false where the browser would not keep it */
function write(storage: Storage | null, key: string, value: unknown): boolean {
  try {
    if (!storage) return false
    storage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** What staff set up on this device, else what a new kiosk has. */
export function readSettings(storage: Storage | null = browserStorage()): KioskSettings {
  return read(storage, SETTINGS_KEY, KioskSettings) ?? NEW_KIOSK
}

/** @returns false where the browser would not keep it; the settings then hold until the page is loaded again */
export function keepSettings(settings: KioskSettings, storage: Storage | null = browserStorage()): boolean {
  return write(storage, SETTINGS_KEY, settings)
}

/** The lock staff chose; null while there is none. */
export function readLock(storage: Storage | null = browserStorage()): PinLock | null {
  return read(storage, LOCK_KEY, PinLock)
}

/** @returns false where the browser would not keep it */
export function keepLock(lock: PinLock, storage: Storage | null = browserStorage()): boolean {
  return write(storage, LOCK_KEY, lock)
}

/** Staff have chosen a PIN: this device is a kiosk, and nobody's own. */
export function isSetUp(storage: Storage | null = browserStorage()): boolean {
  return readLock(storage) !== null
}
