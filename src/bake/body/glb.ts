/**
 * Writes `body.glb`: mesh `body` (male, morph target `female`) and mesh `eyes`, positions only, no normals.
 * Vertices are never reordered: body vertex i is MakeHuman vertex i; eye vertex i is MakeHuman vertex 14598 + i.
 *
 * Positions are integers on a grid of 2⁻¹⁴ m (0.061 mm) without offset: exact in float32, mirror-symmetric,
 * and the same in every decoder. (A grid fitted to the bounding box was rejected: it breaks left/right symmetry.)
 */
import { type Accessor, Document, type Mesh, NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import { type Anatomy, BODY_VERTICES, DRAWN_VERTICES } from './anatomy.ts'
import { armShares } from './armShare.ts'
import { type BuiltBody, buildBody } from './buildBody.ts'
import { irisOffsets, IRIS_RADIUS, PUPIL_RADIUS } from './iris.ts'
import { bakeOcclusion } from './occlusion.ts'
import { FEMALE, MALE } from './recipes.ts'
import { bakeRelief } from './relief.ts'

/** Metres per integer step of exported positions. */
export const GRID = 2 ** -14
/** Shading is stored in steps of 2/255: finer steps are ray noise. */
const SHADING_STEP = 2

/** The sexes in one file: base mesh and morph target. */
export type ExportedBodies = Record<'male' | 'female', BuiltBody>

/** Positions on the export grid, as integers. @throws RangeError when a body exceeds the grid's ±2 m. */
export function toGrid(positions: ArrayLike<number>): Int16Array {
  return Int16Array.from(positions, (metres) => {
    const steps = Math.sign(metres) * Math.round(Math.abs(metres) / GRID)
    if (Math.abs(steps) > 32767) throw new RangeError(`position ${metres} m expected within ±2 m`)
    return steps
  })
}

/**
 * What the app sees after decoding: positions snapped to the export grid. Solve and measure on these.
 * @param positions metres, xyz per drawn vertex. @returns metres, same layout, exact in float32.
 */
export function quantisedPositions(positions: ArrayLike<number>): Float32Array {
  return Float32Array.from(toGrid(positions), (steps) => steps * GRID)
}

/** glTF reader and writer with the extensions this file needs. */
export async function createIo(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready])
  return new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder })
}

/**
 * Builds both sexes and their glb.
 * @returns the file's bytes and the bodies (unquantised; see {@link quantisedPositions}).
 */
export async function bakeBody(anatomy: Anatomy): Promise<{ glb: Uint8Array; bodies: ExportedBodies }> {
  const bodies = { male: buildBody(anatomy, MALE), female: buildBody(anatomy, FEMALE) }
  const shading = { male: bakeShading(bodies.male), female: bakeShading(bodies.female) }
  return { glb: await writeBodyGlb(bodies, shading, armShares(anatomy)), bodies }
}

/**
 * Form shading of one body: occlusion × relief.
 * @returns 0…1 per drawn vertex (about 0.8 on even, open skin), exactly mirror-symmetric.
 */
export function bakeShading(body: BuiltBody): Float64Array {
  const relief = bakeRelief(body)
  return bakeOcclusion(body).map((open, v) => (open * (relief[v]! + relief[body.mirror[v]!]!)) / 2)
}

/**
 * Encodes the bodies. Attributes of `body`: `POSITION` (morph 0 = female), `_AO` and `_AOF` (form shading 0…1 of male and
 * female), `_REGION` (index into the mesh's `extras.regionNames`), `_ARM` (shares of arm and girdle, 0…1). Attributes of
 * `eyes`: `POSITION`, `_AO`, `_AOF`, `_IRIS` (offset from the gaze axis, 0…1 → −1…1; radii in `extras`).
 * @param shading from {@link bakeShading}, per sex
 * @param arms from {@link armShares}. @throws when the bodies differ in topology.
 */
export async function writeBodyGlb(
  bodies: ExportedBodies,
  shading: Record<'male' | 'female', Float64Array>,
  arms: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const { male, female } = bodies
  if (male.triangles.some((v, i) => v !== female.triangles[i])) throw new Error('body.glb: topologies differ')
  const document = new Document()
  document.createBuffer()
  document.createExtension(KHRMeshQuantization).setRequired(true)
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE })
  const positions = toGrid(male.positions)
  const delta = toGrid(female.positions).map((value, i) => value - positions[i]!)
  const split = male.bodyTriangleCount * 3
  const scene = document.createScene('bodies')

  const add = (name: string, from: number, to: number, triangles: Uint32Array): Mesh => {
    const indices = Uint16Array.from(triangles, (v) => v - from)
    const shade = (sex: 'male' | 'female') =>
      Uint8Array.from(shading[sex].subarray(from, to), (value) =>
        Math.min(255, Math.round((value * 255) / SHADING_STEP) * SHADING_STEP),
      )
    const primitive = document
      .createPrimitive()
      .setIndices(accessor(document, 'SCALAR', indices))
      .setAttribute('POSITION', accessor(document, 'VEC3', positions.slice(3 * from, 3 * to)))
      .setAttribute('_AO', accessor(document, 'SCALAR', shade('male'), true))
      .setAttribute('_AOF', accessor(document, 'SCALAR', shade('female'), true))
      .addTarget(
        document
          .createPrimitiveTarget('female')
          .setAttribute('POSITION', accessor(document, 'VEC3', delta.slice(3 * from, 3 * to))),
      )
    const mesh = document.createMesh(name).addPrimitive(primitive).setWeights([0])
    scene.addChild(document.createNode(name).setMesh(mesh).setScale([GRID, GRID, GRID]))
    return mesh
  }

  const body = add('body', 0, BODY_VERTICES, male.triangles.subarray(0, split))
  body.setExtras({ targetNames: ['female'], regionNames: male.regionNames })
  body.listPrimitives()[0]!.setAttribute('_REGION', accessor(document, 'SCALAR', male.regions.slice(0, BODY_VERTICES)))
  body.listPrimitives()[0]!.setAttribute('_ARM', accessor(document, 'VEC2', arms, true))
  const eyes = add('eyes', BODY_VERTICES, DRAWN_VERTICES, male.triangles.subarray(split))
  eyes.setExtras({ targetNames: ['female'], irisRadius: IRIS_RADIUS, pupilRadius: PUPIL_RADIUS })
  const iris = Uint8Array.from(irisOffsets(male.positions), (value) =>
    Math.round(127.5 + 127.5 * Math.max(-1, Math.min(1, value))),
  )
  eyes.listPrimitives()[0]!.setAttribute('_IRIS', accessor(document, 'VEC2', iris, true))
  return (await createIo()).writeBinary(document)
}

function accessor(
  document: Document,
  type: 'SCALAR' | 'VEC2' | 'VEC3',
  array: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int16Array<ArrayBuffer>,
  normalized = false,
): Accessor {
  return document.createAccessor().setType(type).setArray(array).setNormalized(normalized)
}
