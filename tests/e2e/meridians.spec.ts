/** A meridian chosen from the list lights on the body, cheaply, and then the picture rests. */
import { expect, say, test, texts } from './app.ts'

const MOST_DRAW_CALLS = 12

test('choosing the Bladder meridian lights it from first to last point and then draws nothing', async ({
  atlas,
  page,
}) => {
  // With motion: the light runs once and must then leave the picture at rest.
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await atlas.open()
  const before = await page.locator('[data-ready] canvas').screenshot()
  await page.getByRole('radio', { name: say('home.meridians') }).check({ force: true })
  await page.getByRole('button', { name: `BL ${texts.meridians['BL']?.name}` }).click()
  await expect(page.getByRole('heading', { name: texts.meridians['BL']?.name ?? '' })).toBeVisible()
  await expect(page).toHaveURL(/meridian=BL/)
  await atlas.settle()
  const calls = await page.evaluate(() => window.__acupointProbe?.calls() ?? 99)
  console.log(`draw calls with a meridian lit: ${calls}`)
  expect(calls).toBeLessThanOrEqual(MOST_DRAW_CALLS)
  const frames = await atlas.frames()
  await page.waitForTimeout(1500)
  expect(await atlas.frames()).toBe(frames)
  expect((await page.locator('[data-ready] canvas').screenshot()).equals(before)).toBe(false)

  // Back puts it out again.
  await page.goBack()
  await expect(page).not.toHaveURL(/meridian=/)
})

test('a shared address lights the meridian; another pattern or list puts it out', async ({ atlas, page }) => {
  await atlas.open('?meridian=KI')
  await expect(page.getByRole('heading', { name: texts.meridians['KI']?.name ?? '' })).toBeVisible()
  await page.getByRole('radio', { name: say('home.patterns') }).check({ force: true })
  await expect(page).not.toHaveURL(/meridian=/)
})
