/** The end of a visit in a kiosk: nothing of the visitor stays, everything of the house does. */
import { lookingFrom } from './appState.ts'
import { beginningLanguage, kioskSearch } from './kioskSlice.ts'
import { kioskStorage, STORAGE_OWNERS, STORAGE_PREFIX } from './kioskStorage.ts'
import { type KeysOf, PERSISTENCE } from './persistence.ts'
import type { AppState, AppStore } from './store.ts'

export const VISITOR_KEYS = (Object.keys(PERSISTENCE) as (keyof AppState)[]).filter(
  (key): key is KeysOf<'visitor'> => PERSISTENCE[key].owner === 'visitor',
)

/** The part of a page this file clears; tests pass their own. */
export interface WipedPage {
  location: Pick<Location, 'pathname'>
  history: Pick<History, 'replaceState'>
  document: Document
  scrollTo(x: number, y: number): void
  getSelection(): Selection | null
  speechSynthesis?: Pick<SpeechSynthesis, 'cancel'>
}

/**
 * Wipes the visitor: state, storage, history entry, speech, open dialogs, scroll positions, selected text, focus
 * and camera. The next visitor stands before the question where it hurts, in the language and before the body staff
 * chose, by their panel or by the link they opened.
 * @param storages the browser's own by default
 */
export function wipeVisitor(
  store: AppStore,
  page: WipedPage = window,
  storages: readonly (Storage | null)[] = kioskStorage(),
): void {
  page.speechSynthesis?.cancel()
  const { document } = page
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close()
  for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  page.getSelection()?.removeAllRanges()
  for (const box of document.querySelectorAll('[data-scroll]')) box.scrollTop = 0
  page.scrollTo(0, 0)

  const first = store.getInitialState()
  store.setState((s) => ({
    ...Object.fromEntries(VISITOR_KEYS.map((key) => [key, first[key]])),
    languageChoice: beginningLanguage(s),
    body: s.kioskLink.body,
    // Most of what hurts lies at the back, and the wish is a new one even when the view is the same.
    ...lookingFrom(s, 'back'),
    kioskVisit: s.kioskVisit + 1,
    kioskIdle: true,
    attract: false,
    countdownS: null,
  }))
  store.getState().startIntake()
  wipeStorage(storages)
  page.history.replaceState(null, '', `${page.location.pathname}${kioskSearch(store.getState())}`)
}

/** Removes what is a visitor's, and whatever of this app nobody has named as the house's. */
export function wipeStorage(storages: readonly (Storage | null)[]): void {
  for (const storage of storages) {
    try {
      if (!storage) continue
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      for (const key of keys)
        if (key.startsWith(STORAGE_PREFIX) && STORAGE_OWNERS[key] !== 'staff') storage.removeItem(key)
    } catch {
      // Forbidden storage holds nothing of a visitor either.
    }
  }
}
