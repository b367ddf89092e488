/**
 * Every state of the app, from one table: axe in light and dark, headings, languages, focus, and nothing lost with
 * large text, wide spacing or in a narrow window. What is found anywhere is told at the end, all at once.
 */
import type { Page } from '@playwright/test'
import { axeFaults, offerAxe } from './access/axe.ts'
import { focusFaults, overlaps, sameWhenChosen } from './access/focus.ts'
import { offerProbes } from './access/helpers.ts'
import { KIOSK_STATES } from './access/kioskStates.ts'
import { type State, statesIn, turnTo, unfold } from './access/states.ts'
import { lostText, outlineFaults, wrongLanguage } from './access/words.ts'
import { type AtlasPage, expect, say, test } from './app.ts'

// Words, boxes and colours of the page; pictures are for picture.spec.ts and look.spec.ts.
test.use({ pixels: false })

/** Faults told of one state: one cause often has many. */
const MOST = 6

/** Walks the states and gathers what `look` finds. @returns `state: fault` */
async function walk(atlas: AtlasPage, states: readonly State[], look: (state: State) => Promise<string[]>) {
  const faults: string[] = []
  for (const state of states) {
    await turnTo(atlas, state)
    await unfold(atlas.page)
    const found = await look(state)
    faults.push(...found.slice(0, MOST).map((fault) => `${state.name}: ${fault}`))
    if (found.length > MOST) faults.push(`${state.name}: and ${found.length - MOST} more`)
    await state.leave?.(atlas)
  }
  return faults
}

/** What `look` finds while a style holds. */
async function styled(page: Page, style: string, name: string, look: () => Promise<string[]>): Promise<string[]> {
  const added = await page.addStyleTag({ content: style })
  const found = await look()
  await added.evaluate((element) => element.parentNode?.removeChild(element))
  return found.map((fault) => `${name}: ${fault}`)
}

/** Far more than a quiet machine needs. */
const SLOW_MACHINE_MS = 600_000

/** WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`
/** Words that do not stand out in the dark theme. */
async function darkFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  const found = await axeFaults(page, ['color-contrast'])
  await page.evaluate(() => {
    delete document.documentElement.dataset['theme']
  })
  return found.map((fault) => `dark: ${fault}`)
}

/** Axe in light and dark, and headings. */
async function lightAndDark(page: Page, name: string, except: readonly string[] = []): Promise<string[]> {
  const found = [...(await axeFaults(page, undefined, except)), ...(await outlineFaults(page))]
  found.push(...(await darkFaults(page)), ...(await wrongLanguage(page)))
  return found.map((fault) => `${name}: ${fault}`)
}

const TWICE = ':root { font-size: 200% !important }'

test('every state: axe in light and dark, headings, languages, focus, large and wide text', async ({ atlas, page }) => {
  test.setTimeout(SLOW_MACHINE_MS)
  await offerProbes(page)
  await offerAxe(page)
  await atlas.open()
  const states = statesIn()
  const faults = await walk(atlas, states, async ({ alike }) => {
    const found = [...(await axeFaults(page)), ...(await outlineFaults(page)), ...(await wrongLanguage(page))]
    if (!alike) found.push(...(await darkFaults(page)))
    // The browser shows where the focus is only to those who use keys.
    await page.keyboard.press('Tab')
    found.push(...(await focusFaults(page)), ...(await overlaps(page)))
    found.push(...(await styled(page, SPACING, 'wide spacing', () => lostText(page))))
    found.push(...(await styled(page, TWICE, 'text of 200 %', () => lostText(page))))
    return found
  })
  expect(states.length).toBeGreaterThan(45)
  expect(faults).toEqual([])
})

test('the frame for other sites and the public screen: axe in light and dark, headings, languages', async ({
  atlas,
  page,
}) => {
  test.setTimeout(SLOW_MACHINE_MS)
  await offerProbes(page)
  await offerAxe(page)
  const faults: string[] = []
  const clear = page.getByRole('button', { name: say('check.clear'), exact: true })

  await page.goto('./embed.html?pattern=P5&side=left&lang=en')
  await expect(clear).toBeVisible()
  faults.push(...(await lightAndDark(page, 'frame: check first')))
  await clear.click()
  const row = page.locator('[data-code="BL40"]').first()
  await expect(row).toBeVisible()
  faults.push(...(await lightAndDark(page, 'frame: pattern')))
  await row.click()
  await expect(page.getByRole('heading', { name: /BL40/ })).toBeVisible()
  faults.push(...(await lightAndDark(page, 'frame: point')))

  // A kiosk cannot be zoomed by fingers: the next visitor would find it so. Its words are large instead.
  const kiosk = (name: string) => lightAndDark(page, `kiosk: ${name}`, ['meta-viewport'])
  await page.setViewportSize({ width: 720, height: 1280 })
  await page.clock.install()
  await page.goto('./?mode=kiosk')
  await atlas.ready()
  // The wash of the page's own colour behind the words, and the figure, keep axe from judging them; of the layer
  // dialogs lie in it knows nothing.
  await page.addStyleTag({
    content:
      '[data-kiosk] > ::before { display: none !important } canvas { visibility: hidden } dialog[open] { z-index: 9 }',
  })
  for (const { name, reach } of KIOSK_STATES) {
    await reach(page)
    faults.push(...(await kiosk(name)))
  }
  expect(faults).toEqual([])
})

/** What a window of 320 × 256 px is asked: one state of every kind. Messages lie over so low a window until they are closed. */
const LOW = [
  'home',
  'all points',
  'meridian card',
  'guided path: where',
  'check first',
  'pattern',
  'point card',
  'page works',
  'page sources',
]

for (const { width, height, language, why, asked } of [
  {
    width: 320,
    height: 640,
    language: 'zh-Hans',
    why: 'a narrow window, in Chinese',
    asked: ({ alike }: State) => !alike,
  },
  { width: 320, height: 256, language: 'en', why: '400 % zoom', asked: ({ name }: State) => LOW.includes(name) },
]) {
  test.describe(why, () => {
    test.use({ viewport: { width, height } })
    test('nothing is lost, covered or in the wrong language', async ({ atlas, page }) => {
      test.setTimeout(SLOW_MACHINE_MS)
      await offerProbes(page)
      await atlas.open(`?lang=${language}`)
      const states = statesIn(language).filter(asked)
      expect(states.length).toBeGreaterThanOrEqual(LOW.length)
      const faults = await walk(atlas, states, async () => {
        const found = [...(await lostText(page)), ...(await overlaps(page)), ...(await wrongLanguage(page))]
        await page.keyboard.press('Tab')
        return [...found, ...(await focusFaults(page))]
      })
      expect(faults).toEqual([])
    })
  })
}

test('the system’s own colours: what is chosen shows without a background', async ({ atlas, page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await offerProbes(page)
  await atlas.open()
  const wanted = [
    'home',
    'category',
    'pattern',
    'compare',
    'point card beside its pattern',
    'find-it guide',
    'ruler',
    'page evidence',
  ]
  const states = statesIn().filter(({ name }) => wanted.includes(name))
  expect(states.length).toBe(wanted.length)
  // Of contrast axe says nothing here: it reads the colours of the page, not those of the system that are painted.
  expect(await walk(atlas, states, () => sameWhenChosen(page))).toEqual([])
})
