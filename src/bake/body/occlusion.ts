/**
 * Ambient occlusion per vertex: how much of the sky above the skin is hidden by nearby skin or floor.
 * It makes form readable: spine furrow, scapulae, tendons, the gaps between toes.
 */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { BuiltBody } from './buildBody.ts'

/** Cosine-weighted rays per vertex; a fixed Hammersley set, so the result is the same on every run. */
const RAYS = 192
/** A hit at distance 0 hides fully, at this distance (metres) not at all. */
const REACH = 0.5
/** Rays start this far above the skin (metres), clear of the own facets. */
const LIFT = 0.0006
/** The floor hides less than skin does, so that the soles stay legible when the body is turned over. */
const FLOOR_STRENGTH = 0.4

/**
 * Area-weighted vertex normals.
 * @param positions metres, xyz per vertex. @returns unit normals, same layout ((0,0,0) where undefined).
 */
export function vertexNormals(positions: ArrayLike<number>, triangles: Uint32Array): Float64Array {
  const normals = new Float64Array(positions.length)
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()]
  for (let t = 0; t < triangles.length; t += 3) {
    const ids = triangles.subarray(t, t + 3)
    for (const [k, p] of [a, b, c].entries()) p.fromArray(positions as number[], 3 * ids[k]!)
    b.sub(a).cross(c.sub(a))
    for (const v of ids) {
      normals[3 * v] = normals[3 * v]! + b.x
      normals[3 * v + 1] = normals[3 * v + 1]! + b.y
      normals[3 * v + 2] = normals[3 * v + 2]! + b.z
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1
    for (let k = i; k < i + 3; k++) normals[k] = normals[k]! / length
  }
  return normals
}

/** Cosine-weighted directions about +z from the Hammersley set. */
function rayFan(): Vector3[] {
  return Array.from({ length: RAYS }, (_, i) => {
    let bits = i
    let radical = 0
    for (let f = 0.5; bits > 0; bits >>= 1, f /= 2) if (bits & 1) radical += f
    const radius = Math.sqrt((i + 0.5) / RAYS)
    const angle = 2 * Math.PI * radical
    return new Vector3(radius * Math.cos(angle), radius * Math.sin(angle), Math.sqrt(1 - radius * radius))
  })
}

/**
 * Bakes the openness of drawn vertices: 0 = fully hidden, 1 = open sky. Mirror-symmetric: the left half is cast
 * and copied to the right.
 * @param only drawn vertex indices to compute (default all); the others stay 0.
 * @returns Float64Array, one value per drawn vertex.
 */
export function bakeOcclusion(body: BuiltBody, only?: Iterable<number>): Float64Array {
  const { positions, triangles, mirror } = body
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setIndex(new BufferAttribute(triangles.slice(), 1))
  const bvh = new MeshBVH(geometry)
  const normals = vertexNormals(positions, triangles)
  const fan = rayFan()
  const open = new Float64Array(mirror.length)
  const ray = new Ray()
  const [normal, side, up] = [new Vector3(), new Vector3(), new Vector3()]
  for (const v of only ?? mirror.keys()) {
    if (positions[3 * v]! < 0) continue
    normal.fromArray(normals as unknown as number[], 3 * v)
    side
      .set(Math.abs(normal.y) < 0.9 ? 0 : 1, Math.abs(normal.y) < 0.9 ? 1 : 0, 0)
      .cross(normal)
      .normalize()
    up.crossVectors(normal, side)
    ray.origin.fromArray(positions as unknown as number[], 3 * v).addScaledVector(normal, LIFT)
    let hidden = 0
    for (const d of fan) {
      ray.direction.set(0, 0, 0).addScaledVector(side, d.x).addScaledVector(up, d.y).addScaledVector(normal, d.z)
      const skin = bvh.raycastFirst(ray, DoubleSide, 0, REACH)
      const floor = ray.direction.y < 0 ? Math.max(0, ray.origin.y) / -ray.direction.y : Infinity
      if (skin && skin.distance < floor) hidden += 1 - skin.distance / REACH
      else if (floor < REACH) hidden += FLOOR_STRENGTH * (1 - floor / REACH)
    }
    open[v] = 1 - hidden / RAYS
    open[mirror[v]!] = open[v]!
  }
  geometry.dispose()
  return open
}
