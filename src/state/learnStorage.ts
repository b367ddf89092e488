/** Keeps what was practised in this browser's storage, which may be absent, full, forbidden or unreadable. */
import { EMPTY_LEARN, readLearn } from '../domain/learn/record.ts'
import { browserStorage } from './device.ts'
import type { AppStore } from './store.ts'

export const LEARN_KEY = 'acupoint-body-map.learn'
/** Where what this version cannot read is put aside until it is erased. */
export const LEARN_ASIDE_KEY = `${LEARN_KEY}.unreadable`

/** Stores that are kept already. */
const kept = new WeakSet<AppStore>()

/** Keeps a store from the first opening of the quiz on. A kiosk keeps nothing: its visitors are strangers. */
export function keepLearnOnce(store: AppStore): void {
  if (kept.has(store) || store.getState().mode === 'kiosk') return
  kept.add(store)
  keepLearn(store)
}

/**
 * Reads what is stored into the store and writes every change back.
 * @returns a function that stops it.
 */
export function keepLearn(store: AppStore, storage: Storage | null = browserStorage()): () => void {
  const { setLearn } = store.getState()
  let found = EMPTY_LEARN
  try {
    const stored = storage?.getItem(LEARN_KEY) ?? null
    if (stored !== null) {
      const read = readLearn(stored)
      if ('learn' in read) found = read.learn
      else {
        storage?.setItem(LEARN_ASIDE_KEY, stored)
        setLearn({ learnTrouble: 'unreadable' })
      }
    }
  } catch {
    // Forbidden storage: the quiz still works for this visit.
  }
  setLearn({ learn: found })
  return store.subscribe((now, before) => {
    if (now.learn === before.learn || now.learn === null) return
    try {
      if (!storage) throw new Error('no storage')
      if (now.learn === EMPTY_LEARN) {
        storage.removeItem(LEARN_KEY)
        storage.removeItem(LEARN_ASIDE_KEY)
      } else {
        storage.setItem(LEARN_KEY, JSON.stringify(now.learn))
        if (now.learnTrouble === 'full') setLearn({ learnTrouble: null })
      }
    } catch {
      if (now.learn !== EMPTY_LEARN && now.learnTrouble !== 'full') setLearn({ learnTrouble: 'full' })
    }
  })
}
