/** Bytes to the first picture, brotli at its best, as a well set up host sends them. */
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from './app.ts'

const KB = 1000
const LIMITS = { total: 900 * KB, script: 340 * KB, body: 300 * KB }

const packed = (data: Buffer, path: string): number =>
  path.endsWith('.woff2')
    ? data.length
    : brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

test('the way to the first picture stays within its budget', async ({ atlas, page }) => {
  const bodies: Promise<{ path: string; bytes: number }>[] = []
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    bodies.push(response.body().then((data) => ({ path, bytes: packed(data, path) })))
  })
  await atlas.open()
  const files = await Promise.all(bodies)
  const sum = (fits: (path: string) => boolean): number =>
    files.filter(({ path }) => fits(path)).reduce((all, { bytes }) => all + bytes, 0)
  const total = sum(() => true)
  const script = sum((path) => path.endsWith('.js'))
  const body = sum((path) => path.endsWith('.glb'))
  const told = files.map(({ path, bytes }) => `${path} ${(bytes / KB).toFixed(1)}`).join(', ')
  console.log(
    `kB brotli: total ${(total / KB).toFixed(0)}, script ${(script / KB).toFixed(0)}, body ${(body / KB).toFixed(0)} (${told})`,
  )
  expect(files.length).toBeGreaterThan(6)
  expect(body).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(LIMITS.total)
  expect(script).toBeLessThanOrEqual(LIMITS.script)
  expect(body).toBeLessThanOrEqual(LIMITS.body)
})
