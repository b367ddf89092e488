/** What a voice of one language can say of a line that names things in two. */
/** Vowels with the tone marks of pinyin, and ü. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/i
/** A word of Latin letters, with the marks and signs inside it. */
const LATIN_WORD = /[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’-]*/gu
/** Scripts a voice of other languages cannot read. */
const OTHER_SCRIPTS: Readonly<Record<string, RegExp>> = {
  zh: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu,
  ja: /\p{Script=Hangul}+/gu,
  ko: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
}
const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu
/** Signs that only stand between names: what lay on one side of them may be gone. */
const BETWEEN = /\s*[·/|]\s*/

/**
 * The part of a sentence that a voice can say: names in another script are left out; an English voice gets pinyin
 * without its tone marks, which it would spell; a Chinese voice gets no pinyin, which it would spell letter by
 * letter (the name in hanzi stands beside it). Codes such as BL40 are said by both.
 * @param language tag of the voice and of the sentence, such as `en` or `zh-Hans`
 * @returns what is to be said; empty when there is nothing left of it
 */
export function spokenForm(sentence: string, language: string): string {
  const [base = language] = language.toLowerCase().split('-')
  const words = latinFor(sentence.normalize('NFC').replace(OTHER_SCRIPTS[base] ?? EASTERN, ' '), base)
  const parts = words
    .replace(/[（(]\s*[)）]/g, ' ')
    .split(BETWEEN)
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/\s+([,.;:!?])/g, '$1')
        .trim(),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  return parts.join(base === 'zh' ? '，' : ', ')
}

function latinFor(text: string, base: string): string {
  if (base === 'en') return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  if (base === 'zh') return text.replace(LATIN_WORD, (word) => (TONED.test(word) ? '' : word))
  return text
}
