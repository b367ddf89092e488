/** What is known: studies with filters, one study, pages of sentences; each can be linked to and left again. */
import { content, expect, say, test, texts } from './app.ts'

// Pages of words.
test.use({ pixels: false })

const studies = Object.values(content.studies)

test('studies can be filtered, opened, linked to and left', async ({ atlas, page }) => {
  await atlas.openLists('?page=evidence')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: say('page.evidence') })).toBeVisible()
  await expect(dialog.locator('[data-study]')).toHaveCount(studies.length)
  await dialog.getByRole('radio', { name: say('evidence.against') }).check()
  const against = studies.filter((one) => one.direction === 'against')
  await expect(
    dialog.getByText(say('evidencePage.shown', { count: `${against.length}`, total: `${studies.length}` })),
  ).toBeVisible()
  // NG193 stays beside NG59, which is against.
  await expect(dialog.locator('[data-study="nice-ng193"]')).toBeVisible()
  await dialog.getByRole('radio', { name: say('evidencePage.all') }).check()
  await dialog.getByRole('combobox', { name: say('evidencePage.topic') }).selectOption('sciatica')
  await dialog.locator('[data-study="tu-2024"] button').click()
  await expect(page).toHaveURL(/page=evidence\.tu-2024/)
  await expect(dialog.getByText('−16.0 mm (95% interval −21.3 to −10.6)')).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'doi:10.1001/jamainternmed.2024.5463' })).toBeVisible()
  await page.goBack()
  await expect(dialog.locator('[data-study="tu-2024"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page).not.toHaveURL(/page=/)
})

test('a question can be linked to, and a number leads to its study', async ({ atlas, page }) => {
  await atlas.openLists('?page=faq.risks')
  const dialog = page.getByRole('dialog')
  const risks = texts.articles['faq']?.parts['risks']
  await expect(dialog.getByText(risks?.texts['common'] ?? '-')).toBeVisible()
  await expect(dialog.locator('summary', { hasText: risks?.title ?? '-' })).toBeFocused()
  await dialog.locator('[data-part="risks"] button').first().click()
  await expect(page).toHaveURL(/page=evidence\.witt-2009/)
})
