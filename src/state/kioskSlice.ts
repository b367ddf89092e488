/** What the rest of the app must know of a kiosk. How it works stands in its own chunk (src/app/kiosk). */
import type { Mode } from '../domain/ids.ts'
import type { KioskSettings } from '../domain/kiosk.ts'
import type { Set } from './appState.ts'

export interface KioskState {
  /** From the address the page was opened with; it does not change while the page lives. */
  mode: Mode
  /** Nobody is using the kiosk: its last visitor was wiped and nobody has touched it since. Never true outside a kiosk. */
  kioskIdle: boolean
  /** What staff set up; null outside a kiosk. */
  kioskSettings: KioskSettings | null
  /** Counts visitors, so that what a part of the page keeps for itself goes with the one it kept it for. */
  kioskVisit: number
  /** The figure turns by itself and patterns light up, to be seen from afar. */
  attract: boolean
  /** Seconds until the kiosk is wiped, while it asks whether anybody is there. */
  countdownS: number | null
  /** How loud the visitor wants what is read aloud: a step of domain/kiosk.ts VOLUMES. */
  loudness: number
}

export interface KioskCommands {
  setKiosk(change: Partial<Omit<KioskState, 'mode'>>): void
}

export const kioskStart: KioskState = {
  mode: 'explore',
  kioskIdle: false,
  kioskSettings: null,
  kioskVisit: 0,
  attract: false,
  countdownS: null,
  loudness: 2,
}

/** Commands of the kiosk; outside one they change nothing. */
export function kioskCommands(set: Set): KioskCommands {
  return { setKiosk: (change) => set((s) => (s.mode === 'kiosk' ? change : {})) }
}

/** True while the page may be exchanged for a newer one without taking anything from anybody in a kiosk. */
export function kioskIdle(state: Pick<KioskState, 'mode' | 'kioskIdle'>): boolean {
  return state.mode === 'kiosk' && state.kioskIdle
}
