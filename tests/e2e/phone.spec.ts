/** Phone: the sheet and the body under real fingers, by keys, turned on its side, and between notch and home bar. */
import { statesIn, turnTo, unfold } from './access/states.ts'
import { type AtlasPage, expect, say, type Spot, test } from './app.ts'
import { Hand } from './hand.ts'
import { smallTargets } from './targets.ts'

// Places and sizes only, so no pixels.
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, pixels: false })

const HEIGHT = 844

interface Sheet {
  at: string | undefined
  top: number
  height: number
  scroll: number
}

/** The sheet that is shown, as it stands on the screen. */
const sheetOf = ({ page }: AtlasPage): Promise<Sheet> =>
  page.evaluate(() => {
    const app = document.querySelector<HTMLElement>('[data-sheet]')
    const panel = [...document.querySelectorAll<HTMLElement>('[data-sheet-panel]')].find((one) => one.offsetHeight > 0)
    if (!app || !panel) throw new Error('expected a sheet, received none')
    return {
      at: app.dataset['sheet'],
      top: panel.getBoundingClientRect().top,
      height: panel.offsetHeight,
      scroll: panel.querySelector('[data-scroll]')?.scrollTop ?? -1,
    }
  })

const grip = (sheet: Sheet): Spot => ({ x: 195, y: sheet.top + 22 })
const button = ({ page }: AtlasPage) => page.locator('[data-sheet-handle]:visible button').first()

async function openClear(atlas: AtlasPage, search: string): Promise<void> {
  await atlas.open(search)
  await atlas.page.getByRole('button', { name: say('check.clear') }).click()
  await atlas.settle(300)
}

test('a finger pulls the sheet to each of its places, and the body stands in the rest', async ({ atlas, page }) => {
  await openClear(atlas, '?pattern=P5')
  const hand = await Hand.on(page)
  const half = await sheetOf(atlas)
  const halfFigure = await atlas.figureBox()
  expect(half.at).toBe('half')

  // Held, it follows the finger pixel by pixel and is not laid out again.
  const from = grip(half)
  await hand.drag([[from, { x: 195, y: from.y - 100 }]])
  const first = await sheetOf(atlas)
  await hand.lift(0.4)
  await hand.drag([[from, { x: 195, y: from.y - 200 }]])
  const held = await sheetOf(atlas)
  expect(first.top - held.top).toBeCloseTo(100, 0)
  expect(held.height).toBe(first.height)
  expect(await atlas.figureBox()).toEqual(halfFigure)
  // Let go after a rest nearer to the top than to the middle, it goes to the top.
  await hand.lift(0.4)
  await expect.poll(async () => (await sheetOf(atlas)).at).toBe('half')
  await hand.pull(grip(half), { x: 195, y: 150 })
  const tall = await sheetOf(atlas)
  expect(tall.at).toBe('tall')
  expect(tall.top).toBeLessThan(HEIGHT * 0.1)
  // The header is free; the figure, now covered, stayed where it was.
  const header = await page.getByRole('banner').boundingBox()
  expect(header && header.y + header.height).toBeLessThanOrEqual(tall.top)
  expect(await atlas.figureBox()).toEqual(halfFigure)

  // A throw goes one place further than the finger did, from the head as from the handle; now with motion.
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await hand.fling({ x: 195, y: tall.top + 100 }, 120)
  await expect.poll(async () => (await sheetOf(atlas)).at).toBe('half')
  await expect.poll(async () => Math.round((await sheetOf(atlas)).top)).toBe(Math.round(half.top))
  await expect(page.locator('[data-sheet-glides]')).toHaveCount(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await hand.fling(grip(half), 90)
  const peek = await sheetOf(atlas)
  expect(peek.at).toBe('peek')
  expect(peek.top).toBeGreaterThan(HEIGHT * 0.9)
  await expect(button(atlas)).toContainText(/\w/)
  await atlas.settle(300)
  const figure = await atlas.figureBox()
  expect(figure.bottom - figure.top).toBeGreaterThan(1.5 * (halfFigure.bottom - halfFigure.top))
  expect(figure.bottom).toBeLessThan(peek.top)

  // At its edge, content scrolls as always; pulled down from its very beginning it takes the sheet along.
  await hand.fling(grip(peek), -150)
  const up = await sheetOf(atlas)
  expect(up.at).toBe('half')
  await hand.pull({ x: 195, y: 780 }, { x: 195, y: 640 })
  await expect.poll(async () => (await sheetOf(atlas)).scroll).toBeGreaterThan(0)
  expect(await sheetOf(atlas)).toMatchObject({ at: 'half', top: up.top })
  // Back down from further on it scrolls too; from the beginning it takes the sheet along, past the middle to the edge.
  await hand.pull({ x: 195, y: 600 }, { x: 195, y: 640 })
  expect(await sheetOf(atlas)).toMatchObject({ at: 'half', top: up.top })
  await page.locator('#list [data-scroll]').evaluate((element) => element.scrollTo(0, 0))
  await hand.pull({ x: 195, y: 540 }, { x: 195, y: 830 })
  await expect.poll(async () => (await sheetOf(atlas)).at).toBe('peek')
})

test('the handle works by key and by press, the search comes to the thumb, and nothing hides behind the edges', async ({
  atlas,
  page,
}) => {
  await openClear(atlas, '?pattern=P5&point=BL40.left')
  const handle = button(atlas)
  const at = async () => (await sheetOf(atlas)).at
  await expect(handle).toHaveAccessibleName(/BL40/)
  await expect(handle).toHaveAttribute('aria-expanded', 'true')
  expect((await handle.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  const names = new Set<string | null>()
  await handle.focus()
  for (const [key, place] of [
    ['ArrowUp', 'tall'],
    ['ArrowUp', 'tall'],
    ['ArrowDown', 'half'],
    ['Home', 'peek'],
    ['ArrowDown', 'peek'],
    ['End', 'tall'],
    ['Enter', 'peek'],
    ['Enter', 'half'],
    ['Home', 'peek'],
  ] as const) {
    await page.keyboard.press(key)
    expect(await at(), key).toBe(place)
    names.add(await handle.getAttribute('aria-label'))
  }
  expect(names.size).toBe(3)
  await expect(handle).toHaveAttribute('aria-expanded', 'false')
  // What the keyboard reaches is in view.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await at()).toBe('half')

  // The search is within a thumb's reach, and ends above the keys of the screen, as do the panels below it.
  await page
    .locator('[data-sheet-handle]:visible')
    .getByRole('button', { name: say('search.open') })
    .tap()
  const field = page.locator('dialog[open]').getByRole('combobox')
  await expect(field).toBeFocused()
  const keysTop = 508
  const keys = (top: number) =>
    page.evaluate((height) => {
      Object.defineProperty(window.visualViewport, 'height', { value: height, configurable: true })
      window.visualViewport?.dispatchEvent(new Event('resize'))
    }, top)
  await keys(keysTop)
  const search = await page.locator('dialog[open]').boundingBox()
  expect(search && search.y + search.height).toBeLessThanOrEqual(keysTop)
  await expect(field).toBeInViewport()
  const sheet = await sheetOf(atlas)
  expect(sheet.top + sheet.height).toBeLessThan(keysTop + 1)
  await keys(HEIGHT)
  expect((await page.locator('dialog[open]').boundingBox())?.height).toBe(HEIGHT)

  // A notch above, a home bar below.
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } })
  await page.keyboard.press('Escape')
  await button(atlas).focus()
  await page.keyboard.press('Home')
  const name = await page.getByRole('banner').getByRole('button').first().boundingBox()
  expect(name?.y).toBeGreaterThanOrEqual(47)
  const shown = await button(atlas).boundingBox()
  expect(shown && shown.y + shown.height).toBeLessThanOrEqual(HEIGHT - 34)
  await page.setViewportSize({ width: 844, height: 390 })
  await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: 47, right: 47, bottom: 21 } })
  const side = await page.locator('[data-sheet-panel]:visible').boundingBox()
  expect(side?.x).toBeGreaterThanOrEqual(47)
  expect(side && side.y + side.height).toBeLessThanOrEqual(390 - 21)
  const nav = await page.getByRole('navigation').boundingBox()
  expect(nav && nav.x + nav.width).toBeLessThanOrEqual(844 - 47)

  // The figure shines through the header, but not for who asked for less of that.
  const ground = () =>
    page
      .getByRole('banner')
      .locator('> *')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await ground()).toMatch(/\/ 0\.86\)$/)
  await cdp.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }],
  })
  expect(await ground()).not.toContain('/')
})

test('fingers on the body move the body only, and turning the phone keeps everything', async ({ atlas, page }) => {
  await openClear(atlas, '?pattern=P5')
  const hand = await Hand.on(page)
  const address = () => page.evaluate(() => location.pathname)
  const before = await address()
  const nose = async () => (await atlas.project([[0, 1.6, 0.1]]))[0]?.x ?? 0
  const rise = async () => {
    const box = await atlas.figureBox()
    return box.bottom - box.top
  }
  const still = async () => {
    await atlas.settle(300)
    const page0 = await page.evaluate(() => [scrollX, scrollY, visualViewport?.scale, visualViewport?.offsetTop])
    expect(page0).toEqual([0, 0, 1, 0])
    expect(await address()).toBe(before)
  }
  const backView = async () => {
    await page.getByRole('button', { name: say('toolbar.back'), exact: true }).tap()
    await atlas.settle(300)
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY)).toBe('none')

  // One finger turns, from the edge as well.
  const middle = await nose()
  await hand.pull({ x: 4, y: 200 }, { x: 204, y: 200 })
  await still()
  expect(Math.abs((await nose()) - middle)).toBeGreaterThan(3)
  await hand.pull({ x: 195, y: 100 }, { x: 195, y: 330 })
  await still()

  // Two fingers come closer and carry; a double tap comes closer to where it is.
  await backView()
  const size = await rise()
  await hand.drag([
    [
      { x: 180, y: 200 },
      { x: 140, y: 200 },
    ],
    [
      { x: 210, y: 200 },
      { x: 250, y: 200 },
    ],
  ])
  await hand.lift()
  await still()
  expect(await rise()).toBeGreaterThan(1.8 * size)
  await backView()
  await hand.tap({ x: 195, y: 130 }, 2)
  await still()
  expect(await rise()).toBeGreaterThan(1.5 * size)
  await backView()

  // A tap beside a point means it; a long press means nothing.
  const spot = await atlas.spot('BL40', 'left')
  await hand.tap({ x: spot.x - 16, y: spot.y + 10 }, 1, 1.2)
  await expect(atlas.card()).not.toContainText('BL40')
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
  await hand.tap({ x: spot.x - 16, y: spot.y + 10 })
  await expect(atlas.card().getByRole('heading', { level: 2 })).toContainText('BL40')
  await still()

  // On its side: the same card, guide, step and place in it; upright again: the sheet as it was.
  await atlas
    .card()
    .getByRole('button', { name: say('guide.open') })
    .tap()
  await atlas
    .card()
    .getByRole('button', { name: say('guide.next') })
    .tap()
  const step = await atlas.card().locator('[aria-current="step"]').textContent()
  // The construction turns the body and lowers the sheet to show it; only then is the sheet pulled up.
  await atlas.settle(300)
  await button(atlas).press('End')
  await page.locator('#card [data-scroll]').evaluate((element) => element.scrollTo(0, 60))
  await page.setViewportSize({ width: 844, height: 390 })
  await atlas.settle(300)
  await expect(atlas.card().getByRole('heading', { level: 2 })).toContainText('BL40')
  expect(await atlas.card().locator('[aria-current="step"]').textContent()).toBe(step)
  const card = await atlas.card().boundingBox()
  expect(card && card.x < 30 && card.height > 250).toBe(true)
  expect((await sheetOf(atlas)).scroll).toBe(60)
  await page.setViewportSize({ width: 390, height: HEIGHT })
  await atlas.settle(300)
  expect(await sheetOf(atlas)).toMatchObject({ at: 'tall', scroll: 60 })
})

test('every control is large enough for a finger', async ({ atlas, page }) => {
  // One of each kind: what is left out is made of the same parts.
  const names =
    /^(home|all points|category|search with hits|meridian card|notices|guided path: (where|quality|topics)|check first|emergency|pattern told of a pregnancy|compare|point card beside its pattern|find-it guide|landmark layer|risk layer|shown on the body|ruler|build of the body|safety profile|page (planner|evidence|faq)|page of one technique)$/
  const states = statesIn().filter(({ name }) => names.test(name))
  await atlas.open()
  let checked = 0
  const small: string[] = []
  for (const state of states) {
    await turnTo(atlas, state)
    await unfold(page)
    const found = await smallTargets(page)
    checked += found.checked
    small.push(...found.small.map((one) => `${state.name}: ${one}`))
    await state.leave?.(atlas)
  }
  expect(states.length).toBeGreaterThanOrEqual(20)
  expect(checked).toBeGreaterThan(500)
  expect(small).toEqual([])
})
