/** Content and texts, validated when the page is built (src/bake/content) and shipped inside it. */
declare module 'virtual:content' {
  export const content: import('../domain/content.ts').Content
  /** Texts of the main language, and its tag. */
  export const locale: import('../domain/locale.ts').Locale
  export const language: string
  /** Every other language by its tag, fetched when asked for. */
  export const otherLanguages: Record<string, () => Promise<{ locale: import('../domain/locale.ts').Locale }>>
}
