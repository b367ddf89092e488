import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendAddress } from '../../src/domain/mendAddress.ts'
import { ADDRESS_KEYS, type AddressCatalogue } from '../../src/domain/addressView.ts'
import { readAddress, writeAddress } from '../../src/domain/viewUrl.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const atlas = smallAtlas()
const catalogue: AddressCatalogue = {
  patterns: atlas.patterns,
  points: atlas.points,
  techniquesOf: () => ['acupressure'],
  pageItems: { accuracy: new Set(['chart']) },
  shownItems: { muscles: new Set(['psoas']) },
  languages: ['en', 'zh-Hans'],
  retired: { pattern: { P55: 'P5' }, point: { BL104: 'BL40' }, variation: {}, page: {} },
}
const mend = (search: string) => mendAddress(search, catalogue)
const told = (search: string) => {
  const { view, faults, moves, readings, twice } = mend(search)
  return {
    now: writeAddress(view, catalogue),
    faults: faults.map(({ key, value }) => `${key}=${value}`),
    notes: [...moves, ...readings, ...twice].map(({ value, now }) => `${value} → ${now}`),
  }
}

describe('what is written otherwise', () => {
  it.each([
    // Only the case differs: nothing is told.
    ['?POINT=bl40.LEFT&View=BACK', '?point=BL40.left&view=back', []],
    ['?pattern=p5&side=LEFT&Layers=Landmarks,RISK', '?pattern=P5&side=left&layers=landmarks%2Crisk', []],
    ['?show=Muscles.PSOAS&lang=ZH-hans', '?show=muscles.psoas&lang=zh-Hans', []],
    ['?pattern=p55', '?pattern=P5', ['P55 → P5']],
    // Other books' codes and other ways to write ours.
    ['?point=UB40.left', '?point=BL40.left', ['UB40.left → BL40.left']],
    ['?point=ub%2040%20right', '?point=BL40.right', ['ub 40 right → BL40.right']],
    ['?point=BL-40_l', '?point=BL40.left', ['BL-40_l → BL40.left']],
    ['?point=Du4', '?point=GV4', ['Du4 → GV4']],
    ['?point=Kid3.left', '?point=KI3.left', ['Kid3.left → KI3.left']],
    ['?point=bl040', '?point=BL40.left', ['bl040 → BL40.left']],
    ['?point=BL104.right', '?point=BL40.right', ['BL104.right → BL40.right']],
    ['?point=BL40', '?point=BL40.left', ['BL40 → BL40.left']],
    ['?point=gv4.left', '?point=GV4', ['gv4.left → GV4']],
    ['?point=%EF%BC%A2%EF%BC%AC%EF%BC%94%EF%BC%90.left', '?point=BL40.left', []],
    ['?points=UB40,sp6.left', '?points=BL40.both%2CSP6.left', ['UB40 → BL40.both']],
    ['?meridian=ub', '?meridian=BL', ['ub → BL']],
    ['?lang=zh', '?lang=zh-Hans', []],
    ['?lang=en-GB', '?lang=en', []],
    // A slip in the key.
    ['?patern=P5', '?pattern=P5', []],
    ['?piont=GV4&veiw=back&bodyy=female', '?point=GV4&body=female&view=back', []],
    // The first of two counts.
    ['?view=back&view=left', '?view=back', ['left → back']],
    ['?view=back&VIEW=Back', '?view=back', []],
    // What others hang on a link is left alone.
    ['?utm_source=x&fbclid=y&point=GV4', '?point=GV4', []],
  ])('%s', (search, now, notes) => {
    expect(told(search)).toEqual({ now, faults: [], notes })
  })
})

describe('what means nothing', () => {
  it.each([
    ['?point=BL99.left', '', ['point=BL99.left']],
    ['?point=H3.left', '', ['point=H3.left']],
    ['?pattern=P99&view=sideways', '', ['pattern=P99', 'view=sideways']],
    ['?layers=risk,ghosts', '?layers=risk', ['layers=ghosts']],
    ['?points=BL40.left,XX1', '?points=BL40.left', ['points=XX1']],
    ['?point=%E0%A4%A&view=back', '?view=back', ['point=%A']],
    ['?point=%00%E2%80%AEkcab&view=', '', ['point=kcab']],
    [`?point=${'x'.repeat(5000)}`, '', [`point=${'x'.repeat(24)}`]],
  ])('%s', (search, now, faults) => {
    expect(told(search)).toEqual({ now, faults, notes: [] })
  })

  it('never throws, and what it gives is in good order (seed 20095)', () => {
    const key = fc.oneof(fc.constantFrom(...ADDRESS_KEYS), fc.string({ maxLength: 8 }))
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('P5', 'p05', 'BL40', 'ub40.L', 'best', 'left', 'rings,sites', '1', 'open'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (parts) => {
        const { view } = mend(new URLSearchParams(parts).toString())
        expect(readAddress(writeAddress(view, catalogue), catalogue)).toEqual({ view, faults: [], moves: [] })
      }),
      { seed: 20095, numRuns: 500 },
    )
  })
})
