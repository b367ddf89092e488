/** The slices of the Chinese font (src/bake/font), shipped beside the page. */
declare module 'virtual:hanzi' {
  export const hanziFaces: readonly { weight: number; unicodeRange: string; url: string }[]
}
