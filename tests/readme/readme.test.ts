import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOMS } from '../architecture/imports.ts'
import { read, ROOT } from '../architecture/repositoryFiles.ts'
import { accuracyTable, buildsTable, driftTable } from './accuracyTable.ts'

describe('README', () => {
  const readme = read('README.md')

  it("tells today's figures (paste the expected lines after a bake that changed them)", () => {
    const report: Parameters<typeof accuracyTable>[0] = JSON.parse(read('assets/built/report.json'))
    // The formatter pads the cells; only what is in them counts.
    const lines = readme.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---'))
    for (const table of [accuracyTable(report), buildsTable(report), driftTable(report)]) {
      expect(table.length).toBeGreaterThan(5)
      const [head = ''] = table
      const start = lines.indexOf(head)
      expect(start, `a table that begins with ${head}`).toBeGreaterThan(0)
      expect(lines.slice(start, start + table.length)).toEqual(table)
    }
  })

  it('counts the points that are there', () => {
    const codes = readdirSync(join(ROOT, 'assets/content/points')).map((file) => file.replace('.json', ''))
    const extra = codes.filter((code) => code.startsWith('EX-')).length
    // ASHI is the one record that is neither.
    expect(readme).toContain(
      `the ${codes.length - extra - 1} points of the WHO standard and ${extra} places of extra points`,
    )
  })

  it('links the reasons of the relations that fail, and quotes the shin as it is', () => {
    expect(readme).toContain('](assets/anatomy/relation-exceptions.json)')
    const report: { bodies: { body: string; relations: { exceptions: { row: string; reason: string }[] } }[] } =
      JSON.parse(read('assets/built/report.json'))
    const shins = report.bodies.map(({ body, relations }) => {
      const { reason } = relations.exceptions.find(({ row }) => row === 'dist ST35 ST41 16') ?? { reason: '' }
      return `${Number(/([\d.]+) cun/.exec(reason)?.[1]).toFixed(1)} ${body}`
    })
    const told = /ST35 to ST41 comes out at ([\d.]+) cun on the (male) and ([\d.]+) on the (female), not 16/.exec(
      readme,
    )
    expect(told?.slice(1).join(' ')).toBe(shins.join(' '))
  })

  it('names only files and commands that exist', () => {
    const paths = [
      ...readme.matchAll(/`((?:src|assets|tests|\.ci)\/[^`<>*{}\s]*)`/g),
      ...readme.matchAll(/\]\(([^)#:]+)\)/g),
    ].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const commands = [...readme.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(commands.length).toBeGreaterThan(3)
    expect(commands.filter((name) => !scripts[name])).toEqual([])
  })

  it('shows the house as it is', () => {
    for (const room of Object.keys(ROOMS)) expect(readme).toMatch(new RegExp(`^  ${room}/ `, 'm'))
  })

  it('has four recipes of at most five lines', () => {
    for (const name of ['Add a point', 'Add a pattern', 'Add a language', 'Add a body layer']) {
      const recipe = readme.split(`### ${name}\n`)[1]?.split('\n#')[0]?.trim().split('\n') ?? []
      expect(recipe.length, name).toBeGreaterThan(1)
      expect(recipe.length, name).toBeLessThanOrEqual(5)
    }
  })

  it('shows a real picture of reasonable size', () => {
    const picture = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme)?.[1] ?? ''
    const { size } = statSync(join(ROOT, picture))
    expect(size).toBeGreaterThan(50_000)
    expect(size).toBeLessThan(700_000)
  })
})
