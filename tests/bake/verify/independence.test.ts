import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../../src/bake/verify', import.meta.url))

/** Everything a source text imports from. */
const importsOf = (text: string): string[] => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]!)
const allowed = (path: string): boolean => /^\.\/[A-Za-z]+\.ts$|^\.\.\/\.\.\/domain\/[A-Za-z]+\.ts$/.test(path)

test('the verifier shares no code with solver or geometry: it imports only itself and the domain', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThanOrEqual(9)
  const all = files.flatMap((name) =>
    importsOf(readFileSync(`${folder}/${name}`, 'utf8')).map((path) => ({ name, path })),
  )
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(({ path }) => !allowed(path))).toEqual([])
})

test('the scan notices a planted import', () => {
  const planted =
    "import { solve } from '../solve/solve.ts'\nimport { MeshBVH } from 'three-mesh-bvh'\nimport('../../geometry/skin.ts')"
  expect(importsOf(planted).filter((path) => !allowed(path))).toHaveLength(3)
})
