import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { COMMON_ARGS, findChromium, glArgs, HOW_TO_GET_A_BROWSER } from '../src/cli/browser.mjs'

const root = join(import.meta.dirname, '..')
const port = Number(process.env['E2E_PORT'] ?? 4319)

const executablePath = await findChromium()
if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER)

/** `npm test` has just built; a run on its own builds first. */
const skipBuild = process.env['SKIP_BUILD'] === '1' ? ' --skip-build' : ''

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/browser',
  // One picture at a time: software rendering takes every core there is.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../test-results/playwright.json' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    // Only offline.spec.ts keeps the site on the device; elsewhere tests stand between page and server.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: { executablePath, args: [...COMMON_ARGS, ...glArgs()] },
  },
  webServer: {
    command: `node src/cli/start.mjs --port ${port} --strict-port${skipBuild}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 5_000 },
  },
})
