/** Content and texts, validated when the page is built (src/bake/content) and shipped inside it. */
declare module 'virtual:content' {
  export const content: import('../domain/content.ts').Content
  export const locale: import('../domain/locale.ts').Locale
}
