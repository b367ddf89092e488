import { expect, it } from 'vitest'
import { chooseLanguage, matchLanguage } from '../../src/app/language.ts'

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

it('falls back to the main language, which comes with the page', async () => {
  const { language, locale } = await chooseLanguage(['xx'])
  expect(language).toBe('en')
  expect(locale.ui['app.name']).toBe('Acupoint Body Map')
})
