/** A small static server for the built site: right types, compression, nothing outside its folder. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const HOST = '127.0.0.1'

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.glb': 'model/gltf-binary',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}
/** Compressed already; doing it again would only cost time. */
const PACKED = new Set(['.png', '.woff2', '.ico'])

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/**
 * The file behind a request path, or null when the path is malformed or leaves the folder.
 * @param {string} folder
 * @param {string} requestPath path part of the address, still percent-encoded
 */
export function fileFor(folder, requestPath) {
  let path
  try {
    path = decodeURIComponent(requestPath)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  if (path.split('/').includes('..')) return null
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  return file.startsWith(normalize(folder) + sep) ? file : null
}

/**
 * @param {string | string[] | undefined} accepted the Accept-Encoding header
 * @param {string} extension
 */
function encodingFor(accepted, extension) {
  if (PACKED.has(extension)) return null
  const offers = String(accepted ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim())
  if (offers.includes('br')) return 'br'
  return offers.includes('gzip') ? 'gzip' : null
}

/**
 * Serves a folder. Text and models are compressed once and kept in memory.
 * @param {string} folder
 * @returns {import('node:http').Server}
 */
export function createStaticServer(folder) {
  /** @type {Map<string, Promise<Buffer>>} */
  const compressed = new Map()

  /** @param {string} file @param {'br' | 'gzip'} encoding @param {number} changedMs */
  function compress(file, encoding, changedMs) {
    const key = `${encoding} ${changedMs} ${file}`
    const known = compressed.get(key)
    if (known) return known
    const made = readFile(file).then((data) =>
      encoding === 'br'
        ? brotli(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : gzipped(data, { level: 9 }),
    )
    compressed.set(key, made)
    return made
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const file = fileFor(folder, (request.url ?? '/').split(/[?#]/)[0] ?? '/')
    const info = file === null ? null : await stat(file).catch(() => null)
    if (file === null || !info?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    const extension = extname(file)
    const headers = {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      // Everything here is public; a frame in a sandbox has no origin of its own and may load it only with this.
      'Access-Control-Allow-Origin': '*',
      // Names under assets/ carry a hash of their content; everything else must be asked for again.
      'Cache-Control': file.startsWith(join(folder, 'assets') + sep)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    }
    const encoding = encodingFor(request.headers['accept-encoding'], extension)
    if (encoding === null) {
      response.writeHead(200, { ...headers, 'Content-Length': info.size })
      if (request.method === 'HEAD') response.end()
      else
        createReadStream(file)
          .on('error', () => response.destroy())
          .pipe(response)
      return
    }
    const body = await compress(file, encoding, info.mtimeMs)
    response.writeHead(200, { ...headers, 'Content-Encoding': encoding, 'Content-Length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

const PORTS_TRIED = 50

/**
 * Listens on the wanted port of this machine only, or on the next free one.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {boolean} strict refuse another port
 * @returns {Promise<number>} the port in use
 */
export async function listen(server, port, strict = false) {
  for (let offset = 0; offset < (strict ? 1 : PORTS_TRIED); offset += 1) {
    const error = await /** @type {Promise<NodeJS.ErrnoException | null>} */ (
      new Promise((resolve) => {
        server.once('error', resolve)
        server.listen(port + offset, HOST, () => {
          server.off('error', resolve)
          resolve(null)
        })
      })
    )
    if (error === null) {
      const address = server.address()
      return typeof address === 'object' && address ? address.port : port + offset
    }
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
  }
  throw new Error(strict ? `port ${port} is taken` : `no free port from ${port} to ${port + PORTS_TRIED - 1}`)
}
