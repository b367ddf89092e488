/** Folding of names for forgiving search: Wěizhōng, weizhong and WEI ZHONG are the same. */

/**
 * Lower case, without tone marks, spaces and hyphens.
 * Marks are stripped in NFD and the rest is composed again (NFC), else Hangul falls apart.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’-]/g, '')
}
