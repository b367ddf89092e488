/** The whole figure stands in the space the panels leave free, at every size of window. */
import type { Page } from '@playwright/test'
import { type Box, expect, say, test } from './app.ts'

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

for (const [width, height] of SIZES) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('the figure is free of the panels, inside the window, and as large as fits', async ({ atlas, page }) => {
      await atlas.open()
      for (const view of ['front', 'back', 'left'] as const) {
        await page.getByRole('button', { name: say(`toolbar.${view}`), exact: true }).click()
        await atlas.settle(300)
        const figure = await atlas.figureBox()
        expect(figure.left).toBeGreaterThanOrEqual(0)
        expect(figure.top).toBeGreaterThanOrEqual(0)
        expect(figure.right).toBeLessThanOrEqual(width)
        expect(figure.bottom).toBeLessThanOrEqual(height)
        const boxes = await panels(page)
        expect(boxes.length).toBeGreaterThanOrEqual(2)
        expect(boxes.filter((box) => overlap(figure, box)).map((box) => box.name)).toEqual([])
        // The free space: what is left of the window beside the panels, in the figure's own column or row.
        const rise = figure.bottom - figure.top
        const top = Math.max(0, ...boxes.filter((box) => box.bottom <= figure.top + 1).map((box) => box.bottom))
        const bottom = Math.min(height, ...boxes.filter((box) => box.top >= figure.bottom - 1).map((box) => box.top))
        const left = Math.max(0, ...boxes.filter((box) => box.right <= figure.left + 1).map((box) => box.right))
        const right = Math.min(width, ...boxes.filter((box) => box.left >= figure.right - 1).map((box) => box.left))
        const filled = Math.max(rise / (bottom - top), (figure.right - figure.left) / (right - left))
        expect(filled).toBeGreaterThan(0.7)
        // From front and back the figure is symmetrical and stands in the middle of its space.
        const offCentre = Math.abs((figure.left + figure.right - left - right) / 2)
        if (view !== 'left') expect(offCentre).toBeLessThan(0.04 * (right - left))
      }
    })

    test('so it does with a card open', async ({ atlas, page }) => {
      await atlas.open('?point=ST36.left')
      await expect(atlas.card()).toBeVisible()
      await atlas.settle(300)
      const figure = await atlas.figureBox()
      const boxes = await panels(page)
      expect(boxes.some((box) => box.name === 'card')).toBe(true)
      expect(boxes.filter((box) => overlap(figure, box)).map((box) => box.name)).toEqual([])
    })
  })
}
