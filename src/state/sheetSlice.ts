/** How far the sheet of a phone is pulled up. It outlives turning the device; where panels stand beside the body it rests. */
import type { AppState, Set } from './appState.ts'

/** From low to high: only the title, about half of the screen, all of it. */
export const SHEET_SNAPS = ['peek', 'half', 'tall'] as const
export type SheetSnap = (typeof SHEET_SNAPS)[number]

export interface SheetState {
  sheet: SheetSnap
}

export interface SheetCommands {
  setSheet(snap: SheetSnap): void
}

export const sheetStart: SheetState = { sheet: 'half' }

/** Commands of the sheet. */
export function sheetCommands(set: Set): SheetCommands {
  return { setSheet: (sheet) => set({ sheet }) }
}

/** The neighbour above (1) or below (−1); the same at either end. */
export function nextSnap(snap: SheetSnap, step: 1 | -1): SheetSnap {
  return SHEET_SNAPS[SHEET_SNAPS.indexOf(snap) + step] ?? snap
}

/** Warning signs or questions wait for an answer. */
const asks = (s: AppState): boolean =>
  s.gate === 'emergency' || (s.patternId !== null && s.gate === 'check') || s.intake !== null

/**
 * Where a change of something else moves the sheet; null: it stays.
 * What a search went to is told by list and picture, a new view wants the picture, and a question is never left below the screen's edge.
 */
export function sheetAfter(before: AppState, after: AppState): SheetSnap | null {
  const wentSomewhere = before.searchOpen && !after.searchOpen && after.camera.nonce !== before.camera.nonce
  if (after.sheet === 'peek' && wentSomewhere) return 'half'
  if (after.sheet === 'peek' && asks(after) && (!asks(before) || after.patternId !== before.patternId)) return 'half'
  const pictureMeant =
    after.camera.nonce !== before.camera.nonce || (after.selected !== null && after.selected !== before.selected)
  return after.sheet === 'tall' && before.sheet === 'tall' && pictureMeant ? 'half' : null
}
