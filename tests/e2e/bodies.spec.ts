/** Other builds: presets and sliders; points follow, are worked out again, and the address tells the build. */
import { expect, say, test } from './app.ts'

// What is told and where points lie.
test.use({ pixels: false })

test('a build is chosen, a slider let go, and the points are worked out again', async ({ atlas, page }) => {
  await atlas.open('?point=ST36.left')
  // Between two panels the tools wait behind one button.
  const more = page.locator('nav summary')
  await more.click()
  await page.getByRole('button', { name: say('body.open'), exact: true }).click()
  const panel = page.getByRole('region', { name: say('body.title') })
  await panel.getByRole('button', { name: say('body.heavy') }).click()
  await expect(page).toHaveURL(/shape=heavy/)
  await expect(panel.getByText(say('body.how.preset'))).toBeVisible()
  const slider = panel.getByRole('slider', { name: say('body.weight') })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/shape=0\.95/)
  await expect(panel.getByText(say('body.how.solved'))).toBeVisible({ timeout: 30_000 })
  await expect(atlas.card().getByText(say('sure.between'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(more).toBeFocused()
  // Home brings the default body back.
  await page
    .getByRole('button', { name: say('toolbar.home') })
    .last()
    .click()
  await expect(page).not.toHaveURL(/shape/)
})

test('when the other builds cannot be had, the body stays as it is and the page says so', async ({
  atlas,
  page,
  guard,
}) => {
  guard.expected.push(/builds.*\.glb|Failed to load resource|ERR_FAILED|TypeError: Failed to fetch/)
  await page.route(/builds.*\.glb/, (route) => route.abort())
  await atlas.openLists('?shape=slim')
  await expect(page.getByText(say('build.failed'))).toBeVisible({ timeout: 30_000 })
  await expect(page).not.toHaveURL(/shape/)
})
