/** What a work is called where there is little room. */
import { citation } from './citation.ts'
import type { Content } from './content.ts'

/** "Tu JF et al 2024", "NICE NG59 2016": what a source is called in a list. "" when there is no such source. */
export function workName(content: Pick<Content, 'sources'>, id: string): string {
  const source = content.sources[id]
  if (!source) return ''
  const { shortAuthors, title, year } = citation(source.csl)
  const { number, publisher } = source.csl
  // A body's guidelines are told apart by their numbers.
  if (typeof number === 'string' && typeof publisher === 'string') return `${publisher} ${number} ${year}`.trim()
  return [shortAuthors || title, year].filter(Boolean).join(' ')
}
