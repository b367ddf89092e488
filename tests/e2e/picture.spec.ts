/** What is on the canvas: the right pixels, no idle work, and back again after a lost context. */
import type { Page } from '@playwright/test'
import { type AtlasPage, difference, expect, meanDifference, say, test } from './app.ts'

/** Hides the labels: they are text beside the body and would count as differences. */
const HIDE_LABELS = '[data-ready] [aria-hidden="true"] { visibility: hidden !important; }'

for (const { code, side, view } of [
  { code: 'BL40', side: 'left', view: 'back' },
  { code: 'BL40', side: 'right', view: 'back' },
  { code: 'BL57', side: 'left', view: 'back' },
  { code: 'ST36', side: 'left', view: 'front' },
] as const) {
  test(`selecting ${code} ${side} changes the picture where its published position projects to`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`?point=${code}.${side === 'left' ? 'right' : 'left'}&view=${view}`)
    await page.addStyleTag({ content: HIDE_LABELS })
    const off = await atlas.picture()
    await atlas
      .card()
      .getByRole('radio', { name: say(`side.${side}`) })
      .check()
    await page.mouse.move(2, 2)
    await atlas.settle()
    const on = await atlas.picture()
    const spot = await atlas.spot(code, side)
    // Centre of gravity of all changed pixels around the expected one.
    let [sum, x, y] = [0, 0, 0]
    for (let row = Math.round(spot.y) - 24; row <= spot.y + 24; row += 1) {
      for (let column = Math.round(spot.x) - 24; column <= spot.x + 24; column += 1) {
        const weight = difference(off, on, column, row)
        if (weight < 40) continue
        sum += weight
        x += weight * column
        y += weight * row
      }
    }
    expect(sum).toBeGreaterThan(2000)
    expect(Math.hypot(x / sum - spot.x, y / sum - spot.y)).toBeLessThan(2.5)
  })
}

test('a pattern lights up its points, and only after the red flags', async ({ atlas, page }) => {
  await atlas.open('?pattern=P5&side=left&view=back')
  await page.addStyleTag({ content: HIDE_LABELS })
  const off = await atlas.picture()
  const before = await atlas.spot('BL40', 'left')
  await page.getByRole('button', { name: say('check.clear') }).click()
  await page.getByRole('button', { name: say('toolbar.back'), exact: true }).click()
  await page.mouse.move(2, 2)
  await atlas.settle()
  const on = await atlas.picture()
  const spot = await atlas.spot('BL40', 'left')
  expect(Math.hypot(spot.x - before.x, spot.y - before.y)).toBeLessThan(1)
  const pin = meanDifference(off, on, spot, 0, 5)
  const around = meanDifference(off, on, spot, 14, 22)
  expect(pin).toBeGreaterThan(60)
  expect(pin).toBeGreaterThan(around * 1.8)
  // The painful area fades in on the chosen side only.
  expect(around).toBeGreaterThan(6)
  expect(meanDifference(off, on, await atlas.spot('BL40', 'right'), 14, 22)).toBeLessThan(around / 3)
})

test('nothing is drawn while nothing changes', async ({ atlas, page }) => {
  await atlas.open('?pattern=P5&side=left')
  await page.getByRole('button', { name: say('check.clear') }).click()
  await atlas.settle()
  const before = await atlas.frames()
  await page.waitForTimeout(2000)
  expect(await atlas.frames()).toBe(before)
  // Moving the pointer over the lists draws nothing either.
  await page.mouse.move(60, 60)
  await page.mouse.move(90, 50, { steps: 4 })
  await page.waitForTimeout(300)
  expect((await atlas.frames()) - before).toBeLessThanOrEqual(2)
})

test('few draw calls, whatever is shown', async ({ atlas, page }) => {
  const figures = () =>
    page.evaluate(() => ({
      calls: window.__acupointProbe?.calls() ?? -1,
      triangles: window.__acupointProbe?.triangles() ?? -1,
    }))
  await atlas.open()
  const home = await figures()
  await atlas.openPattern('P5')
  const pattern = await figures()
  console.log(
    `draw calls: home ${home.calls}, pattern ${pattern.calls}; triangles: ${home.triangles}, ${pattern.triangles}`,
  )
  for (const { calls, triangles } of [home, pattern]) {
    expect(calls).toBeGreaterThan(1)
    expect(calls).toBeLessThanOrEqual(10)
    expect(triangles).toBeLessThan(60_000)
  }
})

/** Notes in the page that the words are shown from now on, however short: a busy machine looks too late. */
const noteShown = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    new MutationObserver((_, observer) => {
      const all = [...document.querySelectorAll('#app *')]
      if (!all.some((one) => one.textContent?.trim() === wanted && one.checkVisibility())) return
      document.documentElement.dataset['shown'] = wanted
      observer.disconnect()
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, words)
const expectShown = (page: Page, words: string) => expect(page.locator('html')).toHaveAttribute('data-shown', words)

test('a lost context comes back by itself with the same picture', async ({ atlas, page, guard }) => {
  guard.expected.push(/Context Lost/, /CONTEXT_LOST/)
  await atlas.open('?view=back')
  const before = await atlas.picture()
  await noteShown(page, say('stage.lost'))
  await page.evaluate(() => window.__acupointProbe?.loseContext(1500))
  await expectShown(page, say('stage.lost'))
  await expect(page.getByText(say('stage.lost'))).toHaveCount(0, { timeout: 15_000 })
  await atlas.ready()
  const after = await atlas.picture()
  let changed = 0
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) if (difference(before, after, x, y) > 24) changed += 1
  }
  expect(changed).toBeLessThan(before.width * before.height * 0.001)
})

test('a context that stays lost gets a new canvas', async ({ atlas, page, guard }) => {
  // Giving up a context that is lost already makes three complain.
  guard.expected.push(/Context Lost/, /CONTEXT_LOST/, /WEBGL_lose_context extension not supported/)
  await atlas.open()
  await noteShown(page, say('stage.lost'))
  await page.evaluate(() => window.__acupointProbe?.loseContext(-1))
  await expectShown(page, say('stage.lost'))
  await expect(page.getByText(say('stage.lost'))).toHaveCount(0, { timeout: 20_000 })
  await atlas.ready()
  const [spot] = await atlas.project([[0, 1, 0]])
  const picture = await atlas.picture()
  const at = (Math.round(spot?.y ?? 0) * picture.width + Math.round(spot?.x ?? 0)) * 4
  const corner = (picture.width * Math.round(picture.height / 2) + picture.width - 3) * 4
  const apart = [0, 1, 2].reduce(
    (sum, i) => sum + Math.abs((picture.data[at + i] ?? 0) - (picture.data[corner + i] ?? 0)),
    0,
  )
  expect(apart).toBeGreaterThan(40)
})

declare global {
  interface Window {
    /** Set by these tests: where a place beside the body appeared, frame by frame, CSS px from the left. */
    way?: number[]
  }
}

/**
 * Turns the body to its side and, as soon as it is there, on to its back.
 * @returns where a place beside it appears on the way, each once in a row
 */
async function wayToTheBack(atlas: AtlasPage): Promise<number[]> {
  const { page } = atlas
  const button = (view: string) => page.getByRole('button', { name: say(`toolbar.${view}`), exact: true })
  const [side, back] = [await button('left').elementHandle(), await button('back').elementHandle()]
  await page.evaluate(
    async ([first, second]) => {
      const way: number[] = []
      window.way = way
      const look = (): void => {
        const x = Math.round(window.__acupointProbe?.project([0.3, 1, 0]).x ?? 0)
        if (x !== way.at(-1)) way.push(x)
        requestAnimationFrame(look)
      }
      look()
      const frames = () => window.__acupointProbe?.frames() ?? 0
      const next = () => new Promise((done) => requestAnimationFrame(done))
      const before = frames()
      ;(first as HTMLElement).click()
      while (frames() === before) await next()
      for (let drawn = -1; drawn !== frames(); await next()) drawn = frames()
      ;(second as HTMLElement).click()
    },
    [side, back] as const,
  )
  await atlas.settle()
  const way = await page.evaluate(() => window.way)
  if (!way) throw new Error('expected a way, received none')
  return way
}

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('the camera eases to another view and then rests', async ({ atlas, page }) => {
    await atlas.open()
    // However few frames a slow machine draws of it: something lies between.
    expect((await wayToTheBack(atlas)).length).toBeGreaterThan(3)
    const rest = await atlas.frames()
    await page.waitForTimeout(1000)
    expect(await atlas.frames()).toBe(rest)
  })
})

test('without motion a view is there at once', async ({ atlas }) => {
  await atlas.open()
  expect((await wayToTheBack(atlas)).length).toBe(3)
})
