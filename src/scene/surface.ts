/**
 * The skin as it stands now: positions between the two bodies, sharpened normals, and the
 * tree for rays. Points, courses, labels and picking all read it, so all follow a morph.
 */
import { BufferAttribute, BufferGeometry, DoubleSide, DynamicDrawUsage, Ray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { BodyId } from '../domain/ids.ts'
import { vertexNormals } from '../geometry/normals.ts'
import { armMotion, ARMS_DOWN, movedByArm, type RaisedArms, turnedByArm } from '../geometry/raiseArm.ts'
import type { Vec3 } from '../geometry/vec.ts'
import type { BodyAsset } from './bodyAsset.ts'
import { raiseOnSkin } from './raisedSkin.ts'
import { evenOpenness, type Neighbours, neighboursOf, relief, sharpenNormals, smooth } from './form.ts'

/** Three vertex ids and weights: an anchor, without the rest of its record. */
export interface SurfacePoint {
  vertices: readonly [number, number, number]
  weights: readonly [number, number, number]
}

/** A ray to a mark ends this far short of it, metres: the skin under the mark must not hide it. */
const CLEARANCE_M = 0.004

export class Surface {
  readonly geometry = new BufferGeometry()
  readonly positions: Float32Array
  /** True, unsharpened unit normals; marks and rays use these. */
  readonly normals: Float32Array
  /** Share of the female shape, 0…1. */
  share = -1
  /** How far each arm is raised; takes effect with the next setShape. */
  arms: RaisedArms = ARMS_DOWN
  /** Positions as they are with hanging arms; the same array as `positions` while both hang. */
  private hanging: Float32Array
  private readonly neighbours: Neighbours
  /** Neutral anatomy: the groin is not drawn out. */
  private readonly strength: Float32Array
  /** What is costly is computed once per body and blended in between. */
  private readonly forms = new Map<BodyId, BodyForm>()
  private bvh: MeshBVH | null = null
  private readonly ray = new Ray()
  private readonly listeners = new Set<() => void>()

  constructor(readonly asset: BodyAsset) {
    const count = asset.positions.male.length / 3
    this.hanging = this.positions = new Float32Array(count * 3)
    this.normals = new Float32Array(count * 3)
    this.neighbours = neighboursOf(asset.triangles, count)
    const groin = asset.regionNames.indexOf('perineum')
    this.strength = smooth(
      Float32Array.from(asset.regions, (r) => (r === groin ? 0 : 1)),
      1,
      this.neighbours,
      4,
    )
    const dynamic = (array: Float32Array | Uint8Array, size: number, normalized = false) =>
      new BufferAttribute(array, size, normalized).setUsage(DynamicDrawUsage)
    this.geometry.setIndex(new BufferAttribute(asset.triangles, 1))
    this.geometry.setAttribute('position', dynamic(this.positions, 3))
    this.geometry.setAttribute('normal', dynamic(new Float32Array(count * 3), 3))
    /** Openness and relief. */
    this.geometry.setAttribute('form', dynamic(new Float32Array(count * 2), 2))
    this.geometry.setAttribute('pain', dynamic(new Uint8Array(count), 1, true))
    this.geometry.setAttribute('iris', new BufferAttribute(asset.iris, 2))
    const mouth = asset.regionNames.indexOf('oralCavity')
    this.geometry.setAttribute(
      'mouth',
      new BufferAttribute(
        asset.regions.map((r) => (r === mouth ? 255 : 0)),
        1,
        true,
      ),
    )
  }

  /** Calls back after every change of shape. @returns the function that ends it */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Takes a shape between male (0) and female (1).
   * While it moves the ray tree is dropped; `settled` rebuilds it.
   */
  setShape(share: number, settled: boolean): void {
    const [male, female] = [this.asset.positions.male, this.asset.positions.female]
    const [a, b] = [this.formOf(share < 1 ? 'male' : 'female'), this.formOf(share > 0 ? 'female' : 'male')]
    mix(this.positions, male, female, share)
    mix(this.normals, a.normals, b.normals, share)
    mix(this.arrayOf('normal'), a.sharp, b.sharp, share)
    mix(this.arrayOf('form'), a.form, b.form, share)
    const { positions, normals, arms } = this
    this.hanging = positions
    if (arms.left + arms.right > 0) {
      this.hanging = positions.slice()
      raiseOnSkin(this.asset, arms, { positions, normals, sharp: this.arrayOf('normal'), form: this.arrayOf('form') })
    }
    for (const name of ['position', 'normal', 'form']) this.geometry.getAttribute(name).needsUpdate = true
    this.share = share
    this.bvh = null
    if (settled) {
      this.geometry.computeBoundingSphere()
      // `indirect` keeps the triangle order the topology hash and the anchors rely on.
      this.bvh = new MeshBVH(this.geometry, { indirect: true })
    }
    for (const listener of this.listeners) listener()
  }

  private arrayOf(name: string): Float32Array {
    return (this.geometry.getAttribute(name) as BufferAttribute).array as Float32Array
  }

  private formOf(body: BodyId): BodyForm {
    const known = this.forms.get(body)
    if (known) return known
    const positions = this.asset.positions[body]
    const normals = Float32Array.from(vertexNormals(positions, this.asset.triangles))
    const heights = relief(positions, normals, this.neighbours)
    const open = evenOpenness(this.asset.openness[body], this.neighbours)
    const form = new Float32Array(heights.length * 2)
    for (let v = 0; v < heights.length; v++) {
      form[2 * v] = open[v]!
      form[2 * v + 1] = heights[v]!
    }
    const made = { normals, sharp: sharpenNormals(normals, positions, this.neighbours, this.strength), form }
    this.forms.set(body, made)
    return made
  }

  /** Position of an anchor on the present shape, metres. */
  pointAt(at: SurfacePoint): Vec3 {
    return blend(this.positions, at)
  }

  /** Where an anchor lies with hanging arms, whatever they do now: constructions are made there. */
  hangingPointAt(at: SurfacePoint): Vec3 {
    return blend(this.hanging, at)
  }

  /** Where an anchor will lie once the arms are raised as far as given. */
  pointWithArms(at: SurfacePoint, arms: RaisedArms): Vec3 {
    const shares = this.asset.arms
    const out: Vec3 = [0, 0, 0]
    at.vertices.forEach((v, i) => {
      const p = blend(this.hanging, { vertices: [v, v, v], weights: [1, 0, 0] })
      const side = p[0] > 0 ? 'left' : 'right'
      const motion = armMotion(this.hanging, side === 'left' ? 1 : -1, arms[side])
      const moved = movedByArm(motion, p, shares[2 * v] ?? 0, shares[2 * v + 1] ?? 0)
      for (let k = 0; k < 3; k += 1) out[k]! += moved[k]! * at.weights[i]!
    })
    return out
  }

  /** A direction drawn on the hanging arm, as the raised arm turns it. */
  turnedAt({ vertices, weights }: SurfacePoint, direction: Vec3): Vec3 {
    const shares = this.asset.arms
    const share = (part: 0 | 1) => vertices.reduce((sum, v, i) => sum + (shares[2 * v + part] ?? 0) * weights[i]!, 0)
    const left = this.hanging[vertices[0] * 3]! > 0
    return turnedByArm(direction, left ? 1 : -1, left ? this.arms.left : this.arms.right, share(0), share(1))
  }

  /** Outward unit normal of an anchor on the present shape. */
  normalAt(at: SurfacePoint): Vec3 {
    const n = blend(this.normals, at)
    const l = Math.hypot(n[0], n[1], n[2]) || 1
    return [n[0] / l, n[1] / l, n[2] / l]
  }

  /** True when the body lies between an eye and a spot on the skin. While morphing: false. */
  occluded(spot: Vec3, eye: Vec3): boolean {
    if (!this.bvh) return false
    const { origin, direction } = this.ray
    origin.set(...eye)
    direction.set(spot[0] - eye[0], spot[1] - eye[1], spot[2] - eye[2])
    const distance = direction.length()
    direction.divideScalar(distance)
    const hit = this.bvh.raycastFirst(this.ray, DoubleSide)
    return hit !== null && hit.distance < distance - CLEARANCE_M
  }

  /** First skin hit of a ray, metres, or null. `direction` is a unit vector. */
  hit(eye: Vec3, direction: Vec3): Vec3 | null {
    if (!this.bvh) return null
    this.ray.origin.set(...eye)
    this.ray.direction.copy(new Vector3(...direction))
    return this.bvh.raycastFirst(this.ray, DoubleSide)?.point.toArray() ?? null
  }

  dispose(): void {
    this.geometry.dispose()
    this.listeners.clear()
  }
}

interface BodyForm {
  normals: Float32Array
  sharp: Float32Array
  form: Float32Array
}

function mix(out: Float32Array, a: Float32Array, b: Float32Array, t: number): void {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! + (b[i]! - a[i]!) * t
}

function blend(from: Float32Array, { vertices: [a, b, c], weights: [u, v, w] }: SurfacePoint): Vec3 {
  const at = (k: number) => from[a * 3 + k]! * u + from[b * 3 + k]! * v + from[c * 3 + k]! * w
  return [at(0), at(1), at(2)]
}
