/** Content and texts, validated when the page is built (src/bake/content) and shipped beside it. */
declare module 'virtual:content' {
  /** Address of the content as JSON. */
  export const contentUrl: string
  /** Addresses of the texts as JSON, by language tag. */
  export const localeUrls: Record<string, string>
  /** Addresses of the words a search knows (SearchTerms) as JSON, by language tag. */
  export const searchUrls: Record<string, string>
  /** Which edition this is. */
  export const edition: import('../state/offlineSlice.ts').Edition
  /** The language that is complete by definition. */
  export const mainLanguage: string
  /** The sentences of the first moment (`app.…`) in the main language; these come with the page. */
  export const mainUi: import('../domain/locale.ts').Locale['ui']
}
