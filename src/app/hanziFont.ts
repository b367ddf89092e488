/** The Chinese font, so that no reader meets empty boxes; a slice is fetched when one of its characters is shown. */
import { hanziFaces } from 'virtual:hanzi'

/** As tokens.css names it. */
const FAMILY = 'Noto Sans SC Atlas'

/** Offers the slices to the page. Where the browser has no font loading, its own fonts show the characters. */
export function offerHanziFont(): void {
  if (!('fonts' in document)) return
  for (const { url, weight, unicodeRange } of hanziFaces) {
    document.fonts.add(
      new FontFace(FAMILY, `url(${JSON.stringify(url)}) format("woff2")`, {
        weight: String(weight),
        unicodeRange,
        display: 'swap',
      }),
    )
  }
}
