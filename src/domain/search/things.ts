/**
 * Finds everything that is called by words: patterns by what people say ("slipped disc", 闪腰), meridians, kinds of
 * point, parts of the body, landmarks, pages and their parts, tools, traditional uses, works cited. In every language
 * at once.
 */
import {
  GUESS,
  isCjk,
  misfit,
  misspeltAs,
  NONE,
  type Prepared,
  prefixDistance,
  prepare,
  SCATTERED,
  searchKey,
  slipsAllowed,
  wordsOf,
} from './match.ts'
import { type SearchTerms, TERM_KINDS, type TermKind } from './terms.ts'
import type { TraditionalUse } from './uses.ts'
import { EVERYDAY_WORDS } from './words.ts'

/** `work`: a study or source, named as pages are: `evidence.acp-2017`. `use`: a traditional use, named by its phrase. */
export type ThingKind = TermKind | 'work' | 'use'

export interface ThingHit {
  kind: ThingKind
  id: string
  /** The word that fitted, as it is written. */
  name: string
  /** That word is the name shown in the first language. */
  own: boolean
  /** On the scale of match.ts, shifted by what is usually meant. */
  cost: number
}

/** A work cited, which every language calls the same. */
export interface NamedWork {
  id: string
  names: readonly string[]
}

export type ThingSearch = (query: string) => ThingHit[]

interface Name extends Prepared {
  own: boolean
  /** The name of the thing in some language, not a synonym. */
  title: boolean
}

interface Thing {
  kind: ThingKind
  id: string
  order: number
  names: Name[]
  /** Every word of the names, once. */
  words: string[]
}

/** Words that tell nothing about what is looked for. */
const EMPTY_WORDS = new Set(
  (
    'a an and are at be by can do does for from have how i in is it me my of on or the to what when where with best ' +
    'pain painful hurt hurts hurting ache aching sore point points acupoint acupoints acupuncture'
  ).split(' '),
)

/** What Chinese says behind a place that hurts. */
const ACHES = new Set(['痛', '疼', '酸', '酸痛', '疼痛', '肿', '肿痛'])

/** What is usually meant goes before what fits as well. */
const KIND_SHIFT: Record<ThingKind, number> = {
  pattern: 0,
  meridian: -0.02,
  category: 0.01,
  part: 0,
  landmark: 0.1,
  tool: 0.11,
  page: 0.12,
  work: 0.4,
  // What was tried in the past comes after everything that explains or warns.
  use: 0.45,
}
/** The name of a muscle is asked for its own sake: its page goes before the pattern it is blamed for. */
const MUSCLE_SAME = -0.65
/** On the page of the muscles, but none. */
const NO_MUSCLE = 'muscles.disc'
/** Synonyms tell less than names, above all when only a part of one fits. */
const SYNONYM_SAME = 0.02
const SYNONYM_PART = 0.25
/** What somebody who names a complaint may mean by its place. */
const PLACES = new Set<ThingKind>(['pattern', 'part', 'landmark'])
/** Behind what fits as typed, before the traditional uses. */
const BESIDE_USE = 0.1
/** What hurts comes first: whole words of a pattern's name weigh more than the same name of a body part. */
const PATTERN_WORD = -0.05
const PATTERN_TITLE_SHIFT = -0.55
const PATTERN_SYNONYM_SHIFT = -0.2
const PATTERN_SAME_SHIFT = -0.5

const isMuscle = (id: string): boolean => id.startsWith('muscles.') && id !== NO_MUSCLE

/** The cost of a fit of one name of a thing. */
function shifted(fit: number, thing: Thing, name: Name): number {
  if (fit === NONE) return NONE
  const shift = KIND_SHIFT[thing.kind]
  // A word in the title of a paper is hardly what somebody looks for.
  if (thing.kind === 'work' && fit >= GUESS && fit < SCATTERED) return NONE
  if (thing.kind === 'work' && !name.title && fit > 0) return SCATTERED + 0.5 + fit / 10
  if (thing.kind === 'pattern' && fit >= GUESS) return Math.max(GUESS, fit + PATTERN_SYNONYM_SHIFT)
  if (fit === 0 && name.title && thing.kind === 'page' && isMuscle(thing.id)) return MUSCLE_SAME
  if (thing.kind !== 'pattern') return fit + shift + (name.title ? 0 : fit === 0 ? SYNONYM_SAME : SYNONYM_PART)
  if (fit === 0) return PATTERN_SAME_SHIFT - (name.title ? 0.1 : 0)
  if (!name.title) return fit + PATTERN_SYNONYM_SHIFT
  // Among patterns that hold the word the order of the list decides, not the length of their names.
  return fit < 1.2 ? PATTERN_WORD : fit + PATTERN_TITLE_SHIFT
}

function thingsOf(
  terms: readonly SearchTerms[],
  works: readonly NamedWork[],
  patternOrder: readonly string[],
  uses: readonly TraditionalUse[],
): Thing[] {
  const name = (text: string, own: boolean, title: boolean): Name => ({ ...prepare(text), own, title })
  const things: Thing[] = []
  const add = (kind: ThingKind, id: string, order: number, names: Name[]) =>
    things.push({ kind, id, order, names, words: [...new Set(names.flatMap(({ words }) => words))] })
  for (const kind of TERM_KINDS) {
    const ids = [...new Set(terms.flatMap((of) => Object.keys(of[kind])))]
    for (const id of ids) {
      const order = kind === 'pattern' ? patternOrder.indexOf(id) : things.length
      if (order < 0) continue
      const names = terms.flatMap((of, language) =>
        (of[kind][id] ?? []).map((text, at) => name(text, language === 0 && at === 0, at === 0)),
      )
      for (const text of EVERYDAY_WORDS[kind][id]?.split('|') ?? []) names.push(name(text, false, false))
      add(kind, id, order, names)
    }
  }
  for (const { phrase, translations, words } of uses)
    add('use', phrase, things.length, [
      name(phrase, true, true),
      ...translations.map((text) => name(text, false, true)),
      ...words.map((text) => name(text, false, false)),
    ])
  for (const { id, names } of works)
    add(
      'work',
      id,
      things.length,
      names.map((text, at) => name(text, at === 0, at === 0)),
    )
  return things
}

/** Several words, each of which begins some word of the thing; the last resort lets each hold a slip. */
function scattered(asked: readonly string[], { words: known }: Thing): number {
  let slips = 0
  for (const word of asked) {
    if (known.some((one) => one.startsWith(word))) continue
    const most = slipsAllowed(word)
    if (most === 0 || !known.some((one) => prefixDistance(word, one, most) <= most)) return NONE
    slips += 1
  }
  return SCATTERED + 0.5 + slips * 0.3
}

/**
 * Prepares a search.
 * @param terms words of every language, the reader's first
 * @param uses traditional uses of the points
 * @param patternOrder ids of the patterns in the order of their list; that order decides between equals
 * @returns a function of the query, best first. Never throws.
 */
export function createThingSearch(
  terms: readonly SearchTerms[],
  works: readonly NamedWork[],
  patternOrder: readonly string[],
  uses: readonly TraditionalUse[] = [],
): ThingSearch {
  const things = thingsOf(terms, works, patternOrder, uses)

  /** The best name of every thing by some measure. */
  const rank = (measure: (name: Name, thing: Thing) => number): ThingHit[] =>
    things
      .flatMap((thing) => {
        let best: { cost: number; name: Name } | null = null
        for (const name of thing.names) {
          const cost = shifted(measure(name, thing), thing, name)
          if (cost < (best?.cost ?? NONE)) best = { cost, name }
        }
        if (!best) return []
        const { kind, id, order } = thing
        return [{ kind, id, order, name: best.name.name, own: best.name.own, cost: best.cost }]
      })
      .sort((a, b) => a.cost - b.cost || a.order - b.order)
      .map(({ kind, id, name, own, cost }) => ({ kind, id, name, own, cost }))

  /** What is meant besides a traditional use: "elbow pain" is the elbow, too. */
  const beside = (query: string, typed: string): ThingHit[] => {
    const rest = plainWords(query).join('')
    const found = isCjk(typed)
      ? rank(({ folded }) => (ACHES.has(typed.replace(folded, '')) ? 0.1 / folded.length : NONE))
      : rest === '' || rest === typed
        ? []
        : rank((name) => misfit(rest, name))
    return found.filter(({ kind }) => PLACES.has(kind)).map((hit) => ({ ...hit, cost: hit.cost + BESIDE_USE }))
  }

  return (query) => {
    const typed = searchKey(query)
    if (typed === '') return []
    const direct = rank((name) => misfit(typed, name))
    const fitting = direct.filter(({ cost }) => cost < GUESS)
    if (fitting.some(({ kind }) => kind !== 'use')) return direct
    if (fitting.length > 0) return [...beside(query, typed), ...direct]
    // Chinese does not part its words: the longest name that stands in the sentence.
    if (isCjk(typed))
      return rank(({ folded }) => (folded.length > 1 && typed.includes(folded) ? SCATTERED + 1 / folded.length : NONE))
    const plain = plainWords(query)
    const rest = plain.join('')
    const shorter = rest !== '' && rest !== typed
    const told = shorter ? rank((name) => misfit(rest, name)).map(moved) : []
    const [asTyped, asRest] = [misspeltAs(typed), misspeltAs(shorter && told.length === 0 ? rest : '')]
    const guesses = [...direct, ...rank((name) => Math.min(asTyped(name), asRest(name) + 0.1))]
    if (told.length > 0) return [...guesses, ...told]
    return [...guesses, ...(plain.length > 1 ? rank((_, thing) => scattered(plain, thing)) : [])]
  }
}

/** The words of a query that tell something. */
export function plainWords(query: string): string[] {
  return wordsOf(query).filter((word) => !EMPTY_WORDS.has(word))
}

/** The cost of a fit of what is left without the empty words: it keeps its place among its like, behind what fits as typed. */
export const withoutEmptyWords = (cost: number): number => SCATTERED + (cost + 1) / 10

const moved = (hit: ThingHit): ThingHit => ({ ...hit, cost: withoutEmptyWords(hit.cost) })
