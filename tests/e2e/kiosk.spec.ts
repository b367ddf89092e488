/** The public screen: a visit from the first touch to the wipe, what is for staff, and a day of visits. */
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { type AtlasPage, content, expect, say, test, texts } from './app.ts'

test.use({ viewport: { width: 720, height: 1280 } })

const LOCK = 'acupoint-body-map.kiosk-lock'
const COURSE = 'acupoint-body-map.course'

/** A voice of this device that reads a sentence until it is told that it ended. */
async function withVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let now: SpeechSynthesisUtterance | null = null
    const voices = [
      { lang: 'en-US', localService: false, name: 'far', voiceURI: 'far', default: true },
      { lang: 'en-GB', localService: true, name: 'near', voiceURI: 'near', default: false },
    ]
    const synthesis = {
      getVoices: () => voices,
      speak: (utterance: SpeechSynthesisUtterance) => {
        now = utterance
        document.documentElement.dataset['voice'] = utterance.voice?.name ?? ''
        document.documentElement.dataset['volume'] = String(utterance.volume)
      },
      cancel: () => {
        now = null
        document.documentElement.dataset['cancelled'] = ''
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string
        voice = null
        volume = 1
        onend: (() => void) | null = null
        constructor(text: string) {
          this.text = text
        }
      },
    })
    document.addEventListener('sentence-ends', () => (now as unknown as { onend: (() => void) | null })?.onend?.())
  })
}

async function openKiosk(atlas: AtlasPage, search = ''): Promise<void> {
  await atlas.page.goto(`./?mode=kiosk${search}`)
  await expect(atlas.page.locator('[data-region]')).toHaveCount(content.intake.regions.length)
  await atlas.ready()
}

/** What must hold on every screen: a way to another language, big targets, no way out, nothing to type in. */
async function isPublic(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: say('language.choose') }).getByRole('button')).toHaveCount(2)
  await expect(page.locator('a[href], input[type=text], textarea, select')).toHaveCount(0)
  const small = await page.locator('button:visible, input:visible').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      return width < 59.5 || height < 59.5 ? [`${one.outerHTML.slice(0, 90)} ${width} × ${height}`] : []
    }),
  )
  expect(small).toEqual([])
  const inside = await page.locator('button:visible').evaluateAll(
    (all) =>
      all.filter((one) => {
        const box = one.getBoundingClientRect()
        return box.left < 0 || box.right > window.innerWidth
      }).length,
  )
  expect(inside).toBe(0)
  // Of the link only what every visitor is to find.
  expect(new URL(page.url()).search).toBe('?lang=en&mode=kiosk')
}

/** Ids of the signs that can be read without scrolling. */
function flagsInSight(page: Page): Promise<string[]> {
  return page.locator('[data-flag]').evaluateAll((all) =>
    all.flatMap((one) => {
      const box = one.closest('[data-scroll]')?.getBoundingClientRect()
      const { top, bottom } = one.getBoundingClientRect()
      return box && top >= box.top - 2 && bottom <= box.bottom + 14 ? [one.getAttribute('data-flag') ?? ''] : []
    }),
  )
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a visit: from the body to a point, read aloud, and wiped when nobody answers', async ({ atlas, page }) => {
  await withVoice(page)
  await page.clock.install()
  // Staff have set a PIN: from then on storage is everybody's.
  await page.addInitScript(
    (lock) => localStorage.setItem(lock, '{"salt":"00","hash":"00","iterations":1,"failures":0,"waitUntilMs":0}'),
    LOCK,
  )
  // Whatever else a link names, a kiosk begins at its first question.
  await openKiosk(atlas, '&pattern=P5&point=GV26&lang=en')
  await isPublic(page)
  const steps = await page.evaluate(() => history.length)
  expect(await page.evaluate(() => window.__acupointProbe?.mark('GV26', 'midline'))).toBeNull()

  // No menu, no selected text: neither is left for the next visitor, nor a way to the browser's own tools.
  await page.evaluate(() => {
    window.addEventListener('contextmenu', (event) => {
      document.documentElement.dataset['menu'] = event.defaultPrevented ? 'none' : 'open'
    })
  })
  const warning = page.getByText(say('kiosk.tellStaff'))
  await warning.click({ button: 'right' })
  await expect(page.locator('html')).toHaveAttribute('data-menu', 'none')
  await warning.click({ clickCount: 3 })
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')

  // A touch on the body is an answer.
  const back = await atlas.spot('BL23', 'left')
  await page.mouse.click(back.x - 12, back.y + 14)
  await expect(page.locator('[data-region="low-back"]')).toHaveAttribute('aria-pressed', 'true')
  await isPublic(page)
  await press(page, say('intake.next'))
  await isPublic(page)
  await page.locator('[data-answer="shooting"]').click()
  await press(page, say('intake.next'))
  await press(page, say('kiosk.notSure'))

  // The most serious signs come first; each page is passed by hand.
  await expect(page.locator('[data-flag="saddle-numbness"]')).toBeVisible()
  await isPublic(page)
  await page.locator('[data-flag="saddle-numbness"]').click()
  await expect(page.getByText(say('kiosk.callStaff'))).toBeVisible()
  await expect(page.locator('[data-topic], [data-code]')).toHaveCount(0)
  await isPublic(page)
  await press(page, say('kiosk.back'))
  // Every sign that is asked has been in sight before the topics come.
  const seen = new Set<string>()
  for (let presses = 0; presses < 20 && (await page.locator('[data-flag]').count()) > 0; presses += 1) {
    for (const flag of await flagsInSight(page)) seen.add(flag)
    await page.locator('main [data-next]').click()
  }
  const ofRegion = content.intake.regions.find(({ id }) => id === 'low-back')?.flags ?? []
  const ofTopic = content.patterns['P5']?.redFlags ?? []
  for (const flag of [...ofRegion, ...ofTopic]) expect(seen, flag).toContain(flag)
  await isPublic(page)
  await page.locator('[data-topic="P5"]').click()
  await isPublic(page)
  expect(await page.evaluate(() => window.__acupointProbe?.mark('BL40', 'left'))).not.toBeNull()
  expect(await page.evaluate(() => window.__acupointProbe?.mark('GV16', 'midline'))).toBeNull()
  await expect(page.getByText(say('kiosk.tab.works'))).toBeVisible()
  await page.locator('[data-code="BL40"]').click()
  await expect(page.getByText(texts.points['BL40']?.find[0] ?? '-')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/\bmm\b|needle/)
  await isPublic(page)

  // Read by the voice of this device, with the sentence over the stage.
  await press(page, say('kiosk.listen'))
  const caption = page.locator('[data-caption]')
  const first = await caption.textContent()
  await page.evaluate(() => document.dispatchEvent(new Event('sentence-ends')))
  await expect(caption).not.toHaveText(first ?? '')
  expect(await page.evaluate(() => document.documentElement.dataset['voice'])).toBe('near')
  // Louder and quieter in words, as far as there are steps, and the same sentence again.
  const volume = (level: number) => page.getByText(say('kiosk.volume', { level: `${level}`, most: '4' }))
  const now = await caption.textContent()
  await expect(volume(3)).toBeVisible()
  await press(page, say('kiosk.louder'))
  await expect(volume(4)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset['volume'])).toBe('1')
  await expect(page.getByRole('button', { name: say('kiosk.louder') })).toBeDisabled()
  for (let pressed = 0; pressed < 3; pressed += 1) await press(page, say('kiosk.quieter'))
  await expect(volume(1)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset['volume'])).toBe('0.25')
  await expect(caption).toHaveText(now ?? '')
  await isPublic(page)
  await press(page, say('kiosk.stop'))
  await expect(caption).toHaveCount(0)
  await expect(volume(1)).toHaveCount(0)

  // Another language, in which this device has no voice, and says so.
  await page.locator('button[lang="zh-Hans"]').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('[data-listen]')).toHaveCount(0)
  await page.locator('button[lang="en"]').click()
  await expect(page.getByText(say('kiosk.noVoice'))).toHaveCount(0)

  // Something to take along: the code, read as a phone reads it, opens the same page and names nothing else.
  await press(page, say('kiosk.back'))
  await page.getByRole('radio', { name: say('kiosk.tab.home') }).check({ force: true })
  await isPublic(page)
  await page.locator('[data-home="knee-to-chest"]').click()
  await isPublic(page)
  const code = page.locator('[data-along] svg')
  const drawn = PNG.sync.read(await code.screenshot())
  expect(jsQR(new Uint8ClampedArray(drawn.data), drawn.width, drawn.height)?.data).toBe(
    `${new URL('./', page.url()).href}?page=selfcare.knee-to-chest&lang=en`,
  )

  // What could stand in the browser when the time runs out, and goes with the visitor.
  await page.evaluate((key) => {
    localStorage.setItem(key, '{}')
    sessionStorage.setItem(key, '{}')
  }, COURSE)
  await page.clock.fastForward(62_000)
  await press(page, say('kiosk.still.yes'))
  await expect(code).toBeVisible()
  await page.clock.fastForward(62_000)
  await expect(page.getByText(say('kiosk.still.title'))).toBeVisible()
  await page.clock.fastForward(21_000)
  await expect(page.locator('[data-region][aria-pressed="true"]')).toHaveCount(0)
  await expect(page.locator('[data-region]')).toHaveCount(content.intake.regions.length)
  await expect(page.locator('dialog[open], [data-along]')).toHaveCount(0)
  expect(await page.evaluate(() => history.length)).toBe(steps)
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[LOCK], []])
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')

  // Whoever leaves while it reads leaves silence.
  await page.locator('[data-region="knee"]').click()
  await page.locator('main [data-next]').click()
  await press(page, say('kiosk.listen'))
  await page.evaluate(() => delete document.documentElement.dataset['cancelled'])
  await page.locator('[data-again]').click()
  await expect(page.locator('html')).toHaveAttribute('data-cancelled', '')
  await expect(caption).toHaveCount(0)

  // Nobody comes: the figure turns, in still pictures for whoever asked for less motion; any touch begins.
  await page.clock.fastForward(31_000)
  await expect(page.locator('[data-attract]')).toBeVisible()
  await page.mouse.click(300, 700)
  await expect(page.locator('[data-attract]')).toHaveCount(0)
  await expect(page.locator('[data-region][aria-pressed="true"]')).toHaveCount(0)
})

test('what is for staff: a PIN of their own, languages, and the way out', async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem('acupoint-body-map.kiosk-lock')) {
      localStorage.setItem('acupoint-body-map.course', '{"somebody":"else"}')
    }
  })
  const hold = async () => {
    const name = page.locator('footer button')
    await name.hover()
    await page.mouse.down()
    await expect(page.getByRole('heading', { name: say('kiosk.staff.title') })).toBeVisible()
    await page.mouse.up()
  }
  const enter = async (pin: string) => {
    for (const digit of pin) await press(page, digit)
    await press(page, say('kiosk.pin.ok'))
  }
  await page.goto('./?mode=kiosk')
  await page.locator('footer button').click()
  await expect(page.getByRole('heading', { name: say('kiosk.staff.title') })).toHaveCount(0)
  await hold()
  await expect(page.getByText(say('kiosk.pin.lock'))).toBeVisible()
  await enter('2468')
  await enter('2468')
  await page.getByRole('radio', { name: say('kiosk.staff.seconds', { seconds: '30' }) }).check()
  // The language visitors begin in is seen at once, also when it is the browser's again.
  const html = page.locator('html')
  await page.getByRole('radio', { name: '简体中文' }).check()
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
  await page.getByRole('radio', { name: say('kiosk.staff.browser', {}, 'zh-Hans') }).check()
  await expect(html).toHaveAttribute('lang', 'en')
  await page.getByRole('radio', { name: '简体中文' }).check()
  await page.getByLabel(say('kiosk.staff.clinic', {}, 'zh-Hans')).fill('Riverside')
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  expect(stored).not.toContain('2468')
  expect(stored).not.toContain('somebody')
  expect(stored).toContain('Riverside')

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.locator('button[lang="en"]').click()
  await expect(page.locator('footer button')).toContainText('Riverside')
  await hold()
  await enter('1111')
  await expect(page.getByText(say('kiosk.pin.wrong'))).toBeVisible()
  await expect(page.getByText(say('kiosk.staff.idle'))).toHaveCount(0)
  // Trying on and on is answered with a wait, and then the right PIN has to wait as well.
  for (const pin of ['2222', '3333', '4444', '5555', '2468']) await enter(pin)
  await expect(page.getByRole('alert')).toHaveText(/\d\d? seconds/)
  await expect(page.getByText(say('kiosk.staff.idle'))).toHaveCount(0)
  await page.evaluate((key) => {
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), waitUntilMs: 0 }))
  }, LOCK)
  await enter('2468')
  await press(page, say('kiosk.staff.leave'))
  await expect(page.locator('#list h1')).toBeAttached()
  expect(new URL(page.url()).search).toBe('')
})

/** One visitor, as fast as the page allows: a place, everything in between, a topic, two points, and out. */
async function visits(page: Page, count: number): Promise<void> {
  await page.evaluate(async (times) => {
    const pause = () => new Promise((done) => setTimeout(done, 8))
    const find = (selector: string) => document.querySelector<HTMLElement>(selector)
    const click = async (selector: string) => {
      for (let tries = 0; tries < 250 && !find(selector); tries += 1) await pause()
      const target = find(selector)
      if (!target) throw new Error(`${selector}: expected a control, received none`)
      target.click()
      await pause()
    }
    for (let i = 0; i < times; i += 1) {
      await click(`[data-region="${['low-back', 'knee', 'back-of-leg'][i % 3]}"]`)
      // The way on stands last but for the voice, which this machine has not.
      for (let steps = 0; steps < 24 && !find('[data-topic]'); steps += 1) await click('main [data-next]')
      await click('[data-topic]')
      await click('[data-code]')
      await click('main [data-next]')
      await click('[data-again]')
    }
  }, count)
}

test('a day of visits leaves nothing behind, and a picture that is lost comes back', async ({ atlas, page, guard }) => {
  guard.expected.push(/Context Lost|CONTEXT_LOST|context/i)
  // What is counted does not depend on the size; a small picture is drawn sooner.
  await page.setViewportSize({ width: 480, height: 800 })
  await openKiosk(atlas)
  const tools = await page.context().newCDPSession(page)
  const measure = async () => {
    await atlas.settle(300)
    await tools.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners: listeners } = await tools.send('Memory.getDOMCounters')
    const picture = await page.evaluate(() => window.__acupointProbe?.memory())
    return { nodes, listeners, ...picture }
  }
  await visits(page, 4)
  const morning = await measure()
  await visits(page, 26)
  const evening = await measure()
  expect(evening.geometries).toBe(morning.geometries)
  expect(evening.textures).toBe(morning.textures)
  expect(evening.programs).toBe(morning.programs)
  expect(evening.listeners).toBeLessThanOrEqual(morning.listeners + 4)
  expect(evening.nodes).toBeLessThanOrEqual(morning.nodes + 120)

  await page.locator('[data-region="knee"]').click()
  await page.evaluate(() => window.__acupointProbe?.loseContext(-1))
  await expect(page.locator('[data-ready="false"]')).toBeAttached()
  await atlas.ready()
  await expect(page.locator('[data-region="knee"]')).toHaveAttribute('aria-pressed', 'true')
})
