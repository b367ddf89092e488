/** What happens when something is missing: WebGL2, a file, a good address. */
import { expect, patternName, say, test, texts } from './app.ts'

test('without WebGL2 the lists and cards still work and say why there is no picture', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function getContext(
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest])
    } as typeof original
  })
  await atlas.openLists()
  await expect(page.getByText(say('stage.unsupported'))).toBeVisible()
  await atlas.pattern('P5').click()
  await page.getByRole('button', { name: say('check.clear') }).click()
  await atlas.row('BL40').click()
  await expect(atlas.card().getByText(texts.points['BL40']?.find[0] ?? '-')).toBeVisible()
  await expect(atlas.card().getByRole('button', { name: say('card.bestView') })).toHaveCount(0)
  await expect(page.locator('canvas')).toHaveCount(0)
})

test('a body that cannot be downloaded leaves the lists, says so, and can be tried again', async ({
  atlas,
  page,
  guard,
}) => {
  guard.expected.push(/body.*\.glb|Failed to load resource|ERR_FAILED/)
  let refuse = true
  await page.route('**/*.glb', (route) => (refuse ? route.abort() : route.continue()))
  await atlas.openLists()
  await expect(page.getByText(say('stage.failed'))).toBeVisible()
  await expect(atlas.pattern('P5')).toBeVisible()
  refuse = false
  await page.getByRole('button', { name: say('app.retry') }).click()
  await atlas.ready()
  await expect(page.getByText(say('stage.failed'))).toHaveCount(0)
})

test('missing point data is told in words, with a way to try again', async ({ page, guard }) => {
  guard.expected.push(/anchors.*\.json|Failed to load resource|ERR_FAILED/)
  let refuse = true
  await page.route('**/anchors*.json', (route) =>
    refuse ? route.fulfill({ status: 500, body: '' }) : route.continue(),
  )
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText(say('app.loadFailed'))
  refuse = false
  await page.getByRole('button', { name: say('app.retry') }).click()
  await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
})

test('a link opens what it names, after the red flags', async ({ atlas, page }) => {
  await atlas.open('?pattern=P5&side=right&point=BL40.right')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(patternName('P5'))
  await expect(atlas.card()).toHaveCount(0)
  await page.getByRole('button', { name: say('check.clear') }).click()
  await expect(atlas.card().getByRole('heading', { level: 2 })).toContainText('BL40')
  await expect(
    page.getByRole('group', { name: say('side.legend') }).getByRole('radio', { name: say('side.right') }),
  ).toBeChecked()
})
