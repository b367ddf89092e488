/** The page on accuracy by its address. */
import AxeBuilder from '@axe-core/playwright'
import { expect, say, test } from './app.ts'

// A page of words.
test.use({ pixels: false })

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
