import { describe, expect, it } from 'vitest'
import { pointNameTag, tongueRuns } from '../../src/domain/tongue.ts'

describe('the language of a name', () => {
  it.each([
    ['en', 'zh-Latn-pinyin'],
    ['zh-Hans', 'zh-Hans'],
    ['ja-JP', 'ja'],
    ['ko', 'ko'],
  ])('for a reader of %s is %s', (language, tag) => expect(pointNameTag(language)).toBe(tag))

  it('changes where the script changes', () => {
    expect(tongueRuns('Nomenclature (腧穴名称与定位) GB/T 12346')).toEqual([
      { text: 'Nomenclature (', tag: null },
      { text: '腧穴名称与定位) ', tag: 'zh-Hans' },
      { text: 'GB/T 12346', tag: null },
    ])
  })

  it('is Japanese where kana stand beside hanzi, and Korean in hangul', () => {
    expect(tongueRuns('足の三里')).toEqual([{ text: '足の三里', tag: 'ja' }])
    expect(tongueRuns('as 족삼리')).toEqual([
      { text: 'as ', tag: null },
      { text: '족삼리', tag: 'ko' },
    ])
  })

  it('loses nothing', () => {
    for (const line of ['', '  腰眼', 'a', '“腰眼” — Yaoyan', '…'])
      expect(
        tongueRuns(line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line)
  })
})
