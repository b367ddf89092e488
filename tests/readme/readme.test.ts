import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOMS } from '../architecture/imports.ts'
import { read, ROOT } from '../architecture/repositoryFiles.ts'
import { accuracyTable } from './accuracyTable.ts'

describe('README', () => {
  const readme = read('README.md')

  it("tells today's figures (paste the expected lines after a bake that changed them)", () => {
    const table = accuracyTable(JSON.parse(read('assets/built/report.json')))
    expect(table.length).toBeGreaterThan(5)
    expect(readme.split('\n').filter((line) => table.includes(line))).toEqual(table)
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
