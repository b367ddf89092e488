/** Every way through the app with keys alone: what is reached, what is said, and where the focus is afterwards. */
import type { Locator, Page } from '@playwright/test'
import { type AtlasPage, expect, patternName, say, test, texts } from './app.ts'

// What is reached and said; pictures are for picture.spec.ts and look.spec.ts.
test.use({ pixels: false })

const said = (page: Page, topic: string) => page.locator(`[data-announce="${topic}"]`)
const dialog = (page: Page) => page.getByRole('dialog')

/** Tabs to a control and presses a key on it. */
async function pressOn(atlas: AtlasPage, target: Locator, key = 'Enter'): Promise<void> {
  await atlas.tabTo(target)
  await atlas.page.keyboard.press(key)
}

test('from what hurts to how a point is treated, and back', async ({ atlas, page }) => {
  const { keyboard } = page
  await atlas.open()
  // The first stop leads past everything to the list.
  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: say('app.skipToList') })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.locator('#list')).toBeFocused()

  await pressOn(atlas, atlas.pattern('P5'))
  await pressOn(atlas, page.getByRole('button', { name: say('check.clear') }))
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toBeFocused()
  await expect(said(page, 'pattern')).toHaveText(/^On the body now: \d+ main, \d+ added\.$/)

  await pressOn(atlas, atlas.row('BL40'))
  await expect(atlas.card().getByRole('heading', { level: 2 })).toBeFocused()
  await expect(said(page, 'selection')).toHaveText(
    say('announce.selected', { code: 'BL40', side: say('side.leftFull') }),
  )
  await pressOn(atlas, atlas.card().getByRole('button', { name: say('card.bestView') }))
  await expect(said(page, 'camera')).toHaveText(/back.*, (knee|thigh|lower leg)$/)

  const opener = atlas.card().getByRole('button', { name: say('guide.open') })
  await pressOn(atlas, opener)
  await expect(atlas.card().locator('[aria-current="step"]')).toBeVisible()
  const first = (await atlas.card().locator('[aria-current="step"]').textContent()) ?? '-'
  await expect(said(page, 'step')).toHaveText(first)
  await keyboard.press('ArrowRight')
  await expect(said(page, 'step')).toContainText(await atlas.card().locator('[aria-current="step"]').innerText())
  await expect(said(page, 'step')).not.toHaveText(first)
  await keyboard.press('Escape')
  await expect(opener).toBeFocused()

  // A page opened from the card gives the focus back to its link.
  const link = atlas.card().getByRole('button', { name: texts.techniques['acupressure']?.name ?? '-' })
  await pressOn(atlas, link)
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused()
  await keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(link).toBeFocused()
  await keyboard.press('Escape')
  await expect(atlas.row('BL40')).toBeFocused()

  // One region speaks of the picture; nothing of it is said by another.
  expect(
    await page.locator('[data-announce]').evaluateAll((all) => new Set(all.map((one) => one.parentElement)).size),
  ).toBe(1)
})

test('the picture, the layers, a panel and a page', async ({ atlas, page }) => {
  const { keyboard } = page
  await atlas.open()
  await atlas.tabTo(page.getByRole('application'))
  for (let pressed = 0; pressed < 4; pressed += 1) await keyboard.press('ArrowRight')
  await expect(said(page, 'camera')).not.toHaveText(say('camera.front'))
  for (let pressed = 0; pressed < 8; pressed += 1) await keyboard.press('+')
  await expect(said(page, 'camera')).toHaveText(/, /)
  await keyboard.press('Home')
  await expect(said(page, 'camera')).toHaveText(say('camera.front'))

  const layer = page.getByRole('button', { name: say('layers.landmarks'), exact: true })
  await pressOn(atlas, layer)
  await expect(said(page, 'layers')).toHaveText(say('announce.layer.landmarks'))
  await keyboard.press('Enter')
  await expect(said(page, 'layers')).toHaveText('')

  const build = page.getByRole('button', { name: say('body.open'), exact: true })
  await pressOn(atlas, build)
  await expect(page.getByRole('region', { name: say('body.title') })).toBeFocused()
  await atlas.tabTo(page.getByRole('slider').first())
  await keyboard.press('ArrowRight')
  await keyboard.press('Escape')
  await expect(build).toBeFocused()

  const profile = page.getByRole('button', { name: say('safety.open') })
  await pressOn(atlas, profile)
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused()
  await pressOn(atlas, dialog(page).getByRole('checkbox').first(), 'Space')
  await pressOn(atlas, dialog(page).getByRole('button', { name: say('safety.done') }))
  await expect(profile).toBeFocused()
  // The button that takes itself away leaves the focus on the page.
  await pressOn(atlas, page.getByRole('button', { name: say('safety.erase') }))
  await expect(page.locator('#list').getByRole('heading', { level: 1 })).toBeFocused()
})

test('the guided path, the search and the language', async ({ atlas, page }) => {
  const { keyboard } = page
  await atlas.open()
  await pressOn(atlas, page.getByRole('button', { name: say('intake.start') }))
  const next = page.getByRole('button', { name: say('intake.next'), exact: true })
  await pressOn(atlas, page.locator('#list input[type="radio"]').first(), 'Space')
  for (const step of ['quality', 'duration', 'change', 'cause', 'check']) {
    await pressOn(atlas, next)
    await expect(page.getByRole('heading', { name: say(`intake.title.${step}`) })).toBeFocused()
  }
  await pressOn(atlas, page.getByRole('button', { name: say('check.clear') }))
  await expect(page.getByRole('heading', { name: say('intake.title.topics') })).toBeFocused()
  const topic = page.locator('[data-topic]').first()
  const id = (await topic.getAttribute('data-topic')) ?? ''
  await pressOn(atlas, topic)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(patternName(id))

  const language = page.getByRole('combobox', { name: say('language.choose') })
  await atlas.tabTo(language)
  await language.selectOption('zh-Hans')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('#list [data-code] [lang="zh-Hans"]').first()).toBeAttached()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
  await keyboard.press('Escape')
})
