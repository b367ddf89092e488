import { describe, expect, it } from 'vitest'
import { sheetOfList, sheetOfPattern } from '../../src/domain/handout.ts'
import { MOST_PICKED, type PickedPoint, withPicked } from '../../src/domain/picked.ts'
import { smallAtlas } from '../state/smallAtlas.ts'

const atlas = smallAtlas()
const P5 = atlas.patterns.get('P5')!
const P2 = atlas.patterns.get('P2')!

describe('the picked list', () => {
  it('holds a code once; the other side makes it both', () => {
    let list: readonly PickedPoint[] = withPicked([], 'BL40', 'left')
    list = withPicked(list, 'GV4', 'midline')
    list = withPicked(list, 'BL40', 'left')
    expect(list).toEqual([
      { code: 'BL40', side: 'left' },
      { code: 'GV4', side: 'midline' },
    ])
    expect(withPicked(list, 'BL40', 'right')[0]).toEqual({ code: 'BL40', side: 'both' })
  })

  it('is never longer than a handout', () => {
    const full = Array.from({ length: MOST_PICKED }, (_, i) => ({ code: `BL${i + 1}`, side: 'left' as const }))
    expect(withPicked(full, 'GV4', 'midline')).toHaveLength(MOST_PICKED)
  })

  it('is numbered from one, both sides of a point under one number', () => {
    const sheet = sheetOfList(atlas, [
      { code: 'GV4', side: 'midline' },
      { code: 'BL40', side: 'both' },
    ])
    expect(sheet).toMatchObject([
      { code: 'GV4', number: 1, sides: ['midline'], kind: 'main', touch: false },
      { code: 'BL40', number: 2, sides: ['left', 'right'] },
    ])
  })
})

describe('the sheet of a pattern', () => {
  it('has the numbers of its list, and series in one line', () => {
    const { entries, leftOut } = sheetOfPattern(atlas, P5, 'left', [], [])
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(entries[1]).toMatchObject({ code: 'BL40', sides: ['left'] })
    expect(entries[2]).toMatchObject({ code: 'SP6', sides: ['right'] })
    expect(entries[3]).toMatchObject({ code: 'GV4', sides: ['midline'] })
    expect(entries[5]).toMatchObject({ code: 'EX-B2', codes: ['EX-B2-L4', 'EX-B2-L5'], kind: 'add' })
    expect(leftOut).toBe(0)
  })

  it('leaves out what the profile excludes and a choice takes out, and holds no word of why', () => {
    const { entries, leftOut } = sheetOfPattern(atlas, P5, 'left', ['pregnancy'], ['cold'])
    expect(entries.map(({ code }) => code)).toEqual(['BL25', 'BL40'])
    expect(leftOut).toBe(1)
    expect(JSON.stringify(entries)).not.toMatch(/pregnan/)
  })

  it('says what is found by touch', () => {
    expect(sheetOfPattern(atlas, P2, 'both', [], []).entries.find(({ code }) => code === 'ASHI')?.touch).toBe(true)
  })
})
