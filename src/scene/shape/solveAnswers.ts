/**
 * Works out where points, landmarks and courses lie on a shape between the presets, beside the page so that the
 * picture keeps moving. Answers in two parts: the points as soon as they are there, then the courses.
 */
import type { CourseLine } from '../../domain/built.ts'
import { type SolveAnchorsInput, type SolvedAnchors, solveAnchors, solveCourses } from '../../solve/solveAnchors.ts'
import type { CourseTable } from '../../solve/courseTable.ts'

export interface SolveRequest {
  /** Echoed in the answers; an answer to an older request is dropped. */
  nonce: number
  input: SolveAnchorsInput
  courses: CourseTable
}

export type SolveAnswer =
  | { nonce: number; kind: 'points'; solved: Omit<SolvedAnchors, 'spots'>; tookMs: number }
  | { nonce: number; kind: 'courses'; lines: CourseLine[]; tookMs: number }
  | { nonce: number; kind: 'failed'; reason: string }

/** The two parts of an answer, in order. */
export function* answers({ nonce, input, courses }: SolveRequest): Generator<SolveAnswer> {
  try {
    const startMs = performance.now()
    const { spots, ...solved } = solveAnchors(input)
    yield { nonce, kind: 'points', solved, tookMs: performance.now() - startMs }
    const lines = solveCourses(input, spots, courses)
    yield { nonce, kind: 'courses', lines, tookMs: performance.now() - startMs }
  } catch (error) {
    yield { nonce, kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
