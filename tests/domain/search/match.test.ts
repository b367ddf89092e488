import { describe, expect, it } from 'vitest'
import { toSimplified } from '../../../src/domain/search/hanzi.ts'
import { kanaToLatin } from '../../../src/domain/search/kana.ts'
import {
  GUESS,
  misfit,
  misspeltAs,
  NONE,
  prefixDistance,
  prepare,
  searchKey,
  wordsOf,
} from '../../../src/domain/search/match.ts'

const name = prepare('Chronic low back pain')

describe('comparing names', () => {
  it('ranks the same, beginnings, whole words, beginnings of words, and the inside of words', () => {
    const costs = ['chronic low back pain', 'chronic', 'low back', 'bac', 'hroni'].map((typed) =>
      misfit(searchKey(typed), name),
    )
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
    expect(new Set(costs).size).toBe(5)
    expect(costs[0]).toBe(0)
    expect(costs.every((cost) => cost < GUESS)).toBe(true)
  })

  it('takes no letters from the inside of a word when they are few, and no single letters', () => {
    expect([misfit('hron', name), misfit('c', name), misfit('leg', name)]).toEqual([NONE, NONE, NONE])
    expect(misfit('腰', prepare('慢性腰痛'))).toBeLessThan(1)
  })

  it('counts slips from the beginning, two letters in the wrong order as one', () => {
    expect(prefixDistance('abc', 'abd', 1)).toBe(1)
    expect(prefixDistance('sicat', 'sciatica', 1)).toBe(1)
    expect(prefixDistance('sciat', 'sciatica', 1)).toBe(0)
    expect(prefixDistance('abcdef', 'ab', 2)).toBe(NONE)
    expect(prefixDistance('xyz', 'abc', 2)).toBe(NONE)
  })

  it('guesses at longer words only', () => {
    expect(misspeltAs('chronik')(name)).toBeGreaterThanOrEqual(GUESS)
    expect(misspeltAs('chronik')(name)).toBeLessThan(GUESS + 1)
    expect([misspeltAs('lov')(name), misspeltAs('膝腰')(name), misspeltAs('zzzzzz')(name)]).toEqual([NONE, NONE, NONE])
  })

  it('folds marks of every kind away', () => {
    expect(searchKey('What’s “this” (really)?')).toBe('whatsthisreally')
    expect(wordsOf('Sciatica, back of the leg')).toEqual(['sciatica', 'back', 'of', 'the', 'leg'])
    expect(toSimplified('坐骨神經痛、頸椎')).toBe('坐骨神经痛、颈椎')
  })
})

describe('kana', () => {
  it.each([
    ['ごうこく', 'goukoku'],
    ['ゴウコク', 'goukoku'],
    ['さんいんこう', 'saninkou'],
    ['ゴーコク', 'gookoku'],
    ['けっかい', 'kekkai'],
    ['しょうかい', 'shoukai'],
    ['ひゃくえ', 'hyakue'],
    ['ちょうきょう', 'choukyou'],
    ['ST36', 'ST36'],
    ['足三里', '足三里'],
  ])('%s → %s', (kana, latin) => expect(kanaToLatin(kana)).toBe(latin))
})
