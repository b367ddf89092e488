/** A session from its first question to its result. */
import { describe, expect, it } from 'vitest'
import type { MarkMeasure } from '../../src/domain/learn/grade.ts'
import { rightAnswer } from '../../src/domain/learn/question.ts'
import { EMPTY_LEARN } from '../../src/domain/learn/record.ts'
import { quizShown } from '../../src/state/learnSlice.ts'
import { quizOnBody } from '../../src/state/quizSight.ts'
import {
  choose,
  judgeMark,
  localDay,
  nextQuestion,
  pass,
  placeMark,
  questionOf,
  startQuiz,
  takeHint,
  wishMark,
} from '../../src/state/quizRun.ts'
import { type AppState, createAppStore } from '../../src/state/store.ts'
import { addressView } from '../../src/state/urlSync.ts'
import { atlas } from '../domain/learn/realAtlas.ts'

const now = new Date('2026-03-01T12:00:00Z')
const measure: MarkMeasure = { distanceMm: 2, distanceCun: 0.1, uncertaintyMm: 5, other: null }

function begun(topic: 'name' | 'place', initial: Partial<AppState> = {}, size = 5) {
  const store = createAppStore(atlas, { learn: EMPTY_LEARN, nearPoints: new Map(), ...initial })
  const count = startQuiz(store, { deck: 'family all-ST', topic, size, picture: topic === 'place' }, now, 4)
  return { store, count, quiz: () => store.getState().quiz! }
}

describe('a session', () => {
  it('asks as many as wished, new points in the order of the meridian', () => {
    const { count, quiz } = begun('name')
    expect(count).toBe(5)
    expect(
      quiz()
        .questions.map(({ code }) => code)
        .sort(),
    ).toEqual(['ST1', 'ST2', 'ST3', 'ST4', 'ST5'])
  })

  it('does not begin where nothing is due', () => {
    const store = createAppStore(atlas, { learn: EMPTY_LEARN })
    expect(startQuiz(store, { deck: 'due', topic: 'mixed', size: 10, picture: false }, now, 1)).toBe(0)
    expect(store.getState().quiz).toBeNull()
  })

  it('writes each answer once into result, memory and day', () => {
    const { store, quiz } = begun('name')
    const question = questionOf(quiz())!
    takeHint(store)
    choose(store, rightAnswer(question)!, now)
    choose(store, 'ST40', now)
    pass(store, now)
    expect(quiz().given).toMatchObject({ kind: 'choice', right: true, earned: 0.75 })
    expect(quiz().results).toEqual([{ code: question.code, earned: 0.75 }])
    const { learn } = store.getState()
    expect(learn?.days).toEqual([{ day: localDay(now), asked: 1, earned: 0.75 }])
    expect(Object.keys(learn?.cards ?? {})).toEqual([question.code])
    nextQuestion(store)
    expect(quiz()).toMatchObject({ at: 1, hints: 0, given: null, guide: null, mark: null })
  })

  it('goes on only once there is an answer, and ends after the last', () => {
    const { store, quiz } = begun('name')
    nextQuestion(store)
    expect(quiz().at).toBe(0)
    for (let i = 0; i < 5; i += 1) {
      pass(store, now)
      nextQuestion(store)
    }
    expect(questionOf(quiz())).toBeNull()
    expect(quiz().results.map(({ earned }) => earned)).toEqual([0, 0, 0, 0, 0])
    nextQuestion(store)
    expect(quiz().at).toBe(5)
  })

  it('a mark is placed, moved and judged; after that it stays', () => {
    const { store, quiz } = begun('place')
    while (questionOf(quiz())?.kind !== 'tap') {
      pass(store, now)
      nextQuestion(store)
    }
    const place = { vertices: [1, 2, 3], weights: [1, 0, 0] } as const
    placeMark(store, place)
    wishMark(store, { kind: 'judge' })
    wishMark(store, { kind: 'judge' })
    expect(quiz()).toMatchObject({ mark: place, wish: { kind: 'judge', nonce: 2 } })
    judgeMark(store, measure, 'right', now)
    expect(quiz().given).toMatchObject({ kind: 'mark', right: true, earned: 1, side: 'right' })
    placeMark(store, null)
    expect(quiz().mark).toEqual(place)
  })

  it('leaves nothing in an address', () => {
    const { store } = begun('name')
    const before = addressView(createAppStore(atlas).getState())
    pass(store, now)
    expect(addressView(store.getState())).toEqual(before)
  })

  it('hides the points only while it is what is looked at', () => {
    const { store } = begun('name')
    const seen = (change: Partial<AppState>) => {
      const state = { ...store.getState(), ...change }
      return [quizShown(state), quizOnBody(state)]
    }
    expect(seen({})).toEqual([true, true])
    expect(seen({ selected: { code: 'ST36', side: 'left' } })).toEqual([true, false])
    expect(seen({ patternId: 'P5' })).toEqual([false, false])
    expect(seen({ selectedMeridian: 'ST' })).toEqual([false, false])
    store.getState().reset()
    expect(store.getState().quiz).toBeNull()
  })
})
