/**
 * Points by what tradition uses them for. A use is a phrase of the point records; many points share one. Found, it
 * stands for its points, those first whose record names it first.
 */
import type { PointCode } from '../ids.ts'
import { searchKey } from './match.ts'
import type { SearchTerms } from './terms.ts'
import { USE_WORDS } from './useWords.ts'

/** A phrase, what else it is called, and whose it is. */
export interface TraditionalUse {
  /** As the reader's language writes it. */
  phrase: string
  /** The same in other languages. */
  translations: string[]
  /** What people say instead. */
  words: string[]
  /** The points, and the place of the phrase among the uses of each, from 0. */
  points: { code: PointCode; place: number }[]
}

const EVERYDAY = USE_WORDS.map(({ of, words }) => ({ of: of.split('|').map(searchKey), words: words.split('|') }))

/** Words people say for a phrase: those of every entry one of whose heads stands in it. */
function wordsFor(phrases: readonly string[]): string[] {
  const keys = phrases.map(searchKey)
  return EVERYDAY.filter(({ of }) => of.some((head) => keys.some((key) => key.includes(head)))).flatMap(
    ({ words }) => words,
  )
}

/**
 * Every use once, in the order of the records.
 * @param terms words of every language, the reader's first; records of all languages list the same uses in the same order
 */
export function traditionalUses(terms: readonly SearchTerms[]): TraditionalUse[] {
  const [own, ...others] = terms
  const uses = new Map<string, TraditionalUse>()
  for (const [code, phrases] of Object.entries(own?.use ?? {}))
    for (const [place, phrase] of phrases.entries()) {
      const use = uses.get(phrase) ?? { phrase, translations: [], words: [], points: [] }
      uses.set(phrase, use)
      use.points.push({ code, place })
      for (const other of others) {
        const translated = other.use[code]?.[place]
        if (translated && !use.translations.includes(translated)) use.translations.push(translated)
      }
    }
  for (const use of uses.values()) use.words = wordsFor([use.phrase, ...use.translations])
  return [...uses.values()]
}
