/** What the Vite plugin offers the app: content validated at build time, and the main language. */
declare module 'virtual:content' {
  export const content: import('../../domain/content.ts').Content
  export const locale: import('../../domain/locale.ts').Locale
}
