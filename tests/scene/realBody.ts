/** The shipped body, points and landmarks, as the picture gets them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { decodeBodyGlb } from '../../src/bake/body/decodeGlb.ts'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { type Atlas, buildAtlas } from '../../src/domain/atlas.ts'
import { AnchorsFile, LandmarksFile } from '../../src/domain/built.ts'
import type { BodyAsset } from '../../src/scene/bodyAsset.ts'

const ROOT = join(import.meta.dirname, '../..')
const built = (name: string): Buffer => readFileSync(join(ROOT, 'assets/built', name))
const json = (name: string): unknown => JSON.parse(built(name).toString('utf8'))

export const file = v.parse(LandmarksFile, json('landmarks.json'))
export const atlas: Atlas = buildAtlas(loadContent(ROOT).content, v.parse(AnchorsFile, json('anchors.json')))

export async function realAsset(): Promise<BodyAsset> {
  const decoded = await decodeBodyGlb(built('body.glb'))
  const count = decoded.male.length / 3
  const regions = new Uint8Array(count)
  regions.set(decoded.regions.subarray(0, count))
  return {
    positions: { male: decoded.male, female: decoded.female },
    openness: { male: decoded.shading.male, female: decoded.shading.female },
    triangles: decoded.triangles,
    skinVertexCount: decoded.regions.length,
    iris: new Float32Array(count * 2).fill(9),
    irisRadius: 0.45,
    pupilRadius: 0.16,
    regions,
    regionNames: decoded.regionNames,
    arms: decoded.arms,
  }
}

/** Every point on every side it has. */
export const everySide = [...atlas.points.values()].flatMap((point) =>
  point.anchors.male.map((anchor) => ({ code: point.code, side: anchor.side })),
)
