/** A short reference line from CSL-JSON: authors, year, title, container. */
import * as v from 'valibot'

const Csl = v.looseObject({
  title: v.string(),
  author: v.optional(
    v.array(
      v.union([
        v.looseObject({ family: v.string(), given: v.optional(v.string()) }),
        v.looseObject({ literal: v.string() }),
      ]),
    ),
  ),
  issued: v.optional(v.looseObject({ 'date-parts': v.array(v.array(v.union([v.number(), v.string()]))) })),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  volume: v.optional(v.union([v.string(), v.number()])),
  page: v.optional(v.string()),
  DOI: v.optional(v.string()),
  URL: v.optional(v.string()),
})

export interface Citation {
  /** "Tu JF, Shi GX, Yan SY et al." or "" when no author is recorded. */
  authors: string
  /** Four digits, or "" when undated. */
  year: string
  title: string
  /** Journal with volume and first page, or the publisher; may be "". */
  where: string
  /** Address of the work, or null. */
  href: string | null
  /** What the link says: the DOI, or the host of the address. */
  linkText: string | null
}

/** More authors than this are cut to three and "et al." */
const SHOWN_AUTHORS = 3

/** Reads a CSL-JSON item; fields of a shape it does not know are left out, the title always stays. */
export function citation(csl: { title: string } & Record<string, unknown>): Citation {
  const parsed = v.safeParse(Csl, csl)
  if (!parsed.success) return { authors: '', year: '', title: csl.title, where: '', href: null, linkText: null }
  const work = parsed.output
  const names = (work.author ?? []).map((one) =>
    'literal' in one && typeof one.literal === 'string'
      ? one.literal
      : [one.family, initials(one.given)].filter(Boolean).join(' '),
  )
  const authors = names.length > SHOWN_AUTHORS ? `${names.slice(0, SHOWN_AUTHORS).join(', ')} et al.` : names.join(', ')
  const place = [work.volume, work.page].filter((part) => part !== undefined).join(':')
  const container = work['container-title'] ?? work.publisher ?? ''
  const where = [container, place].filter(Boolean).join(' ')
  const href = work.DOI ? `https://doi.org/${work.DOI}` : (work.URL ?? null)
  return {
    authors,
    year: String(work.issued?.['date-parts'][0]?.[0] ?? ''),
    title: work.title,
    where,
    href,
    linkText: work.DOI ? `doi:${work.DOI}` : href ? hostOf(href) : null,
  }
}

/** "Jian-Feng" → "JF"; initials already written as "JF" stay. */
function initials(given: unknown): string {
  if (typeof given !== 'string') return ''
  if (/^\p{Lu}{1,3}$/u.test(given)) return given
  return given
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href
}
