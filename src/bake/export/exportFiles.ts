/** The three files of the open data, and writing them all or none. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { ExportedAtlas } from '../../domain/exportSchema.ts'
import { bodyRecipe } from '../body/recipes.ts'
import { loadContent, MAIN_LANGUAGE } from '../content/loadContent.ts'
import { buildExportedAtlas, buildExportedBody } from './buildExport.ts'
import { readBuilt } from './readBuilt.ts'

/** JSON Schema (draft-07) of atlas.json. */
export function atlasSchema(): object {
  const schema = toJsonSchema(ExportedAtlas, {
    // A tuple of draft-07 allows fewer and more items unless told otherwise.
    overrideSchema: ({ jsonSchema }) =>
      Array.isArray(jsonSchema.items)
        ? { ...jsonSchema, minItems: jsonSchema.items.length, maxItems: jsonSchema.items.length }
        : undefined,
  })
  return { ...schema, title: 'Acupoint Body Map atlas' }
}

/**
 * Everything that is written for one body, as file name → text. Same inputs, same bytes.
 * @param root folder that holds assets/
 */
export async function exportFiles(root: string, bodyId: string): Promise<Record<string, string>> {
  const body = bodyRecipe(bodyId)
  const { content, locales } = loadContent(root)
  const { shapes, places } = await readBuilt(root)
  const posed = shapes.posed(body.id)
  const atlas = buildExportedAtlas({ body, posed, content, locale: locales[MAIN_LANGUAGE]!, places: places(body.id) })
  return {
    'atlas.json': `${JSON.stringify(atlas)}\n`,
    'body.json': `${JSON.stringify(buildExportedBody(posed))}\n`,
    'atlas.schema.json': `${JSON.stringify(atlasSchema(), null, 2)}\n`,
  }
}

/** Writes all files into a folder: each beside its place first, so that a failure leaves no half of one. */
export function writeAll(dir: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dir, { recursive: true })
  const names = Object.keys(files)
  const waiting = (name: string): string => join(dir, `.${name}.part`)
  try {
    for (const name of names) writeFileSync(waiting(name), files[name]!)
    for (const name of names) renameSync(waiting(name), join(dir, name))
  } finally {
    for (const name of names) rmSync(waiting(name), { force: true })
  }
}
