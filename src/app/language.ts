/** Which language the page speaks: the first one the reader prefers that there is, else the main one. */
import { mainUi } from 'virtual:content'
import type { Locale } from '../domain/locale.ts'

/**
 * The best of the available tags: exact (pt-BR) before the same language (pt).
 * @param wanted the reader's tags, most preferred first
 */
export function matchLanguage(wanted: readonly string[], available: readonly string[]): string | null {
  for (const tag of wanted) {
    const same = (one: string): boolean => one.toLowerCase() === tag.toLowerCase()
    const related = (one: string): boolean => one.split('-')[0]?.toLowerCase() === tag.split('-')[0]?.toLowerCase()
    const found = available.find(same) ?? available.find(related)
    if (found !== undefined) return found
  }
  return null
}

/** The sentences of the app in the main language, for the time before the texts are there. */
export const firstTexts: Locale = {
  ui: mainUi,
  points: {},
  patterns: {},
  redFlags: {},
  hazards: {},
  safety: {},
  intake: { regions: {}, questions: {}, answers: {}, reasons: {} },
  needling: {},
  categories: {},
  meridians: {},
  techniques: {},
  muscles: {},
  selfCare: {},
  accidents: {},
  outcomes: {},
  articles: {},
  evidence: {},
  landmarks: {},
  findIt: {},
}
