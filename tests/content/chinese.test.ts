import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { ROOT } from '../architecture/repositoryFiles.ts'
import { chineseNumbers, CODE, englishNumbers, type Sentence, sentencesOf, shapeOf } from './chinese.ts'

const { locales } = loadContent(ROOT)
const english = locales['en']!
const chinese = locales['zh-Hans']!

const sentences = Object.entries(chinese).flatMap(([part, texts]) => sentencesOf(texts, part))
const failing = (wrong: (text: string) => boolean): string[] =>
  sentences.filter(({ text }) => wrong(text)).map(({ path, text }: Sentence) => `${path}: ${text}`)

describe('every language', () => {
  it.each(Object.keys(locales).filter((tag) => tag !== 'en'))(
    '%s has every text of the main one: keys, lengths of lists, parameters',
    (tag) => {
      for (const part of Object.keys(english) as (keyof typeof english)[]) {
        // What people call a thing is not the same number of words in every language.
        const told = (texts: unknown) => shapeOf(texts, part).filter((line) => !/\/synonyms\/\d+$/.test(line))
        expect(told(locales[tag]![part]).sort()).toEqual(told(english[part]).sort())
      }
      for (const [id, { synonyms }] of Object.entries(locales[tag]!.patterns))
        expect(synonyms.length, id).toBeGreaterThan(0)
    },
  )
})

/** Letters a Chinese text may hold: vertebrae and roots, units, shapes, figures of statistics, and names. */
const LATIN = [
  CODE,
  /\{\w+\}/g,
  /(?<![A-Za-z])[CTLS]\d+/g,
  /Hz|3D|(?<![A-Za-z])[ABVX](?![A-Za-z])|I²|(?<![A-Za-z])p(?= [=<])/g,
  // Keys of the keyboard.
  /Home|Shift|Ctrl加K|⌘加K/g,
  // Standards, guidelines, trials, scales and abbreviations a clinician reads as they are.
  /GB\/T|NICE|NG\d+|CG\d+|ACP|ICD(?:-11)?|TM1|NCT\d+|Cochrane|GERAC|BackInAction|Northwick Park|RMDQ|ODI|VAS|MCID|CI/g,
  /WebGL|MIT|OFL|CC0|WCAG|AA(?=级)|EN 301/g,
  // Examples of what can be typed.
  /UB40|zu san li/g,
  // Authors and what is cited by its title or number.
  /Betts|Carr|Chen|Cherkin|Elden|Lin|Su|Tu|Zhu/g,
  /Journal of Chinese Medicine|doi [\d.]+\/\S+?(?=）|$)/g,
  // Meridians where a whole set of codes is meant.
  /EX-B|EX-LE|EX-UE/g,
]

describe('Chinese', () => {
  it('is Chinese: nothing is left in another language', () => {
    const left = (text: string) => LATIN.reduce((rest, allowed) => rest.replace(allowed, ' '), text)
    expect(failing((text) => /[A-Za-zÀ-ɏ]/.test(left(text)))).toEqual([])
    // A sentence holds Chinese, unless it only joins others, or figures and units.
    const only = (text: string) => /[\u4e00-\u9fff]/.test(text) || /^[{}\w\s°%…·，。：（）～+-]+$/.test(text)
    expect(failing((text) => !only(text))).toEqual([])
  })

  it('sets the marks of Chinese: full width, no spaces between words, Chinese quotation marks', () => {
    expect(failing((text) => /[\u4e00-\u9fff）”][,.;:?!()]|[,.;:?!()][\u4e00-\u9fff]/.test(text))).toEqual([])
    expect(
      failing((text) => /[\u4e00-\u9fff\d，。、；：？！（）“”] +[\u4e00-\u9fff（“]|[\u4e00-\u9fff）”] +\d/.test(text)),
    ).toEqual([])
    expect(failing((text) => /["']|\.\.\./.test(text))).toEqual([])
    expect(failing((text) => /[，。、；：][，。、；：]|（[^）]*$|^[^（]*）/.test(text))).toEqual([])
  })

  it('is written in simplified characters', () => {
    // Forms that only traditional writing has; the words of this field first.
    const TRADITIONAL =
      /[經絡針藥醫體頭頸關節腳腫臟臉內側點線處腎膽陽陰氣脈們個來時對發後從與為這說讓請開間長單雙動無學實際樣種麼還過進遠邊聽覺痠癢濕熱]/
    expect(failing((text) => TRADITIONAL.test(text))).toEqual([])
  })

  it('names the numbers of every location as English does: codes, cun, vertebrae, ribs, fractions', () => {
    expect(Object.keys(english.points).length).toBeGreaterThan(450)
    const told = (numbersOf: (text: string) => string[], points: typeof english.points) =>
      Object.entries(points)
        .map(([code, { location }]) => `${code}: ${numbersOf(location).join(' ')}`)
        .sort()
    expect(told(chineseNumbers, chinese.points)).toEqual(told(englishNumbers, english.points))
  })

  it('tells B-cun from F-cun: 指寸 where the reader’s finger measures', () => {
    const finger = (cun: RegExp, points: typeof english.points) =>
      Object.entries(points)
        .filter(([, { location }]) => cun.test(location))
        .map(([code]) => code)
        .sort()
    expect(finger(/指寸/, chinese.points)).toEqual(finger(/F-cun/, english.points))
  })
})
