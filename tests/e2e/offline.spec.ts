/** After one visit everything works without a network; newer editions wait and come whole or not at all. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createStaticServer, listen } from '../../src/cli/server.mjs'
import { expect, say, test, zhTexts } from './app.ts'

test.use({ serviceWorkers: 'allow' })

const DIST = join(import.meta.dirname, '../../dist')
const FIRST_PORT = 4420

/** A site of its own in a folder of a server of its own, so that it can change and vanish. */
interface Site {
  /** Ends in the folder. */
  address: string
  /** The folder on the disk. */
  folder: string
  stop: () => Promise<void>
}
const opened: (() => Promise<void>)[] = []

async function serveCopy(): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), 'offline-'))
  const folder = join(root, 'some/where')
  mkdirSync(folder, { recursive: true })
  cpSync(DIST, folder, { recursive: true, preserveTimestamps: true })
  const server: Server = createStaticServer(root)
  const port = await listen(server, FIRST_PORT)
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  opened.push(async () => {
    await stop()
    rmSync(root, { recursive: true, force: true })
  })
  return { address: `http://127.0.0.1:${port}/some/where/`, folder, stop }
}

test.afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** Lists only: a page that draws nothing is ready sooner. */
const withoutPicture = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })

/** Waits until a worker serves the page. */
const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? 'none'), { timeout: 60_000 })
    .toBe('activated')

const listOf = (page: Page) => page.locator('#list')

test('with the network cut and the server gone, every page and both languages still come', async ({ browser }) => {
  const site = await serveCopy()
  const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${site.address}?point=ST36.left`)
  await kept(page)
  await site.stop()
  await context.setOffline(true)

  await page.goto(`${site.address}?pattern=P5&side=left&shape=heavy`)
  await expect(listOf(page).getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(say('offline.now'))).toBeVisible()
  await page.getByRole('button', { name: say('check.clear') }).click()
  await page.locator('#list button[data-code="BL40"]').click()
  await expect(page.getByRole('complementary', { name: say('card.label') })).toBeVisible()
  // The picture, another build, and the worker that places the points on it.
  await expect(page.locator('[data-ready="true"]')).toBeVisible({ timeout: 30_000 })
  await page.locator('nav summary').click()
  await page.getByRole('button', { name: say('body.open'), exact: true }).click()
  const panel = page.getByRole('region', { name: say('body.title') })
  await expect(panel.getByText(say('body.how.preset'))).toBeVisible()
  await panel.getByRole('slider', { name: say('body.weight') }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(panel.getByText(say('body.how.solved'))).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')

  // A page nobody has opened yet, in the other language; what it says of itself is true.
  await page.getByRole('combobox', { name: say('language.choose') }).selectOption('zh-Hans')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.goto(`${site.address}?page=sources&lang=zh-Hans`)
  const sources = page.getByRole('dialog')
  await expect(sources.getByRole('heading', { level: 2 })).toHaveText(zhTexts.ui['page.sources'] ?? '-')
  await expect(sources.locator('[data-keeping="saved"]')).toHaveText(zhTexts.ui['offline.saved'] ?? '-')
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Noto Sans SC Atlas"', '穴'))).toBe(true)

  // Files of the site and nothing of what was asked or told.
  const cached = await page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url, method }) => ({ url, method }))
  })
  expect(cached.length).toBeGreaterThan(60)
  for (const { url, method } of cached) {
    expect(method).toBe('GET')
    expect(url.startsWith(site.address)).toBe(true)
    expect(url).toMatch(/^[^?]+(\?__WB_REVISION__=[0-9a-f]+)?$/)
  }
  expect(faults).toEqual([])
  await context.close()
})

test('a newer edition comes whole or not at all, and waits to be asked for', async ({ browser }) => {
  const site = await serveCopy()
  const worker = join(site.folder, 'sw.js')
  const first = readFileSync(worker, 'utf8')
  const html = readFileSync(join(site.folder, 'index.html'), 'utf8')
  const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-GB' })
  const page = await context.newPage()
  await withoutPicture(page)
  await page.goto(site.address)
  await kept(page)
  const note = page.locator('[data-note="update"]')
  const edition = () =>
    page.evaluate(() => document.querySelector('meta[name="edition"]')?.getAttribute('content') ?? '1')
  const ask = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => undefined)
      const coming = registration?.installing ?? registration?.waiting
      if (!coming || coming.state === 'installed') return coming?.state ?? 'none'
      return new Promise<string>((resolve) => {
        coming.addEventListener('statechange', () => resolve(coming.state))
      })
    })

  // The second edition lacks a file: it is thrown away, and nobody hears of it.
  writeFileSync(join(site.folder, 'index.html'), html.replace('<title>', '<meta name="edition" content="2"><title>'))
  const second = first.replace(/("url":"index\.html","revision":")\w+/, '$10123456789abcdef')
  writeFileSync(worker, second.replace('{"url":"', '{"url":"assets/gone-12345678.js","revision":null},{"url":"'))
  expect(await ask()).toBe('redundant')
  await page.reload()
  await expect(listOf(page).getByRole('heading', { level: 1 })).toBeVisible()
  expect(await edition()).toBe('1')
  await expect(note).toHaveCount(0)

  // Complete, it waits, also through a reload, until it is asked for.
  writeFileSync(worker, second)
  await kept(page)
  expect(await ask()).toBe('installed')
  await expect(note).toBeVisible()
  await page.goto(`${site.address}?pattern=P5`)
  expect(await edition()).toBe('1')
  await expect(note).toBeVisible({ timeout: 30_000 })
  await note.getByRole('button', { name: say('offline.load') }).click()
  await expect.poll(() => edition().catch(() => '?'), { timeout: 45_000 }).toBe('2')
  await expect(page).toHaveURL(/\?pattern=P5$/)
  await expect(note).toHaveCount(0)
  await context.close()
})

test('where there is no room, or it is forbidden, the page works and says so in its corner', async ({ browser }) => {
  const site = await serveCopy()
  for (const [serviceWorkers, keeping] of [
    ['allow', 'failed'],
    ['block', 'refused'],
  ] as const) {
    const context = await browser.newContext({ serviceWorkers, locale: 'en-GB' })
    const page = await context.newPage()
    await withoutPicture(page)
    const session = await context.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 300_000 })
    await page.goto(`${site.address}?page=sources`)
    await expect(page.locator(`[data-keeping="${keeping}"]`)).toHaveText(say(`offline.${keeping}`), { timeout: 30_000 })
    await page.keyboard.press('Escape')
    await expect(listOf(page).getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[role="alert"]')).toHaveCount(0)
    await context.close()
  }
})
