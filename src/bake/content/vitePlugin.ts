/**
 * Offers the content and every language to the app as files of their own, named by `virtual:content`.
 * They are data: inside the scripts they would cost parsing before anything is shown (measured with
 * 460 points: 86 kB brotli more script). Only the sentences of the first moment (app.…) come with
 * the page, so that even a failed download can be told in words. Bad content fails the build with the full list of
 * problems; in development it is shown in the overlay and goes away when repaired.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { searchTerms } from '../../domain/search/terms.ts'
import { CONTENT_FOLDER, type LoadedContent, loadContent, LOCALES_FOLDER, MAIN_LANGUAGE } from './loadContent.ts'

const PUBLIC_ID = 'virtual:content'
/** The leading zero byte keeps other plugins away from the module. */
const RESOLVED_ID = `\0${PUBLIC_ID}`
/** Where the development server answers with the files. */
const DEV_FOLDER = '/@content/'

const localeFile = (language: string): string => `locale-${language}.json`
/** The words of a language a search knows: a small part of its texts, for readers of other languages. */
const searchFile = (language: string): string => `search-${language}.json`
const CONTENT_FILE = 'content.json'

/** The downloaded files: name → JSON. */
function filesOf({ content, locales }: LoadedContent): Map<string, string> {
  const files = new Map([[CONTENT_FILE, JSON.stringify(content)]])
  for (const [language, locale] of Object.entries(locales)) {
    files.set(localeFile(language), JSON.stringify(locale))
    files.set(searchFile(language), JSON.stringify(searchTerms(locale)))
  }
  return files
}

/** What is published, so that readers can tell two editions apart: the app's version and a mark of all content and texts. */
function editionOf(root: string, loaded: LoadedContent): { version: string; contentHash: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const hash = createHash('sha256')
  for (const text of filesOf(loaded).values()) hash.update(text)
  return { version, contentHash: hash.digest('hex').slice(0, 8) }
}

/**
 * The source of `virtual:content` (declared in src/app/virtual-content.d.ts).
 * @param addressOf a JavaScript expression for the address of a file
 */
function moduleSource(root: string, loaded: LoadedContent, addressOf: (file: string) => string): string {
  const addresses = (fileOf: (tag: string) => string): string =>
    Object.keys(loaded.locales)
      .map((tag) => `${JSON.stringify(tag)}: ${addressOf(fileOf(tag))}`)
      .join(', ')
  const first = Object.entries(loaded.locales[MAIN_LANGUAGE]?.ui ?? {}).filter(([key]) => key.startsWith('app.'))
  const ui = JSON.stringify(Object.fromEntries(first))
  return [
    `export const contentUrl = ${addressOf(CONTENT_FILE)}`,
    `export const localeUrls = { ${addresses(localeFile)} }`,
    `export const searchUrls = { ${addresses(searchFile)} }`,
    `export const edition = ${JSON.stringify(editionOf(root, loaded))}`,
    `export const mainLanguage = ${JSON.stringify(MAIN_LANGUAGE)}`,
    // A string literal is parsed faster than an object literal.
    `export const mainUi = JSON.parse(${JSON.stringify(ui)})`,
    '',
  ].join('\n')
}

/** @param root folder that holds assets/ */
export function contentPlugin(root: string): Plugin {
  const folders = [CONTENT_FOLDER, LOCALES_FOLDER].map((folder) => join(root, folder))
  let building = false
  return {
    name: 'acupoint-content',
    configResolved(config) {
      building = config.command === 'build'
    },
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const loaded = loadContent(root)
      for (const file of loaded.files) this.addWatchFile(file)
      if (!building) return moduleSource(root, loaded, (file) => JSON.stringify(DEV_FOLDER + file))
      const files = filesOf(loaded)
      return moduleSource(root, loaded, (name) => {
        const reference = this.emitFile({ type: 'asset', name, source: files.get(name) ?? '' })
        return `import.meta.ROLLUP_FILE_URL_${reference}`
      })
    },
    configureServer(server) {
      server.watcher.add(folders)
      const refresh = (file: string): void => {
        if (!folders.some((folder) => file.startsWith(folder + sep))) return
        const module = server.moduleGraph.getModuleById(RESOLVED_ID)
        if (module) server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      }
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh)
      server.middlewares.use(DEV_FOLDER, (request, response, next) => {
        try {
          const text = filesOf(loadContent(root)).get((request.url ?? '').split('?')[0]?.slice(1) ?? '')
          if (text === undefined) return next()
          response.setHeader('Content-Type', 'application/json')
          response.end(text)
        } catch (error) {
          next(error)
        }
      })
    },
  }
}
