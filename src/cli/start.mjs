/**
 * `npm start`: from a fresh clone to the production build in the browser.
 * Options: --port N (default 4173), --strict-port (no other port), --skip-build (serve dist as it is).
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createStaticServer, HOST, listen } from './server.mjs'
import { binOf, installIfNeeded, requireNode, ROOT, run } from './steps.mjs'

const DEFAULT_PORT = '4173'

requireNode()
const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: DEFAULT_PORT },
    'strict-port': { type: 'boolean', default: false },
    'skip-build': { type: 'boolean', default: false },
  },
})
const port = Number(options.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port: expected a number from 0 to 65535, received ${options.port}`)
  process.exit(1)
}

const dist = join(ROOT, 'dist')
if (!options['skip-build']) {
  const failed = (await installIfNeeded()) || (await run(process.execPath, [binOf('vite', 'vite'), 'build']))
  if (failed) process.exit(failed)
}
if (!existsSync(join(dist, 'index.html'))) {
  console.error('dist/index.html: expected a file, received none. Run without --skip-build.')
  process.exit(1)
}

const server = createStaticServer(dist)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
try {
  const used = await listen(server, port, options['strict-port'])
  console.log(`\nAcupoint Body Map: http://${HOST}:${used}/\nStop with Ctrl+C.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
