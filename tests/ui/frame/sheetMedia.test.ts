import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SHEET_MEDIA } from '../../../src/ui/frame/useSheet.ts'

const SRC = join(import.meta.dirname, '../../../src')

it('script and style sheets mean the same screens by a sheet', () => {
  const questions = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      [...readFileSync(join(SRC, path), 'utf8').matchAll(/@media ([^{]+)\{/g)].map(([, query]) => ({
        path,
        query: query!.replace(/\s+/g, ' ').trim(),
      })),
    )
  // What stands for the sheet: an upright screen narrower than a tablet.
  const aboutSheet = questions.filter(({ query }) => /portrait\) and \(width < 42em\), /.test(query))
  expect(aboutSheet.length).toBeGreaterThanOrEqual(5)
  expect(aboutSheet.filter(({ query }) => query !== SHEET_MEDIA)).toEqual([])
})
