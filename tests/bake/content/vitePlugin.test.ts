import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { describe, expect, it } from 'vitest'
import { contentPlugin } from '../../../src/bake/content/vitePlugin.ts'
import { GOOD_FIXTURE, withBadFixture } from './fixtureTree.ts'

/** A page that uses the content, built in memory: name without hash → text. */
async function bundle(contentRoot: string, entryFolder: string): Promise<Map<string, string>> {
  const input = join(entryFolder, 'entry.js')
  mkdirSync(entryFolder, { recursive: true })
  writeFileSync(input, "import * as content from 'virtual:content'\nglobalThis.seen = { ...content }\n")
  const result = await build({
    configFile: false,
    root: entryFolder,
    base: './',
    logLevel: 'silent',
    plugins: [contentPlugin(contentRoot)],
    build: { write: false, rolldownOptions: { input } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []))
  return new Map(
    files.map((file) => [
      file.fileName.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1'),
      'code' in file ? file.code : String(file.source),
    ]),
  )
}

describe('virtual:content', () => {
  it('ships content and language as files, and the sentences of the app in the script', async () => {
    await withBadFixture('orphan-text', async (root) => {
      const files = await bundle(GOOD_FIXTURE, root)
      expect([...files.keys()].sort()).toEqual(['content.json', 'entry.js', 'locale-en.json', 'search-en.json'])
      expect(JSON.parse(files.get('content.json') ?? '').contentDate).toBe('2025-01-31')
      expect(JSON.parse(files.get('locale-en.json') ?? '').points.BL40.location).toBe('Behind the knee.')
      const words = JSON.parse(files.get('search-en.json') ?? '')
      expect(words.pattern.P5[0]).toBe(JSON.parse(files.get('locale-en.json') ?? '').patterns.P5.name)
      const script = files.get('entry.js') ?? ''
      // The edition tells the version of the package the content lies in.
      expect(script).toContain('1.2.3')
      expect(script).toContain('Atlas')
      expect(script).not.toContain('Behind the knee.')
      // Addresses are relative to the script: the site works in any folder.
      expect(script).toMatch(/content-[\w-]{8}\.json/)
      expect(script).toContain('import.meta.url')
    })
  })

  it('ships every other language beside it', async () => {
    await withBadFixture('second-language-incomplete', async (root) => {
      // Completed, the second language of this fixture is a good one.
      cpSync(join(GOOD_FIXTURE, 'assets/locales/en'), join(root, 'assets/locales/de'), { recursive: true })
      writeFileSync(join(root, 'assets/locales/de/ui.json'), '{ "app.title": "Weltkarte" }')
      const files = await bundle(root, join(root, 'app'))
      expect(files.get('locale-de.json')).toContain('Weltkarte')
      expect(files.get('entry.js')).not.toContain('Weltkarte')
      expect(files.get('entry.js')).toMatch(/de:.*locale-de/)
    })
  })

  it('answers with the same files in development', async () => {
    const server = await createServer({
      configFile: false,
      root: GOOD_FIXTURE,
      logLevel: 'silent',
      plugins: [contentPlugin(GOOD_FIXTURE)],
      server: { port: 0, host: '127.0.0.1' },
    })
    try {
      await server.listen()
      const address = server.httpServer?.address()
      const port = typeof address === 'object' ? address?.port : 0
      const seen = await server.ssrLoadModule('virtual:content')
      const answer = await fetch(`http://127.0.0.1:${port}${seen['localeUrls'].en}`)
      expect((await answer.json()).points.BL40.location).toBe('Behind the knee.')
      expect((await (await fetch(`http://127.0.0.1:${port}${seen['contentUrl']}`)).json()).contentDate).toBe(
        '2025-01-31',
      )
    } finally {
      await server.close()
    }
  })

  it('fails the build on bad content and says where', async () => {
    await withBadFixture('no-source', async (root) => {
      await expect(bundle(root, join(root, 'app'))).rejects.toThrow(
        'assets/content/points/BL40.json: sources: expected at least one source id, received []',
      )
    })
  })
})
