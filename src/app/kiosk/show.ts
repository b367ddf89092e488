/** What lights up, one after the other, while the figure of an unused kiosk turns. */
import type { AppStore } from '../../state/store.ts'

/** Neck, low back and one leg: seen from behind and from the side, and none of them alarming. */
const SHOWN = ['P2', 'P5', 'P11', 'P6', 'P10'] as const
export const SHOW_MS = 9000

/**
 * Shows the next pattern now and every few seconds while `attract` holds and somebody could see it.
 * @returns a function that stops it
 */
export function runShow(store: AppStore, hidden: () => boolean = () => document.hidden): () => void {
  let timer: ReturnType<typeof setInterval> | null = null
  let at = 0
  const next = () => {
    if (hidden()) return
    const ids = SHOWN.filter((id) => store.getState().atlas.patterns.has(id))
    const patternId = ids[at % ids.length] ?? null
    at += 1
    // The camera is the turntable's: nothing here moves it.
    store.setState({ patternId, gate: 'clear', painSide: at % 2 === 0 ? 'left' : 'right', intake: null })
  }
  const look = () => {
    const { attract } = store.getState()
    if (attract && timer === null) {
      at = 0
      timer = setInterval(next, SHOW_MS)
      next()
    } else if (!attract && timer !== null) {
      clearInterval(timer)
      timer = null
    }
  }
  const stop = store.subscribe(look)
  look()
  return () => {
    stop()
    if (timer !== null) clearInterval(timer)
  }
}
