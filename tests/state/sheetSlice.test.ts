import { describe, expect, it } from 'vitest'
import { nextSnap, sheetAfter } from '../../src/state/sheetSlice.ts'
import { type AppStore, createAppStore } from '../../src/state/store.ts'
import { INTAKE_START } from '../../src/state/intakeCommands.ts'
import { START_VIEW } from '../domain/startView.ts'
import { smallAtlas } from './smallAtlas.ts'

/** Where the sheet goes when a command changes something else. */
function after(sheet: 'peek' | 'half' | 'tall', command: (store: ReturnType<typeof createAppStore>) => void) {
  const store = createAppStore(smallAtlas(), { sheet })
  const before = store.getState()
  command(store)
  return sheetAfter(before, store.getState())
}
const [pattern] = smallAtlas().patterns.keys()
const [code] = smallAtlas().points.keys()

describe('the sheet', () => {
  it('goes from place to place and stays at the ends', () => {
    expect(nextSnap('peek', 1)).toBe('half')
    expect(nextSnap('half', 1)).toBe('tall')
    expect(nextSnap('tall', 1)).toBe('tall')
    expect(nextSnap('peek', -1)).toBe('peek')
  })

  it('opens for what a search went to, and not for a search that was given up', () => {
    const opened = (then: (store: AppStore) => void) => (store: AppStore) => {
      store.getState().openSearch(true)
      then(store)
    }
    const searched = (then: (store: AppStore) => void) => {
      const store = createAppStore(smallAtlas(), { sheet: 'peek', searchOpen: true })
      const before = store.getState()
      then(store)
      return sheetAfter(before, store.getState())
    }
    expect(searched((store) => store.getState().goTo({ kind: 'family', id: 'he-sea' }))).toBe('half')
    expect(searched((store) => store.getState().openSearch(false))).toBe(null)
    expect(
      after(
        'peek',
        opened((store) => store.getState().openSearch(false)),
      ),
    ).toBe(null)
  })

  it('makes room when the picture is meant', () => {
    if (!code) throw new Error('smallAtlas: expected a point, received none')
    expect(after('tall', (store) => store.getState().select({ code, side: 'left' }))).toBe('half')
    expect(after('tall', (store) => store.getState().lookFrom('back'))).toBe('half')
    expect(after('half', (store) => store.getState().lookFrom('back'))).toBe(null)
    expect(after('peek', (store) => store.getState().lookFrom('back'))).toBe(null)
  })

  it('gives warning signs and questions the whole screen, but the one that is answered on the body', () => {
    if (!pattern) throw new Error('smallAtlas: expected a pattern, received none')
    for (const sheet of ['peek', 'half'] as const)
      expect(after(sheet, (store) => store.getState().choosePattern(pattern))).toBe('tall')
    expect(after('tall', (store) => store.getState().choosePattern(pattern))).toBe(null)
    expect(after('peek', (store) => store.getState().startIntake())).toBe('half')
    expect(after('half', (store) => store.getState().startIntake())).toBe(null)
    const onPath = (step: 'where' | 'quality', command: (store: AppStore) => void) => {
      const store = createAppStore(smallAtlas(), {
        sheet: 'half',
        intake: { ...INTAKE_START, step, region: 'low-back' },
      })
      const before = store.getState()
      command(store)
      return sheetAfter(before, store.getState())
    }
    expect(onPath('where', (store) => store.getState().goToStep('quality'))).toBe('tall')
    expect(onPath('quality', (store) => store.getState().goToStep('duration'))).toBe(null)
  })

  it('shows the body again when the last question is answered', () => {
    if (!pattern) throw new Error('smallAtlas: expected a pattern, received none')
    const store = createAppStore(smallAtlas(), { sheet: 'tall', patternId: pattern, gate: 'check' })
    const before = store.getState()
    store.getState().answerRedFlags({ clear: true })
    // By the command itself: a wide window has no sheet that could hear of it, and may be turned upright later.
    expect(store.getState().sheet).toBe('half')
    expect(sheetAfter(before, store.getState())).toBe(null)
  })

  it('opens an address with its warning signs on the whole screen', () => {
    if (!pattern) throw new Error('smallAtlas: expected a pattern, received none')
    const store = createAppStore(smallAtlas())
    store.getState().openAddress({ ...START_VIEW, patternId: pattern })
    expect(store.getState().sheet).toBe('tall')
  })

  it('may be lowered by hand while a question is asked', () => {
    if (!pattern) throw new Error('smallAtlas: expected a pattern, received none')
    const store = createAppStore(smallAtlas(), { sheet: 'tall', patternId: pattern, gate: 'check' })
    const before = store.getState()
    store.getState().setSheet('peek')
    expect(sheetAfter(before, store.getState())).toBe(null)
  })
})
