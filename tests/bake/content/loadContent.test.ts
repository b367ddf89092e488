import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/bake/content/loadContent.ts'
import { ContentError, describeProblem } from '../../../src/bake/content/problem.ts'
import { badFixtureNames, GOOD_FIXTURE, withBadFixture } from './fixtureTree.ts'

function problemsOf(root: string): string[] {
  try {
    loadContent(root)
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const lines = error.problems.map(describeProblem)
    for (const line of lines) expect(error.message).toContain(line)
    return lines
  }
}

describe('loadContent', () => {
  it('loads the good fixture', () => {
    const { content, locales, files } = loadContent(GOOD_FIXTURE)
    expect(Object.keys(content.points)).toEqual(['BL40', 'EX-B2-L4'])
    expect(Object.keys(content.patterns)).toEqual(['P5'])
    expect(content.contentDate).toBe('2025-01-31')
    expect(content.redFlags.map((flag) => flag.id)).toEqual(['numb-saddle'])
    expect(locales['en']?.points['BL40']?.location).toBe('Behind the knee.')
    expect(files).toHaveLength(38)
  })

  it('has a bad fixture for every kind of fault', () => {
    expect(badFixtureNames.length).toBeGreaterThanOrEqual(38)
  })

  it.each(badFixtureNames)('reports file, path, expected and received: %s', async (name) => {
    await withBadFixture(name, (root, expected) => {
      const found = problemsOf(root)
      for (const beginning of expected.problems) {
        expect(
          found.filter((line) => line.startsWith(beginning)),
          found.join('\n'),
        ).toHaveLength(1)
      }
      for (const line of found) expect(line).toMatch(/^assets\/\S+: \S+: expected .+, received .+$/)
    })
  })

  it('reports the single fault alone when nothing else hangs on it', async () => {
    await withBadFixture('hazard-text-missing', (root) => expect(problemsOf(root)).toHaveLength(1))
    await withBadFixture('pattern-point-missing', (root) => expect(problemsOf(root)).toHaveLength(1))
    await withBadFixture('two-faults-in-two-files', (root) => expect(problemsOf(root)).toHaveLength(2))
    // A broken file is one problem, not one for every reference to it.
    await withBadFixture('malformed-json', (root) => expect(problemsOf(root)).toHaveLength(1))
  })
})
