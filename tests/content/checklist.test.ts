/** The table in assets/content/README.md that says where every row of the checklist is found. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { PATTERN_AREAS } from '../../src/domain/ids.ts'
import { pageItems, readPage } from '../../src/domain/pages.ts'
import { searchTerms } from '../../src/domain/search/terms.ts'
import { createThingSearch } from '../../src/domain/search/things.ts'

const ROOT = join(import.meta.dirname, '../..')
const { content, locales } = loadContent(ROOT)
const texts = locales['en']!
const readme = readFileSync(join(ROOT, 'assets/content/README.md'), 'utf8')

/** S0.1 … S4.6 as the checklist counts them. */
const rowsOf = (article: number, last: number) => Array.from({ length: last }, (_, at) => `S${article}.${at + 1}`)
const WANTED = [...rowsOf(0, 10), ...rowsOf(1, 8), ...rowsOf(2, 8), ...rowsOf(3, 16), ...rowsOf(4, 6), 'S4.1b']

const search = createThingSearch([searchTerms(texts)], [], Object.keys(content.patterns))

/** Kind of reference → whether the app has it. */
const KNOWN: Record<string, (id: string) => boolean> = {
  pattern: (id) => Object.hasOwn(content.patterns, id),
  variation: (id) => {
    const [pattern = '', variation] = id.split('.')
    if (!Object.hasOwn(content.patterns, pattern)) return false
    return content.patterns[pattern]!.variations.some((one) => one.id === variation)
  },
  point: (id) => Object.hasOwn(content.points, id),
  meridian: (id) => Object.hasOwn(content.meridians, id),
  technique: (id) => Object.hasOwn(content.techniques, id),
  muscle: (id) => Object.hasOwn(content.muscles, id),
  'self-care': (id) => Object.hasOwn(content.selfCare, id),
  condition: (id) => content.conditions.some((one) => one.id === id),
  'red-flag': (id) => content.redFlags.some((one) => one.id === id),
  source: (id) => Object.hasOwn(content.sources, id),
  region: (id) => content.intake.regions.some((one) => one.id === id),
  question: (id) => content.intake.questions.some((one) => one.id === id),
  page: (id) => readPage(id, pageItems(content)) !== null,
  filter: (id) => PATTERN_AREAS.some((area) => area === id),
  search: (words) => search(words).some(({ kind }) => kind === 'pattern'),
}

interface Row {
  id: string
  refs: string[]
}

/** The lines of the table, with what stands in backticks in the third column. */
function readTable(markdown: string): Row[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const id = cells[1] ?? ''
    if (!/^S\d+\.\d+[a-z]?$/.test(id)) return []
    return [{ id, refs: [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '') }]
  })
}

/** One line per row that is missing, doubled or empty, and per id that leads nowhere. */
function faultsOf(rows: Row[]): string[] {
  const ids = rows.map((row) => row.id)
  return [
    ...WANTED.filter((id) => !ids.includes(id)).map((id) => `${id}: expected a row, received none`),
    ...ids
      .filter((id, at) => !WANTED.includes(id) || ids.indexOf(id) !== at)
      .map((id) => `${id}: not asked for, or twice`),
    ...rows.filter((row) => row.refs.length === 0).map((row) => `${row.id}: expected a place, received none`),
    ...rows.flatMap(({ id, refs }) =>
      refs.flatMap((ref) => {
        const space = ref.indexOf(' ')
        const known = KNOWN[ref.slice(0, space)]
        if (!known) return [`${id}: expected one of ${Object.keys(KNOWN).join(', ')}, received "${ref}"`]
        return known(ref.slice(space + 1)) ? [] : [`${id}: expected something that exists, received "${ref}"`]
      }),
    ),
  ]
}

describe('the checklist', () => {
  const rows = readTable(readme)

  it('has every row once, and every id of it exists', () => expect(faultsOf(rows)).toEqual([]))

  it('leaves no pattern, technique, muscle or exercise unmentioned', () => {
    const told = new Set(rows.flatMap((row) => row.refs))
    for (const id of Object.keys(content.techniques))
      expect(
        [...told].some((ref) => ref.endsWith(`techniques.${id}`) || ref === `technique ${id}`),
        id,
      ).toBe(true)
    for (const id of Object.keys(content.muscles)) expect(told, id).toContain(`muscle ${id}`)
  })

  it('notices what is wrong', () => {
    const table = (line: string) => faultsOf([...rows.slice(1), ...readTable(line)])
    expect(faultsOf(rows.slice(1))).toEqual(['S0.1: expected a row, received none'])
    expect(table('| S0.1 | x | nowhere | |')).toEqual(['S0.1: expected a place, received none'])
    expect(table('| S0.1 | x | `pattern P99` | |')).toEqual([
      'S0.1: expected something that exists, received "pattern P99"',
    ])
    expect(table('| S0.1 | x | `planet mars` | |')[0]).toContain('received "planet mars"')
    expect(faultsOf([...rows, { id: 'S9.9', refs: ['pattern P5'] }])).toEqual(['S9.9: not asked for, or twice'])
    for (const [kind, known] of Object.entries(KNOWN)) expect(known('constructor'), kind).toBe(false)
  })
})
