import { describe, expect, it } from 'vitest'
import {
  daysInRow,
  EMPTY_LEARN,
  endOfDay,
  isDue,
  type LearnCard,
  readLearn,
  tallyOf,
  weakest,
  withAnswer,
} from '../../../src/domain/learn/record.ts'

const card = (changes: Partial<LearnCard> = {}): LearnCard => ({
  state: 'known',
  due: '2026-03-10T09:00:00.000Z',
  last: '2026-03-01T09:00:00.000Z',
  stability: 9,
  difficulty: 2,
  days: 9,
  step: 0,
  reps: 3,
  lapses: 0,
  ...changes,
})
const now = new Date('2026-03-05T12:00:00Z')

describe('the saved file', () => {
  const file = { ...EMPTY_LEARN, cards: { ST36: card() }, days: [{ day: '2026-03-01', asked: 4, earned: 2.75 }] }

  it('is read back as it was written', () => {
    expect(readLearn(JSON.stringify(file))).toEqual({ learn: file })
  })

  it.each([
    ['no JSON', 'nonsense', '(file)'],
    ['another kind of file', JSON.stringify({ ...file, kind: 'acupoint-body-map.course' }), 'kind'],
    ['a newer version', JSON.stringify({ ...file, schemaVersion: 2 }), 'schemaVersion'],
    ['a code that cannot be', JSON.stringify({ ...file, cards: { '../x': card() } }), 'cards.../x'],
    ['a time that is none', JSON.stringify({ ...file, cards: { ST36: card({ due: 'soon' }) } }), 'cards.ST36.due'],
    [
      'a score below zero',
      JSON.stringify({ ...file, days: [{ day: '2026-03-01', asked: 1, earned: -1 }] }),
      'days.0.earned',
    ],
    ['more than we know', JSON.stringify({ ...file, name: 'me' }), 'name'],
  ])('is refused with its place: %s', (_what, text, path) => {
    const read = readLearn(text)
    expect('fault' in read && read.fault.path).toBe(path)
  })
})

describe('how it goes', () => {
  it('adds answers to their day', () => {
    const days = withAnswer(withAnswer(withAnswer([], '2026-03-02', 1), '2026-03-01', 0.5), '2026-03-02', 0.25)
    expect(days).toEqual([
      { day: '2026-03-01', asked: 1, earned: 0.5 },
      { day: '2026-03-02', asked: 2, earned: 1.25 },
    ])
  })

  it('counts days on end up to today, or to yesterday while today is young', () => {
    const days = ['2026-02-26', '2026-02-28', '2026-03-01', '2026-03-02'].map((day) => ({ day, asked: 1, earned: 1 }))
    expect(daysInRow(days, '2026-03-02')).toBe(3)
    expect(daysInRow(days, '2026-03-03')).toBe(3)
    expect(daysInRow(days, '2026-03-04')).toBe(0)
    expect(daysInRow([], '2026-03-04')).toBe(0)
  })

  it('tells new, learning, known and due', () => {
    const cards = {
      ST36: card(),
      ST37: card({ due: '2026-03-05T20:00:00.000Z' }),
      ST38: card({ state: 'learning', due: '2026-03-05T12:10:00.000Z' }),
      ST39: card({ state: 'relearning', due: '2026-03-01T12:10:00.000Z' }),
    }
    expect(tallyOf(cards, ['ST36', 'ST37', 'ST38', 'ST39', 'ST40'], now)).toEqual({
      fresh: 1,
      learning: 2,
      known: 2,
      due: 3,
    })
    expect(isDue(card({ due: endOfDay(now).toISOString() }), endOfDay(now))).toBe(true)
  })

  it('names what is hardest first, and nothing that went well', () => {
    const cards = {
      ST36: card(),
      ST37: card({ difficulty: 7 }),
      ST38: card({ difficulty: 5, lapses: 2 }),
      ST39: card({ difficulty: 9, lapses: 1 }),
    }
    expect(weakest(cards, 5)).toEqual(['ST39', 'ST37', 'ST38'])
    expect(weakest(cards, 1)).toEqual(['ST39'])
  })
})
