/** The cun ruler by lists and by pointer, and the arm that is raised for points it hides. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type AtlasPage, expect, say, test } from './app.ts'

// Figures and places; the drawn ruler is for tests/scene.
test.use({ pixels: false })

const openRuler = (page: Page) => page.getByRole('button', { name: say('ruler.open'), exact: true })
const panel = (page: Page) => page.getByRole('region', { name: say('ruler.label') })
const reading = (page: Page) => panel(page).locator('[data-announce="ruler"]')
const list = (page: Page, end: 'A' | 'B') => panel(page).getByRole('combobox', { name: say(`ruler.end${end}`) })

/** Cun as the panel says it. */
async function cunOf(page: Page): Promise<number> {
  const [, cun] = /^([\d.]+) cun · [\d.]+ cm/.exec(await reading(page).innerText()) ?? []
  return Number(cun)
}

test('measures between two names, without the picture', async ({ page, atlas }) => {
  await atlas.open()
  await atlas.tabTo(openRuler(page))
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading')).toBeFocused()
  // The inner ankle bone lies 13 cun below SP9.
  await atlas.tabTo(list(page, 'A'))
  await list(page, 'A').selectOption('point SP9 left')
  await list(page, 'B').selectOption('landmark medial_malleolus left')
  await expect(reading(page)).toContainText(say('ruler.segmentUsed', { segment: say('ruler.segment.leg_med') }))
  expect(await cunOf(page)).toBeCloseTo(13, 1)

  // A step up from the ankle shortens the line by 5 mm.
  await panel(page).getByText(say('ruler.fine')).click()
  const { violations } = await new AxeBuilder({ page }).include(`section[aria-label="${say('ruler.label')}"]`).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const before = await reading(page).innerText()
  const up = panel(page).getByRole('button', { name: say('ruler.up'), exact: true })
  await up.focus()
  await page.keyboard.press('Shift+ArrowUp')
  await expect(list(page, 'B')).toHaveValue('place')
  await expect(reading(page)).not.toHaveText(before)
  expect(await cunOf(page)).toBeCloseTo(12.8, 1)

  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(openRuler(page)).toBeFocused()
})

/** Where a place appears must not change while a handle is dragged. */
async function held(atlas: AtlasPage): Promise<{ x: number; y: number }> {
  return atlas.spot('CV12', 'midline')
}

test('measures between two taps, and drags an end without turning the body', async ({ page, atlas }) => {
  await atlas.open()
  await openRuler(page).click()
  await expect(reading(page)).toHaveText(say('ruler.how'))
  await atlas.settle()
  const [from, to] = [await atlas.spot('CV12', 'midline'), await atlas.spot('CV8', 'midline')]
  // Near a point the end snaps to it.
  await page.mouse.click(from.x, from.y - 3)
  await page.mouse.click(to.x, to.y + 3)
  await expect(list(page, 'A')).toHaveValue('point CV12 midline')
  await expect(list(page, 'B')).toHaveValue('point CV8 midline')
  await expect.poll(() => cunOf(page)).toBeCloseTo(4, 0)
  // No point was selected by it.
  await expect(atlas.card()).toHaveCount(0)

  const still = await held(atlas)
  await page.mouse.move(to.x, to.y)
  await page.mouse.down()
  await page.mouse.move(to.x + 10, to.y - 4, { steps: 3 })
  await page.mouse.move(to.x + 31, to.y - 11, { steps: 4 })
  await page.mouse.up()
  await expect(list(page, 'B')).not.toHaveValue('point CV8 midline')
  expect(await held(atlas)).toEqual(still)
  await expect.poll(() => cunOf(page)).toBeGreaterThan(3)

  // Another body is measured anew.
  const before = await reading(page).innerText()
  await page.getByRole('radio', { name: say('toolbar.female') }).check()
  await expect(reading(page)).not.toHaveText(before)
  await expect.poll(() => cunOf(page)).toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
})

test('raises the arm for a point in the armpit, says so, and lowers it for another view', async ({ page, atlas }) => {
  await atlas.open('?point=HT1.left')
  const said = page.locator('[data-announce="arm"]')
  const raise = atlas.card().getByRole('button', { name: say('card.raiseArm') })
  // From the front the armpit is hidden, so the address opens the best view.
  await expect(said).toHaveText(say('announce.armLeft'))
  await raise.click()
  await expect(raise).toHaveAttribute('aria-pressed', 'false')
  await expect(said).toHaveText('')
  await raise.click()
  await atlas.settle()
  await expect(raise).toHaveAttribute('aria-pressed', 'true')
  await expect(said).toHaveText(say('announce.armLeft'))
  // The elbow is where the raised arm takes it: its point can be pressed there.
  const at = await page.evaluate(() => window.__acupointProbe?.mark('HT3', 'left') ?? null)
  if (!at) throw new Error('expected HT3 on the stage')
  const shoulder = await page.evaluate(() => window.__acupointProbe?.mark('LI15', 'left') ?? null)
  expect(at.y).toBeLessThan((shoulder?.y ?? 0) + 40)
  await page.mouse.click(at.x, at.y)
  await expect(atlas.card().getByRole('heading', { name: /HT3/ })).toBeVisible()
  await expect(said).toHaveText('')

  // The address tells the best view, so Back raises it again.
  await page.goBack()
  await expect(said).toHaveText(say('announce.armLeft'))
  await page.getByRole('button', { name: say('toolbar.front'), exact: true }).click()
  await expect(said).toHaveText('')
  await expect(raise).toHaveAttribute('aria-pressed', 'false')
})
