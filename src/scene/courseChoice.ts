/** Which meridian courses a pattern shows. Pure. */
import { type Atlas, patternMarks, type SafetyProfile } from '../domain/atlas.ts'
import type { Course } from '../domain/courses.ts'
import type { PainSide, PatternId } from '../domain/ids.ts'
import type { Gate } from '../state/store.ts'

export interface CourseQuery {
  atlas: Atlas
  patternId: PatternId | null
  painSide: PainSide
  gate: Gate
  profile: SafetyProfile
}

/** A meridian is drawn when at least this many main points lie on it: one point makes no course. */
const LEAST_POINTS = 2

/** Courses of meridians that carry the pattern's main points, on the sides where it hurts. */
export function shownCourses(query: CourseQuery, courses: readonly Course[]): Course[] {
  const pattern = query.patternId ? query.atlas.patterns.get(query.patternId) : undefined
  if (!pattern || query.gate !== 'clear') return []
  const codes = new Map<string, Set<string>>()
  for (const mark of patternMarks(query.atlas, pattern, query.painSide, query.profile)) {
    const meridian = query.atlas.points.get(mark.code)?.meridian
    if (!meridian || mark.kind !== 'main' || mark.avoided) continue
    const key = `${meridian} ${mark.side}`
    codes.set(key, (codes.get(key) ?? new Set()).add(mark.code))
  }
  const wanted = (side: string) =>
    side === 'midline' || !pattern.sided || query.painSide === 'both' || query.painSide === side
  return courses.filter((c) => wanted(c.side) && (codes.get(`${c.meridian} ${c.side}`)?.size ?? 0) >= LEAST_POINTS)
}
