/** What the rest of the app must know of a kiosk. How it works stands in its own chunk (src/app/kiosk). */
import type { BodyId, Mode } from '../domain/ids.ts'
import type { KioskSettings } from '../domain/kiosk.ts'
import type { Set } from './appState.ts'

/** The part of a kiosk's link that every visit begins with. */
export interface KioskLink {
  /** Tag; null: the browser's. Staff's own choice in their panel goes before it. */
  language: string | null
  body: BodyId
}

export interface KioskState {
  /** From the address the page was opened with; it does not change while the page lives. */
  mode: Mode
  /** Nobody is using the kiosk: its last visitor was wiped and nobody has touched it since. Never true outside a kiosk. */
  kioskIdle: boolean
  /** What staff set up; null outside a kiosk. */
  kioskSettings: KioskSettings | null
  /** What the link this kiosk was opened with names for every visitor: how staff begin it, and nobody's own. */
  kioskLink: KioskLink
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
  kioskLink: { language: null, body: 'male' },
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

/** The language a visit begins in: what staff chose, else what the link names, else (null) the browser's. */
export function beginningLanguage({
  kioskSettings,
  kioskLink,
}: Pick<KioskState, 'kioskSettings' | 'kioskLink'>): string | null {
  return kioskSettings?.language ?? kioskLink.language
}

/** The search part of a kiosk's address: that it is one and how its visits begin, whatever a visitor has chosen. */
export function kioskSearch({ kioskLink: { language, body } }: Pick<KioskState, 'kioskLink'>): string {
  return `?${body === 'male' ? '' : `body=${body}&`}${language === null ? '' : `lang=${language}&`}mode=kiosk`
}
