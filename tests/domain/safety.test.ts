import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TechniqueContent } from '../../src/domain/content.ts'
import { CONDITION_IDS } from '../../src/domain/ids.ts'
import { planOf } from '../../src/domain/plan.ts'
import {
  isAvoided,
  patternReactions,
  pointReactions,
  profileIn,
  techniqueReactions,
  techniquesAt,
  withCondition,
} from '../../src/domain/safety.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const atlas = smallAtlas()
const { conditions } = atlas.content
const pattern = (id: string) => {
  const found = atlas.patterns.get(id)
  if (!found) throw new Error(`smallAtlas: expected ${id}`)
  return found
}
const point = (code: string) => {
  const found = atlas.points.get(code)
  if (!found) throw new Error(`smallAtlas: expected ${code}`)
  return found
}
const current: Pick<TechniqueContent, 'hazards'> = {
  hazards: [
    { condition: 'metal', level: 'caution', regions: [], note: 'metal', sources: ['book'] },
    { condition: 'implanted-device', level: 'avoid', regions: [], note: 'device', sources: ['book'] },
    { condition: 'pregnancy', level: 'avoid', regions: ['sacrum'], note: 'belly', sources: ['book'] },
  ],
}

describe('the profile', () => {
  it('holds each condition once, in its own order, whatever is ticked (seed 61)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...CONDITION_IDS), fc.boolean())), (steps) => {
        const profile = steps.reduce<ReturnType<typeof withCondition>>(
          (all, [id, on]) => withCondition(all, id, on),
          [],
        )
        const last = new Map(steps)
        expect(profile).toEqual(CONDITION_IDS.filter((id) => last.get(id)))
      }),
      { seed: 61, numRuns: 200 },
    )
  })

  it('holds pregnancy in the pattern for pregnancy', () => {
    expect(profileIn(pattern('P12'), ['metal'])).toEqual(['pregnancy', 'metal'])
    expect(profileIn(pattern('P5'), ['metal'])).toEqual(['metal'])
    expect(profileIn(null, [])).toEqual([])
  })
})

describe('reactions', () => {
  it('a point speaks through its own hazard, with its own sentence', () => {
    expect(pointReactions(point('SP6'), conditions, ['pregnancy'])).toEqual([
      { condition: 'pregnancy', level: 'avoid', table: 'hazards', note: 'pregnancy.avoid', sources: ['book'] },
    ])
    expect(pointReactions(point('SP6'), conditions, ['metal'])).toEqual([])
  })

  it('a structure near a point matters more with some conditions', () => {
    expect(pointReactions(point('BL40'), conditions, ['blood-thinner'])).toEqual([
      { condition: 'blood-thinner', level: 'caution', table: 'safety', note: 'vessel', sources: ['book'] },
    ])
    expect(pointReactions(point('BL40'), conditions, ['epilepsy'])).toEqual([])
  })

  it('a technique reacts, what to avoid first, and only where it is done', () => {
    const all = ['pregnancy', 'implanted-device', 'metal'] as const
    expect(techniqueReactions(current, all).map(({ note }) => note)).toEqual(['belly', 'device', 'metal'])
    expect(techniqueReactions(current, all, 'knee').map(({ note }) => note)).toEqual(['device', 'metal'])
    expect(techniqueReactions(current, [])).toEqual([])
  })

  it('a caution blocks nothing, an avoid does', () => {
    expect(isAvoided(point('KI3'), null, ['pregnancy'], conditions)).toBe(false)
    expect(isAvoided(point('SP6'), null, ['pregnancy'], conditions)).toBe(true)
    expect(isAvoided(point('SP6'), pattern('P12'), [], conditions)).toBe(true)
    expect(isAvoided(point('SP6'), null, [], conditions)).toBe(false)
  })

  it('a pattern gathers what its techniques and points say, and names what changes nothing', () => {
    const here = { hazards: current.hazards.map((one) => ({ ...one, regions: ['knee' as const] })) }
    const content = { points: atlas.content.points, conditions, techniques: { current: here } }
    const found = patternReactions(content, { ...pattern('P5'), techniques: ['current'] }, ['pregnancy', 'epilepsy'])
    expect(found.techniques.map(({ id, reactions }) => `${id} ${reactions.map(({ note }) => note)}`)).toEqual([
      'current belly',
    ])
    expect(found.points.map(({ code }) => code)).toEqual(['SP6', 'BL60'])
    expect(found.unchanged).toEqual(['epilepsy'])
  })

  it('what holds for some regions holds where the pattern has points', () => {
    // The points of the little atlas lie at the knee, the current matters at the sacrum.
    const content = { points: atlas.content.points, conditions, techniques: { current } }
    const found = patternReactions(content, { ...pattern('P5'), techniques: ['current'] }, ['pregnancy'])
    expect(found.techniques).toEqual([])
  })

  it('knows which techniques a point offers', () => {
    expect(techniquesAt(point('BL40'))).toEqual(['manual-needling', 'moxibustion', 'acupressure'])
    expect(techniquesAt({ needling: null, moxa: 'no', acupressure: false })).toEqual([])
  })
})

describe('the plan with variations', () => {
  const shown = (chosen: string[], profile: readonly 'pregnancy'[] = []) =>
    planOf(atlas, pattern('P5'), profile, chosen).flatMap(({ number, points }) =>
      points.map(({ code, state }) => `${number} ${code} ${state}`),
    )

  it('without a choice shows every add-on as a possibility', () => {
    expect(shown([])).toHaveLength(7)
    expect(shown([]).every((row) => row.endsWith(' in'))).toBe(true)
  })

  it('with a choice shows only its add-ons, under the same numbers', () => {
    expect(shown(['sometimes']).slice(4)).toEqual(['5 BL60 in', '6 EX-B2-L4 in', '6 EX-B2-L5 in'])
    expect(shown(['cold']).slice(4)).toEqual([])
    expect(shown(['no such id'])).toEqual(shown([]))
  })

  it('takes out what the choice names, with its reason; the profile weighs more', () => {
    const [, , , gv4] = planOf(atlas, pattern('P5'), [], ['cold'])
    expect(gv4?.points).toEqual([
      { code: 'GV4', state: 'removed', removal: { code: 'GV4', reason: 'why', sources: ['book'] } },
    ])
    expect(shown(['sometimes', 'cold'], ['pregnancy'])).toEqual([
      '1 BL25 in',
      '2 BL40 in',
      '3 SP6 avoided',
      '4 GV4 removed',
      '5 BL60 avoided',
      '6 EX-B2-L4 in',
      '6 EX-B2-L5 in',
    ])
  })
})
