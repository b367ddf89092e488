/**
 * Writes and reads `builds.glb`: what the builds of each sex differ by. Two meshes, `male` and `female`, of bare points
 * in the order of the drawn vertices (body, left eye, right eye); the base is all zeros and the morph targets are
 * preset less default, named as in `BUILD_IDS`. Same integer grid as `body.glb`, so default + morph is exact.
 *
 * A file of its own: the first frame shows a default body and need not wait for these bytes.
 */
import { Document } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { BUILD_IDS, type BuildId, type PresetId, presetOf } from '../../domain/bodies.ts'
import type { BodyId } from '../../domain/ids.ts'
import { createIo, GRID, toGrid } from './glb.ts'

/** glTF's number for a mesh of bare points. */
const POINTS = 0
const SEXES = ['male', 'female'] as const

/** Flat xyz per drawn vertex and build, metres. */
export type BuildMorphs = Record<BodyId, Record<BuildId, Float32Array>>

/**
 * Encodes the builds of both sexes.
 * @param positions posed, metres, flat xyz per drawn vertex, of all ten bodies
 */
export async function writeBuildsGlb(positions: Record<PresetId, ArrayLike<number>>): Promise<Uint8Array> {
  const document = new Document()
  const buffer = document.createBuffer()
  document.createExtension(KHRMeshQuantization).setRequired(true)
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE })
  const scene = document.createScene('builds')
  const vectors = (array: Int16Array<ArrayBuffer>) =>
    document.createAccessor().setType('VEC3').setArray(array).setBuffer(buffer)
  for (const sex of SEXES) {
    const base = toGrid(positions[sex])
    const primitive = document
      .createPrimitive()
      .setMode(POINTS)
      .setAttribute('POSITION', vectors(new Int16Array(base.length)))
    for (const build of BUILD_IDS) {
      const delta = toGrid(positions[presetOf(sex, build)]).map((value, i) => value - base[i]!)
      primitive.addTarget(document.createPrimitiveTarget(build).setAttribute('POSITION', vectors(delta)))
    }
    const mesh = document.createMesh(sex).addPrimitive(primitive)
    mesh.setWeights(BUILD_IDS.map(() => 0)).setExtras({ targetNames: [...BUILD_IDS] })
    scene.addChild(document.createNode(sex).setMesh(mesh).setScale([GRID, GRID, GRID]))
  }
  return (await createIo()).writeBinary(document)
}

/**
 * Decodes the bytes of `builds.glb`.
 * @throws Error when a mesh or one of its morphs is missing
 */
export async function decodeBuildsGlb(bytes: Uint8Array): Promise<BuildMorphs> {
  const document = await (await createIo()).readBinary(bytes)
  const ofSex = (sex: BodyId): Record<BuildId, Float32Array> => {
    const node = document
      .getRoot()
      .listNodes()
      .find((n) => n.getName() === sex)
    const targets = node?.getMesh()?.listPrimitives()[0]?.listTargets() ?? []
    const names = (node?.getMesh()?.getExtras()['targetNames'] ?? []) as string[]
    const scale = node?.getScale()[0] ?? Number.NaN
    const morph = (build: BuildId): Float32Array => {
      const array = targets[names.indexOf(build)]?.getAttribute('POSITION')?.getArray()
      if (!array) throw new Error(`builds.glb: ${sex}: expected a morph "${build}", received none`)
      return Float32Array.from(array as ArrayLike<number>, (steps) => steps * scale)
    }
    return { slim: morph('slim'), heavy: morph('heavy'), muscular: morph('muscular'), older: morph('older') }
  }
  return { male: ofSex('male'), female: ofSex('female') }
}
