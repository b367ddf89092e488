/** What is used of the package, which brings no types. */
declare module 'subset-font' {
  /**
   * A font with the glyphs of `text` only.
   * @param font woff2 or sfnt
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2' },
  ): Promise<Buffer>
}
