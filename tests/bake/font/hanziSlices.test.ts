import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/bake/content/loadContent.ts'
import { hanziOf, hanziSlices, unicodeRange } from '../../../src/bake/font/hanziSlices.ts'
import { fontSources } from '../../../src/bake/font/vitePlugin.ts'
import { ROOT } from '../../architecture/repositoryFiles.ts'

const loaded = loadContent(ROOT)
const fonts = fontSources(ROOT)

const { names, texts } = hanziOf(loaded)

/** Code points a font file draws. */
const drawnBy = async (data: Buffer): Promise<number[]> => {
  const sfnt = await subsetFont(data, [...names, ...texts].join(''), { targetFormat: 'sfnt' })
  return [...new Face(new Blob(Uint8Array.from(sfnt).buffer)).collectUnicodes()]
}

describe('the Chinese font', () => {
  it('has a glyph for every character of every name and text, each in one slice', async () => {
    expect(names.length).toBeGreaterThan(300)
    expect(names).toContain('髎')
    expect(names.filter((c) => texts.includes(c))).toEqual([])
    const slices = await hanziSlices(loaded, fonts)
    expect([...new Set(slices.map(({ weight }) => weight))]).toEqual([400, 600])
    for (const weight of [400, 600]) {
      const files = slices.filter((slice) => slice.weight === weight)
      const drawn = (await Promise.all(files.map(({ data }) => drawnBy(data)))).flat()
      expect(String.fromCodePoint(...drawn.sort((a, b) => a - b))).toBe([...names, ...texts].sort().join(''))
      // Names travel to readers of every language, so their slices stay small.
      const ofNames = files.filter(({ file }) => file.includes('-names-'))
      expect(ofNames.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThan(120_000)
    }
  })

  it('refuses a text with a character the font cannot draw, naming it', async () => {
    const [code, point] = Object.entries(loaded.content.points)[0]!
    const content = { ...loaded.content, points: { [code]: { ...point, hanzi: '委\u4dbf' } } }
    await expect(hanziSlices({ ...loaded, content }, fonts)).rejects.toThrow(
      'assets/fonts, weight 400: expected a glyph for every character of the texts, received none for \u4dbf',
    )
  })

  it('tells characters as the ranges of a style sheet', () => {
    expect(unicodeRange(['一', '丁', '七'])).toBe('U+4E00-4E01,U+4E03')
    expect(unicodeRange(['委'])).toBe('U+59D4')
  })
})
