/**
 * The cun ruler: two ends on the skin, and what the picture measured between them. This visit only.
 * The picture does the measuring; lists and pointers only place the ends, so both ways meet here.
 */
import type { BodySide } from '../domain/ids.ts'
import type { Get, Set } from './appState.ts'

/** A place of the skin: mesh vertices and weights, as anchors have them. */
export interface SkinPlace {
  vertices: readonly [number, number, number]
  weights: readonly [number, number, number]
}

/** A named end goes with its name from body to body; a free one rides the skin it was put on. */
export type RulerEnd =
  | { kind: 'point'; code: string; side: BodySide }
  | { kind: 'landmark'; id: string; side: BodySide }
  | { kind: 'place'; place: SkinPlace }

export interface RulerReading {
  /** Along the skin, metres. */
  skinM: number
  /** Through the air, metres. */
  straightM: number
  /** Metres of one cun where the line lies. */
  cunM: number
  /** Segment that cun is taken from; an id of landmarks.json. */
  segment: string
  /** The segment's ends (landmark ids) and its cun, for the words beside the figure. */
  from: string
  to: string
  segmentCun: number
  /** Segments the line also runs over. */
  others: readonly string[]
}

/** A small step along the skin, as the screen shows it; `nonce` makes the same step repeatable. */
export interface RulerNudge {
  end: 0 | 1
  rightMm: number
  upMm: number
  nonce: number
}

export interface Ruler {
  ends: readonly [RulerEnd | null, RulerEnd | null]
  /** The end a tap or an arrow key moves. */
  active: 0 | 1
  /** Null until both ends are placed and measured. */
  reading: RulerReading | null
  nudge: RulerNudge | null
}

export interface RulerState {
  /** Null while the ruler is away. */
  ruler: Ruler | null
}

export interface RulerCommands {
  openRuler(open: boolean): void
  /** Puts an end down; the first one placed hands the next tap to the other. */
  placeRulerEnd(end: 0 | 1, at: RulerEnd | null): void
  chooseRulerEnd(end: 0 | 1): void
  nudgeRulerEnd(end: 0 | 1, rightMm: number, upMm: number): void
  setRulerReading(reading: RulerReading | null): void
}

export const rulerStart: RulerState = { ruler: null }

const EMPTY: Ruler = { ends: [null, null], active: 0, reading: null, nudge: null }

export function rulerCommands(set: Set, get: Get): RulerCommands {
  /** Changes an open ruler; nothing happens while it is away. */
  const change = (with_: (ruler: Ruler) => Partial<Ruler>) => {
    const { ruler } = get()
    if (ruler) set({ ruler: { ...ruler, ...with_(ruler) } })
  }
  return {
    openRuler: (open) => {
      if (open !== (get().ruler !== null)) set({ ruler: open ? EMPTY : null })
    },
    placeRulerEnd: (end, at) =>
      change(({ ends }) => {
        const other = ends[1 - end] ?? null
        return {
          ends: end === 0 ? [at, other] : [other, at],
          active: at && !other ? (end === 0 ? 1 : 0) : end,
          reading: null,
        }
      }),
    chooseRulerEnd: (active) => change(() => ({ active })),
    nudgeRulerEnd: (end, rightMm, upMm) =>
      change(({ nudge }) => ({ active: end, nudge: { end, rightMm, upMm, nonce: (nudge?.nonce ?? 0) + 1 } })),
    setRulerReading: (reading) => change(() => ({ reading })),
  }
}
