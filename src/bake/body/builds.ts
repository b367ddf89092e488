/** Anatomy → what the eight builds add to the two default bodies: morphs and joints. */
import { ARM_JOINTS, type BuildsFile, PRESET_IDS, type PresetId } from '../../domain/bodies.ts'
import type { Anatomy } from './anatomy.ts'
import { type BuiltBody, buildBody } from './buildBody.ts'
import { writeBuildsGlb } from './buildsGlb.ts'
import { recipeOf } from './recipes.ts'

/** Arm joints of a posed body, rounded to a micrometre so that bake and app hang the same arm. */
export function armJoints(joints: BuiltBody['joints']): number[] {
  return ARM_JOINTS.flatMap((name) => {
    const joint = joints[name]
    if (!joint) throw new Error(`joints: expected ${name}, received none`)
    return joint.map((metres) => Math.round(metres * 1e6) / 1e6)
  })
}

/**
 * Builds all ten bodies.
 * @param topologyHash of the triangles of `body.glb`
 * @returns bytes of `builds.glb` and the content of `builds.json`
 */
export async function bakeBuilds(
  anatomy: Anatomy,
  topologyHash: string,
): Promise<{ glb: Uint8Array; file: BuildsFile }> {
  const bodies = PRESET_IDS.map((id) => [id, buildBody(anatomy, recipeOf(id))] as const)
  const positions = Object.fromEntries(bodies.map(([id, body]) => [id, body.positions])) as Record<
    PresetId,
    Float64Array
  >
  return {
    glb: await writeBuildsGlb(positions),
    file: {
      schemaVersion: 1,
      topologyHash,
      armJoints: Object.fromEntries(bodies.map(([id, body]) => [id, armJoints(body.joints)])),
    },
  }
}
