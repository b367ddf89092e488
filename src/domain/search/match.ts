/**
 * What every search compares by. One scale for everything that is found, lower is better: 0 the same, below 1 a
 * beginning or whole words of a name, below 2 inside it, below 3 a slip of the finger, from 3 on several words
 * that each fit somewhere.
 */
import { fold } from '../fold.ts'
import { toSimplified } from './hanzi.ts'

/** No fit. */
export const NONE = Number.POSITIVE_INFINITY
/** From here on a fit is only a guess at a slip of the finger. */
export const GUESS = 2
/** From here on several words fit, each somewhere. */
export const SCATTERED = 3

const PLAIN = /^[ -~]*$/

/** Folded, in simplified characters, without brackets, dots between characters and slashes. */
export function searchKey(text: string): string {
  const folded = fold(text)
  if (PLAIN.test(folded)) return folded.replace(/[()/,:;?!"]/g, '')
  return toSimplified(folded).replace(/[()/,:;?!"“”‘·（）、，。：；？！《》]/g, '')
}

/** True when the text holds characters outside the alphabets, which say more each than letters do. */
export function isCjk(text: string): boolean {
  return /[\u1100-\uffff]/.test(text)
}

/** How many slips of the finger a word of this length may hold. */
export function slipsAllowed(typed: string): number {
  return typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0
}

/**
 * Edit distance of `typed` to the nearest beginning of `name`, two letters in the wrong order counting as one slip;
 * at most `most`, more is NONE. Beginnings, because a misspelt word is often not finished yet.
 */
export function prefixDistance(typed: string, name: string, most: number): number {
  if (typed.length - name.length > most) return NONE
  // What lies further on cannot be part of the nearest beginning.
  const length = Math.min(name.length, typed.length + most)
  let [before, row, next] = rowsOf(length + 1)
  for (let j = 0; j <= length; j += 1) row[j] = j
  let leastBefore = 0
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed.charCodeAt(i - 1)
    const letterBefore = i > 1 ? typed.charCodeAt(i - 2) : -1
    next[0] = i
    let least = i
    for (let j = 1; j <= length; j += 1) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (letter === name.charCodeAt(j - 1) ? 0 : 1))
      const swapped = j > 1 && letterBefore === name.charCodeAt(j - 1) && letter === name.charCodeAt(j - 2)
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    // Two rows, because letters in the wrong order reach over one.
    if (least > most && leastBefore > most) return NONE
    leastBefore = least
    ;[before, row, next] = [row, next, before]
  }
  let best = NONE
  for (let j = 0; j <= length; j += 1) best = Math.min(best, row[j]!)
  return best <= most ? best : NONE
}

/** Rows for the distance, used again and again: a query compares thousands of words. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as [Uint16Array, Uint16Array, Uint16Array]

function rowsOf(length: number): typeof rows {
  if (rows[0].length < length) rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)]
  return rows
}

/** A name prepared for comparing. */
export interface Prepared {
  /** As it is shown. */
  name: string
  folded: string
  /** Where words begin and end in `folded`. */
  starts: ReadonlySet<number>
  ends: ReadonlySet<number>
  words: readonly string[]
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s,.;:()/–—-]+/)
    .map(searchKey)
    .filter(Boolean)
}

/** Names prepared before: a search that learns the words of another language keeps those it knew. */
const prepared = new Map<string, Prepared>()

/** Prepares a name of whatever is found by words. */
export function prepare(name: string): Prepared {
  const before = prepared.get(name)
  if (before) return before
  const words = wordsOf(name)
  const starts = new Set<number>()
  const ends = new Set<number>()
  let at = 0
  for (const word of words) {
    starts.add(at)
    at += word.length
    ends.add(at)
  }
  const one = { name, folded: words.join(''), starts, ends, words }
  prepared.set(name, one)
  return one
}

/** Fewer letters than this fit too much when they only begin a name. */
const LEAST_LETTERS = 3
/** … and fewer than this when they only lie inside a word. */
const LEAST_INSIDE = 5

/** How badly `typed` (folded) fits a name as it stands, on the scale above; NONE when it does not. */
export function misfit(typed: string, { folded, starts, ends }: Prepared): number {
  if (typed === folded) return 0
  // Most names end here, thousands of them with each letter typed.
  if (!folded.includes(typed)) return NONE
  const cjk = isCjk(typed)
  if (!cjk && typed.length < LEAST_LETTERS) return NONE
  const rest = Math.min(0.3, (folded.length - typed.length) * 0.005)
  let best = NONE
  for (let at = folded.indexOf(typed); at >= 0; at = folded.indexOf(typed, at + 1)) {
    const [begins, finishes] = [starts.has(at), ends.has(at + typed.length)]
    // Chinese does not part its words: any place is as good as a word's.
    const cost = at === 0 ? (cjk || finishes ? 0.5 : 0.6) : cjk || (begins && finishes) ? 0.8 : begins ? 1.2 : 1.6
    if (cost < 1.6 || typed.length >= LEAST_INSIDE) best = Math.min(best, cost + rest)
  }
  return best
}

/**
 * How badly a misspelt query fits a name, or one of its longer words, on the scale above; NONE when it does not.
 * @returns a measure that remembers the words it has compared: most of them stand in many names
 */
export function misspeltAs(typed: string): (name: Prepared) => number {
  const most = isCjk(typed) ? 0 : slipsAllowed(typed)
  if (most === 0) return () => NONE
  const known = new Map<string, number>()
  const costOf = (word: string): number => {
    const before = known.get(word)
    if (before !== undefined) return before
    const off = prefixDistance(typed, word, most)
    // A whole name is a better guess than the beginning of a longer one.
    const cost = GUESS + off * 0.2 + Math.min(0.4, Math.abs(word.length - typed.length) * 0.04)
    known.set(word, cost)
    return cost
  }
  return ({ folded, words }) => {
    let best = costOf(folded)
    for (const word of words) if (word.length >= 4) best = Math.min(best, costOf(word))
    return best
  }
}
