/** Every question about every shipped point is fair: one right answer, and none of the others is right too. */
import { describe, expect, it } from 'vitest'
import type { AtlasPoint } from '../../../src/domain/atlas.ts'
import { inFamily } from '../../../src/domain/categories.ts'
import { deckGroups, deckPoints } from '../../../src/domain/learn/deck.ts'
import { sameName, samePlace } from '../../../src/domain/learn/likeness.ts'
import {
  CHOICES,
  kindsOf,
  makeQuestion,
  makeQuestions,
  type Question,
  type QuestionKind,
  rightAnswer,
  TOPICS,
} from '../../../src/domain/learn/question.ts'
import { randomFrom } from '../../../src/domain/learn/random.ts'
import { ruleStory } from '../../../src/domain/learn/ruleStory.ts'
import { stepWords } from '../../../src/domain/findItWords.ts'
import { RAISED_VIEWS } from '../../../src/domain/raisedArm.ts'
import { atlas, locales, source } from './realAtlas.ts'

const ALL_KINDS: QuestionKind[] = ['tap', 'spot', 'words', 'rule', 'name', 'code', 'member', 'family']
const codes = deckPoints(atlas, 'all')
const pointOf = (code: string): AtlasPoint => {
  const point = atlas.points.get(code)
  if (!point) throw new Error(`${code}: expected a point`)
  return point
}
const made = new Map<QuestionKind, Question[]>()
const questionsOf = (kind: QuestionKind): Question[] => {
  const all = made.get(kind) ?? codes.flatMap((code, i) => makeQuestion(source, code, kind, randomFrom(7000 + i)) ?? [])
  made.set(kind, all)
  return all
}

/** Whether an answer would be right, judged from the records and not by what the question says. */
function isRight(question: Question, choice: string): boolean {
  const asked = pointOf(question.code)
  switch (question.kind) {
    case 'tap':
      return false
    case 'spot':
    case 'words':
      return samePlace(asked, pointOf(choice))
    case 'rule':
      return ruleStory(choice, source.findIt!)?.key === ruleStory(question.code, source.findIt!)?.key
    case 'name':
    case 'code':
      return sameName(asked, pointOf(choice))
    case 'member':
      return inFamily(pointOf(choice), question.family)
    case 'family':
      return inFamily(asked, choice)
  }
}

describe('questions', () => {
  it.each(ALL_KINDS.filter((kind) => kind !== 'tap'))('%s: four choices, each once, one of them right', (kind) => {
    const questions = questionsOf(kind)
    const least = { spot: 440, words: 440, rule: 440, name: 440, code: 440, member: 120, family: 120 }
    expect(questions.length).toBeGreaterThan(least[kind as keyof typeof least])
    const unfair = questions.filter((question) => {
      if (question.kind === 'tap') return true
      const { choices } = question
      const right = choices.filter((choice) => isRight(question, choice))
      return new Set(choices).size !== CHOICES || right.length !== 1 || right[0] !== rightAnswer(question)
    })
    expect(unfair).toEqual([])
  })

  it('a mark is asked for wherever a hand reaches the spot on the figure', () => {
    const left = codes.filter((code) => !makeQuestion(source, code, 'tap', randomFrom(1)))
    const inside = codes.filter((code) => pointOf(code).opening)
    expect(left.sort()).toEqual([...inside, ...Object.keys(RAISED_VIEWS), 'CV1'].sort())
  })

  it('points that lie too near to each other are never choices beside the marked spot', () => {
    const near = { ...source, tooNear: (a: string, b: string) => a === 'ST36' && b.startsWith('ST3') }
    for (let seed = 0; seed < 40; seed += 1) {
      const question = makeQuestion(near, 'ST36', 'spot', randomFrom(seed))
      const choices = question?.kind === 'spot' ? question.choices : []
      expect(choices.filter((code) => code.startsWith('ST3'))).toEqual(['ST36'])
    }
    expect(makeQuestion({ ...source, tooNear: null }, 'ST36', 'spot', randomFrom(1))).toBeNull()
  })

  it('distractors are plausible: most lie in the same part of the body or near on the meridian', () => {
    const choices = questionsOf('spot').flatMap((question) =>
      question.kind === 'spot' ? question.choices.map((choice) => ({ question, choice })) : [],
    )
    const wrong = choices.filter(({ question, choice }) => choice !== question.code)
    const plausible = wrong.filter(({ question, choice }) => {
      const [asked, other] = [pointOf(question.code), pointOf(choice)]
      return asked.region === other.region || asked.meridian === other.meridian
    })
    expect(plausible.length / wrong.length).toBeGreaterThan(0.95)
  })

  it.each(Object.keys(locales))('the words of a place do not name the point (%s)', (language) => {
    const texts = locales[language]!.points
    const told = codes.filter((code) => {
      const { hanzi, pinyin } = pointOf(code)
      const words = texts[code]!.location
      return (
        new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(words) ||
        words.includes(pinyin) ||
        (hanzi.length > 2 && words.includes(hanzi))
      )
    })
    expect(told).toEqual([])
  })

  it('the words of two places among the choices are never the same', () => {
    for (const language of Object.keys(locales)) {
      const texts = locales[language]!.points
      const same = questionsOf('words').filter(
        (question) =>
          question.kind === 'words' && new Set(question.choices.map((code) => texts[code]!.location)).size !== CHOICES,
      )
      expect(same).toEqual([])
    }
  })

  it('a rule is told without the point itself, and its words are told for every kind of rule', () => {
    const findIt = locales['en']!.findIt
    for (const question of questionsOf('rule')) {
      const story = ruleStory(question.code, source.findIt!)!
      const words = [...story.asked, ...story.hints].map((step) => stepWords(step, findIt))
      expect(words.join(' '), question.code).not.toMatch(new RegExp(`(?<![\\w-])${question.code}(?![\\w-])`))
      expect(story.asked.length, question.code).toBeGreaterThan(0)
    }
  })
})

describe('a session', () => {
  const decks = deckGroups(atlas).flatMap((group) => group.decks)

  it('has decks of every group, none of them empty', () => {
    expect(deckGroups(atlas).map(({ decks: all }) => all.length)).toEqual([15, 18, atlas.patterns.size, 28])
    expect(decks.filter((deck) => deckPoints(atlas, deck).length === 0)).toEqual([])
  })

  it.each(TOPICS)('%s: asks about every point of every deck, with the picture and without', (topic) => {
    for (const picture of [true, false]) {
      const allowed = new Set<QuestionKind>([...kindsOf(topic, picture), ...kindsOf('name', picture)])
      // Decks are parts of all points; one topic is enough to see that each of them is asked whole.
      for (const deck of topic === 'mixed' && picture ? decks : (['all'] as const)) {
        const points = deckPoints(atlas, deck)
        const questions = makeQuestions(source, points, topic, picture, randomFrom(3))
        expect(
          questions.map(({ code }) => code),
          deck,
        ).toEqual(points)
        expect(
          questions.filter(({ kind }) => !allowed.has(kind)),
          deck,
        ).toEqual([])
      }
    }
  })

  it('kinds take turns, so that a mixed session is mixed', () => {
    const questions = makeQuestions(source, deckPoints(atlas, 'family all-ST'), 'mixed', true, randomFrom(11))
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kindsOf('mixed', true)))
  })

  it('without the picture nothing is asked that needs it', () => {
    for (const topic of TOPICS) expect(kindsOf(topic, false)).not.toEqual(expect.arrayContaining(['tap']))
    const questions = makeQuestions(source, codes, 'mixed', false, randomFrom(5))
    expect(questions.filter(({ kind }) => kind === 'tap' || kind === 'spot')).toEqual([])
  })

  it('the same seed asks the same', () => {
    const of = (seed: number) => makeQuestions(source, codes.slice(0, 40), 'mixed', true, randomFrom(seed))
    expect(of(9)).toEqual(of(9))
    expect(of(9)).not.toEqual(of(10))
  })
})
