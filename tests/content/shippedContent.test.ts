import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'

it('the shipped content and languages are valid and refer only to what exists', () => {
  const { content, locales } = loadContent(join(import.meta.dirname, '../..'))
  expect(Object.keys(content.points)).toHaveLength(460)
  expect(Object.keys(content.patterns).length).toBeGreaterThanOrEqual(8)
  expect(Object.keys(content.meridians)).toHaveLength(14)
  expect(Object.keys(locales)).toContain('en')
})
