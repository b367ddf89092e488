/**
 * A course of visits and how it goes: sessions, when to look again, and a few numbers the visitor gives.
 * The measures follow the idea of MYMOP (Paterson 1996): one or two symptoms, one activity and wellbeing,
 * each 0 (as good as it can be) to 6 (as bad as it can be), in the visitor's own words. Kept on the device only.
 */
import * as v from 'valibot'

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

/** Adds the answers of a day; a second answer of the same day takes the place of the first. Sorted by day. */
export function withEntry(entries: readonly CourseEntry[], entry: CourseEntry): CourseEntry[] {
  return [...entries.filter(({ day }) => day !== entry.day), entry].sort((a, b) => a.day.localeCompare(b.day))
}
