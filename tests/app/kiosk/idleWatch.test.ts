import { beforeEach, describe, expect, it } from 'vitest'
import { createIdleWatch, type IdleWatch } from '../../../src/app/kiosk/idleWatch.ts'
import { NEW_KIOSK } from '../../../src/domain/kiosk.ts'
import { type AppStore, createAppStore } from '../../../src/state/store.ts'
import { smallAtlas } from '../../state/smallAtlas.ts'

let store: AppStore
let watch: IdleWatch
let seconds: number
let speaking: boolean
let wipes: number

beforeEach(() => {
  seconds = 0
  speaking = false
  wipes = 0
  store = createAppStore(smallAtlas(), {
    mode: 'kiosk',
    kioskSettings: { ...NEW_KIOSK, idleSeconds: 60 },
    kioskIdle: true,
  })
  watch = createIdleWatch(store, {
    nowMs: () => seconds * 1000,
    speaking: () => speaking,
    wipe: () => {
      wipes += 1
      store.getState().setKiosk({ kioskIdle: true, attract: false, countdownS: null })
    },
  })
})

/** Lets time pass as the page does, one tick each second. */
function wait(forS: number) {
  for (let i = 0; i < forS; i += 1) {
    seconds += 1
    watch.tick()
  }
}
const now = () => store.getState()

describe('an unused kiosk', () => {
  it('begins to turn after a while, and does not when staff say so', () => {
    wait(29)
    expect(now().attract).toBe(false)
    wait(1)
    expect(now().attract).toBe(true)
    now().setKiosk({ kioskSettings: { ...NEW_KIOSK, attract: false } })
    wait(1)
    expect(now().attract).toBe(false)
    expect(wipes).toBe(0)
  })
})

describe('a visit', () => {
  it('begins with a touch and lasts as long as somebody touches', () => {
    watch.touched()
    expect(now().kioskIdle).toBe(false)
    for (let i = 0; i < 10; i += 1) {
      wait(59)
      watch.touched()
    }
    expect(now().countdownS).toBeNull()
    expect(wipes).toBe(0)
  })

  it('is asked about, counts down, and ends', () => {
    watch.touched()
    wait(60)
    expect(now().countdownS).toBe(20)
    wait(19)
    expect(now().countdownS).toBe(1)
    expect(wipes).toBe(0)
    wait(1)
    expect(wipes).toBe(1)
    expect(now()).toMatchObject({ kioskIdle: true, countdownS: null })
  })

  it('goes on with "I\'m still here", not with a touch elsewhere, and ends with "I am done"', () => {
    watch.touched()
    wait(65)
    watch.touched()
    wait(1)
    expect(now().countdownS).toBe(14)
    watch.stay()
    expect(now().countdownS).toBeNull()
    wait(59)
    expect(now().countdownS).toBeNull()
    wait(2)
    expect(now().countdownS).toBe(19)
    watch.leave()
    expect(wipes).toBe(1)
  })

  it('is not over while something is read aloud', () => {
    watch.touched()
    speaking = true
    wait(300)
    expect(now().countdownS).toBeNull()
    speaking = false
    wait(60)
    expect(now().countdownS).toBe(20)
  })
})
