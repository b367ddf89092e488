import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patternMarks } from '../../src/domain/atlas.ts'
import { type ListGroup, patternList } from '../../src/domain/patternList.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const atlas = smallAtlas()
const P5 = atlas.patterns.get('P5')
const P12 = atlas.patterns.get('P12')
if (!P5 || !P12) throw new Error('smallAtlas: expected P5 and P12')

const told = (groups: ListGroup[]) =>
  groups.map(
    ({ id, entries }) => `${id}: ${entries.map(({ number, codes }) => `${number} ${codes.join('+')}`).join(', ')}`,
  )

describe('the list of a pattern', () => {
  it('splits main points by side once a side is named', () => {
    expect(told(patternList(atlas, P5, 'left', [], []))).toEqual([
      'both: 1 BL25',
      'midline: 4 GV4',
      'affected: 2 BL40',
      'opposite: 3 SP6',
      'add: 5 BL60, 6 EX-B2-L4+EX-B2-L5',
    ])
  })

  it('keeps one group of main points while both sides hurt', () => {
    expect(told(patternList(atlas, P5, 'both', [], []))).toEqual([
      'main: 1 BL25, 2 BL40, 3 SP6, 4 GV4',
      'add: 5 BL60, 6 EX-B2-L4+EX-B2-L5',
    ])
  })

  it('moves what pregnancy excludes to its own group, with its number', () => {
    expect(told(patternList(atlas, P5, 'right', ['pregnancy'], []))).toEqual([
      'both: 1 BL25',
      'midline: 4 GV4',
      'affected: 2 BL40',
      'add: 6 EX-B2-L4+EX-B2-L5',
      'avoided: 3 SP6, 5 BL60',
    ])
  })

  it('excludes them in the pregnancy pattern without being told, and a caution excludes nothing', () => {
    expect(told(patternList(atlas, P12, 'both', [], []))).toEqual(['main: 1 KI3', 'avoided: 2 SP6'])
  })

  it('names the treated sides', () => {
    const affected = patternList(atlas, P5, 'left', [], []).find(({ id }) => id === 'affected')
    const opposite = patternList(atlas, P5, 'left', [], []).find(({ id }) => id === 'opposite')
    expect(affected?.entries[0]?.sides).toEqual(['left'])
    expect(opposite?.entries[0]?.sides).toEqual(['right'])
  })

  it('numbers, kinds and exclusions are those of the canvas (seed 41)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...atlas.patterns.values()),
        fc.constantFrom('left' as const, 'right' as const, 'both' as const),
        fc.boolean(),
        (pattern, pain, pregnant) => {
          const marks = patternMarks(atlas, pattern, pain, pregnant ? ['pregnancy'] : [], [])
          const rows = patternList(atlas, pattern, pain, pregnant ? ['pregnancy'] : [], []).flatMap(({ id, entries }) =>
            entries.flatMap(({ number, kind, codes }) =>
              codes.map((code) => ({ code, kind, number, avoided: id === 'avoided' })),
            ),
          )
          for (const { code, kind, number, avoided } of marks) {
            expect(rows).toContainEqual({ code, kind, number, avoided })
          }
        },
      ),
      { seed: 41, numRuns: 100 },
    )
  })
})
