/** Any point by any name, quickly, from the keyboard; and the page on accuracy by its address. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, patternName, say, test } from './app.ts'

/** The browser drops keys before it has painted once, which on a busy machine is later than the page is there. */
async function openPainted(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
}

/** From the first letter to the card of the point. */
const FOUND_WITHIN_MS = 2000

for (const [typed, code] of [
  ['UB40', 'BL40'],
  ['zu san li', 'ST36'],
  ['環跳', 'GB30'],
  ['third eye', 'EX-HN3'],
] as const) {
  test(`"/", ${typed}, Enter shows ${code} within two seconds`, async ({ page }) => {
    await openPainted(page)
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    const start = Date.now()
    await page.keyboard.insertText(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
    const tookMs = Date.now() - start
    console.log(`${typed} → ${code}: ${tookMs} ms`)
    expect(tookMs).toBeLessThan(FOUND_WITHIN_MS)
  })
}

test('"/", trapped nerve, Enter opens the pattern people call so', async ({ page }) => {
  await openPainted(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.insertText('trapped nerve')
  await expect(page.getByRole('heading', { name: say('search.patterns') })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: patternName('P5') })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('pattern')).toBe('P5')
})

test('the page on accuracy has an address, passes the machine check, and Back closes it', async ({ page }) => {
  await page.goto('./?page=accuracy')
  const dialog = page.getByRole('dialog', { name: say('accuracy.title') })
  await expect(dialog).toBeVisible()
  await dialog.getByText(say('accuracy.practitioners')).click()
  await expect(dialog.getByText(/20261122/)).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map((one) => one.id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(new URL(page.url()).search).toBe('')
  await page.goBack()
  await expect(dialog).toBeVisible()
})
