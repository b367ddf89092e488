/** The shipped data, exported. */
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { recipeOf } from '../../../src/bake/body/recipes.ts'
import { exportFiles } from '../../../src/bake/export/exportFiles.ts'
import { PRESET_IDS } from '../../../src/domain/bodies.ts'
import type { ExportedAtlas, ExportedBody } from '../../../src/domain/exportSchema.ts'

const fingerprints = new Map<string, string>()
const root = fileURLToPath(new URL('../../..', import.meta.url))

test.each(['male', 'female', 'female-older'] as const)(
  '%s: valid against its schema, and the same bytes twice',
  async (bodyId) => {
    const files = await exportFiles(root, bodyId)
    expect(Object.keys(files)).toEqual(['atlas.json', 'body.json', 'atlas.schema.json'])
    expect(await exportFiles(root, bodyId)).toEqual(files)

    const atlas = JSON.parse(files['atlas.json']!) as ExportedAtlas
    const validate = new Ajv().compile(JSON.parse(files['atlas.schema.json']!) as object)
    expect(validate(atlas), JSON.stringify(validate.errors)).toBe(true)
    expect(atlas.body.id).toBe(bodyId)
    expect(atlas.body.morphWeights).toEqual(recipeOf(bodyId).targets)
    expect(atlas.groups.find((group) => group.code === 'EX-B2')?.members).toHaveLength(17)

    const body = JSON.parse(files['body.json']!) as ExportedBody
    expect(body.vertexIds).toHaveLength(body.positions.length)
    expect(Math.min(...body.positions.map((p) => p[1]))).toBeCloseTo(0, 3)
    expect(Math.max(...body.triangles.flat())).toBeLessThan(body.positions.length)
  },
  120_000,
)

// Validated whole above: here that each id gives its own body, complete.
test.each(PRESET_IDS)(
  '%s: every list is filled, and the body is its own',
  async (bodyId) => {
    const files = await exportFiles(root, bodyId)
    const atlas = JSON.parse(files['atlas.json']!) as ExportedAtlas
    expect([atlas.body.id, atlas.points.length, atlas.meridians.length]).toEqual([bodyId, 460, 14])
    for (const list of [atlas.landmarks, atlas.segments, atlas.groups, atlas.patterns, atlas.techniques, atlas.sources])
      expect(list.length).toBeGreaterThan(0)
    for (const meridian of atlas.meridians) expect(meridian.courses.length, meridian.id).toBeGreaterThan(0)
    const { positions } = JSON.parse(files['body.json']!) as ExportedBody
    const total = (axis: number): number => positions.reduce((sum, p) => sum + Math.abs(p[axis]!), 0)
    fingerprints.set([0, 1, 2].map(total).join(), bodyId)
    expect(fingerprints.size).toBe(PRESET_IDS.indexOf(bodyId) + 1)
  },
  60_000,
)
