/** Builds the service worker beside the page and writes the list of all files of the build into it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { precacheList } from './precacheList.ts'

const WORKER_FILE = 'sw.js'
const WORKER_SOURCE = 'src/app/offline/worker.ts'
/** Stands in the worker for the list. */
const LIST = '__ATLAS_FILES__'

/**
 * Writes the list into a built worker.
 * @param folder the site as it is served
 * @throws Error when the worker has no place for the list, or needs other files to run
 */
export function writeList(folder: string): void {
  const file = join(folder, WORKER_FILE)
  const code = readFileSync(file, 'utf8')
  if (code.split(LIST).length !== 2)
    throw new Error(`${WORKER_FILE}: expected ${LIST} once, received ${code.split(LIST).length - 1}`)
  if (/\b(import|export)\b\s*[{*"'`(]/.test(code))
    throw new Error(`${WORKER_FILE}: expected a script of its own, received one that imports or exports`)
  writeFileSync(
    file,
    code.replace(LIST, () => JSON.stringify(precacheList(folder))),
  )
}

/** @param root folder that holds src/ */
export function offlinePlugin(root: string): Plugin {
  return {
    name: 'acupoint-offline',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(root, WORKER_SOURCE), fileName: WORKER_FILE })
    },
    // By now everything else, also the files served as they are, lies in the folder.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        if (dir) writeList(dir)
      },
    },
  }
}
