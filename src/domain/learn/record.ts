/**
 * What a student has practised: one memory per point, and the score of each day.
 * A point is one memory, not one per kind of question: kinds take turns, so that knowing it means all of them.
 * Kept on the device only; times are ISO, days are calendar days of the student.
 */
import * as v from 'valibot'
import { type CourseFault, readSaved } from '../course.ts'
import { dayAfter } from '../coursePlan.ts'
import { PointCode } from '../ids.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6))
const Time = v.pipe(v.string(), v.isoTimestamp('a time such as 2026-01-31T09:30:00.000Z'))

/** The memory of a point as the scheduler keeps it (FSRS): stability in days, difficulty 1…10. */
export const LearnCard = v.strictObject({
  state: v.picklist(['learning', 'known', 'relearning']),
  due: Time,
  last: Time,
  stability: v.pipe(v.number(), v.gtValue(0), v.maxValue(36500)),
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  /** Days from the last answer to `due`. */
  days: count,
  /** Steps of the same day already taken. */
  step: count,
  reps: count,
  lapses: count,
})
export type LearnCard = v.InferOutput<typeof LearnCard>

export const LearnDay = v.strictObject({
  day: v.pipe(v.string(), v.isoDate('a day such as 2026-01-31')),
  asked: count,
  /** Sum of what the answers earned, 0…1 each. */
  earned: v.pipe(v.number(), v.minValue(0), v.maxValue(1e6)),
})
export type LearnDay = v.InferOutput<typeof LearnDay>

/** The file a student saves and opens again. */
export const LearnFile = v.strictObject({
  kind: v.literal('acupoint-body-map.learn'),
  schemaVersion: v.literal(1),
  /** Ask in lists and words only, without the picture. */
  inLists: v.boolean(),
  cards: v.record(PointCode, LearnCard),
  days: v.pipe(v.array(LearnDay), v.maxLength(4000)),
})
export type LearnFile = v.InferOutput<typeof LearnFile>

export const EMPTY_LEARN: LearnFile = {
  kind: 'acupoint-body-map.learn',
  schemaVersion: 1,
  inLists: false,
  cards: {},
  days: [],
}

/** Reads a saved record. */
export function readLearn(text: string): { learn: LearnFile } | { fault: CourseFault } {
  const read = readSaved(text, LearnFile)
  return 'saved' in read ? { learn: read.saved } : read
}

/** Adds an answer to the score of its day. @param earned 0…1 */
export function withAnswer(days: readonly LearnDay[], day: string, earned: number): LearnDay[] {
  const before = days.find((one) => one.day === day) ?? { day, asked: 0, earned: 0 }
  // Hundredths, so that sums stay readable in the saved file.
  const now = { day, asked: before.asked + 1, earned: Math.round((before.earned + earned) * 100) / 100 }
  return [...days.filter((one) => one.day !== day), now].sort((a, b) => a.day.localeCompare(b.day))
}

export interface DeckTally {
  fresh: number
  learning: number
  known: number
  /** Of those begun: how many wait today. */
  due: number
}

/** True when a point waits: its time comes before the day of the student ends. */
export const isDue = (card: LearnCard, endOfDay: Date): boolean => Date.parse(card.due) <= endOfDay.getTime()

/** The last moment of the student's day. */
export function endOfDay(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate(), 23, 59, 59, 999)
}

/** How many points of a deck are new, being learned and known. @param codes of the deck */
export function tallyOf(cards: LearnFile['cards'], codes: readonly string[], now: Date): DeckTally {
  const end = endOfDay(now)
  const tally: DeckTally = { fresh: 0, learning: 0, known: 0, due: 0 }
  for (const code of codes) {
    const card = cards[code]
    if (!card) tally.fresh += 1
    else if (card.state === 'known') tally.known += 1
    else tally.learning += 1
    if (card && isDue(card, end)) tally.due += 1
  }
  return tally
}

/** Points that were forgotten most often, then those that are hardest; only points missed at least once. */
export function weakest(cards: LearnFile['cards'], most: number): string[] {
  return Object.entries(cards)
    .filter(([, card]) => card.lapses > 0 || card.difficulty >= HARD)
    .sort(([a, x], [b, y]) => y.difficulty - x.difficulty || y.lapses - x.lapses || a.localeCompare(b))
    .slice(0, most)
    .map(([code]) => code)
}

/** Difficulty of a point that was missed at its first answer; below it lies what went well. */
const HARD = 6

/** Days on end with practice, up to today or, while today is young, up to yesterday. */
export function daysInRow(days: readonly LearnDay[], today: string): number {
  const practised = new Set(days.map(({ day }) => day))
  let at = practised.has(today) ? today : dayAfter(today, -1)
  let row = 0
  while (practised.has(at)) {
    row += 1
    at = dayAfter(at, -1)
  }
  return row
}
