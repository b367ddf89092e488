/** What start and test share. Plain Node: this file runs before anything is installed. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const LEAST_NODE = [20, 19]

/** @returns {string | null} why this Node cannot run the project, or null */
export function nodeComplaint(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null
  return `Node ${LEAST_NODE.join('.')} or newer is needed; this is ${version}. See https://nodejs.org`
}

/** Ends the process when Node is too old. */
export function requireNode() {
  const complaint = nodeComplaint()
  if (complaint === null) return
  console.error(complaint)
  process.exit(1)
}

/**
 * Runs a command in the repository with its output on this terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to this process's environment
 * @returns {Promise<number>} its exit code; 1 when it could not be started
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      // npm is a batch file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * The script behind a locally installed command, to be run with this same Node.
 * @param {string} packageName
 * @param {string} command key in the package's `bin`
 */
export function binOf(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * @param {string} [root]
 * @returns {string | null} why an install is needed, or null
 */
export function installReason(root = ROOT) {
  // npm writes this file at the end of every install; a broken install has none.
  const marker = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(marker)) return 'nothing is installed yet'
  const lock = join(root, 'package-lock.json')
  return statSync(lock).mtimeMs > statSync(marker).mtimeMs ? 'package-lock.json has changed' : null
}

/** Installs exactly what the lockfile says, when needed. @returns {Promise<number>} exit code */
export async function installIfNeeded() {
  const reason = installReason()
  if (reason === null) return 0
  console.log(`Installing packages: ${reason}.`)
  return run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}
