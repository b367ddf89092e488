/** What the first picture costs: bytes as a well set up host sends them (brotli at its best), and no jumping about. */
import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, say, test } from './app.ts'

const KB = 1000
const LIMITS = { total: 900 * KB, script: 340 * KB, shell: 90 * KB, body: 300 * KB }
/** Sum of all layout shifts from the address to the picture; 0.1 is held to be good elsewhere. */
const MOST_SHIFT = 0.02

const packed = (data: Buffer, path: string): number =>
  path.endsWith('.woff2')
    ? data.length
    : brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

declare global {
  interface Window {
    /** Set by this test: ms at which the picture stood, and the layout shifts so far. */
    budget?: { readyAt: number | null; shifts: { value: number; what: string }[] }
  }
}

/** Notes in the page when the picture stands, and everything that jumps. */
async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const budget: NonNullable<typeof window.budget> = { readyAt: null, shifts: [] }
    window.budget = budget
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-ready="true"]')) return
      budget.readyAt = performance.now()
      observer.disconnect()
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Node | null }[]
      })[]) {
        const what = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '?'))
        budget.shifts.push({ value: entry.value, what: what.join(' | ') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

async function expectNoJumping(page: Page): Promise<void> {
  const shifts = (await page.evaluate(() => window.budget?.shifts)) ?? []
  const sum = shifts.reduce((all, { value }) => all + value, 0)
  console.log(`layout shift ${sum.toFixed(4)}`)
  expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(MOST_SHIFT)
}

test('lists come before the picture, both within their budgets, and nothing jumps', async ({ atlas, page }) => {
  await watchLoading(page)
  const files = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { href, pathname } = new URL(response.url())
    files.set(
      href,
      response.body().then((data) => packed(data, pathname)),
    )
  })
  // Only what the page itself names comes at once; the picture's code and every other part is held back.
  let letRestCome = () => {}
  const held = new Promise<void>((resolve) => {
    letRestCome = resolve
  })
  const html = await (await page.request.get('./')).text()
  let sceneWasAsked = false
  await page.route('**/assets/*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\//, '')
    sceneWasAsked ||= name.startsWith('Scene-')
    if (name.startsWith('Scene-') || !html.includes(name)) await held
    await route.continue()
  })
  await atlas.openLists()
  await expect(atlas.pattern('P5')).toBeVisible()
  const arrived = await Promise.all([...files].map(async ([href, bytes]) => ({ href, bytes: await bytes })))
  const shell = arrived.filter(({ href }) => href.endsWith('.js')).reduce((all, { bytes }) => all + bytes, 0)
  // It is on its way beside the shell, not after it.
  expect(sceneWasAsked).toBe(true)

  letRestCome()
  await atlas.ready()
  const inTime = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ startTime }) => startTime <= (window.budget?.readyAt ?? 0))
      .map(({ name }) => name),
  )
  const sizes = await Promise.all(inTime.map(async (href) => ({ href, bytes: (await files.get(href)) ?? Number.NaN })))
  const sum = (fits: RegExp): number =>
    sizes.filter(({ href }) => fits.test(href)).reduce((all, { bytes }) => all + bytes, 0)
  // Chinese names of points are in every list; their font is not counted.
  const total = sum(/^(?!.*\/hanzi-)/)
  const script = sum(/\.js$/)
  const body = sum(/\.glb$/)
  const told = sizes.map(({ href, bytes }) => `${href.replace(/^.*\//, '')} ${(bytes / KB).toFixed(1)}`).join(', ')
  const inKb = Object.entries({ total, script, shell, body }).map(
    ([name, bytes]) => `${name} ${(bytes / KB).toFixed(0)}`,
  )
  console.log(`kB brotli: ${inKb.join(', ')} (${told})`)
  expect(sizes.length).toBeGreaterThan(6)
  expect(shell).toBeGreaterThan(50 * KB)
  expect(shell).toBeLessThanOrEqual(LIMITS.shell)
  expect(body).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(LIMITS.total)
  expect(script).toBeGreaterThan(shell)
  expect(script).toBeLessThanOrEqual(LIMITS.script)
  expect(body).toBeLessThanOrEqual(LIMITS.body)
  await expectNoJumping(page)
})

test('nothing jumps on a phone', async ({ atlas, page }) => {
  await watchLoading(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await atlas.open()
  await expectNoJumping(page)
})

test('on a slow line the bytes that have come are shown', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const seen: number[] = []
    Object.assign(window, { seenProgress: seen })
    const look = (): void => {
      const value = document.querySelector('progress')?.value
      if (value !== undefined && value !== seen.at(-1)) seen.push(value)
      requestAnimationFrame(look)
    }
    look()
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: 150 * KB,
    uploadThroughput: 150 * KB,
  })
  await atlas.openLists()
  await expect(page.getByRole('progressbar', { name: say('stage.progress') })).toBeAttached()
  await expect(page.locator('[data-ready="true"]')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const seen = await page.evaluate(() => (window as unknown as { seenProgress: number[] }).seenProgress)
  console.log(`progress in percent: ${seen.join(' ')}`)
  expect(seen.filter((percent) => percent > 0 && percent < 100).length).toBeGreaterThan(5)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})
