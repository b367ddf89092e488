import { describe, expect, it } from 'vitest'
import { bodyShow, pairsInPattern, shownItems } from '../../src/domain/bodyShow.ts'
import { guideContent } from '../state/guideContent.ts'

describe('what a page shows on the body', () => {
  it('gives areas, pairs and every point of a technique once', () => {
    expect(bodyShow(guideContent, { id: 'techniques', item: 'electro' })).toEqual({
      areas: [],
      pairs: [['BL25', 'BL40']],
      points: ['SP6', 'BL25', 'BL40'],
      view: 'best',
    })
    expect(bodyShow(guideContent, { id: 'muscles', item: 'psoas' })).toMatchObject({
      areas: ['muscle-psoas'],
      points: ['BL25'],
    })
    expect(bodyShow(guideContent, { id: 'selfcare', item: 'press' })).toMatchObject({ areas: [], points: ['BL40'] })
  })

  it('gives nothing for a list, an unknown item, a page without a place, or an item without one', () => {
    expect(bodyShow(guideContent, { id: 'muscles', item: null })).toBeNull()
    expect(bodyShow(guideContent, { id: 'muscles', item: 'biceps' })).toBeNull()
    expect(bodyShow(guideContent, { id: 'accuracy', item: 'psoas' })).toBeNull()
    expect(bodyShow(guideContent, { id: 'techniques', item: 'moxa' })).toBeNull()
  })

  it('names the items an address may show', () => {
    const items = {
      techniques: new Set(['electro', 'moxa']),
      muscles: new Set(['psoas']),
      selfcare: new Set(['breathe']),
      accidents: new Set(['faint']),
    }
    expect(shownItems(guideContent, items)).toEqual({
      techniques: new Set(['electro']),
      muscles: new Set(['psoas']),
    })
  })

  it('keeps of the pairs those a pattern uses both points of, also as members of a group', () => {
    const entry = { side: 'both', role: 'local', reason: 'why', when: null, sources: ['book'] } as const
    const pattern = {
      main: [{ ...entry, sources: ['book'], code: 'BL25', members: [] }],
      add: [{ ...entry, sources: ['book'], code: 'EX-B2', members: ['EX-B2-L4'] }],
    }
    expect(
      pairsInPattern(
        [
          ['BL25', 'BL54'],
          ['BL25', 'EX-B2-L4'],
        ],
        pattern,
      ),
    ).toEqual([['BL25', 'EX-B2-L4']])
  })
})
