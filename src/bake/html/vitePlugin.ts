/**
 * Further pages of the site beside index.html: each is a file under src/ and is served and built at the top of the
 * site, so that its relative addresses are the same everywhere, in any folder.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

/** @param pages name at the top of the site, such as `embed.html` → its file, from `root` */
export function htmlPages(root: string, pages: Readonly<Record<string, string>>): Plugin {
  const files = new Map(
    Object.entries(pages).map(([name, file]) => [normalizePath(join(root, name)), { name, file: join(root, file) }]),
  )
  return {
    name: 'acupoint-pages',
    enforce: 'pre',
    config: () => ({
      build: { rolldownOptions: { input: [join(root, 'index.html'), ...files.keys()] } },
    }),
    // The page is taken to lie at the top, where there is no such file.
    resolveId: (id) => (files.has(normalizePath(id)) ? normalizePath(id) : null),
    load(id) {
      const page = files.get(id)
      if (!page) return null
      this.addWatchFile(page.file)
      return readFileSync(page.file, 'utf8')
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split(/[?#]/)[0] ?? ''
        const page = [...files.values()].find(({ name }) => path === `/${name}`)
        if (!page) return next()
        const send = async () => {
          try {
            const html = await server.transformIndexHtml(path, readFileSync(page.file, 'utf8'), request.originalUrl)
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(html)
          } catch (error) {
            next(error)
          }
        }
        void send()
      })
    },
  }
}
