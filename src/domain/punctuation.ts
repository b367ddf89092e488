/** How a language puts words and sentences side by side, for what is joined from several texts. */

export interface Punctuation {
  /** Between the things of a list. */
  list: string
  /** Between clauses. */
  clause: string
  /** Between the longer things of a list. */
  series: string
  /** Between a word and what it announces. */
  colon: string
  /** After a heading that stands in the line of its text. */
  runIn: string
  /** After a sentence another one follows. */
  stop: string
  /** Between two sentences that bring their own full stop. */
  gap: string
  opening: string
  closing: string
}

const SPACED: Punctuation = {
  list: ', ',
  clause: ', ',
  series: '; ',
  colon: ': ',
  runIn: '. ',
  stop: '. ',
  gap: ' ',
  opening: ' (',
  closing: ')',
}

/** GB/T 15834: full-width marks, the enumeration comma between words, no spaces. */
const CHINESE: Punctuation = {
  list: '、',
  clause: '，',
  series: '；',
  colon: '：',
  runIn: '：',
  stop: '。',
  gap: '',
  opening: '（',
  closing: '）',
}

/** @param language tag such as zh-Hans */
export function punctuationOf(language: string): Punctuation {
  return language.split('-')[0] === 'zh' ? CHINESE : SPACED
}
