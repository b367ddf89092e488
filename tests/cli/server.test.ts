import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticServer, fileFor, HOST, listen } from '../../src/cli/server.mjs'

const outside = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(outside, 'dist')
const PAGE = `<!doctype html><title>Atlas</title>${'<p>calm</p>'.repeat(200)}`
let server: Server
let port = 0

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** http.request sends the path as it is; fetch would tidy the dots away. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: HOST, port, path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(outside, 'dist-secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets/body.glb'), 'glTF')
  writeFileSync(join(folder, 'assets/a b.json'), '{}')
  server = createStaticServer(folder)
  port = await listen(server, 0)
})
afterAll(() => {
  server.close()
  rmSync(outside, { recursive: true })
})

describe('the static server', () => {
  it('serves the page with its type, fresh each time', async () => {
    const { status, headers, body } = await get('/?p=P5#x')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(body.toString()).toBe(PAGE)
  })

  it('compresses with brotli or gzip as asked', async () => {
    const br = await get('/', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(Number(br.headers['content-length'])).toBe(br.body.length)
    expect(brotliDecompressSync(br.body).toString()).toBe(PAGE)
    const gz = await get('/', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gz.body).toString()).toBe(PAGE)
    expect(br.body.length).toBeLessThan(PAGE.length)
  })

  it('knows models and keeps hashed files', async () => {
    const { headers } = await get('/assets/body.glb')
    expect(headers['content-type']).toBe('model/gltf-binary')
    expect(headers['cache-control']).toContain('immutable')
    expect((await get('/assets/a%20b.json')).status).toBe(200)
  })

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await get('/', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(PAGE.length)])
    expect((await get('/', {}, 'POST')).status).toBe(405)
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/../dist-secret.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/nothing.js',
    '/assets',
    '/assets/',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret')
  })

  it('maps paths inside its folder only', () => {
    expect(fileFor('/site', '/')).toBe(join('/site', 'index.html'))
    expect(fileFor('/site', '/a/b.js')).toBe(join('/site', 'a/b.js'))
    expect(fileFor('/site', '/a/../b.js')).toBeNull()
  })

  it('takes the next free port, unless told not to', async () => {
    const second = createStaticServer(folder)
    expect(await listen(second, port)).toBeGreaterThan(port)
    second.close()
    await expect(listen(createStaticServer(folder), port, true)).rejects.toThrow(`port ${port} is taken`)
  })
})
