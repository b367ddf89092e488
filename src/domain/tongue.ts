/** Which language a name is in, so that a screen reader says it with the right voice. */

/** Language tag of what `pointName` gives a reader of a language. */
export function pointNameTag(language: string): string {
  const [base] = language.split('-')
  if (base === 'zh') return 'zh-Hans'
  return base === 'ja' || base === 'ko' ? base : PINYIN_TAG
}

/** Pinyin is Chinese in Latin letters (RFC 5646 knows the variant). */
export const PINYIN_TAG = 'zh-Latn-pinyin'

export interface TongueRun {
  text: string
  /** Null: Latin letters, figures and signs, whose language the script does not tell. */
  tag: 'zh-Hans' | 'ja' | 'ko' | null
}

const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u

/**
 * Parts a line where its script changes: `Yaoyan 腰眼` → `Yaoyan `, `腰眼`.
 * Han beside kana is Japanese. Spaces and full-width signs stay with what stands before them.
 * @returns runs whose texts joined are the line; empty for an empty line
 */
export function tongueRuns(line: string): TongueRun[] {
  const japanese = KANA.test(line)
  const runs: TongueRun[] = []
  for (const sign of line) {
    const tag = HANGUL.test(sign)
      ? 'ko'
      : KANA.test(sign)
        ? 'ja'
        : HAN.test(sign)
          ? japanese
            ? 'ja'
            : 'zh-Hans'
          : /[\p{L}\p{N}([“"']/u.test(sign)
            ? null
            : undefined
    const last = runs.at(-1)
    if (last && (tag === undefined || tag === last.tag)) last.text += sign
    else runs.push({ text: sign, tag: tag ?? null })
  }
  return runs
}
