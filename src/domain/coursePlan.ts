/** What is worked out from a course: its visits, its days and its changes. Apart from the file, which every page reads. */
import type { PatternContent } from './content.ts'
import { type CourseEntry, type CoursePlan, MEASURE_IDS, type MeasureId, PLAN_LIMITS } from './course.ts'

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
