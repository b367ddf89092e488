/** Which meridian courses are drawn, and how strongly. Pure. */
import { type Atlas, patternMarks } from '../domain/atlas.ts'
import type { Course } from '../domain/courses.ts'
import type { MeridianId, PainSide, PatternId } from '../domain/ids.ts'
import type { SafetyProfile } from '../domain/safety.ts'
import type { AppState, Gate } from '../state/store.ts'

export interface CourseQuery {
  atlas: Atlas
  patternId: PatternId | null
  painSide: PainSide
  gate: Gate
  profile: SafetyProfile
  variations: readonly string[]
  compareId: PatternId | null
}

export interface LevelQuery extends CourseQuery {
  homeList: AppState['homeList']
  selectedMeridian: MeridianId | null
  hoveredMeridian: MeridianId | null
}

/** Strength of a course; the shader's widths and tones go by it. */
export const LEVEL = { hidden: 0, faint: 1, pattern: 2, hovered: 3, selected: 4 } as const

/** A meridian is drawn when at least this many main points lie on it: one point makes no course. */
const LEAST_POINTS = 2

/** Courses of meridians that carry the pattern's main points, on the sides where it hurts. */
export function shownCourses(query: CourseQuery, courses: readonly Course[]): Course[] {
  const pattern = query.patternId ? query.atlas.patterns.get(query.patternId) : undefined
  // Two patterns at once would light half the body.
  if (!pattern || query.gate !== 'clear' || query.compareId !== null) return []
  const codes = new Map<string, Set<string>>()
  for (const mark of patternMarks(query.atlas, pattern, query.painSide, query.profile, query.variations)) {
    const meridian = query.atlas.points.get(mark.code)?.meridian
    if (!meridian || mark.kind !== 'main' || mark.avoided) continue
    const key = `${meridian} ${mark.side}`
    codes.set(key, (codes.get(key) ?? new Set()).add(mark.code))
  }
  const wanted = (side: string) =>
    side === 'midline' || !pattern.sided || query.painSide === 'both' || query.painSide === side
  return courses.filter((c) => wanted(c.side) && (codes.get(`${c.meridian} ${c.side}`)?.size ?? 0) >= LEAST_POINTS)
}

/** A level for each course: the pattern's own; else the chosen meridian, and all faintly beside the list of meridians. */
export function courseLevels(query: LevelQuery, courses: readonly Course[]): number[] {
  if (query.patternId !== null) {
    const shown = new Set(shownCourses(query, courses))
    return courses.map((c) => (shown.has(c) ? LEVEL.pattern : LEVEL.hidden))
  }
  const rest = query.homeList === 'meridians' ? LEVEL.faint : LEVEL.hidden
  return courses.map((c) => {
    if (c.meridian === query.selectedMeridian) return LEVEL.selected
    return rest !== LEVEL.hidden && c.meridian === query.hoveredMeridian ? LEVEL.hovered : rest
  })
}
