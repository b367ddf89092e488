/**
 * The words of one language by which things are found. Taken from the texts when the site is built, so that a
 * search knows every language without downloading every text (a tenth of it).
 */
import { CATEGORY_FAMILIES } from '../categories.ts'
import type { PointCode } from '../ids.ts'
import type { Locale } from '../locale.ts'
import { PAGE_IDS } from '../pages.ts'
import { TOOL_NAMES } from './tools.ts'

/** Points are not among them: they are found by their records. */
export const TERM_KINDS = ['pattern', 'meridian', 'category', 'part', 'landmark', 'page', 'tool'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/**
 * Kind → id → names, the one that is shown first. Pages are named as addresses name them: `faq`, `faq.pacemaker`.
 */
export type SearchTerms = Readonly<Record<TermKind, Readonly<Record<string, readonly string[]>>>> & {
  /** Traditional uses of every point that has some, in the order of its record; the same in every language. */
  readonly use: Readonly<Record<PointCode, readonly string[]>>
}

/** What is read of the texts of a language. */
type Source = Pick<
  Locale,
  | 'ui'
  | 'points'
  | 'patterns'
  | 'meridians'
  | 'categories'
  | 'landmarks'
  | 'articles'
  | 'techniques'
  | 'muscles'
  | 'selfCare'
  | 'accidents'
>

const PART_KEY = 'bodyPart.'

/** The words of a language. */
export function searchTerms(texts: Source): SearchTerms {
  const named = (of: Readonly<Record<string, { name: string }>>, page: string): [string, string[]][] =>
    Object.entries(of).map(([id, { name }]) => [`${page}.${id}`, [name]])
  const fiveShu = texts.ui['kinds.fiveShu']
  return {
    pattern: Object.fromEntries(
      Object.entries(texts.patterns).map(([id, { name, synonyms }]) => [id, [name, ...synonyms]]),
    ),
    meridian: Object.fromEntries(
      Object.entries(texts.meridians).map(([id, { name, organ }]) => [id, organ ? [name, organ] : [name]]),
    ),
    category: {
      ...(fiveShu ? { 'five-shu': [fiveShu] } : {}),
      ...Object.fromEntries(
        CATEGORY_FAMILIES.flatMap((id) => {
          const name = texts.categories[id]?.name
          return name ? [[id, [name]] as const] : []
        }),
      ),
    },
    part: Object.fromEntries(
      Object.entries(texts.ui).flatMap(([key, name]) =>
        key.startsWith(PART_KEY) ? [[key.slice(PART_KEY.length), [name]] as const] : [],
      ),
    ),
    landmark: Object.fromEntries(Object.entries(texts.landmarks).map(([id, { name }]) => [id, [name]])),
    page: Object.fromEntries<string[]>([
      ...PAGE_IDS.flatMap((id): [string, string[]][] => {
        const title = texts.ui[`page.${id}`]
        return title ? [[id, [title]]] : []
      }),
      ...named(texts.techniques, 'techniques'),
      ...named(texts.muscles, 'muscles'),
      ...named(texts.selfCare, 'selfcare'),
      ...named(texts.accidents, 'accidents'),
      ...Object.entries(texts.articles).flatMap(([page, { parts }]) =>
        Object.entries(parts).map(([id, { title }]): [string, string[]] => [`${page}.${id}`, [title]]),
      ),
    ]),
    tool: Object.fromEntries(
      Object.entries(TOOL_NAMES).flatMap(([id, key]) => {
        const name = texts.ui[key]
        return name ? [[id, [name]] as const] : []
      }),
    ),
    use: Object.fromEntries(
      Object.entries(texts.points).flatMap(([code, { uses }]) => (uses.length > 0 ? [[code, uses] as const] : [])),
    ),
  }
}
