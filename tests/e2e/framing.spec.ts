/** The whole figure stands in the space the panels leave free, at every size of window. */
import type { Page } from '@playwright/test'
import { type AtlasPage, type Box, expect, say, test } from './app.ts'

// Places only.
test.use({ pixels: false })

const SIZES = [
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
  [1024, 768],
  [1100, 620],
  [844, 390],
  [820, 1180],
  [1080, 1920],
  [390, 844],
  [360, 640],
] as const

/** Rectangles of everything that floats over the stage. */
function panels(page: Page): Promise<(Box & { name: string })[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#list, #card, nav')]
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { name: element.id || element.tagName, left, top, right, bottom }
      })
      .filter((box) => box.right > box.left && box.bottom > box.top),
  )
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1

/** One page resized instead of twenty opened: quicker, and a window that is dragged larger must work all the same. */
async function resize(page: Page, [width, height]: readonly [number, number], atlas: AtlasPage) {
  await page.setViewportSize({ width, height })
  // On a phone the row of views takes another height than on a desk: panels first, then the picture.
  await atlas.settle(300)
}

test('the figure is free of the panels, inside the window, and as large as fits, at every size', async ({
  atlas,
  page,
}) => {
  test.slow()
  await atlas.open()
  for (const size of SIZES) {
    const [width, height] = size
    await resize(page, size, atlas)
    for (const view of ['front', 'back', 'left'] as const) {
      const where = `${width} × ${height}, ${view}`
      await page.getByRole('button', { name: say(`toolbar.${view}`), exact: true }).click()
      await atlas.settle(200)
      const figure = await atlas.figureBox()
      expect(figure.left, where).toBeGreaterThanOrEqual(0)
      expect(figure.top, where).toBeGreaterThanOrEqual(0)
      expect(figure.right, where).toBeLessThanOrEqual(width)
      expect(figure.bottom, where).toBeLessThanOrEqual(height)
      const boxes = await panels(page)
      expect(boxes.length, where).toBeGreaterThanOrEqual(2)
      expect(
        boxes.filter((box) => overlap(figure, box)).map((box) => box.name),
        where,
      ).toEqual([])
      // The free space: what is left of the window beside the panels, in the figure's own column or row.
      const rise = figure.bottom - figure.top
      const top = Math.max(0, ...boxes.filter((box) => box.bottom <= figure.top + 1).map((box) => box.bottom))
      const bottom = Math.min(height, ...boxes.filter((box) => box.top >= figure.bottom - 1).map((box) => box.top))
      const left = Math.max(0, ...boxes.filter((box) => box.right <= figure.left + 1).map((box) => box.right))
      const right = Math.min(width, ...boxes.filter((box) => box.left >= figure.right - 1).map((box) => box.left))
      const filled = Math.max(rise / (bottom - top), (figure.right - figure.left) / (right - left))
      expect(filled, where).toBeGreaterThan(0.7)
      // From front and back the figure is symmetrical and stands in the middle of its space.
      const offCentre = Math.abs((figure.left + figure.right - left - right) / 2)
      if (view !== 'left') expect(offCentre, where).toBeLessThan(0.04 * (right - left))
    }
  }
})

test('so it is with a card open', async ({ atlas, page }) => {
  test.slow()
  await atlas.open('?point=ST36.left')
  await expect(atlas.card()).toBeVisible()
  for (const size of SIZES) {
    const where = size.join(' × ')
    await resize(page, size, atlas)
    const figure = await atlas.figureBox()
    const boxes = await panels(page)
    expect(
      boxes.some((box) => box.name === 'card'),
      where,
    ).toBe(true)
    expect(
      boxes.filter((box) => overlap(figure, box)).map((box) => box.name),
      where,
    ).toEqual([])
  }
})

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('it stands there from the first frame', async ({ atlas, page }) => {
      await atlas.open()
      const figure = await atlas.figureBox()
      const boxes = await panels(page)
      expect(boxes.length).toBeGreaterThanOrEqual(2)
      expect(boxes.filter((box) => overlap(figure, box)).map((box) => box.name)).toEqual([])
      expect(figure.top).toBeGreaterThanOrEqual(0)
      expect(figure.bottom).toBeLessThanOrEqual(height)
    })
  })
}
