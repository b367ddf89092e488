/** The Chinese font, so that no reader meets empty boxes; a slice is fetched when one of its characters is shown. */
import { hanziFaces, hanziRangesUrl } from 'virtual:hanzi'

/** As tokens.css names it. */
const FAMILY = 'Noto Sans SC Atlas'

/**
 * Offers the slices to the page. Where the browser has no font loading, or the list of characters does not come,
 * its own fonts show the characters.
 */
export async function offerHanziFont(): Promise<void> {
  if (!('fonts' in document)) return
  const ranges = await fetch(hanziRangesUrl)
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .catch(() => [])
  for (const { url, weight, range } of hanziFaces) {
    const unicodeRange = ranges[range]
    if (unicodeRange === undefined) continue
    document.fonts.add(
      new FontFace(FAMILY, `url(${JSON.stringify(url)}) format("woff2")`, {
        weight: String(weight),
        unicodeRange,
        display: 'swap',
      }),
    )
  }
}
