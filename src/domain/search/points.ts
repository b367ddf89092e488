/**
 * Finds a point by any of its names: code (today's, other books', old numbers), pinyin, characters,
 * English, Korean, Japanese reading in Latin letters or kana. Own fold + prefix + small Levenshtein: over 409
 * made-up documents 20 of 20 first hits; Fuse 20 but nine times slower to start, MiniSearch 18, uFuzzy 18, Orama 15.
 */
import type { PointContent } from '../content.ts'
import { MERIDIAN_IDS, type MeridianId, type PointCode } from '../ids.ts'
import { kanaToLatin } from './kana.ts'
import { GUESS, isCjk, NONE, prefixDistance, SCATTERED, searchKey, slipsAllowed } from './match.ts'
import { bladderOfOldNumber, OTHER_NAMES, PREFIXES } from './names.ts'

export type NameKind =
  | 'code'
  | 'pinyin'
  | 'hanzi'
  | 'english'
  | 'japanese'
  | 'korean'
  | 'other'
  | 'region'
  | 'old-number'

export interface PointHit {
  code: PointCode
  kind: NameKind
  /** The name that fitted, as the record writes it. */
  name: string
  /** How badly it fits, on the scale of match.ts. */
  cost: number
}

/** A code or a prefix as some book writes it. */
export interface ReadCode {
  /** Meridians the prefix may mean, the usual reading first. */
  meridians: MeridianId[]
  /** Null for a bare prefix. */
  number: number | null
  /** The points there are of that number. */
  codes: PointCode[]
}

export interface PointAnswer {
  /** Best first. */
  hits: PointHit[]
  /** What the query means when it is read as a code; null for anything else. */
  read: ReadCode | null
  /** A Bladder number that older books give to another point. */
  oldNumber: { written: PointCode; today: PointCode } | null
}

export type PointSearch = (query: string, limit?: number) => PointAnswer

export type SearchedPoint = Pick<
  PointContent,
  'code' | 'group' | 'meridian' | 'pinyin' | 'hanzi' | 'english' | 'japanese' | 'korean' | 'region'
>

interface Name {
  kind: NameKind
  name: string
  folded: string
  /** With tone marks, for telling Jùliáo from Jūliáo; empty where tones play no part. */
  toned: string
  words: string[]
}

type Put = (entry: Entry, kind: NameKind, name: string, cost: number) => void

interface Entry {
  code: PointCode
  order: number
  names: Name[]
}

/** Lower is better; kinds of equal fit rank in this order. */
const KIND_COST: Record<NameKind, number> = {
  code: 0,
  'old-number': 0,
  pinyin: 0.01,
  hanzi: 0.02,
  english: 0.03,
  japanese: 0.04,
  korean: 0.05,
  other: 0.015,
  region: 0.3,
}
const DEFAULT_LIMIT = 40
/** `GV24.5`, `3E5` and 胃经36 are codes too; zeros before the number mean nothing. */
const CODE_QUERY = /^(3?[a-z/]+?|[\u4e00-\u9fff]{1,2}?)[经脉]?\.?0*(\d{1,2})?$/

/** What Chinese says behind the name of a point. */
const POINT_WORD = /(?<=.)穴位?$/

/** Long vowels are written ō, oo or ou: all become o. */
function looseJapanese(text: string): string {
  return searchKey(text).replace(/ou|oo/g, 'o').replace(/uu/g, 'u')
}

/** The last text made loose: one query is compared with every Japanese name. */
let loose = { text: '', japanese: '' }
function typedAsJapanese(text: string): string {
  if (loose.text !== text) loose = { text, japanese: looseJapanese(text) }
  return loose.japanese
}

/** Lower-case pinyin with its tone marks, composed, without spaces. */
function toned(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’-]/g, '')
}

/** Meridians as WHO lists them, then extra points from head to toe; T1 before T2 before L1. */
function listOrder({ code, meridian }: SearchedPoint): number {
  const at = MERIDIAN_IDS.indexOf(meridian as MeridianId)
  const number = Number(/\d+/.exec(code)?.[0] ?? 99)
  if (at >= 0) return at * 1000 + number
  const region = ['HN', 'CA', 'B', 'UE', 'LE'].findIndex((id) => code.startsWith(`EX-${id}`))
  const member = /-([A-Z]?)(\d*)$/.exec(code)
  return 100_000 + region * 10_000 + number * 100 + (member?.[1] === 'L' ? 20 : 0) + Number(member?.[2] || 0)
}

function namesOf(point: SearchedPoint): Name[] {
  const name = (kind: NameKind, text: string, folded = searchKey(text)): Name => ({
    kind,
    name: text,
    folded,
    toned: kind === 'pinyin' ? toned(text) : '',
    words:
      kind === 'english' || kind === 'other'
        ? text
            .split(/[\s()/-]+/)
            .map(searchKey)
            .filter(Boolean)
        : [],
  })
  const others = [...(OTHER_NAMES[point.code] ?? []), ...(point.group ? (OTHER_NAMES[point.group] ?? []) : [])]
  return [
    name('code', point.code),
    name('pinyin', point.pinyin),
    name('hanzi', point.hanzi),
    name('english', point.english),
    name('japanese', point.japanese, looseJapanese(point.japanese)),
    name('korean', point.korean),
    ...others.map((text) => name('other', text)),
    name('region', point.region),
  ].filter((one) => one.folded !== '')
}

/** How badly `typed` fits a name: 0 the same, below 1 a beginning, then inside, then misspelt. */
function misfit(typed: string, tones: string, one: Name): number {
  const wanted = one.kind === 'japanese' ? typedAsJapanese(typed) : typed
  const { folded } = one
  if (folded === wanted) return one.toned === tones ? -0.005 : 0
  const rest = Math.min(0.4, (folded.length - wanted.length) * 0.01)
  if (folded.startsWith(wanted)) return 0.5 + rest + (one.toned.startsWith(tones) ? -0.005 : 0)
  if (one.words.some((word) => word === wanted)) return 0.8 + rest / 2
  if (one.words.some((word) => word.startsWith(wanted))) return 1.2 + rest / 2
  if (folded.includes(wanted) && (wanted.length >= 4 || /[\u0250-\uffff]/.test(wanted))) return 1.6 + rest
  return NONE
}

function misspelt(typed: string, one: Name): number {
  if (one.kind === 'code' || one.kind === 'region') return NONE
  const most = slipsAllowed(typed)
  if (most === 0) return NONE
  const off = prefixDistance(typed, one.folded, most)
  // A whole name is a better guess than the beginning of a longer one.
  return GUESS + off * 0.2 + Math.min(0.4, Math.abs(one.folded.length - typed.length) * 0.04)
}

/** Reads a code of any book: prefix and number, or a bare prefix. @returns null for anything else */
function readCode(typed: string, known: ReadonlyMap<PointCode, Entry>): ReadCode | null {
  const match = CODE_QUERY.exec(typed)
  const prefix = match?.[1]?.replace(/\//g, '') ?? ''
  const who = MERIDIAN_IDS.find((id) => id.toLowerCase() === prefix)
  const meridians = [...(who ? [who] : []), ...(PREFIXES[prefix] ?? []).filter((id) => id !== who)]
  if (!match || meridians.length === 0) return null
  const number = match[2] === undefined ? null : Number(match[2])
  const codes = number === null ? [] : meridians.map((id) => `${id}${number}`).filter((code) => known.has(code))
  return { meridians, number, codes }
}

/**
 * Prepares a search over the points.
 * @returns a function of the query; an empty query finds nothing. Never throws.
 */
export function createPointSearch(points: Iterable<SearchedPoint>): PointSearch {
  const entries: Entry[] = [...points].map((point) => ({
    code: point.code,
    order: listOrder(point),
    names: namesOf(point),
  }))
  const known = new Map(entries.map((entry) => [entry.code, entry] as const))

  return (query, limit = DEFAULT_LIMIT) => {
    const typed = searchKey(kanaToLatin(query))
    if (typed === '') return { hits: [], read: null, oldNumber: null }
    const read = readCode(typed, known)
    const codes = read?.codes ?? []
    const oldNumber = oldNumberOf(codes, known)
    const scores = new Map<PointCode, PointHit & { order: number }>()
    const put: Put = (entry, kind, name, cost) => {
      const before = scores.get(entry.code)
      if (cost < NONE && (!before || cost < before.cost))
        scores.set(entry.code, { code: entry.code, kind, name, cost, order: entry.order })
    }
    // EX-LE11 and EX-LE1-1 fold to the same; as written they differ.
    const written = known.get(query.trim().toUpperCase())
    if (written) put(written, 'code', written.code, -2)
    codes.forEach((code, at) => put(known.get(code)!, 'code', code, at * 0.001 - 1))
    if (oldNumber) put(known.get(oldNumber.today)!, 'old-number', oldNumber.written, -0.5)
    byName(typed, toned(query), entries, put)
    // Only when nothing fits as it stands: tone numbers (zu2 san1 li3), slips of the finger, several words.
    const withoutNumbers = typed.replace(/(?<=[a-z])[1-5](?=[a-z]|$)/g, '')
    if (scores.size === 0 && withoutNumbers !== typed) byName(withoutNumbers, '', entries, put)
    // 委中穴 is 委中: 穴 says no more than "point" does.
    if (scores.size === 0 && POINT_WORD.test(typed)) byName(typed.replace(POINT_WORD, ''), '', entries, put)
    if (scores.size === 0) {
      for (const entry of entries)
        for (const one of entry.names)
          put(entry, one.kind, one.name, misspelt(withoutNumbers, one) + KIND_COST[one.kind])
    }
    if (scores.size === 0 && isCjk(typed)) within(typed, entries, put)
    if (scores.size === 0) allWords(query, entries, known, put)
    const hits = [...scores.values()]
      .sort((a, b) => a.cost - b.cost || a.order - b.order)
      .slice(0, limit)
      .map(({ code, kind, name, cost }) => ({ code, kind, name, cost }))
    return { hits, read, oldNumber }
  }
}

/** Every name as it stands, and bare prefixes: "liver" is the whole meridian in order. Body parts are found as such. */
function byName(typed: string, tones: string, entries: readonly Entry[], put: Put): void {
  const line = PREFIXES[typed]
  for (const entry of entries) {
    for (const one of entry.names) {
      if (one.kind !== 'region') put(entry, one.kind, one.name, misfit(typed, tones, one) + KIND_COST[one.kind])
    }
    if (line?.some((id) => entry.code.startsWith(id) && /^\d/.test(entry.code.slice(id.length))))
      put(entry, 'code', entry.code, 0.9)
  }
}

function oldNumberOf(codes: readonly PointCode[], known: ReadonlyMap<PointCode, Entry>): PointAnswer['oldNumber'] {
  const written = codes.find((code) => /^BL\d+$/.test(code))
  const today = written ? bladderOfOldNumber(Number(written.slice(2))) : null
  return written && today !== null && known.has(`BL${today}`) ? { written, today: `BL${today}` } : null
}

/** Chinese does not part its words: 委中在哪里 names 委中. */
function within(typed: string, entries: readonly Entry[], put: Put): void {
  for (const entry of entries)
    for (const one of entry.names)
      if (one.kind === 'hanzi' && one.folded.length > 1 && typed.includes(one.folded))
        put(entry, one.kind, one.name, SCATTERED + 1 / one.folded.length)
}

/** "knee lateral", "UB 40 weizhong": every word must fit some name of the point, or be a code of it in some book. */
function allWords(query: string, entries: readonly Entry[], known: ReadonlyMap<PointCode, Entry>, put: Put): void {
  const words = query
    .replace(/\b([a-z]{1,3})[\s.]+(?=\d{1,2}\b)/gi, '$1')
    .split(/\s+/)
    .map(searchKey)
    .filter(Boolean)
  if (words.length < 2) return
  const codes = words.map((word) => readCode(word, known)?.codes ?? [])
  for (const entry of entries) {
    let sum = 0
    let first: Name | null = null
    for (const [at, word] of words.entries()) {
      if (codes[at]?.includes(entry.code)) {
        first ??= entry.names[0] ?? null
        continue
      }
      let best = NONE
      for (const one of entry.names) {
        const cost = misfit(word, word, one) + KIND_COST[one.kind]
        if (cost < best) {
          best = cost
          first ??= one
        }
      }
      sum += best
    }
    if (first) put(entry, first.kind, first.name, SCATTERED + sum / words.length)
  }
}
