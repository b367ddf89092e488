/**
 * Tells the page how large the files of the picture are: `virtual:sizes`. A server that compresses announces the
 * compressed size or none, while the page counts what has been unpacked; so both sizes are written in when it is built.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const PUBLIC_ID = 'virtual:sizes'
/** The leading zero byte keeps other plugins away from the module. */
const RESOLVED_ID = `\0${PUBLIC_ID}`

/** What the first picture waits for. */
const FILES = ['assets/built/body.glb', 'assets/built/areas.json', 'assets/built/courses.json']
/** Close to what servers use; a share of the whole is all that is asked. */
const QUALITY = 5

/** @param root folder that holds assets/ */
export function sizesPlugin(root: string): Plugin {
  return {
    name: 'acupoint-sizes',
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const sizes = FILES.map((file) => {
        this.addWatchFile(join(root, file))
        const data = readFileSync(join(root, file))
        const packed = brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length
        return [basename(file), { bytes: data.length, packed }]
      })
      return `export const sizes = ${JSON.stringify(Object.fromEntries(sizes))}\n`
    },
  }
}
