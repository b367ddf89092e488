/** Finds skin that cannot be seen from outside: the inside of the mouth and nostrils, folds behind the eyelids. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { type Anatomy, BODY_VERTICES, DRAWN_VERTICES, vertexIdOf } from './anatomy.ts'
import { vertexNormals } from './occlusion.ts'
import { triangulate } from './triangles.ts'

/** Only the head has inner skin; lowest level looked at, decimetres of the base mesh. */
const LOWEST = 5.9
const DIRECTIONS = 300
/** Visible from fewer than this share of all directions = inner skin. */
const VISIBLE_SHARE = 0.02
const LIFT = 0.002

/**
 * Head vertices from which (almost) no straight line leaves the head, on the base mesh.
 * @returns body vertex ids, mirror-symmetric.
 */
export function findInnerVertices(anatomy: Anatomy): Set<number> {
  const positions = new Float32Array(DRAWN_VERTICES * 3)
  for (let i = 0; i < DRAWN_VERTICES; i++)
    for (let k = 0; k < 3; k++) positions[3 * i + k] = anatomy.positions[3 * vertexIdOf(i) + k]! * 1e-4
  const { triangles } = triangulate(anatomy)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(triangles.slice(), 1))
  const bvh = new MeshBVH(geometry)
  const normals = vertexNormals(positions, triangles)
  const sphere = Array.from({ length: DIRECTIONS }, (_, i) => {
    const y = 1 - (2 * i + 1) / DIRECTIONS
    const angle = i * Math.PI * (3 - Math.sqrt(5))
    const r = Math.sqrt(1 - y * y)
    return new Vector3(r * Math.cos(angle), y, r * Math.sin(angle))
  })
  const found = new Set<number>()
  const ray = new Ray()
  const normal = new Vector3()
  for (let v = 0; v < BODY_VERTICES; v++) {
    if (positions[3 * v]! < 0 || positions[3 * v + 1]! < LOWEST) continue
    normal.set(normals[3 * v]!, normals[3 * v + 1]!, normals[3 * v + 2]!)
    ray.origin.set(positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!).addScaledVector(normal, LIFT)
    let free = 0
    for (const direction of sphere) {
      if (direction.dot(normal) <= 0.02) continue
      ray.direction.copy(direction)
      if (!bvh.raycastFirst(ray, DoubleSide)) free++
    }
    if (free / DIRECTIONS >= VISIBLE_SHARE) continue
    found.add(v)
    found.add(anatomy.mirror[v]!)
  }
  geometry.dispose()
  return found
}
