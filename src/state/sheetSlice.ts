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

type Asking = Pick<AppState, 'gate' | 'patternId' | 'intake'>

/**
 * Warning signs, an emergency or questions have the whole screen: beside them a small figure would only distract.
 * The place that hurts is the one question that is answered on the body.
 */
export const wantsWholeScreen = ({ gate, patternId, intake }: Asking): boolean =>
  gate === 'emergency' || (patternId !== null && gate === 'check') || (intake !== null && intake.step !== 'where')

/**
 * Where a change of something else moves the sheet; null: it stays.
 * What a search went to is told by list and picture, a new view wants the picture, a question is never left below
 * the screen's edge, and when the last is answered the body comes into view with what it led to.
 */
export function sheetAfter(before: AppState, after: AppState): SheetSnap | null {
  const wentSomewhere = before.searchOpen && !after.searchOpen && after.camera.nonce !== before.camera.nonce
  if (after.sheet === 'peek' && wentSomewhere) return 'half'
  if (wantsWholeScreen(after)) {
    const begins = !wantsWholeScreen(before) || after.patternId !== before.patternId
    return begins && after.sheet !== 'tall' ? 'tall' : null
  }
  if (wantsWholeScreen(before)) return after.sheet === 'tall' ? 'half' : null
  if (after.sheet === 'peek' && after.intake !== null && before.intake === null) return 'half'
  const pictureMeant =
    after.camera.nonce !== before.camera.nonce || (after.selected !== null && after.selected !== before.selected)
  return after.sheet === 'tall' && before.sheet === 'tall' && pictureMeant ? 'half' : null
}
