/**
 * `npm test`: everything that must hold before a change is good, from a fresh clone.
 * Every step runs even when an earlier one failed; the last line is the sum.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { canInstallBrowser, findChromium, HOW_TO_GET_A_BROWSER, installBrowser } from './browser.mjs'
import { binOf, installIfNeeded, requireNode, ROOT, run } from './steps.mjs'
import { tallyCheck, tallyPlaywright, tallyVitest } from './tally.mjs'

const RESULTS = join(ROOT, 'test-results')

/** @param {string} packageName @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
const tool = (packageName, command, args, env) => run(process.execPath, [binOf(packageName, command), ...args], env)

/** @param {string} name a report in test-results */
function readReport(name) {
  const file = join(RESULTS, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

async function unitTests() {
  const code = await tool('vitest', 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/vitest.json',
  ])
  return tallyVitest(readReport('vitest.json'), code)
}

/** Never skipped: a machine without a browser gets one, or is told how. */
async function browserTests() {
  let chromium = await findChromium()
  if (chromium === null && canInstallBrowser()) {
    await installBrowser()
    chromium = await findChromium()
  }
  if (chromium === null) {
    console.error(HOW_TO_GET_A_BROWSER)
    return tallyCheck(1)
  }
  console.log(`Browser: ${chromium}`)
  const env = {
    CHROMIUM_PATH: chromium,
    SKIP_BUILD: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(RESULTS, 'playwright.json'),
  }
  const code = await tool('@playwright/test', 'playwright', ['test', '--config', 'tests/playwright.config.ts'], env)
  return tallyPlaywright(readReport('playwright.json'), code)
}

/** @type {[string, () => Promise<import('./tally.mjs').Tally>][]} */
const STEPS = [
  ['Types', async () => tallyCheck(await tool('typescript', 'tsc', ['--noEmit']))],
  ['Lint', async () => tallyCheck(await tool('oxlint', 'oxlint', ['--deny-warnings']))],
  ['Format', async () => tallyCheck(await tool('@biomejs/biome', 'biome', ['format', '.']))],
  ['Unit and content tests', unitTests],
  ['Build', async () => tallyCheck(await tool('vite', 'vite', ['build']))],
  ['Browser tests', browserTests],
]

requireNode()
if ((await installIfNeeded()) !== 0) {
  console.error('The packages could not be installed.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}
// Reports of an earlier run must not be taken for this one's.
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })

const sum = { passed: 0, failed: 0 }
const summary = []
for (const [name, step] of STEPS) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const tally = await step().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return tallyCheck(1)
  })
  sum.passed += tally.passed
  sum.failed += tally.failed
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  summary.push(
    `${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`,
  )
}
console.log(`\n${summary.join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1
