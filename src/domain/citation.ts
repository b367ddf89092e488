/**
 * References in the Vancouver style of the ICMJE recommendations, from CSL-JSON.
 *
 * Own code, because no library fits: citeproc (and everything built on it: @citation-js/plugin-csl,
 * citeproc-plus) is CPAL or AGPL, which this app may not ship; @citeproc-rs/wasm is MPL but is a
 * pre-release of 25 MB that brings no style, and the published Vancouver and ICMJE styles are
 * CC BY-SA, which our licence cannot take in. What is needed here is one style and five kinds of work.
 *
 * The rules kept (ICMJE, "Samples of formatted references"): six authors, then "et al"; two initials
 * without points; year;volume(issue):pages with pages shortened (1417-24); a full stop after each
 * part; books and guidelines as Place: Publisher; year; web pages as [Internet] with Available from.
 * Journals keep their full names: the abbreviations of the NLM catalogue are not in the records.
 */
import * as v from 'valibot'

const DateParts = v.looseObject({ 'date-parts': v.array(v.array(v.union([v.number(), v.string()]))) })
const Names = v.array(
  v.union([
    v.looseObject({ family: v.string(), given: v.optional(v.string()) }),
    v.looseObject({ literal: v.string() }),
  ]),
)

const Csl = v.looseObject({
  type: v.optional(v.string()),
  title: v.string(),
  author: v.optional(Names),
  editor: v.optional(Names),
  issued: v.optional(DateParts),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  'publisher-place': v.optional(v.string()),
  volume: v.optional(v.union([v.string(), v.number()])),
  issue: v.optional(v.union([v.string(), v.number()])),
  page: v.optional(v.string()),
  number: v.optional(v.union([v.string(), v.number()])),
  DOI: v.optional(v.string()),
  URL: v.optional(v.string()),
  /** `moreAuthors`: the record names only the first ones. */
  custom: v.optional(v.looseObject({ moreAuthors: v.optional(v.boolean()) })),
})
type Csl = v.InferOutput<typeof Csl>

export interface Citation {
  /** "Tu JF, Shi GX, Yan SY, et al" or "" when no author is recorded. */
  authors: string
  /** "Tu JF et al" or "World Health Organization": for a line in a list. */
  shortAuthors: string
  /** Four digits, or "" when undated. */
  year: string
  title: string
  /** What follows the title, ending in a full stop: "JAMA Intern Med. 2024;184(12):1417-24."; may be "". */
  where: string
  /** Address of the work, or null. */
  href: string | null
  /** What the link says: the DOI, or the host of the address. */
  linkText: string | null
}

/** More authors than this are cut here, and "et al" follows. */
const SHOWN_AUTHORS = 6

/** Reads a CSL-JSON item; fields of a shape it does not know are left out, the title always stays. */
export function citation(csl: { title: string } & Record<string, unknown>): Citation {
  const parsed = v.safeParse(Csl, csl)
  if (!parsed.success)
    return { authors: '', shortAuthors: '', year: '', title: csl.title, where: '', href: null, linkText: null }
  const work = parsed.output
  const names = (work.author ?? work.editor ?? []).map(nameOf)
  const cut = names.length > SHOWN_AUTHORS || work.custom?.moreAuthors === true
  const list = [...names.slice(0, SHOWN_AUTHORS), ...(cut ? ['et al'] : [])].join(', ')
  const authors = !work.author && list ? `${list}, ${names.length > 1 ? 'editors' : 'editor'}` : list
  const year = String(work.issued?.['date-parts'][0]?.[0] ?? '')
  const href = work.DOI ? `https://doi.org/${work.DOI}` : (work.URL ?? null)
  return {
    authors,
    shortAuthors: names.length > 2 || (names.length > 0 && cut) ? `${names[0]} et al` : names.join(', '),
    year,
    title: work.type === 'webpage' ? `${work.title} [Internet]` : work.title,
    where: whereOf(work, year),
    href,
    linkText: work.DOI ? `doi:${work.DOI}` : href ? hostOf(href) : null,
  }
}

function nameOf(one: v.InferOutput<typeof Names>[number]): string {
  return 'literal' in one && typeof one.literal === 'string'
    ? one.literal
    : [one['family'], initials(one['given'])].filter(Boolean).join(' ')
}

/** Journal. Year;Volume(Issue):Pages — or number and Place: Publisher; Year. */
function whereOf(work: Csl, year: string): string {
  const container = work['container-title']
  if (container !== undefined) {
    const issue = work.issue === undefined ? '' : `(${work.issue})`
    const volume = `${work.volume ?? ''}${issue}`
    const pages = work.page === undefined ? '' : `:${shortPages(work.page)}`
    const numbers = volume || pages ? `${year && `${year};`}${volume}${pages}` : year
    return `${[container, numbers].filter(Boolean).join('. ')}.`
  }
  const place = [work['publisher-place'], work.publisher].filter(Boolean).join(': ')
  const made = [place, year].filter(Boolean).join('; ')
  const parts = [work.number === undefined ? '' : String(work.number), made].filter(Boolean)
  return parts.length > 0 ? `${parts.join('. ')}.` : ''
}

/** "1417-1424" → "1417-24"; article numbers stay as they are. */
export function shortPages(page: string): string {
  const range = page.match(/^(\d+)[-–](\d+)$/)
  if (!range?.[1] || !range[2]) return page
  const [, first, last] = range
  if (first.length !== last.length || first === last) return first === last ? first : `${first}-${last}`
  let same = 0
  while (first[same] === last[same]) same += 1
  return `${first}-${last.slice(same)}`
}

/** "Jian-Feng" → "JF"; initials already written as "JF" stay. The style gives two at most. */
function initials(given: unknown): string {
  if (typeof given !== 'string') return ''
  if (/^\p{Lu}{1,3}$/u.test(given)) return given.slice(0, 2)
  return given
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('')
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href
}
