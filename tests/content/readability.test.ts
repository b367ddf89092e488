import { describe, expect, it } from 'vitest'
import { readingGrade, sentenceCount, syllables, words } from './readability.ts'

const KNOWN: Record<number, string[]> = {
  1: [
    'bone',
    'knee',
    'bend',
    'crease',
    'crossed',
    'edge',
    'hurts',
    'lives',
    'through',
    'skin',
    'sides',
    'rest',
    'toes',
    'pulled',
    'whole',
  ],
  2: [
    'little',
    'ankle',
    'finger',
    'middle',
    'outer',
    'needle',
    'muscle',
    'pressing',
    'wanted',
    'creases',
    'edges',
    'careful',
    'midline',
    'hollow',
    'touches',
    'inches',
    'needed',
    'shallow',
    'lion',
    'science',
  ],
  3: ['area', 'pregnancy', 'carefully', 'acupoint', 'tendency', 'radio', 'gradual', 'period', 'quality'],
  4: ['electrical', 'acupuncture', 'emergency', 'education'],
}

describe('syllables', () => {
  for (const [count, list] of Object.entries(KNOWN)) {
    it.each(list)(`counts ${count} in %s`, (word) => expect(syllables(word)).toBe(Number(count)))
  }
  it('reads a code as a name and a bare number as one word', () => {
    expect(syllables('L4')).toBe(2)
    expect(syllables('BL40')).toBe(2)
    expect(syllables('30')).toBe(1)
  })
})

describe('reading grade', () => {
  it('splits words and sentences', () => {
    expect(words("Don't bend the half-open knee (L4).")).toEqual(["Don't", 'bend', 'the', 'half', 'open', 'knee', 'L4'])
    expect(sentenceCount('One. Two? Three: four 1.5 cun')).toBe(4)
  })
  it('follows the formula on a text counted by hand', () => {
    // 10 words, 2 sentences, 12 syllables
    expect(readingGrade('Bend your knee a little. Find the crease behind it.')).toBeCloseTo(
      0.39 * 5 + 11.8 * 1.2 - 15.59,
      5,
    )
  })
  it('tells plain steps from a textbook sentence', () => {
    const plain = 'Find the tip of the outer ankle bone. Slide straight down. The point is in the small dip there.'
    const textbook =
      'Inferior to the prominence of the lateral malleolus, perpendicular insertion occasionally generates considerable peripheral neurological sensations.'
    expect(readingGrade(plain)).toBeLessThan(4)
    expect(readingGrade(textbook)).toBeGreaterThan(15)
  })
  it('counts a glossary term as two syllables', () => {
    const text = 'The sciatica hurts.'
    expect(readingGrade(text, new Set(['sciatica']))).toBeLessThan(readingGrade(text))
  })
  it('refuses a text without words', () => expect(() => readingGrade('…')).toThrow('expected a text with words'))
})
