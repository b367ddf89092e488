import { describe, expect, it } from 'vitest'
import { comparePatterns } from '../../src/domain/compare.ts'
import { highRiskGroups, highRiskPoints } from '../../src/domain/highRisk.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const atlas = smallAtlas()
const [p5, p2, p12] = ['P5', 'P2', 'P12'].map((id) => atlas.patterns.get(id))
if (!p5 || !p2 || !p12) throw new Error('smallAtlas: expected P5, P2 and P12')

describe('two patterns side by side', () => {
  const told = (rows: ReturnType<typeof comparePatterns>) =>
    rows.map(({ code, group, inA, inB, sides }) => `${group} ${code} ${inA}/${inB} ${sides.join('+')}`)

  it('parts the points into shared, only A, only B, with the role in each and the sides of both', () => {
    expect(told(comparePatterns(atlas, p5, p2, 'left', []))).toEqual([
      'shared BL40 main/main left+right',
      'onlyA BL25 main/null left+right',
      'onlyA SP6 main/null right',
      'onlyA GV4 main/null midline',
      'onlyA BL60 add/null left',
      'onlyA EX-B2-L4 add/null left',
      'onlyA EX-B2-L5 add/null left',
      'onlyB ASHI null/main ',
    ])
  })

  it('is the same the other way round, with A and B changed', () => {
    const one = comparePatterns(atlas, p5, p12, 'both', []).map(({ code, group }) => `${code} ${group}`)
    const other = comparePatterns(atlas, p12, p5, 'both', []).map(({ code, group }) => `${code} ${group}`)
    const turned = { shared: 'shared', onlyA: 'onlyB', onlyB: 'onlyA' }
    expect(other.toSorted()).toEqual(
      one.map((row) => row.replace(/shared|onlyA|onlyB/, (g) => turned[g as keyof typeof turned])).toSorted(),
    )
  })

  it('marks what the profile, or the pattern for pregnancy, excludes', () => {
    const out = (profile: readonly 'pregnancy'[], other: typeof p2) =>
      comparePatterns(atlas, p5, other, 'both', profile)
        .filter(({ avoided }) => avoided)
        .map(({ code }) => code)
    expect(out([], p2)).toEqual([])
    expect(out(['pregnancy'], p2)).toEqual(['SP6', 'BL60'])
    expect(out([], p12)).toEqual(['SP6'])
  })
})

describe('high-risk points', () => {
  it('are gathered by structure, from the list or from the hazards', () => {
    const { points } = atlas.content
    const content = {
      points,
      highRisk: [
        { structure: 'vessel' as const, codes: null, sources: ['book'] },
        { structure: 'nerve' as const, codes: ['BL60', 'BL40'], sources: ['book'] },
      ],
    }
    expect(highRiskGroups(content)).toEqual([
      { structure: 'vessel', codes: ['BL40'] },
      { structure: 'nerve', codes: ['BL60', 'BL40'] },
    ])
    expect([...highRiskPoints(content)]).toEqual([
      ['BL40', ['vessel', 'nerve']],
      ['BL60', ['nerve']],
    ])
  })
})
