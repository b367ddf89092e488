/** `npm run --silent export -- --out DIR [--body ID]`: writes atlas.json, body.json and atlas.schema.json. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { exportFiles, writeAll } from './export/exportFiles.ts'

const USAGE = 'npm run --silent export -- --out DIR [--body ID]'

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, body: { type: 'string', default: 'male' } } })
  if (!values.out) throw new Error(`--out: expected a folder, received none\n${USAGE}`)
  const root = fileURLToPath(new URL('../..', import.meta.url))
  // Everything is built before anything is written.
  const files = await exportFiles(root, values.body)
  writeAll(resolve(values.out), files)
  for (const [name, text] of Object.entries(files)) console.log(`${name}  ${Buffer.byteLength(text)} bytes`)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
