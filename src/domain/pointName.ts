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
