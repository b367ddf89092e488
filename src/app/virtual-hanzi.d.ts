/** The slices of the Chinese font (src/bake/font), shipped beside the page. */
declare module 'virtual:hanzi' {
  /** `range` counts in the list that `hanziRangesUrl` holds. */
  export const hanziFaces: readonly { weight: number; range: number; url: string }[]
  /** Address of a JSON list of CSS unicode-ranges. */
  export const hanziRangesUrl: string
}
