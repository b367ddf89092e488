/** On paper: the handout with its picture, the session plan, and what never leaves the device. */
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { content, expect, patternName, say, test, texts } from './app.ts'

const SECRET = 'Sleeps-badly-since-May'
const PATTERN = 'P5'

/** Pages of a PDF and the size of the first, points (72 to the inch). */
async function printed(page: Page): Promise<{ pages: number; width: number; height: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1')
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  return { pages: pdf.match(/\/Type ?\/Page\b/g)?.length ?? 0, width: Number(width), height: Number(height) }
}

test('a handout prints on A4 and Letter with a sharp picture, and its code holds no note', async ({
  atlas,
  page,
  guard,
}) => {
  await atlas.open(`?pattern=${PATTERN}&side=left&page=handout`)
  // Warning signs come before points, also for whoever opens a link to the sheet.
  const dialog = page.getByRole('dialog', { name: say('page.handout') })
  await expect(dialog.getByText(say('handout.neededCheck'))).toBeVisible()
  await dialog.getByRole('button', { name: say('check.title') }).click()
  await page.getByRole('button', { name: say('check.clear') }).click()
  await page.getByRole('button', { name: say('handout.open') }).click()
  const sheet = dialog.getByRole('article')
  await expect(sheet.getByRole('img', { name: /BL40/ }).first()).toBeVisible({ timeout: 60_000 })

  const pictures = await sheet.locator('img').evaluateAll((all) =>
    (all as HTMLImageElement[]).map((img) => {
      const svg = img.parentElement?.querySelector('svg')
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const ink = canvas.getContext('2d')
      ink?.drawImage(img, 0, 0, 64, 64)
      const data = [...(ink?.getImageData(0, 0, 64, 64).data ?? [])]
      const greys = data.flatMap((_, i) => (i % 4 === 0 ? [(data[i]! + data[i + 1]! + data[i + 2]!) / 3] : []))
      return {
        dpi: (img.naturalWidth / (svg?.viewBox.baseVal.width ?? Infinity)) * 96,
        skin: greys.filter((grey) => grey < 245).length / greys.length,
        tones: new Set(greys.map((grey) => Math.round(grey / 8))).size,
        median:
          greys.filter((grey) => grey < 245).sort((a, b) => a - b)[
            Math.floor(greys.filter((grey) => grey < 245).length / 2)
          ] ?? 0,
        corner: greys[0],
        names: svg?.textContent ?? '',
      }
    }),
  )
  expect(pictures.length).toBeGreaterThan(0)
  for (const { dpi, skin, tones, median, corner } of pictures) {
    expect(dpi).toBeGreaterThanOrEqual(300)
    // Neither blank nor black: a lit figure on white paper.
    expect(skin).toBeGreaterThan(0.05)
    expect(skin).toBeLessThan(0.8)
    expect(tones).toBeGreaterThan(8)
    expect(median).toBeGreaterThan(120)
    expect(corner).toBeGreaterThan(250)
  }
  const names = pictures.map((one) => one.names).join(' ')
  for (const { code, members } of content.patterns[PATTERN]?.main ?? [])
    for (const one of members.length > 0 ? members : [code]) expect(names).toContain(one)

  // A disc that is too small for its number is told by a leader, or lies in a frame whose enlargement tells it.
  const untold = await sheet.locator('figure div > svg').evaluateAll((all) =>
    all.flatMap((svg) => {
      const ends = [...svg.querySelectorAll('path')].map((path) =>
        path
          .getAttribute('d')
          ?.match(/[-\d.]+/g)
          ?.slice(0, 2),
      )
      const frames = [...svg.querySelectorAll('rect')].map(({ x, y, width, height }) =>
        [x, y, width, height].map((one) => one.baseVal.value),
      )
      return [...svg.querySelectorAll('g')].flatMap((disc) => {
        const [x = 0, y = 0] =
          disc
            .getAttribute('transform')
            ?.match(/[-\d.]+/g)
            ?.map(Number) ?? []
        const told =
          disc.querySelector('text') !== null ||
          ends.some((end) => Math.hypot(Number(end?.[0]) - x, Number(end?.[1]) - y) < 10) ||
          frames.some(
            ([left = 0, top = 0, width = 0, height = 0]) => x > left && x < left + width && y > top && y < top + height,
          )
        return told ? [] : [`${x} ${y}`]
      })
    }),
  )
  expect(untold).toEqual([])

  await dialog.getByText(say('handout.clinicPart')).click()
  await dialog.getByLabel(say('handout.clinic')).fill('Bridge Street Clinic')
  await dialog.getByLabel(say('handout.note')).fill(SECRET)
  await expect(sheet.getByText(SECRET)).toBeVisible()
  // What a phone would read from the drawn code, not what stands beside it.
  const drawn = PNG.sync.read(await sheet.locator('[data-qr] svg').screenshot())
  const code = jsQR(new Uint8ClampedArray(drawn.data), drawn.width, drawn.height)?.data
  expect(code).toMatch(/\?pattern=P5&side=left&lang=en$/)
  expect(`${code} ${page.url()}`).not.toContain(SECRET)

  // A graphics card that gives up in the middle of the picture: it is drawn as soon as the card is back.
  guard.expected.push(/CONTEXT_LOST|INVALID_OPERATION|WebGLProgram/)
  const firstPicture = await sheet.locator('img').first().getAttribute('src')
  await dialog.getByRole('radio', { name: say('handout.views.pair') }).check()
  await expect(sheet.getByText(say('handout.plateDrawing'))).toBeVisible()
  await page.evaluate(() => window.__acupointProbe?.loseContext(700))
  await expect(sheet.locator('img')).toHaveCount(2, { timeout: 60_000 })
  expect(await sheet.locator('img').first().getAttribute('src')).not.toBe(firstPicture)

  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('body > [data-paper]')
  const question = texts.redFlags['saddle-numbness']?.question ?? '-'
  for (const words of [patternName(PATTERN), question, SECRET, 'Bridge Street Clinic', say('handout.education')])
    await expect(paper.getByText(words).first()).toBeVisible()
  await expect(page.locator('#app')).toBeHidden()
  // Grey is enough: words are dark, a main point is filled and an added one is a ring.
  const faint = await paper.locator('p, li, h2, h3, span').evaluateAll(
    (all) =>
      all.filter((one) => {
        const [r = 0, g = 0, b = 0] = getComputedStyle(one).color.match(/\d+/g)?.map(Number) ?? []
        return 0.2126 * r + 0.7152 * g + 0.0722 * b > 110
      }).length,
  )
  expect(faint).toBe(0)
  const fills = await paper.locator('ol svg circle').evaluateAll((all) => all.map((one) => one.getAttribute('fill')))
  expect(new Set(fills)).toEqual(new Set(['#111', '#fff']))

  const a4 = await printed(page)
  expect([Math.round(a4.width), Math.round(a4.height)]).toEqual([595, 842])
  expect(a4.pages).toBeGreaterThanOrEqual(2)
  expect(a4.pages).toBeLessThanOrEqual(4)
  await page.emulateMedia({ media: null })
  await dialog.getByRole('radio', { name: say('handout.paper.letter') }).check()
  const letter = await printed(page)
  expect([letter.width, letter.height]).toEqual([612, 792])
  expect(letter.pages).toBeLessThanOrEqual(4)
})

test('without a picture: points are picked, a session is planned by keyboard and shared without its note', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest])
    } as typeof real
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data)
      },
    })
  })
  await page.goto('./?point=ST36.left')
  const card = page.getByRole('complementary', { name: say('card.label') })
  await card.getByRole('button', { name: say('handout.add') }).click()
  await expect(page).toHaveURL(/points=ST36\.left/)
  await expect(card.getByRole('button', { name: say('handout.added') })).toHaveAttribute('aria-pressed', 'true')
  // From the search, by keyboard, without leaving it.
  await page.keyboard.press('/')
  await page.getByRole('button', { name: say('handout.pick') }).press('Enter')
  await page.getByRole('combobox', { name: say('search.label') }).fill('CV12')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/points=ST36\.left%2CCV12|points=ST36\.left,CV12/)
  await page.getByRole('button', { name: say('handout.openList', { count: '2' }) }).press('Enter')
  await expect(page.getByRole('dialog', { name: say('page.handout') })).toBeVisible()

  await page.goto('./?points=ST36.both,CV12&page=handout')
  const handout = page.getByRole('dialog', { name: say('page.handout') })
  await expect(handout.getByRole('article').getByText(say('handout.plateNone'))).toBeVisible()
  await expect(handout.getByRole('article').getByText(texts.points['CV12']?.find[0] ?? '-')).toBeVisible()
  await expect(handout.getByRole('article').locator('[data-qr]')).toHaveAttribute(
    'data-qr',
    /\?page=handout&points=ST36\.both,CV12&lang=en$/,
  )
  // Every warning sign in a few lines: a short list stays a short sheet.
  await expect(handout.getByRole('article').locator('[data-signs]')).toHaveCount(6)
  expect((await printed(page)).pages).toBeLessThanOrEqual(2)

  await page.goto('./?points=ST36.both,CV12&page=session')
  const session = page.getByRole('dialog', { name: say('page.session') })
  await session.getByRole('button', { name: say('session.addPicked', { count: '2' }) }).click()
  await session.getByLabel(say('session.addHint')).fill('GB21')
  await session.getByRole('button', { name: /GB21/ }).click()
  // A needle over the lung is not for everybody.
  const needle = session.locator('li', { hasText: 'GB21' }).locator('option[value="manual-needling"]')
  await expect(needle).toBeDisabled()
  await session.getByRole('switch', { name: say('reader.practitioner') }).check({ force: true })
  await expect(needle).toBeEnabled()
  // The sheet warns of what is done: of the lung with a needle, not with a thumb.
  const lung = session.getByRole('article').getByText(texts.hazards['pleura.shoulder-top'] ?? '-')
  const how = session.locator('li', { hasText: 'GB21' }).getByLabel(say('session.technique'))
  await how.selectOption('manual-needling')
  await expect(lung).toBeVisible()
  await how.selectOption('moxibustion')
  await expect(lung).toHaveCount(0)

  const order = () => session.locator('ol').first().locator('> li').allInnerTexts()
  await session.getByRole('button', { name: say('session.down', { point: 'ST36' }) }).focus()
  await page.keyboard.press('Enter')
  expect((await order()).map((text) => /ST36|CV12|GB21/.exec(text)?.[0])).toEqual(['CV12', 'ST36', 'GB21'])
  await expect(session.getByRole('button', { name: say('session.down', { point: 'ST36' }) })).toBeFocused()

  await session.getByText(say('handout.clinicPart')).click()
  await session.getByLabel(say('session.note')).fill(SECRET)
  const sheet = session.getByRole('article')
  await expect(sheet.getByText(SECRET)).toBeVisible()
  await session.getByRole('button', { name: say('session.share') }).click()
  await expect(page.locator('html')).toHaveAttribute('data-shared', /plan=CV12/)
  const shared = (await page.locator('html').getAttribute('data-shared')) ?? ''
  expect(`${shared} ${await sheet.locator('[data-qr]').getAttribute('data-qr')} ${page.url()}`).not.toContain(SECRET)

  // Whoever opens the link sees the plan; one's own stays until it is replaced, and comes back after a reload.
  const link = new URL((JSON.parse(shared) as { url: string }).url)
  await page.goto(`./${link.search}`)
  await expect(session.getByText(say('session.shared'))).toBeVisible()
  await expect(session.getByRole('article').getByText('CV12').first()).toBeVisible()
  await expect(page.getByText(SECRET)).toHaveCount(0)
  await session.getByRole('button', { name: say('session.closeShared') }).click()
  await expect(session.getByRole('article').getByText(SECRET)).toBeVisible()
})
