/**
 * The Chinese font as the site ships it: only the characters it shows, in two slices. The first holds the
 * characters of names (points, meridians), which every reader sees; the second the rest of the Chinese
 * texts, which only readers of Chinese download. Pure: reads and writes nothing.
 */
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { LoadedContent } from '../content/loadContent.ts'

export interface FontSource {
  /** Name of the file without weight, such as noto-sans-sc. */
  name: string
  /** CSS font weight. */
  weight: number
  /** The whole font, woff2 or sfnt. */
  data: Buffer
}

export interface HanziSlice {
  /** Name of the file without folder. */
  file: string
  weight: number
  /** CSS unicode-range of its characters. */
  unicodeRange: string
  data: Buffer
}

/** CJK symbols and punctuation, ideographs, full-width forms, and the quotation marks and dashes Chinese sets wide. */
const CHINESE = /[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u

const charactersOf = (value: unknown): Set<string> => new Set([...JSON.stringify(value)].filter((c) => CHINESE.test(c)))

/** Characters of names, and those only texts in Chinese use; each sorted by code point. */
export function hanziOf({ content, locales }: LoadedContent): { names: string[]; texts: string[] } {
  const names = charactersOf([
    Object.values(content.points).map((point) => point.hanzi),
    Object.values(content.meridians).map((meridian) => meridian.hanzi),
    // Names of the languages themselves, offered before any of their texts is there.
    Object.keys(locales).map((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag)),
  ])
  const texts = Object.entries(locales)
    .filter(([tag]) => tag.startsWith('zh'))
    .flatMap(([, locale]) => [...charactersOf(locale)])
  const sorted = (all: Iterable<string>): string[] => [...new Set(all)].sort()
  return { names: sorted(names), texts: sorted(texts.filter((c) => !names.has(c))) }
}

/** `U+4E00-4E02,U+59D4` of sorted characters. */
export function unicodeRange(characters: readonly string[]): string {
  const runs: [number, number][] = []
  for (const character of characters) {
    const code = character.codePointAt(0)!
    const last = runs.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else runs.push([code, code])
  }
  const hex = (code: number): string => code.toString(16).toUpperCase()
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',')
}

/** The characters of `wanted` a font has glyphs for. */
async function drawnBy(data: Buffer, wanted: readonly string[]): Promise<Set<string>> {
  const part = await subsetFont(data, wanted.join(''), { targetFormat: 'sfnt' })
  const codes = new Set(new Face(new Blob(Uint8Array.from(part).buffer)).collectUnicodes())
  return new Set(wanted.filter((c) => codes.has(c.codePointAt(0)!)))
}

/**
 * Cuts the slices out of the fonts; a character comes from the first font of its weight that has it.
 * @throws Error naming every character no font has a glyph for: it would be shown as an empty box.
 */
export async function hanziSlices(loaded: LoadedContent, fonts: readonly FontSource[]): Promise<HanziSlice[]> {
  const parts = hanziOf(loaded)
  const slices: HanziSlice[] = []
  for (const weight of new Set(fonts.map((font) => font.weight))) {
    const left = new Set([...parts.names, ...parts.texts])
    for (const font of fonts.filter((one) => one.weight === weight)) {
      if (left.size === 0) break
      const drawn = await drawnBy(font.data, [...left])
      for (const character of drawn) left.delete(character)
      for (const [part, characters] of Object.entries(parts)) {
        const inSlice = characters.filter((c) => drawn.has(c))
        if (inSlice.length === 0) continue
        slices.push({
          file: `hanzi-${part}-${font.name}-${weight}.woff2`,
          weight,
          unicodeRange: unicodeRange(inSlice),
          data: await subsetFont(font.data, inSlice.join(''), { targetFormat: 'woff2' }),
        })
      }
    }
    if (left.size > 0)
      throw new Error(
        `assets/fonts, weight ${weight}: expected a glyph for every character of the texts, received none for ${[...left].join(' ')}`,
      )
  }
  return slices
}
