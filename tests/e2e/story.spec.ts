/** The main job, from opening the page to reading about BL40: by mouse, by touch, by keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import { type AtlasPage, content, expect, patternName, say, test, texts } from './app.ts'

const PATTERN = 'P5'
const POINT = 'BL40'
const pattern = content.patterns[PATTERN]
if (!pattern) throw new Error(`${PATTERN}: expected a pattern, received none`)

/** Red flags stand before the points: neither list nor picture shows a point of the pattern yet. */
async function expectCheckFirst(atlas: AtlasPage): Promise<void> {
  const list = atlas.page.locator('#list')
  await expect(list.getByRole('heading', { level: 1 })).toHaveText(patternName(PATTERN))
  await expect(list.getByRole('heading', { name: say('check.title') })).toBeVisible()
  await expect(list.getByText(texts.redFlags[pattern?.redFlags[0] ?? '']?.question ?? '-')).toBeVisible()
  await expect(list.locator('[data-code]')).toHaveCount(0)
}

async function expectPoints(atlas: AtlasPage): Promise<void> {
  for (const entry of [...(pattern?.main ?? []), ...(pattern?.add ?? [])]) {
    await expect(atlas.row(entry.members[0] ?? entry.code).first()).toBeAttached()
  }
  await expect(atlas.page).toHaveURL(/pattern=P5/)
}

/** Everything the card must tell, in the words of the language files. */
async function expectCard(card: Locator, page: Page): Promise<void> {
  const text = texts.points[POINT]
  if (!text) throw new Error(`${POINT}: expected texts, received none`)
  await expect(card.getByRole('heading', { level: 2 })).toContainText(`${POINT} ${content.points[POINT]?.pinyin}`)
  for (const key of ['find.title', 'uses.title', 'technique.title', 'care.title', 'evidence.title', 'sources.title']) {
    await expect(card.getByText(say(key), { exact: true }).first()).toBeAttached()
  }
  for (const step of text.find) await expect(card.getByText(step)).toBeAttached()
  await expect(card.getByText(text.location)).toBeAttached()
  await expect(card.getByText(text.uses.join(' · '))).toBeAttached()
  await expect(card.getByText(say('uses.note'))).toBeAttached()
  const evidence = pattern?.evidence[0]
  await expect(card.getByText(texts.evidence[evidence?.reading ?? '']?.finding ?? '-')).toBeAttached()
  await expect(card.getByText(texts.hazards[content.points[POINT]?.hazards[0]?.note ?? ''] ?? '-')).toBeAttached()
  await expect(card.getByText(say('sources.review'))).toBeAttached()
  await expect(card.getByRole('img', { name: /mm/ })).toBeAttached()
  await expect(page).toHaveURL(/point=BL40\.left/)
  await expect(page).toHaveTitle(new RegExp(POINT))
}

test('by mouse', async ({ atlas, page }) => {
  await atlas.open()
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
  await atlas.pattern(PATTERN).click()
  await expectCheckFirst(atlas)
  await page.getByRole('button', { name: say('check.clear') }).click()
  await page
    .getByRole('group', { name: say('side.legend') })
    .getByRole('radio', { name: say('side.left') })
    .check()
  await expectPoints(atlas)
  await expect(page).toHaveURL(/side=left/)
  await atlas.settle()

  const spot = await atlas.spot(POINT, 'left')
  await page.mouse.move(spot.x + 3, spot.y + 3)
  await expect(page.locator('canvas[data-over]')).toBeVisible()
  await page.mouse.click(spot.x + 3, spot.y + 3)
  await expectCard(atlas.card(), page)
  await expect(atlas.row(POINT)).toHaveAttribute('aria-current', 'true')

  // Back undoes one step after the other; the red flags are asked again.
  await page.goBack()
  await expect(atlas.card()).toHaveCount(0)
  await page
    .getByRole('button', { name: say('toolbar.home') })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
})

/** A place before the chest, off the axis of the turntable: it moves sideways when the body turns. */
const IN_FRONT: [number, number, number][] = [[0, 1, 0.5]]

test('a drag is not a click, and turns the body', async ({ atlas, page }) => {
  await atlas.open()
  await atlas.openPattern(PATTERN)
  const spot = await atlas.spot(POINT, 'left')
  const [before] = await atlas.project(IN_FRONT)
  await page.mouse.move(spot.x, spot.y)
  await page.mouse.down()
  await page.mouse.move(spot.x + 60, spot.y, { steps: 6 })
  await page.mouse.up()
  await atlas.settle()
  await expect(atlas.card()).toHaveCount(0)
  const [after] = await atlas.project(IN_FRONT)
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(8)

  // Out and back, and let go over the very point it began on: at once, as a long press is no click anyway.
  const start = await atlas.spot(POINT, 'left')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 30, start.y, { steps: 2 })
  await page.mouse.move(start.x, start.y, { steps: 2 })
  await page.mouse.up()
  await atlas.settle()
  await expect(atlas.card()).toHaveCount(0)
  // There is something to click: pressed without a way, it opens.
  const again = await atlas.spot(POINT, 'left')
  await page.mouse.click(again.x, again.y)
  await expect(atlas.card()).toBeVisible()
})

for (const { code, side, view, why } of [
  { code: 'BL40', side: 'left', view: 'front', why: 'on the far side of the body' },
  { code: 'SP9', side: 'right', view: 'left', why: 'turned towards the eye, but behind the other leg' },
] as const) {
  test(`a hidden point cannot be clicked: ${code} ${side}, ${why}`, async ({ atlas, page }) => {
    await atlas.open(`?view=${view}`)
    const spot = await atlas.spot(code, side)
    await page.mouse.click(spot.x, spot.y)
    await atlas.settle()
    await expect(page).not.toHaveURL(new RegExp(`point=${code}\\.${side}`))
  })
}

test('by keyboard alone', async ({ atlas, page }) => {
  const { keyboard } = page
  await atlas.open()
  await atlas.tabTo(atlas.pattern(PATTERN))
  await keyboard.press('Enter')
  await expectCheckFirst(atlas)
  await atlas.tabTo(page.getByRole('button', { name: say('check.clear') }))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const sides = page.getByRole('group', { name: say('side.legend') })
  await atlas.tabTo(sides.getByRole('radio', { checked: true }))
  await keyboard.press('ArrowRight')
  await expect(sides.getByRole('radio', { name: say('side.left') })).toBeChecked()
  await expectPoints(atlas)
  await atlas.tabTo(atlas.row(POINT))
  await keyboard.press('Enter')
  await expectCard(atlas.card(), page)
  await expect(page.locator('[data-announce="selection"]')).toContainText(POINT)
  // The focus is in the card, and goes back to the row when the card closes.
  expect(await atlas.card().evaluate((card) => card.contains(document.activeElement))).toBe(true)
  await keyboard.press('Escape')
  await expect(atlas.card()).toHaveCount(0)
  await expect(atlas.row(POINT)).toBeFocused()
})

test('the picture answers the arrow keys', async ({ atlas, page }) => {
  await atlas.open()
  const before = await atlas.spot('BL40', 'left')
  await atlas.tabTo(page.getByRole('application'))
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight')
  await atlas.settle()
  const after = await atlas.spot('BL40', 'left')
  expect(Math.abs(after.x - before.x)).toBeGreaterThan(5)
  await page.keyboard.press('Home')
  await atlas.settle()
  const home = await atlas.spot('BL40', 'left')
  expect(Math.hypot(home.x - before.x, home.y - before.y)).toBeLessThan(1)
})

test('an emergency ends the path with what to do', async ({ atlas, page }) => {
  await atlas.open()
  await atlas.pattern(PATTERN).click()
  const flag = content.redFlags.find((one) => one.level === 'emergency' && pattern.redFlags.includes(one.id))
  const words = texts.redFlags[flag?.id ?? '']
  if (!words) throw new Error('expected an emergency among the red flags, received none')
  await page.getByRole('button', { name: say('check.yesTo', { question: words.question }) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('emergency.title'))
  await expect(page.getByText(words.action)).toBeVisible()
  await expect(page.locator('[data-code]')).toHaveCount(0)
  // Nor does the picture give a point away.
  const spot = await atlas.spot(POINT, 'left')
  await page.mouse.click(spot.x, spot.y)
  await expect(atlas.card()).toHaveCount(0)
})

test('pregnancy takes points out of the recommendations and never reaches the address', async ({ atlas, page }) => {
  const avoided = Object.values(content.points).filter((point) =>
    point.hazards.some((hazard) => hazard.kind === 'pregnancy' && hazard.level === 'avoid'),
  )
  const used = avoided.find((point) => [...pattern.main, ...pattern.add].some((entry) => entry.code === point.code))
  if (!used) throw new Error('expected a point of P5 that is avoided in pregnancy, received none')
  await atlas.open()
  await atlas.openPattern(PATTERN)
  await expect(page.locator('[data-group="avoided"]')).toHaveCount(0)
  await atlas.tell('pregnancy')
  await expect(page.locator('[data-group="avoided"]').locator(`[data-code="${used.code}"]`)).toBeVisible()
  await expect(page.locator(`section:not([data-group="avoided"]) [data-code="${used.code}"]`)).toHaveCount(0)
  expect(page.url()).not.toMatch(/preg/i)
  const kept = await page.evaluate(
    () => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie,
  )
  expect(kept).not.toMatch(/preg/i)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('by touch', async ({ atlas, page }) => {
    await atlas.open()
    await atlas.pattern(PATTERN).tap()
    await expectCheckFirst(atlas)
    await page.getByRole('button', { name: say('check.clear') }).tap()
    await page
      .getByRole('group', { name: say('side.legend') })
      .getByRole('radio', { name: say('side.left') })
      .tap()
    await expectPoints(atlas)
    await atlas.settle()
    // A finger is coarse: 10 px beside the point still means it.
    const spot = await atlas.spot(POINT, 'left')
    await page.touchscreen.tap(spot.x - 7, spot.y + 7)
    await expectCard(atlas.card(), page)
    await atlas
      .card()
      .getByRole('button', { name: say('card.close') })
      .tap()
    await expect(atlas.card()).toHaveCount(0)
  })
})
