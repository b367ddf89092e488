/** Folding of names for forgiving search: Wěizhōng, weizhong and WEI ZHONG are the same. */

/** Letters, digits and signs of ASCII. */
const PLAIN = /^[ -~]*$/

/**
 * Lower case, without tone marks, spaces and hyphens.
 * Marks are stripped in NFD and the rest is composed again (NFC), else Hangul falls apart.
 */
export function fold(text: string): string {
  // Most names hold no marks, and there are thousands of them.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[\s'-]/g, '')
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’-]/g, '')
}
