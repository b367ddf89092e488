/** What the rest of the app must know of a kiosk. Everything else of it lives in its own chunk (src/app/kiosk). */
import type { Mode } from '../domain/ids.ts'
import type { Set } from './appState.ts'

export interface KioskState {
  /** From the address the page was opened with; it does not change while the page lives. */
  mode: Mode
  /** Nobody is using the kiosk: its last visitor was wiped and nobody has touched it since. Never true outside a kiosk. */
  kioskIdle: boolean
}

export interface KioskCommands {
  setKioskIdle(idle: boolean): void
}

export const kioskStart: KioskState = { mode: 'explore', kioskIdle: false }

/** Commands of the kiosk. */
export function kioskCommands(set: Set): KioskCommands {
  return { setKioskIdle: (idle) => set((s) => ({ kioskIdle: idle && s.mode === 'kiosk' })) }
}

/** True while the page may be exchanged for a newer one without taking anything from anybody in a kiosk. */
export function kioskIdle(state: KioskState): boolean {
  return state.mode === 'kiosk' && state.kioskIdle
}
