/** Finds the Chromium the browser tests run in, and the way it draws without a graphics card. */
import { existsSync } from 'node:fs'
import { run } from './steps.mjs'

/** In this order; the headless shell is the same browser and starts faster. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export const HOW_TO_GET_A_BROWSER = [
  'No Chromium was found for the browser tests. Any one of these helps:',
  '  npx playwright install chromium',
  '  sudo apt-get install chromium libegl1 libgl1-mesa-dri     (Debian, Ubuntu)',
  '  CHROMIUM_PATH=/path/to/chromium npm test',
].join('\n')

/**
 * @param {{ wanted?: string | undefined, own?: string | undefined, exists?: (path: string) => boolean }} from
 *   wanted: CHROMIUM_PATH; own: where Playwright would keep its browser
 * @returns {string | null} path of the browser, or null when there is none
 * @throws Error when CHROMIUM_PATH is set and wrong: silently taking another would mislead
 */
export function chooseChromium({ wanted, own, exists = existsSync }) {
  if (wanted) {
    if (!exists(wanted)) throw new Error(`CHROMIUM_PATH: expected a file, received ${wanted}`)
    return wanted
  }
  if (own && exists(own)) return own
  return SYSTEM_BROWSERS.find((path) => exists(path)) ?? null
}

/** As chooseChromium, with this machine's environment. Needs the packages to be installed. */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  let own
  try {
    own = chromium.executablePath()
  } catch {
    // Playwright throws on systems it has no browser for.
  }
  return chooseChromium({ wanted: process.env['CHROMIUM_PATH'], own })
}

/** True where apt may be used: Debian or Ubuntu, and we are root. */
export function canInstallBrowser() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/** Installs Debian's Chromium with the software OpenGL it draws fastest with. @returns {Promise<number>} exit code */
export async function installBrowser() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['chromium', 'libegl1', 'libgl1-mesa-dri']
  return (
    (await run('apt-get', ['update', '-q'], env)) ||
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env)
  )
}

/**
 * WebGL2 without a graphics card. Mesa's llvmpipe is two to three times as fast as the SwiftShader
 * inside Chromium (76 against 188 ms a frame at 1280×800), so it is taken where it is installed.
 * @param {(path: string) => boolean} [exists]
 */
export function glArgs(exists = existsSync) {
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  const mesa = libraries.some((folder) => exists(`${folder}/libEGL.so.1`) && exists(`${folder}/dri/swrast_dri.so`))
  return mesa
    ? ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist']
    : ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
}

/** Everything but the graphics: containers have little shared memory, and colours must not depend on the display. */
export const COMMON_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]
