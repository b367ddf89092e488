import { expect, it } from 'vitest'
import { punctuationOf } from '../../src/domain/punctuation.ts'

it('is full width and without spaces in Chinese only', () => {
  for (const language of ['zh', 'zh-Hans', 'zh-Hant-TW'])
    expect(Object.values(punctuationOf(language)).join('')).toMatch(/^[、，；：。（）]+$/)
  for (const language of ['en', 'de-CH', 'ko'])
    expect(punctuationOf(language)).toMatchObject({ list: ', ', stop: '. ', opening: ' (', gap: ' ' })
})
