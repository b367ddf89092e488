/**
 * Offers content and main language as `virtual:content`; every other language is a chunk of its
 * own, fetched only by those who read it. Bad content fails the build with the
 * full list of problems; in development it is shown in the overlay and goes away when repaired.
 */
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { CONTENT_FOLDER, loadContent, LOCALES_FOLDER, MAIN_LANGUAGE } from './loadContent.ts'

const PUBLIC_ID = 'virtual:content'
/** The leading zero byte keeps other plugins away from the module. */
const RESOLVED_ID = `\0${PUBLIC_ID}`
/** Followed by a language tag. */
const LANGUAGE_ID = `${PUBLIC_ID}/`

/** A module exporting a value; JSON inside a string literal is parsed faster than an object literal. */
function exportJson(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`
}

/** @param root folder that holds assets/ */
export function contentPlugin(root: string): Plugin {
  const folders = [CONTENT_FOLDER, LOCALES_FOLDER].map((folder) => join(root, folder))
  return {
    name: 'acupoint-content',
    resolveId: (id) => (id === PUBLIC_ID || id.startsWith(LANGUAGE_ID) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(RESOLVED_ID)) return null
      const { content, locales, files } = loadContent(root)
      for (const file of files) this.addWatchFile(file)
      if (id !== RESOLVED_ID) return exportJson('locale', locales[id.slice(LANGUAGE_ID.length + 1)])
      const others = Object.keys(locales).filter((language) => language !== MAIN_LANGUAGE)
      const loaders = others.map(
        (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(LANGUAGE_ID + language)})`,
      )
      return [
        exportJson('content', content),
        exportJson('locale', locales[MAIN_LANGUAGE]),
        `export const language = ${JSON.stringify(MAIN_LANGUAGE)}\n`,
        `export const otherLanguages = { ${loaders.join(', ')} }\n`,
      ].join('')
    },
    configureServer(server) {
      server.watcher.add(folders)
      const refresh = (file: string): void => {
        if (!folders.some((folder) => file.startsWith(folder + sep))) return
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(RESOLVED_ID)) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      }
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh)
    },
  }
}
