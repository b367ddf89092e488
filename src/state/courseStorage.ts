/** Keeps the course in this browser's storage, which may be absent, full, forbidden or hold something unreadable. */
import { EMPTY_COURSE, readCourse } from '../domain/course.ts'
import { browserStorage } from './device.ts'
import type { AppStore } from './store.ts'

export const COURSE_KEY = 'acupoint-body-map.course'
/** Where a course this version cannot read is put aside, so that nothing is lost before the visitor erases it. */
export const ASIDE_KEY = `${COURSE_KEY}.unreadable`

/**
 * Reads the stored course into the store and writes every change back.
 * @returns a function that stops it.
 */
export function keepCourse(store: AppStore, storage: Storage | null = browserStorage()): () => void {
  const told = (trouble: 'full' | 'unreadable') => store.getState().setCourseTrouble(trouble)
  try {
    const stored = storage?.getItem(COURSE_KEY) ?? null
    if (stored !== null) {
      const read = readCourse(stored)
      if ('course' in read) store.getState().replaceCourse(read.course)
      else {
        storage?.setItem(ASIDE_KEY, stored)
        told('unreadable')
      }
    }
  } catch {
    // Forbidden storage: the course still works for this visit.
  }
  return store.subscribe((now, before) => {
    if (now.course === before.course) return
    try {
      if (!storage) throw new Error('no storage')
      if (now.course === EMPTY_COURSE) {
        storage.removeItem(COURSE_KEY)
        storage.removeItem(ASIDE_KEY)
      } else {
        storage.setItem(COURSE_KEY, JSON.stringify(now.course))
        if (now.courseTrouble === 'full') store.getState().setCourseTrouble(null)
      }
    } catch {
      if (now.course !== EMPTY_COURSE && now.courseTrouble !== 'full') told('full')
    }
  })
}
