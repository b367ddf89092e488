/** Tells from the time since the last touch whether anybody is at the kiosk. */
import { ATTRACT_SECONDS, COUNTDOWN_SECONDS } from '../../domain/kiosk.ts'
import type { AppStore } from '../../state/store.ts'

export interface IdleWatch {
  /** Somebody touched the screen or pressed a key. */
  touched(): void
  /** "I'm still here". */
  stay(): void
  /** "I am done", or nobody answered. */
  leave(): void
  /** To be called about once a second. */
  tick(): void
}

interface Around {
  nowMs(): number
  /** Something is being read aloud: whoever asked for it is listening. */
  speaking(): boolean
  wipe(): void
}

/** Follows a visit: quiet for long enough, it asks; without an answer, it wipes; then, after a while, it attracts. */
export function createIdleWatch(store: AppStore, { nowMs, speaking, wipe }: Around): IdleWatch {
  let lastMs = nowMs()
  const set = store.getState().setKiosk
  const leave = () => {
    lastMs = nowMs()
    wipe()
  }
  return {
    touched() {
      const { countdownS, attract, kioskIdle } = store.getState()
      // The question is answered by its own buttons: a dialog that vanishes under a finger would press what lies below.
      if (countdownS !== null) return
      lastMs = nowMs()
      if (kioskIdle && !attract) set({ kioskIdle: false })
    },
    stay() {
      lastMs = nowMs()
      set({ countdownS: null })
    },
    leave,
    tick() {
      const { kioskIdle, attract, countdownS, kioskSettings } = store.getState()
      if (!kioskSettings) return
      if (speaking()) lastMs = nowMs()
      const quietS = (nowMs() - lastMs) / 1000
      if (kioskIdle) {
        const wanted = kioskSettings.attract && (attract || quietS >= ATTRACT_SECONDS)
        if (wanted !== attract) set({ attract: wanted })
        return
      }
      const leftS = Math.ceil(kioskSettings.idleSeconds + COUNTDOWN_SECONDS - quietS)
      if (leftS <= 0) leave()
      else {
        const asked = leftS <= COUNTDOWN_SECONDS ? leftS : null
        if (asked !== countdownS) set({ countdownS: asked })
      }
    },
  }
}
