/** The clinic: what a visitor tells changes what is shown, chips, two patterns at once, the guided path. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { content, expect, patternName, say, test, texts } from './app.ts'

const PATTERN = 'P5'
const OTHER = 'P6'

async function expectNoGraveFault(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    where,
  ).toEqual([])
}

test('what is told changes techniques and points, leaves no trace, and goes with one tap', async ({ atlas, page }) => {
  await atlas.openLists(`?pattern=${PATTERN}`)
  const traces = () =>
    page.evaluate(() => location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie)
  const before = await traces()
  await page.getByRole('button', { name: new RegExp(say('safety.open')) }).click()
  const dialog = page.getByRole('dialog', { name: say('safety.title') })
  await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused()
  await expectNoGraveFault(page, 'before you start')
  await dialog.getByRole('checkbox', { name: say('safety.name.implanted-device') }).check()
  await dialog.getByRole('checkbox', { name: say('safety.name.blood-thinner') }).check()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: say('check.clear') }).click()

  const electro = content.techniques['electroacupuncture']?.hazards.find((one) => one.condition === 'implanted-device')
  await expect(page.getByText(texts.safety[electro?.note ?? ''] ?? '-').first()).toBeVisible()
  await expect(atlas.row('BL40').getByText(say('safety.short.blood-thinner'))).toBeAttached()
  await expectNoGraveFault(page, 'a pattern that reacts')
  expect(await traces()).toBe(before)
  await page.getByRole('button', { name: say('safety.erase'), exact: true }).click()
  await expect(page.getByText(texts.safety[electro?.note ?? ''] ?? '-').first()).toBeHidden()
  expect(await traces()).toBe(before)
})

test('a chip adds points, stays in the address, and two patterns stand side by side', async ({ atlas, page }) => {
  await atlas.open()
  await atlas.openPattern(PATTERN)
  const variation = content.patterns[PATTERN]?.variations.find(({ id }) =>
    content.patterns[PATTERN]?.add.some(({ when }) => when === id),
  )
  const label = texts.patterns[PATTERN]?.variations[variation?.id ?? '']?.label ?? '-'
  await page.getByRole('button', { name: label, exact: true }).click()
  await expect(page.getByRole('heading', { name: say('group.added', { label }) })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`variation=${variation?.id}`))
  await expect(page.locator('[data-group="add"]')).toHaveCount(1)

  await page.getByLabel(say('compare.with')).selectOption(OTHER)
  await page.getByRole('button', { name: say('compare.go'), exact: true }).click()
  // The red flags of both come first, also for whoever opens the link.
  await expect(page.getByRole('heading', { name: say('check.title') })).toBeVisible()
  await expect(page.locator('[data-code]')).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`compare=${OTHER}`))
  await page.reload()
  await atlas.ready()
  await page.getByRole('button', { name: say('check.clear') }).click()
  for (const [group, code] of [
    ['shared', 'BL25'],
    ['onlyB', 'GB31'],
  ] as const)
    await expect(page.locator(`[data-compare="${group}"] [data-code="${code}"]`)).toBeVisible()
  await atlas.settle()
  const spot = await atlas.spot('GB31', 'left')
  await page.mouse.click(spot.x, spot.y)
  await expect(page).toHaveURL(/point=GB31\.left/)
  await expectNoGraveFault(page, 'two patterns')
})

test('high-risk points are listed by structure and marked on the body; depth of specialist points is kept back', async ({
  atlas,
  page,
}) => {
  await atlas.open('?page=risk')
  const plain = await atlas.picture()
  await page.getByRole('button', { name: say('risk.show') }).click()
  await expect(page).toHaveURL(/layers=risk/)
  await atlas.settle()
  const marked = await atlas.picture()
  expect(Buffer.compare(plain.data, marked.data)).not.toBe(0)
  await atlas.openLists('?point=CV22')
  await expect(atlas.card().getByText(say('reader.specialist'))).toBeVisible()
  await expect(atlas.card().getByRole('img', { name: /mm/ })).toHaveCount(0)
  await atlas
    .card()
    .getByRole('button', { name: say('reader.practitioner') })
    .click()
  await expect(atlas.card().getByRole('img', { name: /mm/ })).toBeVisible()
})

test.describe('where does it hurt?', () => {
  test('by keyboard alone, to a topic and its points', async ({ atlas, page }) => {
    const { keyboard } = page
    await atlas.openLists()
    await atlas.tabTo(page.getByRole('button', { name: new RegExp(say('intake.start').replace('?', '\\?')) }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: say('intake.title.where') })).toBeFocused()
    await atlas.tabTo(page.getByRole('radio', { name: texts.intake.regions['low-back'] ?? '-' }))
    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: texts.intake.regions['buttock'] ?? '-' })).toBeChecked()
    const next = page.getByRole('button', { name: say('intake.next') })
    await atlas.tabTo(next)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: say('intake.title.quality') })).toBeFocused()
    await atlas.tabTo(page.getByRole('checkbox', { name: texts.intake.answers['quality.shooting'] ?? '-' }))
    await keyboard.press('Space')
    for (const step of ['duration', 'change', 'cause', 'check']) {
      await atlas.tabTo(next)
      await keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: say(`intake.title.${step}`) })).toBeFocused()
    }
    await expectNoGraveFault(page, 'red flags of the path')
    await atlas.tabTo(page.getByRole('button', { name: say('check.clear') }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: say('intake.title.topics') })).toBeFocused()
    // Nothing that was answered is in the address: only that the path is open, and the view of the body.
    const told = new URL(page.url()).searchParams
    expect([...told.keys()].filter((key) => key !== 'view')).toEqual(['path'])
    expect(told.get('path')).toBe('open')
    const topic = page.locator(`[data-topic="${PATTERN}"]`)
    await expect(topic).toContainText(texts.intake.reasons['nerve-back-leg'] ?? '-')
    const names = await page
      .locator('#list [data-topic]:visible')
      .evaluateAll((all) => all.map((one) => one.firstElementChild?.textContent ?? ''))
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)))
    await atlas.tabTo(topic)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: patternName(PATTERN) })).toBeFocused()
    await expect(atlas.row('BL40')).toBeVisible()
  })

  test('a tap on the body chooses the place; an emergency ends the path and no point follows', async ({
    atlas,
    page,
  }) => {
    await atlas.open('?view=back')
    await page.getByRole('button', { name: new RegExp(say('intake.start').replace('?', '\\?')) }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('intake.title.where') })).toBeVisible()
    await atlas.settle()
    const spot = await atlas.spot('BL40', 'left')
    const loin = await atlas.spot('BL23', 'left')
    await page.mouse.click(loin.x - 12, loin.y)
    await expect(page.getByRole('radio', { name: texts.intake.regions['low-back'] ?? '-' })).toBeChecked()
    await expect(page.getByRole('radio', { name: say('side.left') })).toBeChecked()
    for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: say('intake.next') }).click()
    const question = texts.redFlags['saddle-numbness']?.question ?? '-'
    await page.getByRole('button', { name: say('check.yesTo', { question }) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('emergency.title'))
    await expect(page.getByText(texts.redFlags['saddle-numbness']?.action ?? '-')).toBeVisible()
    await expect(page.locator('[data-topic], [data-code]')).toHaveCount(0)
    await page.mouse.click(spot.x, spot.y)
    await expect(atlas.card()).toHaveCount(0)
    await page.getByRole('button', { name: say('emergency.startAgain') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('home.title') })).toBeVisible()
  })
})
