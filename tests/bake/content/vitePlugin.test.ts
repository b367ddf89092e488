import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { contentPlugin } from '../../../src/bake/content/vitePlugin.ts'
import { GOOD_FIXTURE, withBadFixture } from './fixtureTree.ts'

async function bundleChunks(contentRoot: string, entryFolder: string): Promise<string[]> {
  const input = join(entryFolder, 'entry.js')
  mkdirSync(entryFolder, { recursive: true })
  writeFileSync(
    input,
    "import { content, locale, otherLanguages } from 'virtual:content'\nglobalThis.seen = { content, locale, otherLanguages }\n",
  )
  const result = await build({
    configFile: false,
    root: entryFolder,
    logLevel: 'silent',
    plugins: [contentPlugin(contentRoot)],
    build: { write: false, rolldownOptions: { input } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  return outputs.flatMap((one) => ('output' in one ? one.output : [])).map((file) => ('code' in file ? file.code : ''))
}

async function bundle(contentRoot: string, entryFolder: string): Promise<string> {
  return (await bundleChunks(contentRoot, entryFolder)).join('\n')
}

describe('virtual:content', () => {
  it('bundles the validated content and the main language', async () => {
    await withBadFixture('orphan-text', async (root) => {
      const code = await bundle(GOOD_FIXTURE, root)
      expect(code).toContain('Behind the knee.')
      expect(code).toContain('numb-saddle')
    })
  })

  it('makes every other language a chunk of its own', async () => {
    await withBadFixture('second-language-incomplete', async (root) => {
      // Completed, the second language of this fixture is a good one.
      cpSync(join(GOOD_FIXTURE, 'assets/locales/en'), join(root, 'assets/locales/de'), { recursive: true })
      writeFileSync(join(root, 'assets/locales/de/ui.json'), '{ "app.title": "Weltkarte" }')
      const chunks = await bundleChunks(root, join(root, 'app'))
      const entry = chunks.find((chunk) => chunk.includes('globalThis.seen'))
      const german = chunks.filter((chunk) => chunk.includes('Weltkarte'))
      expect(chunks.length).toBeGreaterThan(1)
      expect(german).toHaveLength(1)
      expect(entry).not.toContain('Weltkarte')
    })
  })

  it('fails the build on bad content and says where', async () => {
    await withBadFixture('no-source', async (root) => {
      await expect(bundle(root, join(root, 'app'))).rejects.toThrow(
        'assets/content/points/BL40.json: sources: expected at least one source id, received []',
      )
    })
  })
})
