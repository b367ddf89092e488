import { beforeEach, describe, expect, it } from 'vitest'
import { shownOnBody } from '../../src/state/shownSlice.ts'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { guideAtlas } from './guideContent.ts'

const PSOAS = { id: 'muscles', item: 'psoas' } as const
const ELECTRO = { id: 'techniques', item: 'electro' } as const
let store: AppStore
const now = () => store.getState()

beforeEach(() => {
  store = createAppStore(guideAtlas())
})

describe('shown on the body', () => {
  it('closes the page and looks at it', () => {
    now().openPage('muscles', 'psoas')
    const { nonce } = now().camera
    now().showOnBody(PSOAS)
    expect(now()).toMatchObject({ page: null, shown: PSOAS, view: 'best', camera: { focus: null, nonce: nonce + 1 } })
    expect(shownOnBody(now())?.areas).toEqual(['muscle-psoas'])
    now().setCameraPhrase('camera.backLeft')
    now().showOnBody(null)
    expect(shownOnBody(now())).toBeNull()
    // Back to the whole figure, still from behind.
    expect(now().camera).toMatchObject({ view: 'back', focus: null })
  })

  it('goes near to points alone', () => {
    now().showOnBody({ id: 'selfcare', item: 'press' })
    expect(now().camera).toMatchObject({ view: 'best', focus: { code: 'BL40', side: 'left' } })
  })

  it('is not asked of a part without a place', () => {
    now().showOnBody({ id: 'techniques', item: 'moxa' })
    now().showOnBody({ id: 'accidents', item: 'faint' })
    expect(now().shown).toBeNull()
  })

  it('leaves a pattern whose red flags are not answered, stays in one that is clear, and follows no emergency', () => {
    now().choosePattern('P5')
    now().showOnBody(PSOAS)
    expect(now()).toMatchObject({ patternId: null, shown: PSOAS })
    now().choosePattern('P5')
    expect(now().shown).toBeNull()
    now().answerRedFlags({ clear: true })
    now().showOnBody(PSOAS)
    expect(now()).toMatchObject({ patternId: 'P5', shown: PSOAS })
    now().reopenCheck()
    expect(shownOnBody(now())).toBeNull()
    now().answerRedFlags({ clear: false, flag: 'saddle' })
    expect(now().shown).toBeNull()
    now().showOnBody(PSOAS)
    expect(now().shown).toBeNull()
  })

  it('shows of the pairs only those of the pattern, where it has some', () => {
    now().showOnBody(ELECTRO)
    expect(shownOnBody(now())?.points).toEqual(['SP6', 'BL25', 'BL40'])
    now().choosePattern('P5')
    now().answerRedFlags({ clear: true })
    now().showOnBody(ELECTRO)
    expect(shownOnBody(now())).toMatchObject({ pairs: [['BL25', 'BL40']], points: ['BL25', 'BL40'] })
  })

  it('goes out with a meridian, a kind, another list, the search and Home', () => {
    for (const leave of [
      () => now().selectMeridian('BL'),
      () => now().chooseCategory('he-sea'),
      () => now().showHomeList('points'),
      () => now().goTo({ kind: 'point', code: 'GV4' }),
      () => now().reset(),
    ]) {
      now().showOnBody(PSOAS)
      expect(now().shown).toEqual(PSOAS)
      leave()
      expect(now().shown).toBeNull()
    }
  })
})
