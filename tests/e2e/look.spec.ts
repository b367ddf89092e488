/** The plate: labels that stay apart at every size, and colours that mean something shown as they are. */
import { content, expect, say, test } from './app.ts'
import { labelFaults } from './labelProbe.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]

test('labels never cross, overlap, leave the screen or run under a panel', async ({ atlas, page }) => {
  const set: number[] = []
  await atlas.open('?pattern=P6&side=left')
  await page.getByRole('button', { name: say('check.clear') }).click()
  for (const size of SIZES) {
    const before = await atlas.frames()
    const same = page.viewportSize()?.width === size.width
    await page.setViewportSize(size)
    // On a busy machine the picture of the new size may be late: labels of the old one would be judged.
    if (!same) await expect.poll(() => atlas.frames()).toBeGreaterThan(before)
    for (const view of ['toolbar.front', 'toolbar.back'] as const) {
      // Narrow screens keep the views behind a button: there the pattern's own view is judged.
      const button = page.getByRole('button', { name: say(view), exact: true })
      if (await button.isVisible()) await button.click()
      await atlas.settle(250)
      const { labels, faults } = await page.evaluate(labelFaults)
      expect(faults, `${size.width} × ${size.height}, ${view}`).toEqual([])
      set.push(labels)
    }
  }
  console.log(`labels set: ${set.join(', ')}`)
  expect(Math.max(...set)).toBeGreaterThan(6)
})

/** The crowded ones of every part of the body; tests/scene/patternLabels.test.ts sets the labels of all. */
const CROWDED = ['P1', 'P4', 'P7', 'P10', 'P14', 'P18']

test('labels of crowded patterns hold on a phone, one after the other', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await atlas.open()
  const found: string[] = []
  let set = 0
  for (const id of CROWDED) {
    await atlas.pattern(id).click()
    await page.getByRole('button', { name: say('check.clear') }).click()
    await page.locator('[data-label]:not([data-off])').first().waitFor({ state: 'attached' })
    const { labels, faults } = await page.evaluate(labelFaults)
    found.push(...faults.map((fault) => `${id}: ${fault}`))
    set += labels
    await page.getByRole('button', { name: say('nav.back') }).click()
  }
  expect(found).toEqual([])
  expect(set).toBeGreaterThan(30)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the colour of a meridian reaches the screen as it is written, ${theme}`, async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await atlas.open('?pattern=P6&side=left')
    await page.getByRole('button', { name: say('check.clear') }).click()
    await atlas.settle()
    const picture = await atlas.picture()
    for (const [code, meridian] of [
      ['GB31', 'GB'],
      ['GB34', 'GB'],
    ] as const) {
      const mark = await page.evaluate((one) => {
        const at = window.__acupointProbe?.mark(one, 'left')
        const host = document.querySelector('[data-ready] canvas')?.getBoundingClientRect()
        return at && host ? { x: at.x + host.left, y: at.y + host.top } : null
      }, code)
      if (!mark) throw new Error(`${code}: expected a mark, received none`)
      const hex = content.meridians[meridian]?.colour[theme] ?? ''
      const wanted = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
      let same = 0
      for (let y = Math.round(mark.y) - 9; y <= mark.y + 9; y += 1)
        for (let x = Math.round(mark.x) - 9; x <= mark.x + 9; x += 1) {
          const at = (y * picture.width + x) * 4
          if (wanted.every((value, k) => Math.abs((picture.data[at + k] ?? 0) - value) <= 1)) same += 1
        }
      expect(same, `${code}: pixels of ${hex}`).toBeGreaterThan(20)
    }
  })
}
