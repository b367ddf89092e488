import { beforeEach, describe, expect, it } from 'vitest'
import type { AddressView } from '../../src/domain/addressView.ts'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { START_VIEW } from '../domain/startView.ts'
import { smallAtlas } from './smallAtlas.ts'

const BL40 = { code: 'BL40', side: 'left' } as const
let store: AppStore
const now = () => store.getState()

beforeEach(() => {
  store = createAppStore(smallAtlas())
})

describe('red flags come before points', () => {
  it('a new pattern starts with its check, seen from its own view', () => {
    now().choosePattern('P5')
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'check', view: 'back', selected: null })
  })

  it('no point can be chosen before the check is answered, nor after an emergency', () => {
    now().choosePattern('P5')
    now().select(BL40)
    expect(now().selected).toBeNull()
    now().answerRedFlags({ clear: false, flag: 'saddle' })
    now().select(BL40)
    expect(now()).toMatchObject({ gate: 'emergency', emergencyFlag: 'saddle', selected: null })
    now().reopenCheck()
    now().answerRedFlags({ clear: true })
    now().select(BL40)
    expect(now().selected).toEqual(BL40)
  })

  it('without a pattern, every point is open to look at', () => {
    now().select(BL40)
    expect(now().selected).toEqual(BL40)
  })

  it('a point named by the address waits for the check, and an emergency drops it', () => {
    const view: AddressView = {
      ...START_VIEW,
      patternId: 'P5',
      painSide: 'left',
      selected: BL40,
      view: 'back',
    }
    now().openAddress(view)
    expect(now()).toMatchObject({ selected: null, pendingSelection: BL40, gate: 'check' })
    now().answerRedFlags({ clear: true })
    expect(now()).toMatchObject({ selected: BL40, pendingSelection: null })

    now().reset()
    now().openAddress(view)
    now().answerRedFlags({ clear: false, flag: 'saddle' })
    expect(now()).toMatchObject({ selected: null, pendingSelection: null })
  })

  it('the Find it guide belongs to the selected point and survives a change of side only', () => {
    now().showFindIt(0)
    expect(now().findItStep).toBeNull()
    now().select(BL40)
    now().showFindIt(2)
    now().select({ code: 'BL40', side: 'right' })
    expect(now().findItStep).toBe(2)
    now().select({ code: 'GV4', side: 'midline' })
    expect(now().findItStep).toBeNull()
  })

  it('layers go on and off, and reset takes them away', () => {
    now().toggleLayer('landmarks')
    expect(now().layers).toEqual(['landmarks'])
    now().viewLandmark('L4')
    now().toggleLayer('landmarks')
    expect(now()).toMatchObject({ layers: [], landmarkInView: null })
    now().toggleLayer('landmarks')
    now().reset()
    expect(now().layers).toEqual([])
  })

  it('Back within a pattern does not ask again; another pattern does', () => {
    now().choosePattern('P5')
    now().answerRedFlags({ clear: true })
    now().openAddress({ ...START_VIEW, patternId: 'P5', selected: BL40, view: 'back' })
    expect(now()).toMatchObject({ gate: 'clear', selected: BL40 })
    now().openAddress({ ...START_VIEW, patternId: 'P2', view: 'back' })
    expect(now().gate).toBe('check')
  })
})

describe('the painful side', () => {
  it('is kept between patterns that have one, and forgotten by one that has none', () => {
    now().choosePattern('P5')
    now().setPainSide('left')
    now().choosePattern('P5')
    expect(now().painSide).toBe('left')
    now().choosePattern('P2')
    expect(now().painSide).toBe('both')
    now().setPainSide('left')
    expect(now().painSide).toBe('both')
  })
})

describe('reset', () => {
  it('forgets everything about the visitor', () => {
    now().choosePattern('P5')
    now().setPainSide('left')
    now().tell('pregnancy', true)
    now().answerRedFlags({ clear: false, flag: 'saddle' })
    now().reset()
    expect(now()).toMatchObject({
      patternId: null,
      painSide: 'both',
      gate: 'check',
      emergencyFlag: null,
      profile: [],
      view: 'front',
    })
  })
})

describe('meridians and kinds of point', () => {
  it('a chosen meridian opens its list, takes the place of a point and a kind, and can turn the figure', () => {
    now().select(BL40)
    now().chooseCategory('he-sea')
    const { nonce } = now().camera
    now().selectMeridian('BL')
    expect(now()).toMatchObject({ selectedMeridian: 'BL', homeList: 'meridians', selected: null, category: null })
    expect(now().camera.nonce).toBe(nonce)
    now().selectMeridian('KI', true)
    expect(now().camera.nonce).toBe(nonce + 1)
    now().select(BL40)
    expect(now().selectedMeridian).toBe('KI')
    now().chooseCategory('he-sea')
    expect(now()).toMatchObject({ selectedMeridian: null, category: 'he-sea' })
  })

  it('a pattern clears both and lets neither in: red flags come before points', () => {
    now().selectMeridian('BL')
    now().hoverMeridian('KI')
    now().choosePattern('P5')
    expect(now()).toMatchObject({ selectedMeridian: null, hoveredMeridian: null })
    now().selectMeridian('BL')
    now().chooseCategory('he-sea')
    expect(now()).toMatchObject({ selectedMeridian: null, category: null })
  })

  it('the first page forgets them', () => {
    now().selectMeridian('BL')
    now().reset()
    expect(now()).toMatchObject({ selectedMeridian: null, homeList: 'patterns' })
  })
})
