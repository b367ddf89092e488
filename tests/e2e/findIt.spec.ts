/** "Find it" drawn on the body, and the landmark layer. */
import { difference, expect, meanDifference, say, test, texts } from './app.ts'

const figures = () => ({ calls: window.__acupointProbe?.calls() ?? -1 })

test('ST36 is found step by step: line, ruler, point', async ({ atlas, page }) => {
  await atlas.open('?point=ST36.left')
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await atlas
    .card()
    .getByRole('button', { name: say('guide.open') })
    .click()
  await atlas.settle()
  expect(requests.filter((path) => path.includes('landmarks'))).toHaveLength(1)
  const current = atlas.card().locator('[aria-current="step"]')
  await expect(current).toContainText('ST35')
  const first = await atlas.picture()
  await atlas
    .card()
    .getByRole('button', { name: say('guide.next') })
    .click()
  await atlas
    .card()
    .getByRole('button', { name: say('guide.next') })
    .click()
  await page.keyboard.press('ArrowRight')
  await atlas.settle()
  await expect(current).toHaveText(texts.findIt['step.along']!.replace('{cun}', '3').replace('{from}', 'ST35'))
  await expect(atlas.card().getByText(/1 cun here = \d\.\d cm on this body/)).toBeVisible()
  const third = await atlas.picture()
  // The line runs through the published place of the point: halfway to ST35 the skin has changed.
  const [knee, point] = [await atlas.spot('ST35', 'left'), await atlas.spot('ST36', 'left')]
  const between = { x: (knee.x + point.x) / 2, y: (knee.y + point.y) / 2 }
  expect(meanDifference(first, third, between, 0, 4)).toBeGreaterThan(15)
  const { calls } = await page.evaluate(figures)
  console.log(`draw calls with Find it open: ${calls}`)
  expect(calls).toBeLessThanOrEqual(12)
  const before = await atlas.frames()
  await page.waitForTimeout(1500)
  expect(await atlas.frames()).toBe(before)
  // Escape closes the guide, not the card.
  await page.keyboard.press('Escape')
  await expect(current).toHaveCount(0)
  await expect(atlas.card()).toBeVisible()
  await expect(atlas.card().getByRole('button', { name: say('guide.open') })).toBeFocused()
})

test('the landmark layer comes from the address, is listed, and goes away again', async ({ atlas, page }) => {
  await atlas.open('?view=back')
  const off = await atlas.picture()
  const toggle = page.getByRole('button', { name: say('layers.landmarks') })
  await toggle.click()
  await atlas.settle()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  expect(new URL(page.url()).searchParams.get('layers')).toBe('landmarks')
  const on = await atlas.picture()
  let changed = 0
  for (let y = 100; y < 700; y += 2)
    for (let x = 600; x < 1000; x += 2) if (difference(off, on, x, y) > 60) changed += 1
  expect(changed).toBeGreaterThan(200)
  const { calls } = await page.evaluate(figures)
  expect(calls).toBeLessThanOrEqual(12)
  await page.getByText(say('layers.list', { count: String(Object.keys(texts.landmarks).length) })).click()
  await page.getByRole('button', { name: texts.landmarks['greater_trochanter']!.name }).focus()
  await atlas.settle()
  await toggle.click()
  await atlas.settle()
  expect(new URL(page.url()).searchParams.has('layers')).toBe(false)
})
