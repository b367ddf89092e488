import { beforeEach, describe, expect, it } from 'vitest'
import { partFamily } from '../../src/domain/categories.ts'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { smallAtlas } from './smallAtlas.ts'

const BL40 = { code: 'BL40', side: 'left' } as const
let store: AppStore
const now = () => store.getState()

beforeEach(() => {
  store = createAppStore(smallAtlas())
})

/** The changes of the address, as Back would undo them. */
function steps(change: () => void): number {
  let count = 0
  const stop = store.subscribe((s, before) => {
    if (s.patternId !== before.patternId || s.selected !== before.selected || s.page !== before.page) count += 1
  })
  change()
  stop()
  return count
}

describe('opening the search', () => {
  it('changes nothing below it, before and after the red flags', () => {
    now().choosePattern('P5')
    for (const answer of [() => {}, () => now().answerRedFlags({ clear: true })]) {
      answer()
      const { patternId, gate, selected, view, homeList, camera } = now()
      now().openSearch(true)
      expect(now()).toMatchObject({ searchOpen: true, patternId, gate, selected, view, homeList, camera })
      now().openSearch(false)
      expect(now()).toMatchObject({ searchOpen: false, patternId, gate })
    }
  })

  it('ends with Home and with another address', () => {
    now().openSearch(true)
    now().reset()
    expect(now().searchOpen).toBe(false)
  })
})

describe('going to what was chosen', () => {
  it('a point: chosen, and looked at from where it is best seen', () => {
    now().openSearch(true)
    now().openPage('faq')
    const before = now().camera.nonce
    now().goTo({ kind: 'point', code: 'BL40' })
    expect(now()).toMatchObject({ searchOpen: false, page: null, selected: BL40, view: 'best' })
    expect(now().camera).toMatchObject({ focus: BL40, nonce: before + 1 })
    now().goTo({ kind: 'point', code: 'GV4' })
    expect(now().selected).toEqual({ code: 'GV4', side: 'midline' })
  })

  it('a point without a spot is chosen without a camera', () => {
    const before = now().camera.nonce
    now().goTo({ kind: 'point', code: 'ASHI' })
    expect(now().selected?.code).toBe('ASHI')
    expect(now().camera.nonce).toBe(before)
  })

  it('a point stands beside a pattern whose red flags are answered, and leaves one whose are not', () => {
    now().choosePattern('P5')
    expect(steps(() => now().goTo({ kind: 'point', code: 'BL40' }))).toBe(1)
    expect(now()).toMatchObject({ patternId: null, gate: 'check', selected: BL40 })
    now().choosePattern('P5')
    now().answerRedFlags({ clear: true })
    now().goTo({ kind: 'point', code: 'BL40' })
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'clear', selected: BL40 })
  })

  it('after an emergency answer nothing of the pattern stays', () => {
    now().choosePattern('P5')
    now().answerRedFlags({ clear: false, flag: 'saddle' })
    now().goTo({ kind: 'landmark', id: 'knee_crease' })
    expect(now()).toMatchObject({ patternId: null, gate: 'check', emergencyFlag: null })
  })

  it('a pattern: its red flags; the one that is open stays as far as it is', () => {
    now().startIntake()
    now().goTo({ kind: 'pattern', id: 'P5' })
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'check', intake: null, view: 'back' })
    now().answerRedFlags({ clear: true })
    now().select(BL40)
    now().goTo({ kind: 'pattern', id: 'P5' })
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'clear', selected: null })
    now().goTo({ kind: 'pattern', id: 'P2' })
    expect(now()).toMatchObject({ patternId: 'P2', gate: 'check' })
  })

  it('a meridian, a kind of point, a part of the body: lit, in their list', () => {
    now().choosePattern('P5')
    now().goTo({ kind: 'meridian', id: 'BL' })
    expect(now()).toMatchObject({ patternId: null, homeList: 'meridians', selectedMeridian: 'BL' })
    now().goTo({ kind: 'family', id: 'he-sea' })
    expect(now()).toMatchObject({ homeList: 'points', category: 'he-sea', selectedMeridian: null, view: 'best' })
    const [point] = [...now().atlas.points.values()].filter(({ code }) => code === 'BL40')
    expect(point?.region).toBe('knee')
    now().goTo({ kind: 'family', id: partFamily('knee') })
    expect(now().category).toBe('part-knee')
    now().goTo({ kind: 'family', id: 'no-such-family' })
    expect(now().category).toBe('part-knee')
  })

  it('a landmark: its layer, its name, and the camera, again once it is known where it is', () => {
    now().goTo({ kind: 'landmark', id: 'knee_crease' })
    expect(now()).toMatchObject({ layers: ['landmarks'], landmarkInView: 'knee_crease', landmarkWanted: 'knee_crease' })
    const { focus, nonce } = now().camera
    expect(focus).toEqual({ code: '@knee_crease', side: 'left' })
    now().setLandmarks({ kind: 'ready', file: { schemaVersion: 1, topologyHash: '', bodies: {} } })
    expect(now().camera).toMatchObject({ focus, nonce: nonce + 1 })
    now().landmarkReached()
    expect(now()).toMatchObject({ landmarkWanted: null, landmarkInView: 'knee_crease' })
    now().lookFrom('front')
    now().setLandmarks({ kind: 'ready', file: { schemaVersion: 1, topologyHash: '', bodies: {} } })
    expect(now().camera.focus).toBeNull()
  })

  it('a page lies over everything, which stays; a list takes the place of it', () => {
    now().choosePattern('P5')
    now().goTo({ kind: 'page', page: { id: 'faq', item: null } })
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'check', page: { id: 'faq', item: null } })
    now().goTo({ kind: 'list', id: 'points' })
    expect(now()).toMatchObject({ patternId: null, page: null, homeList: 'points' })
  })

  it('is ignored for what there is not', () => {
    now().openSearch(true)
    now().goTo({ kind: 'point', code: 'BL99' })
    now().goTo({ kind: 'pattern', id: 'P99' })
    expect(now()).toMatchObject({ searchOpen: true, selected: null, patternId: null })
  })
})
