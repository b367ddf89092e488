/** Links: what they reproduce, what they tell when they are broken, and the way back through the history. */
import { content, difference, expect, say, test, texts } from './app.ts'

test('the link of a figure turned by hand opens the same picture, and Back brings the camera back', async ({
  atlas,
  page,
}) => {
  await atlas.open('?point=ST36.left')
  const views = page.getByRole('navigation', { name: say('toolbar.label') })
  await expect(views.locator('[aria-pressed="true"]').first()).toHaveText(say('toolbar.front'))
  await page.mouse.move(620, 320)
  await page.mouse.down()
  await page.mouse.move(740, 350, { steps: 4 })
  await page.mouse.up()
  await page.mouse.wheel(0, -400)
  await page.mouse.move(640, 40)
  await expect(page).toHaveURL(/point=ST36\.left&camera=-?[\d.]+~/)
  await atlas.settle()
  await expect(views.getByRole('button', { name: say('toolbar.front') })).toHaveAttribute('aria-pressed', 'false')
  const turned = page.url()
  const before = await atlas.picture()

  // The link comes from the panel, which says what it holds.
  await page.getByRole('button', { name: say('share.open') }).click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByText(say('share.part.camera'))).toBeVisible()
  await expect(panel.getByText(say('share.neverText'))).toBeVisible()
  await expect(panel.getByRole('img', { name: say('share.code') })).toBeVisible()
  const link = await panel.getByRole('textbox', { name: say('share.link') }).inputValue()
  expect(link).toBe(turned)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: say('share.open') })).toBeFocused()

  await atlas
    .card()
    .getByRole('button', { name: say('card.close') })
    .click()
  await expect(page).not.toHaveURL(/point=/)
  await page.goBack()
  await expect(page).toHaveURL(turned)

  await page.goto('about:blank')
  await page.goto(link)
  await atlas.ready()
  await expect(page).toHaveURL(turned)
  const after = await atlas.picture()
  let other = 0
  let all = 0
  // Between the panels, without the ring of the canvas that had the focus.
  for (let y = 70; y < 700; y += 2)
    for (let x = 360; x < 900; x += 2) {
      all += 1
      if (difference(before, after, x, y) > 60) other += 1
    }
  console.log(`pixels that differ: ${((other / all) * 100).toFixed(2)} %`)
  expect(other / all).toBeLessThan(0.01)
})

test('a broken link says what was not understood and what is shown instead; another book’s code is followed', async ({
  atlas,
  page,
}) => {
  await atlas.openLists('?Pattern=P99&body=FEMALE&point=UB40.left&view=sideways&pregnant=1&utm_source=x')
  await expect(page.getByText(say('link.fault.pattern', { value: 'P99' }))).toBeVisible()
  await expect(page.getByText(say('link.fault.view', { value: 'sideways' }))).toBeVisible()
  await expect(page.getByText(say('link.readAs', { value: 'UB40.left', now: 'BL40.left' }))).toBeVisible()
  await expect(page.getByRole('radio', { name: say('toolbar.female') })).toBeChecked()
  await expect(atlas.card().getByRole('heading', { level: 2 }).first()).toContainText('BL40')
  await expect(page).toHaveURL(/\?point=BL40\.left&body=female/)
  await expect(page).not.toHaveURL(/P99|sideways|pregnant|utm/)
  await page
    .getByRole('button', { name: say('notice.dismiss') })
    .first()
    .click()
  await expect(page.getByRole('button', { name: say('notice.dismiss') })).toHaveCount(2)
})

test('Back brings the list, its scroll and the focus; nothing about the reader is ever in the address', async ({
  atlas,
  page,
}) => {
  const seen: string[] = []
  page.on('framenavigated', (frame) => seen.push(frame.url()))
  await atlas.openLists('?list=meridians')
  const last = page.locator('#list [data-meridian="CV"]')
  await last.scrollIntoViewIfNeeded()
  const scroll = () => page.locator('#list [data-scroll]').evaluate((element) => element.scrollTop)
  const before = await scroll()
  expect(before).toBeGreaterThan(0)
  await last.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: texts.meridians['CV']?.name ?? '-' })).toBeVisible()
  await expect(page).toHaveURL(/meridian=CV/)
  await page.goBack()
  await expect(last).toBeFocused()
  expect(Math.abs((await scroll()) - before)).toBeLessThan(3)
  await page.goForward()
  await expect(page.getByRole('heading', { name: texts.meridians['CV']?.name ?? '-' })).toBeVisible()

  // The guided path has an address; its answers have none.
  await page
    .getByRole('button', { name: say('toolbar.home') })
    .first()
    .click()
  await page.getByRole('button', { name: say('intake.start') }).click()
  await expect(page).toHaveURL(/path=open/)
  const region = content.intake.regions[0]?.id ?? ''
  await page.getByRole('radio', { name: texts.intake.regions[region] ?? '-' }).check({ force: true })
  await expect(page).toHaveURL(/path=open/)
  seen.push(page.url())
  expect(seen.length).toBeGreaterThan(4)
  expect(seen.filter((url) => url.includes(region))).toEqual([])
})
