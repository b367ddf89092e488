import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const CLI = join(import.meta.dirname, '../../src/cli')
const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

/** Runs start.mjs from a copy of the repository that holds only what it needs. */
function start(args: string[], withSite: boolean): Promise<{ code: number | null; out: string; page: string }> {
  const root = mkdtempSync(join(tmpdir(), 'start-'))
  roots.push(root)
  cpSync(CLI, join(root, 'src/cli'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  if (withSite) {
    mkdirSync(join(root, 'dist'))
    writeFileSync(join(root, 'dist/index.html'), 'the atlas')
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/start.mjs', '--skip-build', ...args], { cwd: root })
    let out = ''
    let page = ''
    child.stderr.on('data', (text) => {
      out += String(text)
    })
    child.stdout.on('data', async (text) => {
      out += String(text)
      const address = /http:\/\/\S+/.exec(out)?.[0]
      if (!address || page) return
      page = await (await fetch(address)).text()
      child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, page }))
  })
}

it('prints the address, serves the site and ends cleanly on Ctrl+C', async () => {
  const { code, out, page } = await start(['--port', '0'], true)
  expect(out).toMatch(/Acupoint Body Map: http:\/\/127\.0\.0\.1:\d+\//)
  expect(page).toBe('the atlas')
  expect(code).toBe(0)
})

it('says what is missing', async () => {
  const { code, out } = await start([], false)
  expect(code).toBe(1)
  expect(out).toContain('dist/index.html: expected a file, received none')
})

it('refuses a port that is none', async () => {
  const { code, out } = await start(['--port', 'x'], true)
  expect(code).toBe(1)
  expect(out).toContain('--port: expected a number from 0 to 65535, received x')
})
