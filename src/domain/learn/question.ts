/**
 * Questions of the quiz, made from the records alone. Pure: which point, what kind, which choices; the words are
 * made where they are shown. Every question with choices has exactly one that is right.
 */
import type { Atlas, AtlasPoint } from '../atlas.ts'
import { CATEGORY_FAMILIES, FIVE_SHU, inFamily } from '../categories.ts'
import type { FindItSource } from '../findItModel.ts'
import type { BodyId, BodySide, PointCode } from '../ids.ts'
import { armToRaise } from '../raisedArm.ts'
import { distractorsOf } from './distractors.ts'
import { sameName, samePlace } from './likeness.ts'
import { type Random, shuffled } from './random.ts'
import { ruleStory } from './ruleStory.ts'

/** How many answers are offered. */
export const CHOICES = 4

export type Question =
  /** Put a mark on the skin where the point is. */
  | { kind: 'tap'; code: PointCode }
  /** A spot is marked on the body: which point is it? */
  | { kind: 'spot'; code: PointCode; side: BodySide; choices: readonly PointCode[] }
  /** Its place in words: which point is it? */
  | { kind: 'words'; code: PointCode; choices: readonly PointCode[] }
  /** The constraints of its rule: which point do they lead to? */
  | { kind: 'rule'; code: PointCode; choices: readonly PointCode[] }
  /** What is it called? */
  | { kind: 'name'; code: PointCode; choices: readonly PointCode[] }
  /** Which code has this name? */
  | { kind: 'code'; code: PointCode; choices: readonly PointCode[] }
  /** Which of these points is of a kind, such as Luo-connecting? */
  | { kind: 'member'; code: PointCode; family: string; choices: readonly PointCode[] }
  /** Of which kind is the point? Choices are kinds. */
  | { kind: 'family'; code: PointCode; family: string; choices: readonly string[] }

export type QuestionKind = Question['kind']

/** What a student may ask for. */
export const TOPICS = ['mixed', 'place', 'rule', 'name'] as const
export type Topic = (typeof TOPICS)[number]

const KINDS: Record<Topic, readonly QuestionKind[]> = {
  mixed: ['tap', 'spot', 'rule', 'name', 'code', 'member', 'family'],
  place: ['tap', 'spot'],
  rule: ['rule'],
  name: ['name', 'code', 'member', 'family'],
}

/** Kinds that need the picture, each with what stands for it in lists. */
const IN_LISTS: Partial<Record<QuestionKind, QuestionKind>> = { tap: 'words', spot: 'words' }

/** The kinds of a topic, in turn; without the picture those of words take the place of the others. */
export function kindsOf(topic: Topic, picture: boolean): QuestionKind[] {
  return [...new Set(KINDS[topic].map((kind) => (picture ? kind : (IN_LISTS[kind] ?? kind))))]
}

export interface QuestionSource {
  atlas: Atlas
  /** The body whose anchors the spots are. */
  body: BodyId
  /** Rules and measured segments; null while the landmarks are not there. */
  findIt: FindItSource | null
  /** Whether two spots of the body shown lie too near to be told apart; null without the picture that measures it. */
  tooNear: ((a: PointCode, b: PointCode) => boolean) | null
}

/** Kinds that a student is asked about: the five of the Five-Shu one by one, not their common name. */
export const ASKED_FAMILIES: readonly string[] = CATEGORY_FAMILIES.filter((family) => family !== 'five-shu')

/**
 * A question of a kind about a point.
 * @returns null where the records cannot make a fair one: too few choices, no such kind, no rule
 */
export function makeQuestion(
  source: QuestionSource,
  code: PointCode,
  kind: QuestionKind,
  random: Random,
): Question | null {
  const { atlas, body } = source
  const point = atlas.points.get(code)
  if (!point) return null
  const among = (fits: (other: AtlasPoint) => boolean): PointCode[] | null => {
    const others = distractorsOf(atlas, point, CHOICES - 1, fits, random)
    return others.length === CHOICES - 1 ? shuffled([code, ...others], random) : null
  }
  switch (kind) {
    case 'tap':
      return canBeMarked(point, body) ? { kind, code } : null
    case 'spot': {
      const { tooNear } = source
      const sides = point.opening || !tooNear ? [] : point.anchors[body].map(({ side }) => side)
      const side = sides[Math.floor(random() * sides.length)]
      const choices = side
        ? among((other) => !other.opening && !samePlace(point, other) && !tooNear?.(code, other.code))
        : null
      return side && choices ? { kind, code, side, choices } : null
    }
    case 'words': {
      const choices = among((other) => !samePlace(point, other))
      return choices && { kind, code, choices }
    }
    case 'rule': {
      const { findIt } = source
      const story = findIt && ruleStory(code, findIt)
      if (!story) return null
      const choices = among(
        (other) => !samePlace(point, other) && findIt !== null && ruleStory(other.code, findIt)?.key !== story.key,
      )
      return choices && { kind, code, choices }
    }
    case 'name':
    case 'code': {
      const choices = among((other) => !sameName(point, other))
      return choices && { kind, code, choices }
    }
    case 'member': {
      const own = ASKED_FAMILIES.filter((family) => inFamily(point, family))
      const family = own[Math.floor(random() * own.length)]
      const choices = family === undefined ? null : among((other) => !inFamily(other, family))
      return family !== undefined && choices ? { kind, code, family, choices } : null
    }
    case 'family': {
      const own = ASKED_FAMILIES.filter((family) => inFamily(point, family))
      const family = own[Math.floor(random() * own.length)]
      if (family === undefined) return null
      const others = otherFamilies(point, family, random)
      return { kind, code, family, choices: shuffled([family, ...others], random) }
    }
  }
}

/** False where no hand reaches the spot on the figure: inside mouth and nose, in the armpit, between the legs. */
const canBeMarked = ({ code, opening, region, anchors }: AtlasPoint, body: BodyId): boolean =>
  !opening && region !== 'perineum' && anchors[body].every(({ side }) => armToRaise(code, side) === null)

/** Kinds a point is not of; one of the Five-Shu beside others of them, since those are what is mixed up. */
function otherFamilies(point: AtlasPoint, family: string, random: Random): string[] {
  const wrong = shuffled(
    ASKED_FAMILIES.filter((one) => !inFamily(point, one)),
    random,
  )
  const isShu = (one: string) => (FIVE_SHU as readonly string[]).includes(one)
  const near = isShu(family) ? wrong.filter(isShu).slice(0, 2) : []
  return [...near, ...wrong.filter((one) => !near.includes(one))].slice(0, CHOICES - 1)
}

/**
 * A question about each point, kinds taking turns; where a kind is not possible the next one is.
 * @param codes in the order they are asked
 * @returns as many questions as points, but for those no kind of the topic can ask about in any way
 */
export function makeQuestions(
  source: QuestionSource,
  codes: readonly PointCode[],
  topic: Topic,
  picture: boolean,
  random: Random,
): Question[] {
  const kinds = shuffled(kindsOf(topic, picture), random)
  // Every point has a name: nobody is left without a question.
  const last = kindsOf('name', picture)
  let turn = 0
  return codes.flatMap((code) => {
    const order = [...kinds.slice(turn % kinds.length), ...kinds.slice(0, turn % kinds.length), ...last]
    turn += 1
    for (const kind of order) {
      const question = makeQuestion(source, code, kind, random)
      if (question) return [question]
    }
    return []
  })
}

/** What is right among the choices: a code, or the kind that is asked for. Null where a mark is put on the skin. */
export function rightAnswer(question: Question): string | null {
  if (question.kind === 'tap') return null
  return question.kind === 'family' ? question.family : question.code
}
