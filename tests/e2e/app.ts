/**
 * What every browser test shares: the page with its probe, words from the language files, places
 * from the exported positions, and a guard that no test ends with an error in the console or a
 * request that left the site.
 */
import { test as base, expect, type Locator, type Page, type Request } from '@playwright/test'
import { PNG } from 'pngjs'
import type { BodyId, BodySide, ConditionId } from '../../src/domain/ids.ts'
import { exportOf, type Place, placeOf } from './places.ts'
import { patternName, say } from './words.ts'

export { expect }
export { difference, meanDifference } from './pixels.ts'
export { placeOf } from './places.ts'
export * from './words.ts'

export interface Spot {
  x: number
  y: number
}
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Messages that are not ours to mend. */
const HARMLESS = [
  // React Three Fiber still makes a THREE.Clock.
  /THREE\.Clock/,
  // See serviceWorkers in playwright.config.ts.
  /Service Worker registration blocked by Playwright/,
  // Reading pixels for a screenshot is slow on purpose-built test machines; Chromium says so.
  /GL Driver Message|GPU stall due to ReadPixels/,
]

/**
 * What Chromium says when the graphics process of the machine itself has died (not when a test takes the context
 * away). That is no fault of the page, if its picture comes back: once in a test is told and must be survived.
 */
const GRAPHICS_DIED = /CONTEXT_LOST_WEBGL: loseContext/
const AFTER_DEATH = [GRAPHICS_DIED, /Shader Error 0 - VALIDATE_STATUS/, /useProgram: program not valid/]

/** Frames the browser must have offered and nobody taken before the picture is held to rest. */
const OFFERED_FRAMES = 4

declare global {
  interface Window {
    /** Set by `settle`: since when the picture rests. */
    rest?: { id: number; frames: number; sinceMs: number; offered: number }
    /** Set by `figureBox`: all places of a body's skin, body space, metres. */
    figures?: Partial<Record<BodyId, Place[]>>
  }
}

export class AtlasPage {
  readonly page: Page
  /** What the page has asked for and not yet been given. */
  private readonly asked = new Set<Request>()
  /** How often it was waited for the picture to rest. */
  private rests = 0

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      // Another document: what the one before waited for will not come.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.asked.clear()
      this.asked.add(request)
    })
    for (const end of ['requestfinished', 'requestfailed'] as const)
      page.on(end as 'requestfinished', (request) => this.asked.delete(request))
  }

  /** Opens an address and waits until the picture is drawn and still. */
  async open(search = ''): Promise<void> {
    await this.openLists(search)
    await this.ready()
  }

  /** Opens an address and waits for the lists only. */
  async openLists(search = ''): Promise<void> {
    await this.page.goto(`./${search}`)
    // On upright windows an open card takes the list's place.
    await expect(this.page.locator('#list h1')).toBeAttached()
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('[data-ready="true"]')).toBeVisible({ timeout: 30_000 })
    await this.settle()
  }

  frames(): Promise<number> {
    return this.page.evaluate(() => window.__acupointProbe?.frames() ?? -1)
  }

  /**
   * Waits until the picture rests: nothing is being downloaded, and no frame has been drawn for a while, although
   * the browser offered several. The offers count on a busy machine, where a frame may take longer than that while.
   * @param quietMs by default longer than the camera rests before it is named in words and in the address
   */
  async settle(quietMs = 400): Promise<void> {
    do {
      await expect.poll(() => [...this.asked].map((request) => request.url()), { timeout: 30_000 }).toEqual([])
      await this.page.waitForFunction(
        ([id, quiet, offers]) => {
          const frames = window.__acupointProbe?.frames() ?? 0
          const rest = window.rest
          if (rest?.id !== id || rest.frames !== frames) {
            window.rest = { id, frames, sinceMs: performance.now(), offered: 0 }
            return false
          }
          rest.offered += 1
          return frames > 0 && rest.offered >= offers && performance.now() - rest.sinceMs >= quiet
        },
        [(this.rests += 1), quietMs, OFFERED_FRAMES] as const,
        { timeout: 30_000, polling: 'raf' },
      )
    } while (this.asked.size > 0)
  }

  /** Where body-space places appear on the page, CSS px; projected by the test-only probe. */
  async project(places: Place[]): Promise<Spot[]> {
    return this.page.evaluate((all) => {
      const probe = window.__acupointProbe
      const host = document.querySelector('[data-ready] canvas')?.getBoundingClientRect()
      if (!probe || !host) throw new Error('the probe is not there')
      return all.map((place) => {
        const { x, y } = probe.project(place)
        return { x: x + host.left, y: y + host.top }
      })
    }, places)
  }

  /** Where a point must appear, from its published position. */
  async spot(code: string, side: BodySide, body: BodyId = 'male'): Promise<Spot> {
    const [spot] = await this.project([await placeOf(code, side, body)])
    if (!spot) throw new Error('expected one spot')
    return spot
  }

  /** The figure's outline box on the page. */
  async figureBox(body: BodyId = 'male'): Promise<Box> {
    // Fourteen thousand places are sent once, not with every question.
    if (!(await this.page.evaluate((id) => window.figures?.[id] !== undefined, body)))
      await this.page.evaluate(
        ([id, places]) => {
          window.figures = { ...window.figures, [id]: places }
        },
        [body, (await exportOf(body)).positions] as const,
      )
    return this.page.evaluate((id) => {
      const probe = window.__acupointProbe
      const host = document.querySelector('[data-ready] canvas')?.getBoundingClientRect()
      if (!probe || !host) throw new Error('the probe is not there')
      const places = window.figures?.[id] ?? []
      if (places.length === 0) throw new Error(`${id}: expected places of its skin, received none`)
      const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
      for (const place of places) {
        const { x, y } = probe.project(place)
        box.left = Math.min(box.left, x + host.left)
        box.right = Math.max(box.right, x + host.left)
        box.top = Math.min(box.top, y + host.top)
        box.bottom = Math.max(box.bottom, y + host.top)
      }
      return box
    }, body)
  }

  async picture(): Promise<PNG> {
    return PNG.sync.read(await this.page.screenshot())
  }

  pattern(id: string): Locator {
    return this.page.locator('#list').getByRole('button', { name: patternName(id) })
  }

  /** The row of a point in the list beside the canvas. */
  row(code: string): Locator {
    return this.page.locator(`#list button[data-code="${code}"]`)
  }

  card(): Locator {
    return this.page.getByRole('complementary', { name: say('card.label') })
  }

  /** Chooses a pattern, says that no red flag holds, and waits for the picture. */
  async openPattern(id: string): Promise<void> {
    await this.pattern(id).click()
    await this.page.getByRole('button', { name: say('check.clear') }).click()
    await this.settle()
  }

  /** Tells what matters before a treatment, in the list's own window. */
  async tell(condition: ConditionId, language = 'en'): Promise<void> {
    await this.page
      .locator('#list')
      .getByRole('button', { name: new RegExp(`^${say('safety.open', {}, language)}`) })
      .first()
      .click()
    const box = this.page.locator('dialog[open]')
    await box.getByRole('checkbox', { name: say(`safety.name.${condition}`, {}, language), exact: true }).check()
    await box.getByRole('button', { name: say('safety.done', {}, language) }).click()
  }

  /** Presses Tab until something has the focus; fails when it cannot be reached. */
  async tabTo(target: Locator, most = 120): Promise<void> {
    for (let pressed = 0; pressed < most; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`not reached with ${most} presses of Tab: ${target}`)
  }
}

/**
 * Everything of the picture but its pixels: what would be drawn is left out, so that nothing is waited for on a
 * machine without a graphics card. Runs in the page before it loads.
 */
function leaveOutPixels(): void {
  const never = () => {}
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const)
    WebGL2RenderingContext.prototype[name] = never
}

export const test = base.extend<{ atlas: AtlasPage; guard: { expected: RegExp[] }; pixels: boolean; drawing: void }>({
  /** Turned off by tests that look at words and places only. */
  pixels: [true, { option: true }],

  drawing: [
    async ({ page, pixels }, use) => {
      if (!pixels) await page.addInitScript(leaveOutPixels)
      await use()
    },
    { auto: true },
  ],

  /** Messages a test provokes on purpose are added to `expected`. */
  guard: [
    async ({ page, baseURL }, use, info) => {
      const origin = new URL(baseURL ?? '').origin
      const faults: string[] = []
      const expected: RegExp[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          faults.push(`${message.type()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
          faults.push(`left the site: ${request.url()}`)
      })
      await use({ expected })
      const deaths = faults.filter((fault) => GRAPHICS_DIED.test(fault)).length
      const survived = deaths === 1 && !expected.some((one) => one.test('CONTEXT_LOST_WEBGL: loseContext'))
      if (survived) {
        info.annotations.push({ type: 'warning', description: 'the graphics process died; the picture came back' })
        console.log('the graphics process died during this test')
        const scene = page.locator('[data-ready]')
        if ((await scene.count()) > 0) await expect(scene).toHaveAttribute('data-ready', 'true', { timeout: 30_000 })
      }
      const known = [...HARMLESS, ...expected, ...(survived ? AFTER_DEATH : [])]
      expect(faults.filter((fault) => !known.some((one) => one.test(fault)))).toEqual([])
    },
    { auto: true },
  ],

  atlas: async ({ page }, use) => {
    // The scene offers its figures only to pages that asked before they loaded.
    await page.addInitScript(() => {
      const ask = (): boolean => {
        if (!document.documentElement) return false
        document.documentElement.dataset['probe'] = ''
        return true
      }
      if (!ask()) {
        const observer = new MutationObserver(() => {
          if (ask()) observer.disconnect()
        })
        observer.observe(document, { childList: true })
      }
    })
    await use(new AtlasPage(page))
  },
})
