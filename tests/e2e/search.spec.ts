/** Anything in the atlas from anywhere: by keyboard, on a phone, in Chinese, over red flags that wait. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, patternName, say, test, texts } from './app.ts'

// What is found and where the focus is.
test.use({ pixels: false })

const field = (page: Page): Locator => page.locator('dialog [role=combobox]')
const rows = (page: Page): Locator => page.locator('dialog [role=option]')
const active = (page: Page): Locator => page.locator('dialog [role=option][aria-selected=true]')

/** The browser drops keys before it has painted once, which on a busy machine is later than the page is there. */
async function painted(page: Page): Promise<void> {
  await expect(page.locator('#list h1')).toBeAttached()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
}

/** From the first letter to the card of the point. */
const FOUND_WITHIN_MS = 2000

test('"/" and a name, Enter: the point within two seconds, by any of its names', async ({ page }) => {
  await page.goto('./')
  await painted(page)
  // Typed at once: what is pressed before the search is there is not lost.
  await page.keyboard.press('/')
  await page.keyboard.type('UB40')
  await expect(active(page)).toContainText('BL40')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'BL40' })).toBeFocused()
  for (const [typed, code] of [
    ['zu san li', 'ST36'],
    ['環跳', 'GB30'],
    ['third eye', 'EX-HN3'],
    ['ごうこく', 'LI4'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    const start = Date.now()
    await page.keyboard.insertText(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
    const tookMs = Date.now() - start
    console.log(`${typed} → ${code}: ${tookMs} ms`)
    expect(tookMs).toBeLessThan(FOUND_WITHIN_MS)
  }
  // The lone key can be taken from the search; the other keys stay.
  await page.keyboard.press('/')
  await page.locator('dialog [data-slash]').getByRole('switch').click()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await page.waitForTimeout(300)
  await expect(page.locator('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('switch', { name: say('search.slash') })).not.toBeChecked()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => localStorage.getItem('acupoint-body-map'))).toContain('"slashOpens":false')
  // Nothing of what was typed is in the address or kept.
  expect(new URL(page.url()).search).toBe('?point=LI4.left&view=best')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
  expect(kept).not.toMatch(/ごうこく|third eye|zu san/)
})

test('a keyboard journey: over red flags that wait, through groups, choices and pages, and back', async ({ page }) => {
  await page.goto('./?pattern=P5')
  await painted(page)
  const check = page.getByRole('button', { name: say('check.clear') })
  await check.focus()
  await page.keyboard.press('/')
  await page.keyboard.type('P6')
  await expect(page.locator('[data-hint=ambiguous]')).toHaveText(say('search.ambiguous', { typed: 'P6' }))
  await expect(page.locator('[data-announce=search]')).toContainText(say('search.count', { count: '2' }))
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('LU6')
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map((one) => one.id)).toEqual([])
  // Escape: nothing has changed, and the cursor is where it was.
  await page.keyboard.press('Escape')
  await expect(check).toBeFocused()
  expect(new URL(page.url()).search).toBe('?pattern=P5')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('knee')
  await expect(active(page)).toContainText(patternName('P13'))
  for (const id of ['pattern', 'part', 'point', 'landmark', 'page'] as const)
    await expect(page.getByRole('group', { name: say(`search.group.${id}`) })).toBeVisible()
  await page.keyboard.press('End')
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true')
  await expect(rows(page).last()).toBeInViewport()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: patternName('P13') })).toBeFocused()
  await expect(page.getByRole('button', { name: say('check.clear') })).toBeVisible()

  // From within a page, too; the page it leads to takes its place.
  await page.keyboard.press('/')
  await page.keyboard.type('pacemaker')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: say('page.faq') })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('cuping')
  await expect(active(page)).toContainText(texts.techniques['cupping']!.name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: say('page.faq') })).toBeHidden()
  expect(new URL(page.url()).search).toBe('?pattern=P13&page=techniques.cupping')
  // The page comes as a part of its own: Escape is for it once it is there.
  await expect(page.getByRole('heading', { name: texts.techniques['cupping']!.name, exact: true })).toBeFocused()
  await page.keyboard.press('Escape')

  // A complaint without a pattern: points by tradition, said so; settings by plain words do what they say.
  await page.keyboard.press('/')
  await page.keyboard.type('insomnia')
  await expect(page.getByRole('group', { name: say('search.group.use') })).toBeVisible()
  await expect(active(page)).toContainText(say('search.use', { use: 'poor sleep' }))
  await field(page).fill('dark mode')
  await expect(active(page)).toContainText(say('tool.dark'))
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  // Nothing fits: it says so, and Enter alone leads nowhere.
  await page.keyboard.press('/')
  await page.keyboard.type('qqzzx')
  await expect(page.locator('dialog').getByText(say('search.empty', { query: 'qqzzx' }))).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await field(page).fill('')
  // Examples work when they are pressed.
  await rows(page)
    .filter({ hasText: say('search.try.code.query') })
    .click()
  await expect(active(page)).toContainText('BL40')
  await expect(field(page)).toBeFocused()
})

test('landmark, part of the body and kind of point are shown on the body, in their lists', async ({ atlas, page }) => {
  await atlas.open('?pattern=P5&view=front')
  await page.keyboard.press('/')
  await page.keyboard.type('C7')
  await expect(active(page)).toContainText(texts.landmarks['C7']!.name)
  await page.keyboard.press('Enter')
  await expect(page.locator('#landmark-C7')).toBeFocused()
  await atlas.settle()
  // The camera went behind the body, so that the name stands in the margin.
  await expect(page.locator('[data-ready]').getByText(texts.landmarks['C7']!.name)).toBeVisible()
  expect(new URL(page.url()).searchParams.get('pattern')).toBeNull()

  await page.keyboard.press('/')
  await page.keyboard.type('wrist')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: new RegExp(`^${say('bodyPart.wrist')}`) })).toBeFocused()
  await expect(atlas.row('HT7')).toBeVisible()
  await expect(atlas.row('BL40')).toHaveCount(0)
  await atlas.settle()
  await expect(page.locator('[data-ready]').getByText('HT7')).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('source points')
  await page.keyboard.press('Enter')
  await expect(page.locator('#list')).toContainText(texts.categories['yuan-source']!.explain)
  await page.getByRole('button', { name: say('pointIndex.all') }).click()
  await expect(atlas.row('KI3')).toBeHidden()
})

test('on a phone, in Chinese: the whole window, rows for fingers, words of both languages', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  try {
    await page.goto('./?lang=zh-Hans')
    await painted(page)
    // On a phone it is within a thumb's reach, at the sheet.
    await page.getByRole('button', { name: '搜索', exact: true }).locator('visible=true').first().tap()
    await expect(field(page)).toBeFocused()
    expect(await page.locator('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    await field(page).fill('坐骨神經痛')
    await expect(rows(page).first()).toContainText('坐骨神经痛')
    for (const row of await rows(page).all()) expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    // English words are known as soon as they have come.
    await field(page).fill('slipped disc')
    await expect(rows(page).first()).toContainText('腰椎间盘突出')
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map((one) => one.id)).toEqual([])
    await rows(page).first().tap()
    await expect(page.locator('dialog')).toHaveCount(0)
    expect(new URL(page.url()).searchParams.get('pattern')).toBe('P4')
  } finally {
    await context.close()
  }
})
