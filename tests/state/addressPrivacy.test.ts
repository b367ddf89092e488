/** What an address may know of the state: walked key by key along the persistence table. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAddress } from '../../src/domain/viewUrl.ts'
import { INTAKE_START } from '../../src/state/intakeCommands.ts'
import { type KeysIn, PERSISTENCE } from '../../src/state/persistence.ts'
import { type AppState, createAppStore } from '../../src/state/store.ts'
import { addressView, catalogueOf } from '../../src/state/urlSync.ts'
import { smallAtlas } from './smallAtlas.ts'

const BL40 = { code: 'BL40', side: 'left' } as const
const HT1 = { code: 'HT1', side: 'left' } as const

const addressOf = (change: Partial<AppState>): string => {
  const store = createAppStore(smallAtlas(), { languages: ['en', 'zh-Hans'], ...change })
  return writeAddress(addressView(store.getState()), catalogueOf(store.getState()))
}

/** A state in which the key shows, and what the address then says. A new public key without an example is a type error. */
const PUBLIC: Record<KeysIn<'address'>, [before: Partial<AppState>, after: Partial<AppState>, said: RegExp]> = {
  patternId: [{}, { patternId: 'P5' }, /pattern=P5/],
  painSide: [{ patternId: 'P5' }, { painSide: 'left' }, /side=left/],
  variations: [{ patternId: 'P5' }, { variations: ['cold'] }, /variation=cold/],
  compareId: [{ patternId: 'P5' }, { compareId: 'P2' }, /compare=P2/],
  selected: [{}, { selected: BL40 }, /point=BL40\.left/],
  body: [{}, { body: 'female' }, /body=female/],
  shape: [{}, { shape: { weight: 1, muscle: 0, age: 0 } }, /shape=heavy/],
  view: [{}, { view: 'back' }, /view=back/],
  freeCamera: [
    {},
    { freeCamera: { azimuthDeg: 30, elevationDeg: -5, reachMm: 900, targetMm: [0, 900, 0] } },
    /camera=30~-5~900~0~900~0/,
  ],
  layers: [{}, { layers: ['risk'] }, /layers=risk/],
  discs: [{ selected: BL40 }, { discs: true }, /marks=rings/],
  otherSites: [{ selected: BL40 }, { otherSites: true }, /marks=sites/],
  raisedArm: [{ selected: HT1 }, { raisedArm: 'left' }, /arm=up/],
  findItStep: [{ selected: BL40 }, { findItStep: 2 }, /step=3/],
  page: [{}, { page: { id: 'accuracy', item: null } }, /page=accuracy/],
  picked: [{}, { picked: [{ code: 'BL40', side: 'both' }] }, /points=BL40\.both/],
  sharedPlan: [{}, { sharedPlan: [{ code: 'BL40', side: 'both', technique: 'acupressure', minutes: 2 }] }, /plan=BL40/],
  homeList: [{}, { homeList: 'points' }, /list=points/],
  category: [{}, { category: 'five-shu' }, /kind=five-shu/],
  selectedMeridian: [{}, { selectedMeridian: 'BL' }, /meridian=BL/],
  shown: [{}, { shown: { id: 'muscles', item: 'psoas' } }, /show=muscles\.psoas/],
  mode: [{}, { mode: 'kiosk' }, /mode=kiosk/],
}

/** Keys of other places that an address knows a part of, each for a reason. */
const NAMED_ELSEWHERE: Partial<Record<keyof AppState, string>> = {
  pendingSelection: 'a point that waits behind the red flags is the point of the link',
  languageChoice: 'a link speaks the language it was made in',
  intake: 'that the guided path is open, and nothing that was answered on it',
}

describe('what is public has an address', () => {
  it.each(Object.entries(PUBLIC))('%s', (_key, [before, after, said]) => {
    expect(addressOf(before)).not.toMatch(said)
    expect(addressOf({ ...before, ...after })).toMatch(said)
  })
})

describe('what is private has none', () => {
  const keys = Object.entries(PERSISTENCE).flatMap(([key, { place }]) =>
    place === 'address' || place === 'built' || Object.hasOwn(NAMED_ELSEWHERE, key) ? [] : [key],
  )
  const SECRET = 'pregnant-7731'
  /** The secret in every wrapping a key may use. */
  const anything = fc.oneof(
    fc.constantFrom<unknown>(SECRET, true, 7731, [SECRET], { note: SECRET }, { entries: [{ day: SECRET, pain: 9 }] }),
    fc.object({ values: [fc.constant(SECRET), fc.boolean(), fc.integer()] }),
  )
  /** A point, a pattern or nothing beside it. */
  const beside = fc.constantFrom<Partial<AppState>>({}, { selected: BL40 }, { patternId: 'P5', gate: 'clear' })

  it(`walks every key of the table (seed 20091)`, () => {
    expect(keys).toEqual(expect.arrayContaining(['profile', 'course', 'gate', 'practitioner', 'emergencyFlag']))
    expect(keys.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...keys), anything, beside, (key, value, open) => {
        expect(addressOf({ ...open, [key]: value } as Partial<AppState>)).toBe(addressOf(open))
      }),
      { seed: 20091, numRuns: 600 },
    )
  })

  it('tells of the guided path only that it is open', () => {
    const intake = {
      ...INTAKE_START,
      step: 'topics',
      region: 'back',
      side: 'left',
      answers: { cause: ['pregnancy'] },
      asked: ['saddle'],
      yes: ['saddle'],
    } as const
    expect(addressOf({ intake })).toBe('?path=open')
    expect(addressOf({ intake, patternId: 'P5' })).toBe('?pattern=P5&view=front')
  })
})
