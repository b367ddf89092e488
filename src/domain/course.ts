/**
 * A course of visits and how it goes: sessions, when to look again, and a few numbers the visitor gives.
 * The measures follow the idea of MYMOP (Paterson 1996): one or two symptoms, one activity and wellbeing,
 * each 0 (as good as it can be) to 6 (as bad as it can be), in the visitor's own words. Kept on the device only.
 */
import * as v from 'valibot'
import type { PatternContent } from './content.ts'

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))
const Score = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))
const Day = v.pipe(v.string(), v.isoDate('a day such as 2026-01-31'))
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

/** Limits of the planner's fields. */
export const PLAN_LIMITS = { sessions: [1, 40], perWeek: [1, 5], minutes: [10, 60] } as const

export const CoursePlan = v.strictObject({
  /** The pattern the plan was made from, if any. */
  patternId: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  start: Day,
  sessions: whole(...PLAN_LIMITS.sessions),
  perWeek: whole(...PLAN_LIMITS.perWeek),
  minutes: whole(...PLAN_LIMITS.minutes),
})
export type CoursePlan = v.InferOutput<typeof CoursePlan>

export const MEASURE_IDS = ['symptom1', 'symptom2', 'activity', 'wellbeing'] as const
export type MeasureId = (typeof MEASURE_IDS)[number]

/** The visitor's own words; wellbeing needs none. */
export const MeasureNames = v.strictObject({
  symptom1: Words,
  symptom2: v.nullable(Words),
  activity: v.nullable(Words),
})
export type MeasureNames = v.InferOutput<typeof MeasureNames>

export const CourseEntry = v.strictObject({
  day: Day,
  /** 0 best … 6 worst; null where it was not answered. */
  scores: v.strictObject({
    symptom1: v.nullable(Score),
    symptom2: v.nullable(Score),
    activity: v.nullable(Score),
    wellbeing: v.nullable(Score),
  }),
})
export type CourseEntry = v.InferOutput<typeof CourseEntry>

/** The file a visitor saves and opens again. */
export const CourseFile = v.strictObject({
  kind: v.literal('acupoint-body-map.course'),
  schemaVersion: v.literal(1),
  plan: v.nullable(CoursePlan),
  names: v.nullable(MeasureNames),
  entries: v.pipe(v.array(CourseEntry), v.maxLength(500)),
})
export type CourseFile = v.InferOutput<typeof CourseFile>

export const EMPTY_COURSE: CourseFile = {
  kind: 'acupoint-body-map.course',
  schemaVersion: 1,
  plan: null,
  names: null,
  entries: [],
}

/** Why a file was refused: where, what was expected and what was found. */
export interface CourseFault {
  path: string
  expected: string
  received: string
}

/**
 * Reads a file that was saved on a device. Nothing of a faulty one is taken over.
 * @returns what the file holds, or its first fault with path, expected and received
 */
export function readSaved<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): { saved: v.InferOutput<Schema> } | { fault: CourseFault } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: { path: '(file)', expected: 'JSON', received: text.trim().slice(0, 24) || '(empty)' } }
  }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return { saved: parsed.output }
  const [issue] = parsed.issues
  return {
    fault: {
      path: v.getDotPath(issue) ?? '(file)',
      expected: issue.expected ?? issue.message,
      received: issue.received.slice(0, 40),
    },
  }
}

/** Reads a saved course. */
export function readCourse(text: string): { course: CourseFile } | { fault: CourseFault } {
  const read = readSaved(text, CourseFile)
  return 'saved' in read ? { course: read.saved } : read
}

const clamp = (value: number, [from, to]: readonly [number, number]): number =>
  Math.min(to, Math.max(from, Math.round(value)))

/**
 * What a plan starts with: the course of the pattern where it tells one, else the usual frame
 * (10 sessions, 2 a week, 30 minutes; clinical defaults 6–12, 1–3 and 20–40).
 * @param start first day, ISO
 */
export function planFor(pattern: PatternContent | null, start: string): CoursePlan {
  const course = pattern?.course
  const sessions = course?.sessions ?? 10
  const minutes = course?.minutes ? (course.minutes[0] + course.minutes[1]) / 2 : 30
  return {
    patternId: pattern?.id ?? null,
    start,
    sessions: clamp(sessions, PLAN_LIMITS.sessions),
    perWeek: clamp(course?.weeks ? sessions / course.weeks : 2, PLAN_LIMITS.perWeek),
    minutes: clamp(minutes, PLAN_LIMITS.minutes),
  }
}

/** The visit at which both sides look whether it helps. */
export const REASSESS_AT = 6

export interface PlannedSession {
  /** 1-based. */
  number: number
  /** 1-based week of the course. */
  week: number
  /** ISO day, visits of a week spread evenly. */
  day: string
  reassess: boolean
}

/** ISO day `days` after `start`; calendar days, free of time zones. */
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Every visit of a plan. The last visit of a short course is its reassessment. */
export function sessionsOf(plan: CoursePlan): PlannedSession[] {
  return Array.from({ length: plan.sessions }, (_, at) => {
    const days = Math.floor(at / plan.perWeek) * 7 + Math.floor(((at % plan.perWeek) * 7) / plan.perWeek)
    const number = at + 1
    return {
      number,
      week: Math.floor(at / plan.perWeek) + 1,
      day: dayAfter(plan.start, days),
      reassess: number === Math.min(REASSESS_AT, plan.sessions),
    }
  })
}

/** A change of this much or more is one people notice (Paterson 1996). */
export const MEANINGFUL_CHANGE = 1

export interface MeasureChange {
  id: MeasureId
  first: number
  latest: number
  /** latest − first: below zero is better. */
  change: number
  verdict: 'better' | 'same' | 'worse'
}

/** First against latest answer of every measure that was answered at least twice. */
export function changesOf(entries: readonly CourseEntry[]): MeasureChange[] {
  const sorted = [...entries].sort((a, b) => a.day.localeCompare(b.day))
  return MEASURE_IDS.flatMap((id) => {
    const answers = sorted.flatMap(({ scores }) => (scores[id] === null ? [] : [scores[id]]))
    const [first, latest] = [answers[0], answers.at(-1)]
    if (first === undefined || latest === undefined || answers.length < 2) return []
    const change = latest - first
    const verdict = change <= -MEANINGFUL_CHANGE ? 'better' : change >= MEANINGFUL_CHANGE ? 'worse' : 'same'
    return [{ id, first, latest, change, verdict }]
  })
}

/** Adds the answers of a day; a second answer of the same day takes the place of the first. Sorted by day. */
export function withEntry(entries: readonly CourseEntry[], entry: CourseEntry): CourseEntry[] {
  return [...entries.filter(({ day }) => day !== entry.day), entry].sort((a, b) => a.day.localeCompare(b.day))
}
