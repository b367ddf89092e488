/** Every visible sentence and the content behind it, as the app has them. */
import { join } from 'node:path'
import { loadContent } from '../../src/bake/content/loadContent.ts'

export const ROOT = join(import.meta.dirname, '../..')
const loaded = loadContent(ROOT)
export const { content } = loaded
const locale = loaded.locales['en']
if (!locale) throw new Error('assets/locales/en: expected a language, received none')
export const texts = locale
const chinese = loaded.locales['zh-Hans']
if (!chinese) throw new Error('assets/locales/zh-Hans: expected a language, received none')
export const zhTexts = chinese

/** A visible sentence of the app. @throws Error when there is no such key */
export function say(key: string, params: Record<string, string> = {}, language = 'en'): string {
  const text = loaded.locales[language]?.ui[key]
  if (text === undefined) throw new Error(`ui.json: ${key}: expected a text, received none`)
  return Object.entries(params).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), text)
}

export function patternName(id: string): string {
  const name = texts.patterns[id]?.name
  if (!name) throw new Error(`patterns.json: ${id}: expected a name, received none`)
  return name
}
