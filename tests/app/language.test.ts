import { expect, it } from 'vitest'
import { firstTexts, matchLanguage } from '../../src/app/language.ts'
import { Locale } from '../../src/domain/locale.ts'

it.each([
  [['de-CH', 'en'], ['en', 'de'], 'de'],
  [['pt-BR'], ['en', 'pt', 'pt-BR'], 'pt-BR'],
  [['fr', 'EN-gb'], ['en', 'de'], 'en'],
  [['zh-Hans-CN'], ['en', 'zh-Hant', 'zh-Hans-CN'], 'zh-Hans-CN'],
  [['fr'], ['en', 'de'], null],
  [[], ['en'], null],
])('%j of %j is %s', (wanted, available, expected) => {
  expect(matchLanguage(wanted, available)).toBe(expected)
})

it('has the sentences of the main language before anything is downloaded', () => {
  expect(firstTexts.ui['app.loadFailed']).toBeTruthy()
  expect(Object.keys(firstTexts).sort()).toEqual(Object.keys(Locale.entries).sort())
})
