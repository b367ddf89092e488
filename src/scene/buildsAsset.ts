/** Downloads and unpacks builds.glb into plain arrays, when a body other than the two defaults is first asked for. */
import { Mesh, Points } from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import type { BuildId } from '../domain/bodies.ts'
import type { BodyId } from '../domain/ids.ts'

/** Per sex and build: preset less default, flat xyz per vertex in the order of `BodyAsset.positions`, metres. */
export type BuildMorphs = Record<BodyId, Record<BuildId, Float32Array>>

/**
 * @param vertexCount vertices of the body the morphs must fit (skin and eyes)
 * @throws Error when the download fails, a morph is missing, or it is made for another mesh
 */
export async function loadBuilds(url: string, vertexCount: number): Promise<BuildMorphs> {
  const gltf = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync(url)
  const ofSex = (sex: BodyId): Record<BuildId, Float32Array> => {
    const cloud = gltf.scene.getObjectByName(sex)
    if (!(cloud instanceof Points || cloud instanceof Mesh))
      throw new Error(`builds.glb: expected a mesh "${sex}", received none`)
    const morph = (build: BuildId): Float32Array => {
      const index = cloud.morphTargetDictionary?.[build] ?? -1
      const attribute = cloud.geometry.morphAttributes.position?.[index]
      if (attribute?.count !== vertexCount)
        throw new Error(
          `builds.glb: ${sex} ${build}: expected ${vertexCount} vertices, received ${attribute?.count ?? 0}`,
        )
      // The stored steps of the grid become metres by the node's scale, as in body.glb.
      const scaleM = cloud.scale.x
      const out = new Float32Array(3 * vertexCount)
      for (let v = 0; v < vertexCount; v += 1) {
        out[3 * v] = attribute.getX(v) * scaleM
        out[3 * v + 1] = attribute.getY(v) * scaleM
        out[3 * v + 2] = attribute.getZ(v) * scaleM
      }
      return out
    }
    const morphs = { slim: morph('slim'), heavy: morph('heavy'), muscular: morph('muscular'), older: morph('older') }
    cloud.geometry.dispose()
    return morphs
  }
  return { male: ofSex('male'), female: ofSex('female') }
}
