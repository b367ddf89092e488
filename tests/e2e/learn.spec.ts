/** A short session of the quiz: the first questions by mouse, the last by keyboard; kept on the device, and erased. */
import type { Page } from '@playwright/test'
import type { BodySide } from '../../src/domain/ids.ts'
import { type AtlasPage, content, expect, say, test } from './app.ts'

const KEY = 'acupoint-body-map.learn'
const title = (page: Page) => page.locator('#quiz-title')
const list = (page: Page) => page.locator('#list')
const verdict = (page: Page) => page.locator('#list [data-right]')

/** The spot that is marked, CSS px of the page. */
const marked = (page: Page) =>
  page.locator('[data-quiz="spot"]').evaluate((element) => {
    const { x, y } = element.getBoundingClientRect()
    return { x, y }
  })

/** Which of the choices lies where the mark is: told by the published positions, not by the page. */
async function choiceAtMark(atlas: AtlasPage): Promise<string> {
  const codes = await list(atlas.page)
    .locator('[data-choice]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-choice') ?? ''))
  const spot = await marked(atlas.page)
  const away = await Promise.all(
    codes.flatMap((code) => {
      const sides: BodySide[] = content.points[code]?.paired ? ['left', 'right'] : ['midline']
      return sides.map(async (side) => {
        const at = await atlas.spot(code, side)
        return { code, px: Math.hypot(at.x - spot.x, at.y - spot.y) }
      })
    }),
  )
  const [nearest] = away.sort((a, b) => a.px - b.px)
  expect(nearest?.px).toBeLessThan(3)
  return nearest?.code ?? ''
}

test('a short session by mouse and by keyboard stays on the device until it is erased', async ({ atlas }) => {
  const { page } = atlas
  // The same questions in every run.
  await page.addInitScript(() => {
    Math.random = () => 0.4
  })
  await atlas.open('?page=learn')
  const dialog = page.locator('dialog[open]')
  await dialog.locator('select').selectOption('family four-command')
  await dialog.locator('input[value="place"]').check({ force: true })
  await dialog.locator('form [type="submit"]').click()
  await expect(title(page)).toBeFocused()

  const seen = new Set<string>()
  for (let asked = 0; asked < 3; asked += 1) {
    await atlas.settle()
    if ((await list(page).locator('[data-choice]').count()) > 0) {
      seen.add('spot')
      const code = await choiceAtMark(atlas)
      await list(page).locator(`[data-choice="${code}"]`).click()
      await expect(verdict(page)).toHaveAttribute('data-right', 'true')
    } else {
      seen.add('tap')
      const code = /[A-Z]+\d+/.exec((await title(page).textContent()) ?? '')?.[0] ?? ''
      const spot = await atlas.spot(code, 'left')
      await page.mouse.click(spot.x, spot.y)
      await list(page)
        .getByRole('button', { name: say('learn.markCheck') })
        .click()
      await expect(verdict(page)).toHaveAttribute('data-right', 'true')
      await expect(verdict(page)).toContainText(/\d+ mm/)
    }
    // The way on has the focus already.
    await page.keyboard.press('Enter')
  }
  expect([...seen].sort()).toEqual(['spot', 'tap'])

  // The last one by keyboard alone: a mark in the middle of the picture, or a choice.
  await expect(title(page)).toBeFocused()
  const choice = list(page).locator('[data-choice]').first()
  if ((await choice.count()) > 0) {
    await atlas.tabTo(choice)
    await page.keyboard.press('Enter')
  } else {
    await atlas.tabTo(list(page).getByRole('button', { name: say('learn.markMiddle') }))
    await page.keyboard.press('Enter')
    await expect(list(page).getByRole('button', { name: say('learn.markCheck') })).toBeEnabled()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
  }
  await expect(verdict(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(say('learn.done'))
  expect(page.url()).not.toMatch(/ST36|BL40|LU7|LI4|quiz|learn/)

  const kept = () => page.evaluate((key) => localStorage.getItem(key), KEY)
  expect(Object.keys(JSON.parse((await kept()) ?? '').cards).sort()).toEqual(['BL40', 'LI4', 'LU7', 'ST36'])
  await list(page)
    .getByRole('button', { name: say('learn.again') })
    .click()
  await expect(page.locator('dialog[open] table').first()).toContainText('4')
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: say('course.erase') })
    .click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('course.yes.erase') })
    .click()
  expect(await kept()).toBeNull()
})
