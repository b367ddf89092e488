import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { contentPlugin } from '../../../src/bake/content/vitePlugin.ts'
import { GOOD_FIXTURE, withBadFixture } from './fixtureTree.ts'

async function bundle(contentRoot: string, entryFolder: string): Promise<string> {
  const input = join(entryFolder, 'entry.js')
  mkdirSync(entryFolder, { recursive: true })
  writeFileSync(input, "import { content, locale } from 'virtual:content'\nglobalThis.seen = { content, locale }\n")
  const result = await build({
    configFile: false,
    root: entryFolder,
    logLevel: 'silent',
    plugins: [contentPlugin(contentRoot)],
    build: { write: false, rolldownOptions: { input } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  return outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((file) => ('code' in file ? file.code : ''))
    .join('\n')
}

describe('virtual:content', () => {
  it('bundles the validated content and the main language', async () => {
    await withBadFixture('orphan-text', async (root) => {
      const code = await bundle(GOOD_FIXTURE, root)
      expect(code).toContain('Behind the knee.')
      expect(code).toContain('numb-saddle')
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
