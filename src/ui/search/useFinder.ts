import { useEffect, useState } from 'react'
import { createFinder, type Finder } from '../../domain/search/finder.ts'
import { createPointSearch, type PointSearch } from '../../domain/search/points.ts'
import { type SearchTerms, searchTerms } from '../../domain/search/terms.ts'
import { namedWorks } from '../../domain/search/works.ts'
import type { Atlas } from '../../domain/atlas.ts'
import type { Locale } from '../../domain/locale.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useTexts } from '../../state/texts.ts'

/** The one that was made last: opening the search again finds it ready. */
let last: {
  content: Atlas['content']
  texts: Locale
  others: readonly SearchTerms[]
  pointSearch: PointSearch
  find: Finder
} | null = null

function finderOf(atlas: Atlas, texts: Locale, others: readonly SearchTerms[]): Finder {
  const same = last && last.content === atlas.content && last.texts === texts && last.others.length === others.length
  if (last && same) return last.find
  // Points are called the same in every language.
  const known = last?.content === atlas.content ? last.pointSearch : null
  const pointSearch = known ?? createPointSearch(atlas.points.values())
  const find = createFinder({
    points: atlas.points.values(),
    pointSearch,
    patterns: atlas.patterns.keys(),
    terms: [searchTerms(texts), ...others],
    works: namedWorks(atlas.content),
  })
  last = { content: atlas.content, texts, others, pointSearch, find }
  return find
}

/**
 * The search over the atlas; it knows the words of the other languages as soon as they are there.
 * @param loadOthers downloads the words of every language but one; never rejects
 */
export function useFinder(loadOthers: (language: string) => Promise<SearchTerms[]>): Finder {
  const atlas = useApp((s) => s.atlas)
  const texts = useTexts()
  const language = useLanguage()
  const [others, setOthers] = useState<{ language: string; terms: readonly SearchTerms[] } | null>(null)
  useEffect(() => {
    let current = true
    void loadOthers(language).then((terms) => {
      if (current) setOthers({ language, terms })
    })
    return () => {
      current = false
    }
  }, [loadOthers, language])
  return finderOf(atlas, texts, others?.language === language ? others.terms : [])
}
