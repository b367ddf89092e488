/** The visitor's course of visits. On this device only: never in an address, gone with "erase". */
import {
  type CourseEntry,
  type CourseFile,
  type CoursePlan,
  EMPTY_COURSE,
  type MeasureNames,
  withEntry,
} from '../domain/course.ts'
import type { Set } from './appState.ts'

/** Why the course may not outlive the page, or what became of what was stored. */
export type CourseTrouble = 'full' | 'unreadable'

export interface CourseState {
  course: CourseFile
  courseTrouble: CourseTrouble | null
}

export interface CourseCommands {
  setPlan(plan: CoursePlan | null): void
  setMeasureNames(names: MeasureNames): void
  /** Answers of a day; the same day again replaces them. */
  addEntry(entry: CourseEntry): void
  removeEntry(day: string): void
  /** Takes over a whole saved course. */
  replaceCourse(course: CourseFile): void
  eraseCourse(): void
  setCourseTrouble(trouble: CourseTrouble | null): void
}

export const initialCourse: CourseState = { course: EMPTY_COURSE, courseTrouble: null }

/** Commands on the course. */
export function courseCommands(set: Set): CourseCommands {
  const change = (next: (course: CourseFile) => Partial<CourseFile>) =>
    set((s) => ({ course: { ...s.course, ...next(s.course) } }))
  return {
    setPlan: (plan) => change(() => ({ plan })),
    setMeasureNames: (names) => change(() => ({ names })),
    addEntry: (entry) => change(({ entries }) => ({ entries: withEntry(entries, entry) })),
    removeEntry: (day) => change(({ entries }) => ({ entries: entries.filter((one) => one.day !== day) })),
    replaceCourse: (course) => set({ course }),
    eraseCourse: () => set(initialCourse),
    setCourseTrouble: (courseTrouble) => set({ courseTrouble }),
  }
}
