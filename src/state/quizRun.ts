/** A session of the quiz, from its first question to its result. Comes with the quiz, not with the page. */
import { deckPoints, type DeckId } from '../domain/learn/deck.ts'
import { findItSteps } from '../domain/findIt.ts'
import type { FindItSource } from '../domain/findItModel.ts'
import { segmentsOf } from '../domain/findItModel.ts'
import { earnedBy, gradeMark, type MarkMeasure } from '../domain/learn/grade.ts'
import { makeQuestions, type Question, rightAnswer, type Topic } from '../domain/learn/question.ts'
import { randomFrom } from '../domain/learn/random.ts'
import { EMPTY_LEARN, withAnswer } from '../domain/learn/record.ts'
import type { BodySide } from '../domain/ids.ts'
import type { AppState } from './appState.ts'
import { pickPoints, reviewed } from './learnSchedule.ts'
import type { Given, MarkWish, Quiz } from './learnSlice.ts'
import type { AppStore } from './store.ts'

/** Numbers of questions a student may choose from; the first is offered. */
export const SESSION_SIZES = [10, 5, 20] as const

export interface SessionWish {
  deck: DeckId
  topic: Topic
  size: number
  /** Whether questions may be asked on the body. */
  picture: boolean
}

/** The rules and measures the questions are made from; null while landmarks are not there. */
export function findItSourceOf({
  atlas,
  landmarks,
  body,
}: Pick<AppState, 'atlas' | 'landmarks' | 'body'>): FindItSource | null {
  if (landmarks.kind !== 'ready') return null
  return {
    ruleOf: (code) => atlas.points.get(code)?.rule,
    isInside: (code) => atlas.points.get(code)?.opening !== undefined,
    segmentOf: segmentsOf(landmarks.file.bodies[body]),
  }
}

/**
 * Begins a session.
 * @param seed decides which of the possible questions are asked
 * @returns how many questions it has; 0: nothing is due, and nothing was begun
 */
export function startQuiz(
  store: AppStore,
  { deck, topic, size, picture }: SessionWish,
  now: Date,
  seed: number,
): number {
  const state = store.getState()
  const { atlas, body } = state
  const nearPoints = state.nearPoints === 'failed' ? null : state.nearPoints
  const random = randomFrom(seed)
  const cards = (state.learn ?? EMPTY_LEARN).cards
  const codes = pickPoints(deckPoints(atlas, deck), cards, size, now, random, deck === 'due')
  const source = {
    atlas,
    body,
    findIt: findItSourceOf(state),
    tooNear: nearPoints && ((a: string, b: string) => nearPoints.get(a)?.has(b) ?? false),
  }
  const questions = makeQuestions(source, codes, topic, picture && nearPoints !== null, random)
  if (questions.length > 0) state.setQuiz({ deck, questions, ...NEXT, at: 0, results: [] })
  return questions.length
}

/** What every question starts with. */
const NEXT = { hints: 0, mark: null, wish: null, given: null, guide: null } as const

/** The question that is asked; null before the first and after the last. */
export const questionOf = (quiz: Quiz | null): Question | null => quiz?.questions[quiz.at] ?? null

/** Changes a running session that waits for an answer. */
function whileAsked(store: AppStore, change: (quiz: Quiz, question: Question) => Quiz): void {
  const { quiz, setQuiz } = store.getState()
  const question = questionOf(quiz)
  if (quiz && question && quiz.given === null) setQuiz(change(quiz, question))
}

/** Writes an answer into session and record. */
function give(store: AppStore, given: (quiz: Quiz, question: Question) => Given, now: Date): void {
  whileAsked(store, (quiz, question) => {
    const answer = given(quiz, question)
    const { learn: kept, setLearn } = store.getState()
    const learn = kept ?? EMPTY_LEARN
    const card = reviewed(learn.cards[question.code] ?? null, answer.earned, now)
    setLearn({
      learn: {
        ...learn,
        cards: { ...learn.cards, [question.code]: card },
        days: withAnswer(learn.days, localDay(now), answer.earned),
      },
    })
    const result = { code: question.code, earned: answer.earned }
    const side = answer.kind === 'mark' ? answer.side : question.kind === 'spot' ? question.side : null
    return {
      ...quiz,
      given: answer,
      guide: guideTo(store, question.code, side, null),
      results: [...quiz.results, result],
    }
  })
}

/** What the body draws of a rule. @param step null: all of it */
function guideTo(store: AppStore, code: string, side: BodySide | null, step: number | null): Quiz['guide'] {
  const state = store.getState()
  const point = state.atlas.points.get(code)
  const source = findItSourceOf(state)
  if (!point || !source) return null
  const ref = { code, side: side ?? (point.paired ? 'left' : 'midline') } as const
  return { ref, step: step ?? findItSteps(code, source).length - 1 }
}

/** The student's calendar day, ISO. */
export function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Answers with one of the choices. Ignored once there is an answer. */
export function choose(store: AppStore, choice: string, now: Date): void {
  give(
    store,
    (quiz, question) => {
      const right = choice === rightAnswer(question)
      return { kind: 'choice', choice, right, earned: earnedBy(right, quiz.hints) }
    },
    now,
  )
}

/** Answers with the mark as the picture has measured it. */
export function judgeMark(store: AppStore, measure: MarkMeasure, side: BodySide, now: Date): void {
  give(
    store,
    (quiz) => {
      const grade = gradeMark(measure)
      const right = grade.share > 0
      return { kind: 'mark', grade, side, right, earned: earnedBy(right, quiz.hints, grade.share) }
    },
    now,
  )
}

/** Leaves a question without an answer: it counts as not known. */
export function pass(store: AppStore, now: Date): void {
  give(store, () => ({ kind: 'pass', right: false, earned: 0 }), now)
}

/** One hint more. */
export function takeHint(store: AppStore): void {
  whileAsked(store, (quiz, question) => {
    const hints = quiz.hints + 1
    // Only where the student looks for the place: elsewhere the drawn rule would be the answer.
    const guide = question.kind === 'tap' ? guideTo(store, question.code, null, hints - 1) : null
    return { ...quiz, hints, guide }
  })
}

/** Puts the mark on the skin. */
export function placeMark(store: AppStore, mark: Quiz['mark']): void {
  whileAsked(store, (quiz) => ({ ...quiz, mark }))
}

type Wish = MarkWish extends infer One ? (One extends MarkWish ? Omit<One, 'nonce'> : never) : never

/** Asks the picture to move or to judge the mark. */
export function wishMark(store: AppStore, wish: Wish): void {
  whileAsked(store, (quiz) => ({ ...quiz, wish: { ...wish, nonce: (quiz.wish?.nonce ?? 0) + 1 } }))
}

/** The next question, or the result after the last. */
export function nextQuestion(store: AppStore): void {
  const { quiz, setQuiz } = store.getState()
  if (quiz?.given) setQuiz({ ...quiz, ...NEXT, at: quiz.at + 1 })
}
