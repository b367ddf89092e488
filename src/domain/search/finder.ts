/**
 * One search over the whole atlas: points by any name, and everything that is called by words. Ranked, grouped, and
 * honest about what a code may also mean.
 */
import type { MeridianId, PatternId, PointCode } from '../ids.ts'
import { GUESS, SCATTERED } from './match.ts'
import { COUNTED_AS } from './names.ts'
import { createPointSearch, type NameKind, type PointAnswer, type PointSearch, type SearchedPoint } from './points.ts'
import type { SearchTerms } from './terms.ts'
import {
  createThingSearch,
  type NamedWork,
  plainWords,
  type ThingHit,
  type ThingKind,
  withoutEmptyWords,
} from './things.ts'
import { traditionalUses } from './uses.ts'

/** `use`: a point by what tradition uses it for. */
export type FoundKind = 'point' | ThingKind

/** One thing to choose. */
export interface Found {
  kind: FoundKind
  /** Point code (also of a `use`), or id of the thing; a page as addresses name it. */
  id: string
  /** The word it was found by; of a `use` the phrase of the record. */
  name: string
  /** That word is shown anyway: the name of the thing in the reader's language, or a code. */
  own: boolean
  /** Points: which of their names fitted. */
  nameKind: NameKind | null
  /** The same point under another code of another standard. */
  countedAs: { code: string; standard: string } | null
}

/** `choice`: what was typed may mean any of these, and they come first. */
export type GroupId = 'choice' | FoundKind

export interface FoundGroup {
  id: GroupId
  hits: Found[]
}

/** Something that must be said about what was typed. */
export type Hint =
  /** The prefix or code is used for several things. */
  | { kind: 'ambiguous'; typed: string }
  /** A Bladder number that older books give to another point. */
  | { kind: 'oldNumber'; written: PointCode; today: PointCode }
  /** A meridian has fewer points than the number typed. */
  | { kind: 'range'; meridian: MeridianId; last: number }

export interface Findings {
  /** The group with the best hit first. */
  groups: FoundGroup[]
  count: number
  hint: Hint | null
}

export type Finder = (query: string) => Findings

export interface FinderInput {
  points: Iterable<SearchedPoint>
  /** The search over these points where it is there already. */
  pointSearch?: PointSearch
  /** In the order of the list. */
  patterns: Iterable<PatternId>
  /** Words of every language, the reader's first. */
  terms: readonly SearchTerms[]
  works: readonly NamedWork[]
}

/** Rows of a group: enough to choose from, few enough to be read. */
const MOST: Record<FoundKind, number> = {
  pattern: 6,
  point: 8,
  meridian: 3,
  category: 4,
  part: 4,
  landmark: 6,
  page: 5,
  tool: 6,
  use: 8,
  work: 4,
}
/** Hits this much worse than the best of all are noise. */
const WORSE = 1.75
/** What a use costs more by every use that its record names before it. */
const LATER_USE = 0.02
const NOTHING: Findings = { groups: [], count: 0, hint: null }
/** Better than anything found by words. */
const FIRST = -10

interface Scored extends Found {
  cost: number
}

/** Prepares a search over the atlas; an empty query finds nothing. Never throws. */
export function createFinder({ points, pointSearch, patterns, terms, works }: FinderInput): Finder {
  const all = [...points]
  const searchPoints = pointSearch ?? createPointSearch(all)
  const known = traditionalUses(terms)
  const searchThings = createThingSearch(terms, works, [...patterns], known)
  const uses = new Map(known.map((use) => [use.phrase, use.points] as const))
  /** The points of a phrase: those first that name it first. */
  const asUses = (hit: ThingHit): Scored[] =>
    (uses.get(hit.id) ?? []).map(({ code, place }) => ({
      ...asThing(hit),
      id: code,
      name: hit.id,
      cost: hit.cost + place * LATER_USE,
    }))
  const last = new Map<string, number>()
  for (const { code, meridian } of all) {
    const number = Number(code.slice(meridian.length))
    if (number > (last.get(meridian) ?? 0)) last.set(meridian, number)
  }

  /** "Where is ST36?" asks for ST36; "stomach pain", where that is known, is no prefix. */
  const pointsOf = (query: string, known: boolean): PointAnswer => {
    const answer = searchPoints(query)
    const plain = known ? '' : plainWords(query).join(' ')
    if (answer.hits.length > 0 || answer.read !== null || plain === '') return answer
    const { hits, ...rest } = searchPoints(plain)
    return { ...rest, hits: hits.map((hit) => ({ ...hit, cost: withoutEmptyWords(hit.cost) })) }
  }

  return (query) => {
    if (query.trim() === '') return NOTHING
    const things = searchThings(query)
    const { hits, read, oldNumber } = pointsOf(
      query,
      things.some(({ kind, cost }) => kind === 'use' && cost < GUESS),
    )
    const found: Scored[] = [
      ...hits.map(asPoint),
      ...things.flatMap((hit) => (hit.kind === 'use' ? asUses(hit) : [asThing(hit)])),
    ]
    const { choices, hint } = choicesOf(query, { hits, read, oldNumber }, things, last)
    const chosen = new Set(choices.map(keyOf))
    const others = sound(
      found.filter((one) => !chosen.has(keyOf(one))),
      choices.length > 0,
    )
    const groups = grouped(choices.length > 1 ? others : [...choices, ...others])
    if (choices.length > 1) groups.unshift({ id: 'choice', hits: choices.map(withoutCost) })
    return { groups, count: groups.reduce((sum, group) => sum + group.hits.length, 0), hint }
  }
}

const keyOf = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string => `${kind} ${id}`

const SHOWN_ANYWAY = new Set<NameKind>(['code', 'pinyin', 'hanzi', 'english', 'region'])

const asPoint = ({ code, kind, name, cost }: PointAnswer['hits'][number]): Scored => ({
  kind: 'point',
  id: code,
  name,
  own: SHOWN_ANYWAY.has(kind),
  nameKind: kind,
  countedAs: COUNTED_AS[code] ?? null,
  cost,
})

const asThing = ({ kind, id, name, own, cost }: ThingHit): Scored => ({
  kind,
  id,
  name,
  own,
  nameKind: null,
  countedAs: null,
  cost,
})

const withoutCost = ({ kind, id, name, own, nameKind, countedAs }: Scored): Found => ({
  kind,
  id,
  name,
  own,
  nameKind,
  countedAs,
})

/** What a code or prefix may mean, the usual reading first, and what must be said about it. */
function choicesOf(
  query: string,
  { hits, read, oldNumber }: PointAnswer,
  things: readonly ThingHit[],
  last: ReadonlyMap<string, number>,
): { choices: Scored[]; hint: Hint | null } {
  const nothing = { choices: [], hint: null }
  if (!read) return nothing
  const point = (code: PointCode, kind: NameKind, name: string): Scored => asPoint({ code, kind, name, cost: FIRST })
  const line = (id: MeridianId): Scored => asThing({ kind: 'meridian', id, name: id, own: true, cost: FIRST })
  if (read.number === null) {
    const choices = read.meridians.map(line)
    return { choices, hint: choices.length > 1 ? { kind: 'ambiguous', typed: query.trim() } : null }
  }
  // C7, L4 and T12 are vertebrae first.
  const spine = things.filter(({ kind, cost }) => kind === 'landmark' && cost < 0.2).map(asThing)
  const codes = read.codes.map((code) => point(code, 'code', code))
  if (oldNumber) {
    const today = point(oldNumber.today, 'old-number', oldNumber.written)
    const others = codes.filter(({ id }) => id !== oldNumber.written)
    const written = codes.filter(({ id }) => id === oldNumber.written)
    return { choices: [...written, today, ...others], hint: { kind: 'oldNumber', ...oldNumber } }
  }
  if (codes.length + spine.length > 1)
    return { choices: [...spine, ...codes], hint: { kind: 'ambiguous', typed: query.trim() } }
  const [meridian] = read.meridians
  // GV29 is the second name of a point, and no number too many.
  const named = (hits[0]?.cost ?? GUESS) < 0.1
  if (codes.length === 0 && spine.length === 0 && meridian && !named)
    return {
      choices: read.meridians.map(line),
      hint: { kind: 'range', meridian, last: last.get(meridian) ?? 0 },
    }
  return { choices: codes, hint: null }
}

/** Without guesses where something fits as it stands, and without what fits far worse than the best. */
function sound(found: readonly Scored[], certain: boolean): Scored[] {
  const best = certain ? 0 : Math.min(...found.map(({ cost }) => cost))
  const most = best < GUESS ? Math.min(GUESS, Math.max(best, 0) + WORSE) : best < SCATTERED ? SCATTERED : Infinity
  return found.filter(({ cost }) => cost < most)
}

/** By kind, the kind with the best hit first. */
function grouped(found: readonly Scored[]): FoundGroup[] {
  const groups = new Map<FoundKind, Scored[]>()
  // A pattern has its warning signs and its evidence: it goes before what tradition says, however little of it fits.
  const pattern = Math.min(...found.flatMap(({ kind, cost }) => (kind === 'pattern' ? [cost] : [])))
  const rank = ({ kind, cost }: Scored) => (kind === 'use' && pattern < Infinity ? Math.max(cost, pattern) : cost)
  const order = (a: Scored, b: Scored) =>
    rank(a) - rank(b) || Number(a.kind === 'use') - Number(b.kind === 'use') || a.cost - b.cost
  for (const one of [...found].sort(order)) {
    const of = groups.get(one.kind) ?? []
    // A guess may repeat what fits as it stands.
    if (of.length < MOST[one.kind] && of.every(({ id }) => id !== one.id)) of.push(one)
    groups.set(one.kind, of)
  }
  return [...groups].map(([id, hits]) => ({ id, hits: hits.map(withoutCost) }))
}
