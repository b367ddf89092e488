/** Sites of other standards, points inside mouth and nose, addresses of hidden points, names of courses. */
import { expect, meanDifference, say, test, texts } from './app.ts'

test('the other sites of a point are told, drawn beside it and named', async ({ atlas, page }) => {
  await atlas.open('?point=SP11.left')
  const site = texts.points['SP11']!.alternatives!['older-6-cun']!
  await expect(atlas.card().getByText(site.place)).toContainText(/About \d+ mm \(\d(\.\d)? cun\) from the dot/)
  const toggle = atlas.card().getByRole('checkbox', { name: say('other.show') })
  await toggle.check()
  await atlas.settle()
  expect(new URL(page.url()).searchParams.get('view')).toBe('best')
  await expect(page.locator('[data-ready] [aria-hidden]').getByText(site.label)).toBeVisible()
  const shown = await atlas.picture()
  const calls = await page.evaluate(() => window.__acupointProbe?.calls() ?? -1)
  // The ring's name leads to it: it lies on the way from SP11 to SP10, where its rule puts it.
  const [from, to] = [await atlas.spot('SP11', 'left'), await atlas.spot('SP10', 'left')]
  await toggle.uncheck()
  await atlas.settle()
  const hidden = await atlas.picture()
  const along = Array.from({ length: 30 }, (_, i) => i / 30).map((t) => ({
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
  }))
  expect(Math.max(...along.map((spot) => meanDifference(shown, hidden, spot, 0, 9)))).toBeGreaterThan(20)
  // One draw call holds points and rings.
  expect(await page.evaluate(() => window.__acupointProbe?.calls() ?? -1)).toBe(calls)
})

test('a point inside the mouth is an arrow: listed with a note, without a figure of accuracy', async ({
  atlas,
  page,
}) => {
  await atlas.open('?point=EX-HN11&view=best')
  await expect(atlas.card().getByText(say('find.inside.mouth'))).toBeVisible()
  await expect(atlas.card().getByText(say('sure.inside'))).toBeVisible()
  await page.getByRole('radio', { name: say('home.points') }).check()
  await page.locator('#list').getByText(say('pointIndex.extra')).click()
  await expect(atlas.row('EX-HN11')).toContainText(say('pointIndex.inside.mouth'))
  // The list has turned the body to all of its points; back to the mouth.
  await atlas.row('EX-HN11').click()
  await atlas
    .card()
    .getByRole('button', { name: say('card.bestView') })
    .click()
  await atlas.settle()
  // The selected arrow lies below its tip; another point of the mouth has its arrow elsewhere.
  const tip = await atlas.spot('EX-HN11', 'midline')
  const below = await atlas.picture()
  await atlas.row('EX-HN12').click()
  await atlas.settle()
  const beside = await atlas.picture()
  expect(meanDifference(below, beside, { x: tip.x, y: tip.y + 12 }, 0, 4)).toBeGreaterThan(40)
  expect(meanDifference(below, beside, { x: tip.x + 12, y: tip.y }, 0, 4)).toBeGreaterThan(40)
  expect(meanDifference(below, beside, { x: tip.x, y: tip.y - 18 }, 0, 3)).toBeLessThan(10)
})

test('an address without a view shows a hidden point from its best view, and leaves others in front', async ({
  atlas,
  page,
}) => {
  await atlas.open('?point=KI1.left')
  expect(new URL(page.url()).searchParams.get('view')).toBe('best')
  await atlas.open('?point=ST36.left')
  expect(new URL(page.url()).searchParams.get('view')).toBeNull()
})

test('a course is named by the pointer and while its row has the focus', async ({ atlas, page }) => {
  await atlas.open()
  await page.getByRole('radio', { name: say('home.meridians') }).check()
  await page.locator('[data-meridian="ST"]').focus()
  const tag = page.locator('[data-ready] [aria-hidden]').getByText(texts.meridians['ST']!.name)
  await expect(tag).toBeVisible()
  await page.locator('[data-meridian="ST"]').blur()
  await expect(tag).toBeHidden()
  // Between two points of the thigh the course runs straight from one to the other.
  const [a, b] = [await atlas.spot('ST32', 'left'), await atlas.spot('ST31', 'left')]
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2)
  await expect(tag).toBeVisible()
})
