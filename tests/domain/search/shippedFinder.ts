/** The search over the shipped content, as a reader of some language has it. */
import { join } from 'node:path'
import { loadContent } from '../../../src/bake/content/loadContent.ts'
import { createFinder, type Finder } from '../../../src/domain/search/finder.ts'
import { searchTerms } from '../../../src/domain/search/terms.ts'
import { namedWorks } from '../../../src/domain/search/works.ts'

export const { content, locales } = loadContent(join(import.meta.dirname, '../../../'))

/** @throws Error when there is no such language */
export function finderFor(language: string): Finder {
  const own = locales[language]
  if (!own) throw new Error(`locales: expected ${language}, received none`)
  const others = Object.entries(locales).flatMap(([tag, texts]) => (tag === language ? [] : [texts]))
  return createFinder({
    points: Object.values(content.points),
    patterns: Object.values(content.patterns)
      .sort((a, b) => a.order - b.order)
      .map(({ id }) => id),
    terms: [own, ...others].map(searchTerms),
    works: namedWorks(content),
  })
}
