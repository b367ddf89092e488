import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { load } from '../../src/app/load.ts'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { ROOT } from '../architecture/repositoryFiles.ts'

const { content, locales } = loadContent(ROOT)
const anchors = readFileSync(join(ROOT, 'assets/built/anchors.json'), 'utf8')
/** What the site's host would answer, by a part of the address. */
let answers: Record<string, string>

beforeEach(() => {
  answers = {
    'content.json': JSON.stringify(content),
    'locale-en': JSON.stringify(locales['en']),
    'anchors.json': anchors,
  }
  vi.stubGlobal('fetch', (url: string) => {
    const found = Object.entries(answers).find(([part]) => url.includes(part))
    return Promise.resolve(new Response(found?.[1] ?? '', { status: found ? 200 : 404 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

it('joins content, texts and anchors', async () => {
  const { atlas, locale, language, sceneFiles } = await load(['fr', 'en-GB'])
  expect(language).toBe('en')
  expect(locale.ui['app.name']).toBe('Acupoint Body Map')
  expect(atlas.points.get('BL40')?.anchors.male).toHaveLength(2)
  expect(sceneFiles.topologyHash).toMatch(/^[0-9a-f]{64}$/)
})

it.each(['content.json', 'locale-en', 'anchors.json'])('says which file is missing: %s', async (part) => {
  delete answers[part]
  await expect(load(['en'])).rejects.toThrow(
    /(content|locales\/en|built\/anchors\.json): expected status 200, received 404/,
  )
})

it('refuses anchors that do not fit their schema', async () => {
  answers['anchors.json'] = '{"schemaVersion":2,"topologyHash":"x","bodies":{}}'
  await expect(load(['en'])).rejects.toThrow('built/anchors.json: schemaVersion: expected 1, received 2')
})
