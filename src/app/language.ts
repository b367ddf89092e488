/** Which language the page speaks: the first one the reader prefers that there is, else the main one. */
import { language as mainLanguage, locale as mainLocale, otherLanguages } from 'virtual:content'
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

/** The texts to show. The main language comes with the page, so even a failed download can be told in words. */
export async function chooseLanguage(wanted: readonly string[]): Promise<{ language: string; locale: Locale }> {
  const main = { language: mainLanguage, locale: mainLocale }
  const language = matchLanguage(wanted, [mainLanguage, ...Object.keys(otherLanguages)])
  const fetchTexts = language === null ? undefined : otherLanguages[language]
  if (language === null || !fetchTexts) return main
  try {
    return { language, locale: (await fetchTexts()).locale }
  } catch {
    return main
  }
}
