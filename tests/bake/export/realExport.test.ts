/** The shipped data, exported. */
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { exportFiles } from '../../../src/bake/export/exportFiles.ts'
import type { ExportedAtlas, ExportedBody } from '../../../src/domain/exportSchema.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test.each(['male', 'female'])(
  '%s: valid against its schema, and the same bytes twice',
  async (bodyId) => {
    const files = await exportFiles(root, bodyId)
    expect(Object.keys(files)).toEqual(['atlas.json', 'body.json', 'atlas.schema.json'])
    expect(await exportFiles(root, bodyId)).toEqual(files)

    const atlas = JSON.parse(files['atlas.json']!) as ExportedAtlas
    const validate = new Ajv().compile(JSON.parse(files['atlas.schema.json']!) as object)
    expect(validate(atlas), JSON.stringify(validate.errors)).toBe(true)
    expect(atlas.body.id).toBe(bodyId)
    expect(atlas.groups.find((group) => group.code === 'EX-B2')?.members).toHaveLength(17)

    const body = JSON.parse(files['body.json']!) as ExportedBody
    expect(body.vertexIds).toHaveLength(body.positions.length)
    expect(Math.min(...body.positions.map((p) => p[1]))).toBeCloseTo(0, 3)
    expect(Math.max(...body.triangles.flat())).toBeLessThan(body.positions.length)
  },
  120_000,
)
