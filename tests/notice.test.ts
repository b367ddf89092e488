import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { read, ROOT } from './architecture/repositoryFiles.ts'

/** The site as it is built, in memory: name → text. */
async function builtTexts(): Promise<Map<string, string>> {
  const result = await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: ROOT,
    logLevel: 'silent',
    build: { write: false },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []))
  return new Map(files.map((file) => [file.fileName, 'code' in file ? file.code : String(file.source)]))
}

describe('NOTICE', () => {
  const notice = read('NOTICE')

  it('names every library in the built site, with its version and licence', async () => {
    const licences = (await builtTexts()).get('licenses.md') ?? ''
    const bundled = [...licences.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(
      ([, name, version, licence]) => `${name} ${version} — ${licence} —`,
    )
    expect(bundled.length).toBeGreaterThan(8)
    expect(bundled.filter((line) => !notice.split('\n').some((one) => one.startsWith(line)))).toEqual([])
    expect(licences).not.toMatch(/\b(A?GPL|SSPL)\b/)
  })

  it('names the body, the font and the facts, and ships the licence of the font', () => {
    const anatomy: { source: { package: string; integrity: string } } = JSON.parse(read('assets/anatomy/anatomy.json'))
    for (const part of [
      anatomy.source.package,
      anatomy.source.integrity,
      'CC0 1.0',
      'SIL Open Font License 1.1',
      'assets/content/sources/',
    ]) {
      expect(notice).toContain(part)
    }
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'))
    expect(notice).toContain(`@fontsource-variable/inter ${dependencies['@fontsource-variable/inter']}`)
    expect(read('assets/public/inter-licence.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })
})
