/** Rays and nearest places on one settled shape. Body space, metres. */
import { type BufferGeometry, DoubleSide, Ray, Triangle, Vector3 } from 'three'
import { type HitPointInfo, MeshBVH } from 'three-mesh-bvh'
import type { Vec3 } from '../geometry/vec.ts'
import type { BodyAsset } from './bodyAsset.ts'
import type { SurfacePoint } from './surface.ts'

/** A ray to a mark ends this far short of it, metres: the skin under the mark must not hide it. */
const CLEARANCE_M = 0.004

export class SkinTree {
  private readonly bvh: MeshBVH
  private readonly ray = new Ray()

  /** @param geometry as it stands; a change of its positions makes the tree useless */
  constructor(
    geometry: BufferGeometry,
    private readonly asset: Pick<BodyAsset, 'triangles' | 'skinVertexCount'>,
    private readonly positions: ArrayLike<number>,
  ) {
    // `indirect` keeps the triangle order the topology hash and the anchors rely on.
    this.bvh = new MeshBVH(geometry, { indirect: true })
  }

  /** True when the body lies between an eye and a spot on the skin. */
  occluded(spot: Vec3, eye: Vec3): boolean {
    const { origin, direction } = this.ray
    origin.set(...eye)
    direction.set(spot[0] - eye[0], spot[1] - eye[1], spot[2] - eye[2])
    const distance = direction.length()
    direction.divideScalar(distance)
    const hit = this.bvh.raycastFirst(this.ray, DoubleSide)
    return hit !== null && hit.distance < distance - CLEARANCE_M
  }

  /** What a ray meets first: the place, and the corners of its triangle. `direction` is a unit vector. */
  hit(
    eye: Vec3,
    direction: Vec3,
  ): { position: Vec3; vertices: [number, number, number]; spot: SurfacePoint | null } | null {
    this.ray.origin.set(...eye)
    this.ray.direction.set(...direction)
    const hit = this.bvh.raycastFirst(this.ray, DoubleSide)
    if (!hit?.face || typeof hit.faceIndex !== 'number') return null
    const { a, b, c } = hit.face
    return { position: hit.point.toArray(), vertices: [a, b, c], spot: this.spotOn(hit.faceIndex, hit.point) }
  }

  /** The spot of the skin nearest to a place; null where an eye is nearer. */
  nearest(place: Vec3): SurfacePoint | null {
    const hit: HitPointInfo | null = this.bvh.closestPointToPoint(new Vector3(...place))
    return hit && this.spotOn(hit.faceIndex, hit.point)
  }

  private spotOn(face: number, point: Vector3): SurfacePoint | null {
    const vertices = [0, 1, 2].map((k) => this.asset.triangles[face * 3 + k]!) as [number, number, number]
    if (vertices.some((v) => v >= this.asset.skinVertexCount)) return null
    const corners = vertices.map((v) => new Vector3(...[0, 1, 2].map((k) => this.positions[v * 3 + k]!)))
    const [a, b, c] = corners as [Vector3, Vector3, Vector3]
    const inside = Triangle.getBarycoord(point, a, b, c, new Vector3())
    const raw = (inside ? inside.toArray() : [1, 0, 0]).map((w) => Math.max(0, w))
    const sum = raw[0]! + raw[1]! + raw[2]!
    return { vertices, weights: raw.map((w) => w / sum) as [number, number, number] }
  }
}
