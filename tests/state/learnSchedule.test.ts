import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../src/domain/learn/random.ts'
import { EMPTY_LEARN, type LearnCard, readLearn } from '../../src/domain/learn/record.ts'
import { pickPoints, reviewed } from '../../src/state/learnSchedule.ts'

const start = new Date('2026-03-01T09:00:00Z')
const daysFrom = (from: Date, to: string): number => (Date.parse(to) - from.getTime()) / 86_400_000

/** Answers one after the other, each when it is due. */
function after(...earned: number[]): LearnCard[] {
  const cards: LearnCard[] = []
  let now = start
  for (const one of earned) {
    const card = reviewed(cards.at(-1) ?? null, one, now)
    cards.push(card)
    now = new Date(card.due)
  }
  return cards
}

describe('when a point comes back', () => {
  it('the same day first, then after ever longer times, and it counts as known', () => {
    const cards = after(1, 1, 1, 1)
    expect(cards.map(({ state }) => state)).toEqual(['learning', 'known', 'known', 'known'])
    const [first, ...later] = cards.map((card) => daysFrom(new Date(card.last), card.due))
    expect(first).toBeLessThan(0.1)
    expect(later.toSorted((a, b) => a - b)).toEqual(later)
    expect(later.at(-1)).toBeGreaterThan(20)
  })

  it('a known one that is forgotten comes back the same day, and is harder from then on', () => {
    const [, , known, forgotten] = after(1, 1, 1, 0)
    expect(forgotten).toMatchObject({ state: 'relearning', lapses: 1 })
    expect(daysFrom(new Date(forgotten!.last), forgotten!.due)).toBeLessThan(0.1)
    expect(forgotten!.difficulty).toBeGreaterThan(known!.difficulty)
  })

  it('help makes it come sooner than a right answer alone, and later than a wrong one', () => {
    const wait = (earned: number) => Date.parse(after(1, 1, earned)[2]!.due)
    expect(wait(0)).toBeLessThan(wait(0.5))
    expect(wait(0.5)).toBeLessThan(wait(1))
  })

  it('every memory can be saved and opened again, and goes on as if it had not been', () => {
    for (const card of after(1, 0, 0.5, 1, 1, 0, 1)) {
      const read = readLearn(JSON.stringify({ ...EMPTY_LEARN, cards: { ST36: card } }))
      const again = 'learn' in read ? read.learn.cards['ST36']! : null
      const later = new Date(card.due)
      expect(again).toEqual(card)
      expect(reviewed(again, 1, later)).toEqual(reviewed(card, 1, later))
    }
  })

  it('the same answers give the same days', () => {
    expect(after(1, 0.5, 1, 0)).toEqual(after(1, 0.5, 1, 0))
  })
})

describe('what a session asks', () => {
  const at = (due: string): LearnCard => ({ ...after(1, 1)[1]!, due })
  const codes = ['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6']
  const cards = {
    ST2: at('2026-03-20T09:00:00.000Z'),
    ST4: at('2026-03-01T20:00:00.000Z'),
    ST5: at('2026-02-20T09:00:00.000Z'),
    ST6: at('2026-03-10T09:00:00.000Z'),
  }
  const pick = (most: number, onlyDue = false) => pickPoints(codes, cards, most, start, randomFrom(1), onlyDue).sort()

  it('what is due before what is new, new in the order of the deck, what is known last and soonest first', () => {
    expect(pick(1)).toEqual(['ST5'])
    expect(pick(2)).toEqual(['ST4', 'ST5'])
    expect(pick(3)).toEqual(['ST1', 'ST4', 'ST5'])
    expect(pick(4)).toEqual(['ST1', 'ST3', 'ST4', 'ST5'])
    expect(pick(5)).toEqual(['ST1', 'ST3', 'ST4', 'ST5', 'ST6'])
    expect(pick(9)).toEqual(codes)
  })

  it('nothing but what is due where that is wanted', () => {
    expect(pick(9, true)).toEqual(['ST4', 'ST5'])
    expect(pickPoints(codes, {}, 9, start, randomFrom(1), true)).toEqual([])
  })

  it('in an order that tells nothing', () => {
    const orders = [1, 2, 3, 4].map((seed) => pickPoints(codes, {}, 6, start, randomFrom(seed)).join())
    expect(new Set(orders).size).toBeGreaterThan(1)
  })
})
