import { beforeEach, describe, expect, it } from 'vitest'
import { PERSISTENCE } from '../../src/state/persistence.ts'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { addressView } from '../../src/state/urlSync.ts'
import { smallAtlas } from './smallAtlas.ts'

let store: AppStore
const now = () => store.getState()

beforeEach(() => {
  store = createAppStore(smallAtlas())
  now().startIntake()
})

describe('the guided path', () => {
  it('goes nowhere without a region, and to no topic without the red flags', () => {
    now().goToStep('quality')
    expect(now().intake?.step).toBe('where')
    now().chooseRegion('nowhere')
    expect(now().intake?.region).toBeNull()
    now().chooseRegion('back')
    now().goToStep('topics')
    expect(now().intake?.step).toBe('where')
    now().goToStep('check')
    now().passIntakeCheck(['saddle'], [])
    expect(now().intake?.step).toBe('topics')
  })

  it('keeps one answer where one is asked for, and takes answers back', () => {
    now().answerIntake('duration', 'acute')
    now().answerIntake('duration', 'chronic')
    now().answerIntake('quality', 'dull')
    now().answerIntake('quality', 'shooting')
    now().answerIntake('quality', 'dull')
    expect(now().intake?.answers).toEqual({ duration: ['chronic'], quality: ['shooting'] })
  })

  it('touching the skin chooses region and side', () => {
    now().touchSkin({ region: 'leg', normal: [0, 0, -1], xM: -0.1 })
    expect(now().intake).toMatchObject({ region: 'calf', side: 'right' })
    now().touchSkin({ region: 'leg', normal: [0, 0, 1], xM: -0.1 })
    expect(now().intake).toMatchObject({ region: 'elsewhere', side: 'both' })
    now().touchSkin({ region: 'eye', normal: [0, 0, 1], xM: 0 })
    expect(now().intake?.region).toBe('elsewhere')
  })

  it('an emergency ends it: no topic, no point, until it is taken back', () => {
    now().chooseRegion('back')
    now().goToStep('check')
    now().endIntake('saddle')
    expect(now()).toMatchObject({ gate: 'emergency', emergencyFlag: 'saddle' })
    now().select({ code: 'BL40', side: 'left' })
    expect(now().selected).toBeNull()
    now().openTopic('P5')
    expect(now().patternId).toBeNull()
    now().reopenCheck()
    expect(now()).toMatchObject({ gate: 'check', intake: { step: 'check' } })
  })

  it('a topic opens on the side that hurts, its red flags not asked twice', () => {
    now().chooseRegion('back')
    now().setIntakeSide('left')
    now().passIntakeCheck(['saddle', 'weakness', 'stiffness'], [])
    now().openTopic('P5')
    expect(now()).toMatchObject({ patternId: 'P5', painSide: 'left', gate: 'clear' })
    now().choosePattern(null)
    expect(now().intake?.step).toBe('topics')
  })

  it('flags that were not asked are asked before the points', () => {
    now().chooseRegion('back')
    now().passIntakeCheck(['saddle', 'weakness', 'stiffness'], [])
    now().tell('pregnancy', true)
    now().openTopic('P5')
    expect(now()).toMatchObject({ patternId: 'P5', gate: 'check' })
  })

  it('other answers ask the red flags again', () => {
    now().chooseRegion('back')
    now().passIntakeCheck(['saddle'], [])
    now().answerIntake('cause', 'fall')
    now().goToStep('where')
    now().goToStep('topics')
    expect(now().intake?.step).toBe('where')
  })

  it('pregnancy told here holds everywhere', () => {
    now().answerIntake('cause', 'pregnancy')
    expect(now().profile).toEqual(['pregnancy'])
  })

  it('is of this visit only: the address knows nothing of it, and reset ends it', () => {
    const before = JSON.stringify(addressView({ ...now(), view: 'front' }))
    now().chooseRegion('back')
    now().answerIntake('quality', 'dull')
    now().setIntakeSide('left')
    expect(JSON.stringify(addressView({ ...now(), view: 'front' }))).toBe(before)
    expect(PERSISTENCE.intake.place).toBe('visit')
    now().reset()
    expect(now().intake).toBeNull()
  })
})
