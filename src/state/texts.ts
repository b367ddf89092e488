/**
 * Texts reach scene and ui through this context, set once by app.
 * Keys of the app's own sentences are typed from the English file: a key that is
 * not in assets/locales/en/ui.json does not compile.
 */
import { createContext, useCallback, useContext } from 'react'
import type uiEnglish from '../../assets/locales/en/ui.json'
import type { Locale } from '../domain/locale.ts'
import { pointName, type PointNames } from '../domain/pointName.ts'
import { type Punctuation, punctuationOf } from '../domain/punctuation.ts'

/** A key of assets/locales/<lang>/ui.json. */
export type UiKey = keyof typeof uiEnglish

/** Translates a key; `{name}` in the sentence is replaced by `params.name`. */
export type Translate = (key: UiKey, params?: Record<string, string | number>) => string

export const TextsContext = createContext<Locale | null>(null)

/** Tag of the language the texts are in. */
export const LanguageContext = createContext('en')

/** Tag of the language that is shown, such as zh-Hans. */
export function useLanguage(): string {
  return useContext(LanguageContext)
}

/** How the current language joins words and sentences. */
export function usePunctuation(): Punctuation {
  return punctuationOf(useLanguage())
}

/** Names points as the current language does. */
export function usePointName(): (point: Readonly<PointNames>) => string {
  const language = useLanguage()
  return useCallback((point) => pointName(point, language), [language])
}

/** Every text of the current language. @throws Error outside the provider. */
export function useTexts(): Locale {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('TextsContext: expected a locale, received none')
  return texts
}

/**
 * The sentence of a key with its parameters filled in.
 * A key without a sentence is shown as the key itself: a visible fault instead of an empty control.
 */
export function translate(texts: Locale, key: UiKey, params?: Record<string, string | number>): string {
  const sentence = texts.ui[key] ?? key
  if (!params) return sentence
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** True when a string that came from elsewhere (a camera phrase, a notice) names a sentence. */
export function isUiKey(texts: Locale, key: string): key is UiKey {
  return Object.hasOwn(texts.ui, key)
}

/** The translate function of the current language, stable between renders. */
export function useT(): Translate {
  const texts = useTexts()
  return useCallback((key, params) => translate(texts, key, params), [texts])
}
