/** What the running quiz lets the picture show. Apart from the slice, so that it comes with the picture. */
import type { AppState, PointRef } from './appState.ts'
import { quizShown } from './learnSlice.ts'

/** True while the body must give nothing away: no dots, no names. */
export const quizOnBody = (s: Parameters<typeof quizShown>[0] & Pick<AppState, 'selected' | 'shown'>): boolean =>
  quizShown(s) && s.selected === null && s.shown === null

/** Whose rule is drawn: of the point whose card is open, else of the one the quiz asks for. */
export function guidedPoint(s: AppState): PointRef | null {
  return s.selected ?? (quizOnBody(s) ? (s.quiz?.guide?.ref ?? null) : null)
}

/** Up to which step it is drawn; null: not at all. */
export function guidedStep(s: AppState): number | null {
  return s.selected || !quizOnBody(s) ? s.findItStep : (s.quiz?.guide?.step ?? null)
}
