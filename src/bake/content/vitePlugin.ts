/**
 * Offers content and main language as `virtual:content`. Bad content fails the build with the
 * full list of problems; in development it is shown in the overlay and goes away when repaired.
 */
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { CONTENT_FOLDER, loadContent, LOCALES_FOLDER, MAIN_LANGUAGE } from './loadContent.ts'

const PUBLIC_ID = 'virtual:content'
/** The leading zero byte keeps other plugins away from the module. */
const RESOLVED_ID = `\0${PUBLIC_ID}`

/** A module exporting a value; JSON inside a string literal is parsed faster than an object literal. */
function exportJson(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`
}

/** @param root folder that holds assets/ */
export function contentPlugin(root: string): Plugin {
  const folders = [CONTENT_FOLDER, LOCALES_FOLDER].map((folder) => join(root, folder))
  return {
    name: 'acupoint-content',
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const { content, locales, files } = loadContent(root)
      for (const file of files) this.addWatchFile(file)
      return exportJson('content', content) + exportJson('locale', locales[MAIN_LANGUAGE])
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
    },
  }
}
