/** axe finds nothing serious or critical on any page, in light, dark and on a phone. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type AtlasPage, expect, say, test, texts } from './app.ts'

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze()
  expect(passes.length, where).toBeGreaterThan(10)
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = grave.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(told, where).toEqual([])
}

/** Every kind of page, one after the other. */
async function walk(atlas: AtlasPage): Promise<void> {
  const { page } = atlas
  await atlas.open('?pattern=P99')
  await expectAccessible(page, 'home with a notice')
  await page.getByRole('radio', { name: say('home.points') }).check()
  await expectAccessible(page, 'all points')
  await page.getByRole('radio', { name: say('home.patterns') }).check()
  await atlas.pattern('P5').click()
  await expectAccessible(page, 'check first')
  await page.getByRole('button', { name: say('check.clear') }).click()
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true
  })
  await expectAccessible(page, 'pattern')
  await atlas.row('BL40').click()
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true
  })
  await expectAccessible(page, 'point card')
  await atlas
    .card()
    .getByRole('button', { name: say('guide.open') })
    .click()
  await expect(atlas.card().locator('[aria-current="step"]')).toBeVisible()
  await expectAccessible(page, 'open guide')
  // One after the other: on a phone an open card takes the place of the list.
  await page.goto('./?meridian=BL')
  await expect(page.getByRole('heading', { name: texts.meridians['BL']!.name })).toBeAttached()
  await expectAccessible(page, 'meridian card')
  await page.goto('./?point=BL10.left')
  await expect(atlas.card()).toBeVisible()
  await expectAccessible(page, 'other standards')
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('every page', async ({ atlas }) => walk(atlas))
  })
}

test.describe('phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('every page', async ({ atlas }) => walk(atlas))

  test('nothing is wider than the window, and targets are large enough for a finger', async ({ atlas, page }) => {
    await atlas.open()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary')]
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0 && (box.width < 24 || box.height < 24))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    )
    expect(small).toEqual([])
  })
})

test('the emergency page', async ({ atlas, page }) => {
  await atlas.openLists()
  await atlas.pattern('P5').click()
  await page.locator('[data-level="emergency"] button').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('emergency.title'))
  await expectAccessible(page, 'emergency')
})
