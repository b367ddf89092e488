/** A countdown that survives a busy machine: it holds the moment it ends, not a sum of ticks. Pure; milliseconds. */

export type Countdown =
  | { kind: 'ready' }
  | { kind: 'running'; endsAtMs: number }
  | { kind: 'paused'; leftMs: number }
  | { kind: 'done' }

/** Time left, never below 0. */
export function leftMs(state: Countdown, wholeMs: number, nowMs: number): number {
  switch (state.kind) {
    case 'ready':
      return wholeMs
    case 'running':
      return Math.max(0, state.endsAtMs - nowMs)
    case 'paused':
      return state.leftMs
    case 'done':
      return 0
  }
}

/** Starts, or goes on after a pause; a finished one starts anew. */
export function started(state: Countdown, wholeMs: number, nowMs: number): Countdown {
  if (state.kind === 'running') return state
  return { kind: 'running', endsAtMs: nowMs + (state.kind === 'paused' ? state.leftMs : wholeMs) }
}

export function paused(state: Countdown, wholeMs: number, nowMs: number): Countdown {
  return state.kind === 'running' ? { kind: 'paused', leftMs: leftMs(state, wholeMs, nowMs) } : state
}

/** The same, or done once the time is over. */
export function ticked(state: Countdown, nowMs: number): Countdown {
  return state.kind === 'running' && nowMs >= state.endsAtMs ? { kind: 'done' } : state
}

/**
 * The whole second that is worth saying aloud, or null: half time of a long one, and ten seconds before the end.
 * @param wholeS and leftS whole seconds
 */
export function spokenSecond(wholeS: number, leftS: number): number | null {
  if (wholeS >= 40 && leftS === Math.floor(wholeS / 2)) return leftS
  return wholeS >= 20 && leftS === 10 ? leftS : null
}

/** `1:05`. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
