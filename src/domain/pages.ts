/** Pages of text that open over the body, and how an address names them. */
import type { Content } from './content.ts'

/** Every page, in the order they are listed. Titles are `page.<id>` of ui.json. */
export const PAGE_IDS = [
  'works',
  'evidence',
  'faq',
  'expect',
  'helpers',
  'why',
  'techniques',
  'muscles',
  'selfcare',
  'learn',
  'planner',
  'outcome',
  'handout',
  'session',
  'accidents',
  'risk',
  'purpose',
  'accessibility',
  'accuracy',
  'sources',
] as const
export type PageId = (typeof PAGE_IDS)[number]

/** A page, and the part of it that is wanted: `techniques` at `moxibustion`. */
export interface PageRef {
  id: PageId
  item: string | null
}

/** Page → the items it can be opened at; a page without items is left out. */
export type PageItems = Partial<Record<PageId, ReadonlySet<string>>>

/** `accuracy`, `techniques.moxibustion`. @returns null when the page or its item is unknown. */
export function readPage(value: string, items: PageItems): PageRef | null {
  const dot = value.indexOf('.')
  const id = PAGE_IDS.find((one) => one === (dot < 0 ? value : value.slice(0, dot)))
  if (!id) return null
  if (dot < 0) return { id, item: null }
  const item = value.slice(dot + 1)
  return items[id]?.has(item) ? { id, item } : null
}

/** The address value of a page. */
export function writePage({ id, item }: PageRef): string {
  return item === null ? id : `${id}.${item}`
}

/** The items of every page that has some, from the content: one line per page. */
export function pageItems(content: Content): PageItems {
  const parts = Object.values(content.articles).map(
    (article) => [article.id, new Set(article.parts.map((part) => part.id))] as const,
  )
  return {
    ...Object.fromEntries(parts),
    evidence: new Set(Object.keys(content.studies)),
    sources: new Set(Object.keys(content.sources)),
    techniques: new Set(Object.keys(content.techniques)),
    muscles: new Set(Object.keys(content.muscles)),
    selfcare: new Set(Object.keys(content.selfCare)),
    accidents: new Set(content.accidents.map(({ id }) => id)),
  }
}
