/** Techniques, muscles and self-care: opened by address, counted by a timer, shown on the body. */
import { expect, say, test, texts } from './app.ts'

test('a technique opens by its address and leads to its pairs on the body and back', async ({ atlas, page }) => {
  await atlas.open('?page=techniques.electroacupuncture')
  const name = texts.techniques['electroacupuncture']!.name
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused()
  await page.getByRole('button', { name: say('tech.showPairs') }).click()
  await expect(page).toHaveURL(/show=techniques\.electroacupuncture/)
  await expect(page).not.toHaveURL(/page=/)
  await expect(page.getByText(say('shown.pairs', { pairs: 'BL25 – BL54, GB30 – GB34' }))).toBeVisible()
  await expect(page.getByRole('button', { name: say('shown.read') })).toBeFocused()
  await atlas.settle()
  // The dashes are dark, as nothing else on the way from hip to knee is.
  const picture = await atlas.picture()
  const [a, b] = [await atlas.spot('GB30', 'left'), await atlas.spot('GB34', 'left')]
  const ink = (x: number, y: number) => {
    const at = (Math.round(y) * picture.width + Math.round(x)) * 4
    const [r = 0, g = 0, blue = 0] = picture.data.subarray(at, at + 3)
    return r + g + blue < 230
  }
  const left = Math.min(a.x, b.x) - 40
  const rows = Array.from({ length: 9 }, (_, i) => a.y + ((b.y - a.y) * (i + 1)) / 10)
  const crossed = rows.filter((y) =>
    [-4, -2, 0, 2, 4].some((dy) => Array.from({ length: 100 }, (_, i) => left + i).some((x) => ink(x, y + dy))),
  )
  expect(crossed.length).toBeGreaterThanOrEqual(6)
  await page.getByRole('button', { name: say('shown.close') }).click()
  await expect(page).not.toHaveURL(/show=/)
})

test('the area of a muscle is drawn on the skin, and Back takes it off', async ({ atlas, page }) => {
  await atlas.open('?page=muscles.quadratus-lumborum')
  await page.getByRole('button', { name: say('muscle.show') }).click()
  await atlas.settle()
  const calls = await page.evaluate(() => window.__acupointProbe?.calls() ?? 99)
  console.log(`draw calls with a muscle shown: ${calls}`)
  expect(calls).toBeLessThanOrEqual(12)
  // Skin is redder than blue; the area of a muscle is bluer than red.
  const picture = await atlas.picture()
  const blueness = ({ x, y }: { x: number; y: number }) => {
    const at = (Math.round(y) * picture.width + Math.round(x)) * 4
    return (picture.data[at + 2] ?? 0) - (picture.data[at] ?? 0)
  }
  // A little above the pin of the one, and beside the middle of the same height.
  const [inside, middle] = [await atlas.spot('BL52', 'left'), await atlas.spot('GV4', 'midline')]
  expect(blueness({ x: inside.x, y: inside.y - 26 })).toBeGreaterThan(5)
  expect(blueness({ x: middle.x + 8, y: middle.y - 26 })).toBeLessThan(-15)
  await page.getByRole('button', { name: say('shown.close') }).click()
  await expect(page).not.toHaveURL(/show=/)
  await page.goBack()
  await expect(page.getByText(say('shown.muscles', { name: texts.muscles['quadratus-lumborum']!.name }))).toBeVisible()
})

test('the timer of an exercise counts down', async ({ atlas, page }) => {
  await atlas.openLists('?page=selfcare.press-si3')
  const clock = page.getByRole('timer').first()
  await expect(clock).toHaveText('1:00')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('button', { name: say('timer.start'), exact: true })
    .first()
    .click()
  // However slow the machine: under a minute.
  await expect(clock).toHaveText(/^0:\d\d$/)
  await dialog.getByRole('button', { name: say('timer.pause') }).click()
  const held = await clock.textContent()
  await page.waitForTimeout(1300)
  await expect(clock).toHaveText(held ?? '')
})
