/** A copy of the good fixture with one bad fixture laid over it, in a temporary folder. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
export const GOOD_FIXTURE = join(FIXTURES, 'content-good')
const BAD_FIXTURES = join(FIXTURES, 'content-bad')

export const badFixtureNames = readdirSync(BAD_FIXTURES).sort()

export interface Expected {
  /** Beginnings of the lines the loader must report. */
  problems: string[]
  /** Paths taken away from the good fixture. */
  remove?: string[]
}

/** The folder is removed when `job` returns, or when its promise settles. */
export async function withBadFixture<T>(
  name: string,
  job: (root: string, expected: Expected) => T,
): Promise<Awaited<T>> {
  const bad = join(BAD_FIXTURES, name)
  const expected: Expected = JSON.parse(readFileSync(join(bad, 'expected.json'), 'utf8'))
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync(GOOD_FIXTURE, root, { recursive: true })
    for (const path of expected.remove ?? []) rmSync(join(root, path), { recursive: true })
    if (existsSync(join(bad, 'assets'))) cpSync(join(bad, 'assets'), join(root, 'assets'), { recursive: true })
    return await job(root, expected)
  } finally {
    rmSync(root, { recursive: true })
  }
}
