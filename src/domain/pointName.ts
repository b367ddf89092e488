/** The name a reader of a language calls a point by. */

export interface PointNames {
  pinyin: string
  hanzi: string
  japanese: string
  korean: string
}

/** Hanzi in Chinese, the own reading in Japanese and Korean, pinyin everywhere else. */
export function pointName(point: Readonly<PointNames>, language: string): string {
  const [base] = language.split('-')
  if (base === 'zh') return point.hanzi
  if (base === 'ja') return point.japanese
  if (base === 'ko') return point.korean
  return point.pinyin
}

/**
 * A point within a sentence: in Chinese by its name with the code in brackets, 委中（BL40）, elsewhere by its code.
 */
export function pointInSentence(point: Readonly<PointNames & { code: string }>, language: string): string {
  return language.split('-')[0] === 'zh' ? `${point.hanzi}（${point.code}）` : point.code
}
