/** Keeps notes and session steps in this browser's storage, which may be absent, full, forbidden or unreadable. */
import { readPractice } from '../domain/practice.ts'
import { EMPTY_PRACTICE } from '../domain/session.ts'
import { browserStorage } from './device.ts'
import type { AppStore } from './store.ts'

export const PRACTICE_KEY = 'acupoint-body-map.practice'
/** Where what this version cannot read is put aside until it is erased. */
export const PRACTICE_ASIDE_KEY = `${PRACTICE_KEY}.unreadable`

/** Stores that are kept already. */
const kept = new WeakSet<AppStore>()

/** Keeps a store from the first page on that needs it. A kiosk keeps nothing: its visitors are strangers. */
export function keepPracticeOnce(store: AppStore): void {
  if (kept.has(store) || store.getState().mode === 'kiosk') return
  kept.add(store)
  keepPractice(store)
}

/**
 * Reads what is stored into the store and writes every change back.
 * @returns a function that stops it.
 */
export function keepPractice(store: AppStore, storage: Storage | null = browserStorage()): () => void {
  const told = (trouble: 'full' | 'unreadable') => store.getState().setPracticeTrouble(trouble)
  try {
    const stored = storage?.getItem(PRACTICE_KEY) ?? null
    if (stored !== null) {
      const read = readPractice(stored)
      if ('practice' in read) store.getState().replacePractice(read.practice)
      else {
        storage?.setItem(PRACTICE_ASIDE_KEY, stored)
        told('unreadable')
      }
    }
  } catch {
    // Forbidden storage: notes and steps still hold for this visit.
  }
  return store.subscribe((now, before) => {
    if (now.practice === before.practice) return
    try {
      if (!storage) throw new Error('no storage')
      if (now.practice === EMPTY_PRACTICE) {
        storage.removeItem(PRACTICE_KEY)
        storage.removeItem(PRACTICE_ASIDE_KEY)
      } else {
        storage.setItem(PRACTICE_KEY, JSON.stringify(now.practice))
        if (now.practiceTrouble === 'full') store.getState().setPracticeTrouble(null)
      }
    } catch {
      if (now.practice !== EMPTY_PRACTICE && now.practiceTrouble !== 'full') told('full')
    }
  })
}
