/** The bodies as the built files hold them: every preset and every shape between, ready to solve and to judge. */
import {
  type BuildsFile,
  type PresetId,
  type Shape,
  armJointsOf,
  partsOf,
  shapedPositions,
  shapeOf,
} from '../domain/bodies.ts'
import type { BodyId } from '../domain/ids.ts'
import { mirrorPartners } from '../geometry/mirror.ts'
import { outerTriangles } from '../geometry/outerSkin.ts'
import { topologyHash } from '../geometry/topology.ts'
import { vertexIdOf } from './body/anatomy.ts'
import { type BuildMorphs, decodeBuildsGlb } from './body/buildsGlb.ts'
import { type DecodedBody, decodeBodyGlb } from './body/decodeGlb.ts'
import type { PosedBody } from './export/buildExport.ts'

export interface Shapes {
  decoded: DecodedBody
  /** Of the drawn triangles. */
  hash: string
  /** Mirror partner of every drawn vertex. */
  mirror: Uint32Array
  /** The triangles points may lie on. */
  outer: Uint32Array
  /** Flat xyz per drawn vertex, metres. */
  positions(sex: BodyId, shape: Readonly<Shape>): Float32Array
  /** Flat xyz of `ARM_JOINTS`, metres. */
  armJoints(sex: BodyId, shape: Readonly<Shape>): number[]
  /** A preset with its triangles and vertex ids. */
  posed(preset: PresetId): PosedBody
}

/**
 * @param body bytes of `body.glb`
 * @param builds bytes of `builds.glb`
 * @param file content of `builds.json`
 * @throws Error when the three are not made for one another
 */
export async function openShapes(body: Uint8Array, builds: Uint8Array, file: BuildsFile): Promise<Shapes> {
  const decoded = await decodeBodyGlb(body)
  const morphs: BuildMorphs = await decodeBuildsGlb(builds)
  const hash = await topologyHash(decoded.triangles)
  if (file.topologyHash !== hash)
    throw new Error(
      `assets/built/builds.json: topologyHash: expected ${hash} (body.glb), received ${file.topologyHash} — run "npm run bake"`,
    )
  const positions: Shapes['positions'] = (sex, shape) => shapedPositions(decoded[sex], morphs[sex], shape)
  const vertexIds = Uint32Array.from({ length: decoded.male.length / 3 }, (_, row) => vertexIdOf(row))
  return {
    decoded,
    hash,
    mirror: mirrorPartners(decoded.male),
    outer: outerTriangles({ ...decoded, skinVertexCount: decoded.regions.length }),
    positions,
    armJoints: (sex, shape) => armJointsOf(file, sex, shape),
    posed: (preset) => ({
      positions: positions(partsOf(preset).sex, shapeOf(preset)),
      triangles: decoded.triangles,
      vertexIds,
    }),
  }
}
