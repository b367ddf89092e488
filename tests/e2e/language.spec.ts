/** Another language without another page: words, names on the body and the address change; what is open stays. */
import type { Locator, Page } from '@playwright/test'
import { content, expect, say, test, texts } from './app.ts'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { join } from 'node:path'

// Words only, also those on the body.
test.use({ pixels: false })

const chinese = loadContent(join(import.meta.dirname, '../..')).locales['zh-Hans']!
const POINT = 'ST36'
const PATTERN = 'P2'

const choice = (page: Page): Locator =>
  page.getByRole('combobox', { name: new RegExp(`^(${say('language.choose')}|${chinese.ui['language.choose']})$`) })
const body = (page: Page): Locator => page.locator('[data-ready="true"]')

test('switching changes headings, names on the body and the address, and back', async ({ atlas, page }) => {
  const { hanzi, pinyin } = content.points[POINT]!
  await atlas.open(`?point=${POINT}.left`)
  await page.evaluate(() => {
    document.body.dataset['before'] = ''
  })
  await expect(body(page).getByText(pinyin)).toBeVisible()
  await expect(choice(page)).toHaveValue('en')

  await choice(page).selectOption('简体中文')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese.ui['home.title']!)
  await expect(page.getByRole('heading', { level: 3, name: chinese.ui['find.title']! })).toBeVisible()
  await expect(page.getByText(chinese.points[POINT]!.find[0]!)).toBeVisible()
  await expect(body(page).getByText(hanzi)).toBeVisible()
  await expect(body(page).getByText(pinyin)).toHaveCount(0)
  await expect(page).toHaveURL(/[?&]lang=zh-Hans(&|$)/)
  await expect(page).toHaveTitle(new RegExp(`${hanzi}.*${chinese.ui['app.name']!}`))
  // The same page all along.
  await expect(page.locator('body')).toHaveAttribute('data-before', '')
  // Every character has its glyph of the font that is shipped.
  const drawn = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', ''))
  })
  expect(drawn).toContain('Noto Sans SC Atlas')

  await choice(page).selectOption('English')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'))
  await expect(body(page).getByText(pinyin)).toBeVisible()
  await expect(page).toHaveURL(/[?&]lang=en(&|$)/)
})

test('a download that fails keeps the language and says so', async ({ atlas, page, guard }) => {
  guard.expected.push(/Failed to load resource/)
  await page.route(/locale-zh-Hans/, (route) => route.abort())
  await atlas.openLists(`?pattern=${PATTERN}`)
  await choice(page).selectOption('简体中文')
  await expect(page.getByText(say('language.failed'))).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.patterns[PATTERN]!.name)
  await expect(choice(page)).toHaveValue('en')
})

for (const width of [320, 390])
  test(`the header fits ${width} px in both languages`, async ({ page, atlas }) => {
    await page.setViewportSize({ width, height: 700 })
    for (const lang of ['en', 'zh-Hans']) {
      await atlas.openLists(`?lang=${lang}`)
      const edges = await page
        .locator('header')
        .first()
        // The search stands on the sheet there.
        .locator(':is(button, select, label):visible')
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ left, right, height }) => ({ left, right, height })),
        )
      expect(edges.length).toBeGreaterThanOrEqual(5)
      for (const { left, right, height } of edges) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(width)
        expect(height).toBeGreaterThanOrEqual(44)
      }
    }
  })
