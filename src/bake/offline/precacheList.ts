/** Which files of a build are kept on the device, and under which revision. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export interface KeptFile {
  /** Path from the site's folder, with forward slashes. */
  url: string
  /** Hash of the content, or null where the name carries one. */
  revision: string | null
}

/** The worker itself, what a host may edit after the build, maps for developers, and texts no page of the app opens. */
const LEFT_OUT = /^sw\.js$|^embed-origins\.json$|\.map$|\.md$|licence\.txt$/

/** Names under assets/ carry a hash of their content. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/

/**
 * Lists a built site, sorted by name.
 * @param folder the site as it is served
 */
export function precacheList(folder: string): KeptFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)).split(sep).join('/'))
    .filter((url) => !LEFT_OUT.test(url))
    .sort()
    .map((url) => ({
      url,
      revision: HASHED.test(url)
        ? null
        : createHash('sha256')
            .update(readFileSync(join(folder, url)))
            .digest('hex')
            .slice(0, 16),
    }))
}
