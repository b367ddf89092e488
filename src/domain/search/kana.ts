/** Kana → Latin letters (Hepburn), so that ごうこく and ゴウコク find Gōkoku. */

/** Rows of the table, `kana:letters`; hiragana, to which katakana is brought first. */
const SYLLABLES =
  'あaいiうuえeおoかkaきkiくkuけkeこkoがgaぎgiぐguげgeごgoさsaしshiすsuせseそsoざzaじjiずzuぜzeぞzo' +
  'たtaちchiつtsuてteとtoだdaぢjiづzuでdeどdoなnaにniぬnuねneのnoはhaひhiふfuへheほhoばbaびbiぶbuべbeぼbo' +
  'ぱpaぴpiぷpuぺpeぽpoまmaみmiむmuめmeもmoやyaゆyuよyoらraりriるruれreろroわwaゐiゑeをoんn'
const LETTERS = new Map([...SYLLABLES.matchAll(/([ぁ-ん])([a-z]+)/g)].map((found) => [found[1], found[2]] as const))
const SMALL: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }
const KATAKANA = /[\u30a1-\u30f6]/g
/** Distance of the two alphabets in Unicode. */
const TO_HIRAGANA = 0x60

/** @returns the text with its kana in Latin letters; text without kana as it is */
export function kanaToLatin(text: string): string {
  const kana = text
    .normalize('NFC')
    .replace(KATAKANA, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - TO_HIRAGANA))
  let out = ''
  let doubled = false
  for (const one of kana) {
    const letters = LETTERS.get(one)
    const small = SMALL[one]
    if (one === 'っ') doubled = true
    else if (one === 'ー') out += /[aeiou]$/.exec(out)?.[0] ?? ''
    else if (small !== undefined) out = `${out.replace(/i$/, '')}${/(sh|ch|j)i$/.test(out) ? '' : 'y'}${small}`
    else {
      out += doubled && letters ? (letters[0] ?? '') + letters : (letters ?? one)
      doubled = false
    }
  }
  return out
}
