/** Reads `body.glb` back, exactly as the app will see it. */
import type { Document, Primitive } from '@gltf-transform/core'
import { createIo } from './glb.ts'

/** Decoded body: drawn vertices in export order (MakeHuman 0…13379, left eye, right eye). */
export interface DecodedBody {
  /** Metres, xyz per drawn vertex. */
  male: Float32Array
  female: Float32Array
  /** Drawn vertex indices: body first, then eyes. Compression may rotate a triangle's corners, never flip it. */
  triangles: Uint32Array
  bodyTriangleCount: number
  /** Form shading 0…1 per drawn vertex. */
  shading: { male: Float32Array; female: Float32Array }
  /** Index into `regionNames` per body vertex. */
  regions: Uint8Array
  /** Shares of arm and girdle, 0…1, two per body vertex. */
  arms: Float32Array
  regionNames: string[]
}

/**
 * Decodes the bytes of `body.glb`.
 * @throws when a mesh or attribute is missing.
 */
export async function decodeBodyGlb(bytes: Uint8Array): Promise<DecodedBody> {
  const document = await (await createIo()).readBinary(bytes)
  const parts = ['body', 'eyes'].map((name) => readPart(document, name))
  const [body, eyes] = parts as [Part, Part]
  const join = (pick: (part: Part) => Float32Array) => Float32Array.from([...pick(body), ...pick(eyes)])
  const bodyCount = body.male.length / 3
  const regions = read(body.primitive, '_REGION')
  return {
    male: join((part) => part.male),
    female: join((part) => part.female),
    triangles: Uint32Array.from([...body.indices, ...eyes.indices.map((v) => v + bodyCount)]),
    bodyTriangleCount: body.indices.length / 3,
    shading: { male: join((part) => part.aoMale), female: join((part) => part.aoFemale) },
    regions: Uint8Array.from(regions),
    arms: read(body.primitive, '_ARM').map((share) => share / 255),
    regionNames: body.extras['regionNames'] as string[],
  }
}

interface Part {
  primitive: Primitive
  male: Float32Array
  female: Float32Array
  aoMale: Float32Array
  aoFemale: Float32Array
  indices: Uint32Array
  extras: Record<string, unknown>
}

function readPart(document: Document, name: string): Part {
  const root = document.getRoot()
  const node = root.listNodes().find((n) => n.getName() === name)
  const mesh = node?.getMesh()
  const primitive = mesh?.listPrimitives()[0]
  const target = primitive?.listTargets()[0]?.getAttribute('POSITION')
  const indices = primitive?.getIndices()
  if (!node || !mesh || !primitive || !target || !indices) throw new Error(`body.glb: mesh "${name}" is incomplete`)
  const scale = node.getScale()[0]
  const base = read(primitive, 'POSITION')
  const delta = Float32Array.from(target.getArray()!)
  return {
    primitive,
    male: base.map((value) => value * scale),
    female: base.map((value, i) => (value + delta[i]!) * scale),
    aoMale: read(primitive, '_AO').map((value) => value / 255),
    aoFemale: read(primitive, '_AOF').map((value) => value / 255),
    indices: Uint32Array.from(indices.getArray()!),
    extras: mesh.getExtras(),
  }
}

function read(primitive: Primitive, attribute: string): Float32Array {
  const array = primitive.getAttribute(attribute)?.getArray()
  if (!array) throw new Error(`body.glb: attribute ${attribute} is missing`)
  return Float32Array.from(array)
}
