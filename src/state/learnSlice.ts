/**
 * The quiz and what came of it. The record stays on this device; the running session is this visit's only, and
 * neither is ever in an address. What is done with them is in quizRun.ts, which comes with the quiz.
 */
import type { DeckId } from '../domain/learn/deck.ts'
import type { MarkGrade } from '../domain/learn/grade.ts'
import type { Question } from '../domain/learn/question.ts'
import type { LearnFile } from '../domain/learn/record.ts'
import type { BodySide } from '../domain/ids.ts'
import type { AppState, PointRef, Set } from './appState.ts'
import type { SkinPlace } from './rulerSlice.ts'

/** What was answered. */
export type Given =
  | { kind: 'choice'; choice: string; right: boolean; earned: number }
  /** `side` is the side of the body the mark was nearer to. */
  | { kind: 'mark'; grade: MarkGrade; side: BodySide; right: boolean; earned: number }
  /** Left without an answer. */
  | { kind: 'pass'; right: false; earned: 0 }

/** A wish of the panel to the picture; `nonce` makes the same wish repeatable. */
export type MarkWish =
  | { kind: 'step'; rightMm: number; upMm: number; nonce: number }
  /** Puts the mark in the middle of what is seen. */
  | { kind: 'middle'; nonce: number }
  /** Measures how near the mark is, and answers. */
  | { kind: 'judge'; nonce: number }

export interface QuizResult {
  code: string
  earned: number
}

export interface Quiz {
  deck: DeckId
  questions: readonly Question[]
  /** Which one is asked, from 0; their number when all are done. */
  at: number
  /** How many hints of this question were taken. */
  hints: number
  /** Where the mark lies on the skin. */
  mark: SkinPlace | null
  wish: MarkWish | null
  given: Given | null
  /** What the body shows of the rule: so many steps as hints, or all of it once there is an answer. */
  guide: { ref: PointRef; step: number } | null
  results: readonly QuizResult[]
}

export interface LearnState {
  /** Null until the quiz is first opened. */
  learn: LearnFile | null
  learnTrouble: 'full' | 'unreadable' | null
  quiz: Quiz | null
  /** Point → those too near to it to be told apart on the body shown; null until the picture has measured it. */
  nearPoints: ReadonlyMap<string, ReadonlySet<string>> | 'failed' | null
}

export interface LearnCommands {
  setLearn(change: Partial<Pick<LearnState, 'learn' | 'learnTrouble' | 'nearPoints'>>): void
  setQuiz(quiz: Quiz | null): void
}

export const learnStart: LearnState = { learn: null, learnTrouble: null, quiz: null, nearPoints: null }

export function learnCommands(set: Set): LearnCommands {
  return { setLearn: (change) => set(change), setQuiz: (quiz) => set({ quiz }) }
}

/** True while the quiz stands in the list's place. */
export const quizShown = (
  s: Pick<AppState, 'quiz' | 'patternId' | 'intake' | 'selectedMeridian' | 'category'>,
): boolean =>
  s.quiz !== null && s.patternId === null && s.intake === null && s.selectedMeridian === null && s.category === null
