/** Downloads and unpacks body.glb into plain arrays; the scene keeps no glTF objects. */
import { type BufferAttribute, type InterleavedBufferAttribute, Matrix4, Mesh, Vector3 } from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import type { BodyId } from '../domain/ids.ts'
import { topologyHash } from '../geometry/topology.ts'

/** Both bodies on one topology; vertices: body skin (MakeHuman 0…13379), then the eyes. */
export interface BodyAsset {
  /** Flat xyz per vertex, metres. */
  positions: Record<BodyId, Float32Array>
  /** Openness to the sky per vertex, 0…1. */
  openness: Record<BodyId, Float32Array>
  /** Flat vertex ids, body first, then eyes. */
  triangles: Uint32Array
  /** Vertices of the skin; eyes follow. */
  skinVertexCount: number
  /** Offset from the axis of the eyeball in its radius, 2 per vertex; (9, 9) on skin. */
  iris: Float32Array
  irisRadius: number
  pupilRadius: number
  /** Region index per vertex. */
  regions: Uint8Array
  regionNames: string[]
  /** How far each skin vertex follows a raised arm and its girdle, 0…1, two per vertex (geometry/raiseArm.ts). */
  arms: Float32Array
}

type Attribute = BufferAttribute | InterleavedBufferAttribute

/**
 * @param data the file body.glb
 * @param expectedHash topology hash the anchors were made for; null skips the check
 * @throws Error when a part is missing or the topology is another
 */
export async function loadBody(data: ArrayBuffer, expectedHash: string | null): Promise<BodyAsset> {
  const gltf = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).parseAsync(data, '')
  gltf.scene.updateMatrixWorld(true)
  // By attribute, not by name: the loader renames what shares a name with the scene.
  const meshes: Mesh[] = []
  gltf.scene.traverse((object) => {
    if (object instanceof Mesh) meshes.push(object)
  })
  const meshWith = (name: string): Mesh => {
    const found = meshes.find((mesh) => mesh.geometry.attributes[name])
    if (!found) throw new Error(`body.glb: expected a mesh with attribute ${name}, received none`)
    return found
  }
  const skin = meshWith('_region')
  const eyes = meshWith('_iris')
  const skinCount = attribute(skin, 'position').count
  const eyeCount = attribute(eyes, 'position').count
  const triangles = joinIndices(skin, eyes, skinCount)
  // Hashing needs a secure page; a kiosk on plain http in a local network still shows its body.
  if (expectedHash !== null && globalThis.crypto?.subtle) {
    const hash = await topologyHash(triangles)
    if (hash !== expectedHash) {
      throw new Error(`body.glb: expected topology ${expectedHash.slice(0, 12)}…, received ${hash.slice(0, 12)}…`)
    }
  }
  const count = skinCount + eyeCount
  const asset: BodyAsset = {
    positions: { male: new Float32Array(count * 3), female: new Float32Array(count * 3) },
    openness: { male: new Float32Array(count), female: new Float32Array(count) },
    triangles,
    skinVertexCount: skinCount,
    iris: new Float32Array(count * 2).fill(9),
    irisRadius: numberIn(eyes.userData, 'irisRadius', 0.45),
    pupilRadius: numberIn(eyes.userData, 'pupilRadius', 0.16),
    regions: new Uint8Array(count),
    regionNames: Array.isArray(skin.userData['regionNames']) ? skin.userData['regionNames'].map(String) : [],
    arms: new Float32Array(skinCount * 2),
  }
  for (const [mesh, first] of [
    [skin, 0],
    [eyes, skinCount],
  ] as const) {
    readPositions(mesh, first, asset)
    copyScalars(attribute(mesh, '_ao'), asset.openness.male, first)
    copyScalars(attribute(mesh, '_aof'), asset.openness.female, first)
    mesh.geometry.dispose()
  }
  const iris = attribute(eyes, '_iris')
  for (let i = 0; i < eyeCount; i++) {
    // Stored in 0…1 around the axis.
    asset.iris[(skinCount + i) * 2] = iris.getX(i) * 2 - 1
    asset.iris[(skinCount + i) * 2 + 1] = iris.getY(i) * 2 - 1
  }
  copyScalars(attribute(skin, '_region'), asset.regions, 0)
  const arm = attribute(skin, '_arm')
  for (let i = 0; i < skinCount; i++) {
    asset.arms[i * 2] = arm.getX(i)
    asset.arms[i * 2 + 1] = arm.getY(i)
  }
  return asset
}

function attribute(mesh: Mesh, name: string): Attribute {
  const found = mesh.geometry.attributes[name]
  if (!found) throw new Error(`body.glb: mesh "${mesh.name}": expected attribute ${name}, received none`)
  return found
}

function numberIn(data: Record<string, unknown>, key: string, otherwise: number): number {
  const value = data[key]
  return typeof value === 'number' ? value : otherwise
}

function joinIndices(skin: Mesh, eyes: Mesh, skinCount: number): Uint32Array {
  const [a, b] = [skin.geometry.index, eyes.geometry.index]
  if (!a || !b) throw new Error('body.glb: expected indexed meshes')
  const out = new Uint32Array(a.count + b.count)
  for (let i = 0; i < a.count; i++) out[i] = a.getX(i)
  for (let i = 0; i < b.count; i++) out[a.count + i] = b.getX(i) + skinCount
  return out
}

function copyScalars(from: Attribute, to: Float32Array | Uint8Array, first: number): void {
  for (let i = 0; i < from.count; i++) to[first + i] = from.getX(i)
}

/** Male as stored, female = male + morph; quantised values pass through the node's matrix. */
function readPositions(mesh: Mesh, first: number, asset: BodyAsset): void {
  const base = attribute(mesh, 'position')
  const morph = mesh.geometry.morphAttributes['position']?.[0]
  if (!morph) throw new Error(`body.glb: mesh "${mesh.name}": expected a morph target "female", received none`)
  const linear = new Matrix4().copy(mesh.matrixWorld).setPosition(0, 0, 0)
  const p = new Vector3()
  const d = new Vector3()
  for (let i = 0; i < base.count; i++) {
    p.fromBufferAttribute(base, i).applyMatrix4(mesh.matrixWorld)
    p.toArray(asset.positions.male, (first + i) * 3)
    d.fromBufferAttribute(morph, i).applyMatrix4(linear)
    p.add(d).toArray(asset.positions.female, (first + i) * 3)
  }
}
