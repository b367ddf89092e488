/** Downloads builds.glb, the morphs of the builds, when another build than the default is first shown. */
import { Matrix4, type Object3D, Points } from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { BUILD_IDS, type BuildId } from '../domain/bodies.ts'
import type { BodyId } from '../domain/ids.ts'

/** Preset less default per drawn vertex, flat xyz, metres. */
export type BuildMorphs = Record<BodyId, Record<BuildId, Float32Array>>

/**
 * @param vertexCount vertices of the drawn body; another number belongs to another mesh
 * @throws Error when the download fails, or a sex or morph is missing or of another size
 */
export async function loadBuilds(url: string, vertexCount: number): Promise<BuildMorphs> {
  const { scene } = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync(url)
  scene.updateMatrixWorld(true)
  return { male: readMorphs(scene, 'male', vertexCount), female: readMorphs(scene, 'female', vertexCount) }
}

function readMorphs(scene: Object3D, sex: BodyId, vertexCount: number): Record<BuildId, Float32Array> {
  let found: Points | null = null
  scene.traverse((object) => {
    if (object instanceof Points && (object.name === sex || object.parent?.name === sex)) found = object
  })
  const points = found as Points | null
  if (!points) throw new Error(`builds.glb: expected points named ${sex}, received none`)
  const scale = new Matrix4().copy(points.matrixWorld).elements[0] ?? 1
  const read = (build: BuildId): Float32Array => {
    const index = points.morphTargetDictionary?.[build] ?? BUILD_IDS.indexOf(build)
    const morph = points.geometry.morphAttributes['position']?.[index]
    if (!morph || morph.count !== vertexCount)
      throw new Error(
        `builds.glb: ${sex}: expected a morph "${build}" of ${vertexCount} vertices, received ${morph?.count ?? 'none'}`,
      )
    const out = new Float32Array(vertexCount * 3)
    for (let v = 0; v < vertexCount; v++) {
      out[3 * v] = morph.getX(v) * scale
      out[3 * v + 1] = morph.getY(v) * scale
      out[3 * v + 2] = morph.getZ(v) * scale
    }
    return out
  }
  const morphs = Object.fromEntries(BUILD_IDS.map((build) => [build, read(build)]))
  points.geometry.dispose()
  return morphs as Record<BuildId, Float32Array>
}
