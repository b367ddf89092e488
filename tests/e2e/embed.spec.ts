/** The atlas in a frame of another site: who may talk to it, what is said, and what holds without any storage. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { PROTOCOL } from '../../src/domain/embedProtocol.ts'
import { expect, say, test } from './app.ts'

declare global {
  interface Window {
    /** What the frame has said to the page of this test. */
    heard?: { origin: string; data: Record<string, unknown> }[]
  }
}

/** A page of another origin that holds the frame and notes what it hears. */
async function host(frame: string): Promise<{ server: Server; origin: string }> {
  const html = `<!doctype html><title>host</title><script>
    window.heard = []
    addEventListener('message', ({ origin, data }) => window.heard.push({ origin, data }))
    </script><style>iframe { width: 900px; height: 560px; border: 0 }</style>${frame}`
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const allow = (page: Page, origins: readonly string[]) =>
  page.route('**/embed-origins.json', (route) =>
    route.fulfill({ json: { origins }, headers: { 'Access-Control-Allow-Origin': '*' } }),
  )

const tell = (page: Page, message: object, to: string) =>
  page.evaluate(([data, target]) => document.querySelector('iframe')?.contentWindow?.postMessage(data, target), [
    { protocol: PROTOCOL, ...message },
    to,
  ] as const)

const heard = (page: Page, type: string) =>
  page.evaluate((wanted) => (window.heard ?? []).filter(({ data }) => data['type'] === wanted).at(-1), type)

test('a page whose origin is allowed drives the frame; red flags stay first; faults are answered', async ({
  page,
  baseURL,
  guard,
}) => {
  const atlas = new URL(baseURL ?? '').origin
  const { server, origin } = await host(
    `<iframe title="atlas" src="${atlas}/embed.html?pattern=P5&amp;side=left&amp;lang=en"></iframe>`,
  )
  guard.expected.push(/left the site: http:\/\/127\.0\.0\.1:\d+\/(favicon\.ico)?$/, /favicon/)
  try {
    await allow(page, [origin])
    await page.goto(origin)
    const frame = page.frameLocator('iframe')
    await expect
      .poll(() => heard(page, 'ready'))
      .toMatchObject({
        origin: atlas,
        data: { protocol: PROTOCOL, pattern: 'P5', point: null, language: 'en' },
      })
    // The check comes before the points, for the page too.
    await expect(frame.getByRole('heading', { name: say('check.title') })).toBeVisible()
    await expect(frame.locator('[data-code="BL40"]')).toHaveCount(0)
    await tell(page, { type: 'select', point: 'BL40.left', id: 'a' }, atlas)
    await expect
      .poll(() => heard(page, 'error'))
      .toMatchObject({ data: { replyTo: 'a', path: 'point', expected: 'the red flags answered first' } })
    await frame.getByRole('button', { name: say('check.clear') }).click()
    await expect(frame.locator('[data-code="BL40"]').first()).toBeVisible()

    await tell(page, { type: 'select', point: 'BL40.left' }, atlas)
    await expect(frame.getByRole('heading', { name: /BL40/ })).toBeVisible()
    await expect.poll(() => heard(page, 'selected')).toMatchObject({ data: { point: 'BL40.left' } })
    await tell(page, { type: 'view', view: 'inside', id: 2 }, atlas)
    await expect
      .poll(() => heard(page, 'error'))
      .toMatchObject({ data: { replyTo: 2, path: 'view', received: '"inside"' } })
    await tell(page, { type: 'view', view: 'front' }, atlas)
    await expect(frame.getByRole('button', { name: say('toolbar.front') })).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => heard(page, 'viewChanged')).toMatchObject({ data: { view: 'front' } })
    await tell(page, { type: 'language', language: 'zh-Hans' }, atlas)
    await tell(page, { type: 'theme', theme: 'dark' }, atlas)
    const open = frame.locator('a[target="_blank"]')
    await expect(open).toHaveAttribute('href', './?pattern=P5&side=left&point=BL40.left&view=front&lang=zh-Hans')
    await expect(open).toHaveAttribute('rel', 'noopener')
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    // Nothing is kept in the browser.
    const kept = await page.frames()[1]?.evaluate(() => JSON.stringify(localStorage))
    expect(kept).toBe('{}')
  } finally {
    server.close()
  }
})

test('a page that is not allowed is neither heard nor told anything; a sandboxed frame works without storage', async ({
  page,
  baseURL,
  guard,
}) => {
  const atlas = new URL(baseURL ?? '').origin
  const { server, origin } = await host(
    `<iframe title="atlas" sandbox="allow-scripts" src="${atlas}/embed.html?point=ub40&amp;lang=en"></iframe>`,
  )
  guard.expected.push(/left the site: http:\/\/127\.0\.0\.1:\d+\/(favicon\.ico)?$/, /favicon/)
  try {
    await allow(page, ['https://clinic.example'])
    await page.goto(origin)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { name: /BL40/ })).toBeVisible()
    await expect(frame.getByText(say('link.readAs', { value: 'ub40', now: 'BL40.left' }))).toBeVisible()
    await expect(frame.locator('[data-ready="true"]')).toBeVisible({ timeout: 30_000 })
    await tell(page, { type: 'hello' }, '*')
    await tell(page, { type: 'select', point: null }, '*')
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => window.heard)).toEqual([])
    await expect(frame.getByRole('heading', { name: /BL40/ })).toBeVisible()

    // The same frame, its page allowed: heard, and answered under an origin of nobody.
    await page.unroute('**/embed-origins.json')
    await allow(page, [origin])
    await page.reload()
    await expect.poll(() => heard(page, 'ready')).toMatchObject({ origin: 'null', data: { point: 'BL40.left' } })
    await tell(page, { type: 'select', point: null }, '*')
    await expect(frame.getByRole('heading', { name: /BL40/ })).toHaveCount(0)
  } finally {
    server.close()
  }
})

test('the example says plainly that it is not allowed, and drives the frame once it is', async ({ page, guard }) => {
  guard.expected.push(/THREE/)
  await page.goto('./embed-example.html')
  await expect(page.getByRole('group')).toHaveAttribute('disabled', '')
  await expect(page.locator('#advice')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('#entry')).toContainText('"origins"')
  await allow(page, ['self'])
  await page.reload()
  await page.getByRole('button', { name: 'Select BL40, left' }).click({ timeout: 30_000 })
  await expect(page.locator('#log')).toContainText('{"type":"selected","point":"BL40.left"}')
  await expect(page.locator('#advice')).toBeHidden()
})
