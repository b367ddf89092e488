/**
 * Ships the Chinese font: `virtual:hanzi` names the slices' files, made from assets/fonts when the page is built.
 * Which characters each slice holds is a file of its own: 23 kB that would otherwise stand in the script everything waits for.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { loadContent } from '../content/loadContent.ts'
import { type FontSource, type HanziSlice, hanziSlices } from './hanziSlices.ts'

const PUBLIC_ID = 'virtual:hanzi'
/** The leading zero byte keeps other plugins away from the module. */
const RESOLVED_ID = `\0${PUBLIC_ID}`
/** Where the development server answers with the files. */
const DEV_FOLDER = '/@hanzi/'
const FONTS_FOLDER = 'assets/fonts'
const RANGES_FILE = 'hanzi-ranges.json'

/** Every `<name>-<weight>.woff2` of assets/fonts, the shortest name (the main font) first. */
export function fontSources(root: string): FontSource[] {
  return readdirSync(join(root, FONTS_FOLDER))
    .flatMap((file) => {
      const [, name, weight] = /^(.+)-(\d+)\.woff2$/.exec(file) ?? []
      return name ? [{ name, weight: Number(weight), data: readFileSync(join(root, FONTS_FOLDER, file)) }] : []
    })
    .sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name))
}

/** The different unicode-ranges; both weights of a slice share one. */
const rangesOf = (slices: readonly HanziSlice[]): string[] => [
  ...new Set(slices.map(({ unicodeRange }) => unicodeRange)),
]

/** @param root folder that holds assets/ */
export function hanziPlugin(root: string): Plugin {
  let building = false
  let slices: Promise<HanziSlice[]> | null = null
  const made = (): Promise<HanziSlice[]> => (slices ??= hanziSlices(loadContent(root), fontSources(root)))
  return {
    name: 'acupoint-hanzi',
    configResolved(config) {
      building = config.command === 'build'
    },
    buildStart() {
      slices = null
    },
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : null),
    async load(id) {
      if (id !== RESOLVED_ID) return null
      const all = await made()
      const ranges = rangesOf(all)
      const addressOf = (name: string, source: string | Buffer) =>
        building
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`
          : JSON.stringify(DEV_FOLDER + name)
      const faces = all.map(
        ({ file, weight, unicodeRange, data }) =>
          `{ weight: ${weight}, range: ${ranges.indexOf(unicodeRange)}, url: ${addressOf(file, data)} }`,
      )
      return [
        `export const hanziFaces = [${faces.join(', ')}]`,
        `export const hanziRangesUrl = ${addressOf(RANGES_FILE, JSON.stringify(ranges))}`,
        '',
      ].join('\n')
    },
    configureServer(server) {
      server.middlewares.use(DEV_FOLDER, async (request, response, next) => {
        try {
          if ((request.url ?? '').startsWith(`/${RANGES_FILE}`)) {
            response.setHeader('Content-Type', 'application/json')
            response.end(JSON.stringify(rangesOf(await made())))
            return
          }
          const slice = (await made()).find(({ file }) => file === (request.url ?? '').split('?')[0]?.slice(1))
          if (!slice) return next()
          response.setHeader('Content-Type', 'font/woff2')
          response.end(slice.data)
        } catch (error) {
          next(error)
        }
      })
    },
  }
}
