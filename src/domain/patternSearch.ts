/** Finds a pattern by its name or by what people call it: "slipped disc", "trapped nerve", "migraine". */
import type { PatternId } from './ids.ts'
import type { PatternText } from './locale.ts'
import { prefixDistance, searchKey } from './search.ts'

export interface PatternHit {
  id: PatternId
  /** The word that fitted, as the record writes it; the pattern's own name when that fitted. */
  name: string
}

export type PatternSearch = (query: string, limit?: number) => PatternHit[]

type Searched = Pick<PatternText, 'name' | 'summary' | 'synonyms'>

interface Entry {
  id: PatternId
  order: number
  /** Own name first: it wins over a synonym that fits as well. */
  names: { name: string; folded: string; words: string[] }[]
  /** Every word of name, synonyms and summary, for "pain leg walking". */
  words: ReadonlySet<string>
}

const DEFAULT_LIMIT = 4
/** Shorter beginnings fit too much; characters say more than letters. */
const LEAST_LETTERS = 3
/** Words that stand in nearly every pattern and tell nothing. */
const EMPTY_WORDS = new Set(['a', 'and', 'in', 'my', 'of', 'on', 'or', 'the', 'to', 'pain', 'hurts', 'hurt'])
const NONE = Number.POSITIVE_INFINITY

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,.;:()/–-]+/)
    .map(searchKey)
    .filter(Boolean)
}

/** 0 the same, 1 a beginning or a whole word, 2 the beginning of a word, 3 inside a word, 4 misspelt. */
function misfit(typed: string, name: Entry['names'][number]): number {
  if (name.folded === typed) return 0
  if (name.folded.startsWith(typed) || name.words.includes(typed)) return 1
  if (name.words.some((word) => word.startsWith(typed))) return 2
  if (name.folded.includes(typed)) return 3
  const most = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0
  return most > 0 && prefixDistance(typed, name.folded, most) <= most ? 4 : NONE
}

/**
 * Prepares a search over the patterns of one language.
 * @param patterns texts by id, in the order of the list; that order decides between equals
 * @returns a function of the query, best first; nothing for fewer than three letters. Never throws.
 */
export function createPatternSearch(patterns: Iterable<readonly [PatternId, Searched]>): PatternSearch {
  const entries: Entry[] = [...patterns].map(([id, text], order) => {
    const names = [text.name, ...text.synonyms]
    return {
      id,
      order,
      names: names.map((name) => ({ name, folded: searchKey(name), words: wordsOf(name) })),
      words: new Set([...names, text.summary].flatMap(wordsOf)),
    }
  })

  return (query, limit = DEFAULT_LIMIT) => {
    const typed = searchKey(query)
    const letters = !/[\u0250-\uffff]/.test(typed)
    if (typed.length < (letters ? LEAST_LETTERS : 1)) return []
    const asked = wordsOf(query).filter((word) => !EMPTY_WORDS.has(word))
    const scored = entries.flatMap((entry) => {
      let best = NONE
      let name = ''
      for (const [at, one] of entry.names.entries()) {
        const cost = misfit(typed, one) + (at === 0 ? 0 : 0.1)
        if (cost < best) [best, name] = [cost, one.name]
      }
      if (best === NONE && asked.length > 1) {
        const all = asked.every((word) => [...entry.words].some((known) => known.startsWith(word)))
        if (all) [best, name] = [5, entry.names[0]?.name ?? '']
      }
      return best < NONE ? [{ id: entry.id, name, best, order: entry.order }] : []
    })
    // A guess at a slip of the finger is worth nothing next to a word that fits.
    const sound = scored.some((one) => one.best < 4) ? scored.filter((one) => one.best < 4 || one.best >= 5) : scored
    return sound
      .sort((a, b) => a.best - b.best || a.order - b.order)
      .slice(0, limit)
      .map(({ id, name }) => ({ id, name }))
  }
}
