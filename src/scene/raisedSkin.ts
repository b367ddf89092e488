/** The drawn skin with an arm raised: positions, both kinds of normals, and light in the opened armpit. Pure. */
import { vertexNormals } from '../geometry/normals.ts'
import { armMotion, movedByArm, raiseArms, type RaisedArms, turnedByArm, turnWithArms } from '../geometry/raiseArm.ts'
import type { Vec3 } from '../geometry/vec.ts'
import type { BodyAsset } from './bodyAsset.ts'
import type { Surface, SurfacePoint } from './surface.ts'

/** What a shape is drawn with; flat per-vertex arrays, changed in place. */
export interface DrawnSkin {
  positions: Float32Array
  /** True unit normals. */
  normals: Float32Array
  /** Unit normals with their form drawn out. */
  sharp: Float32Array
  /** Openness and relief, two per vertex. */
  form: Float32Array
}

/** Skin this near to the shoulder joint (in the plane the arm moves in) gets the light the hanging arm kept away, metres. */
const LIT_M = { fully: 0.12, not: 0.3 }
/** Openness of skin that an arm no longer covers, and how much of the way there it comes. */
const OPENED = 0.85
const OPENED_SHARE = 0.75

/** @param skin the shape with hanging arms; becomes the shape with raised arms */
export function raiseOnSkin(asset: BodyAsset, arms: RaisedArms, { positions, normals, sharp, form }: DrawnSkin): void {
  openArmpits(positions, arms, form)
  // What sharpening added rides along; the true normals are measured anew, because the armpit stretches.
  const detail = sharp.map((n, i) => n - normals[i]!)
  turnWithArms(detail, positions, asset.arms, arms)
  raiseArms(positions, asset.arms, arms)
  normals.set(vertexNormals(positions, asset.triangles))
  for (let i = 0; i < sharp.length; i += 3) {
    const [x, y, z] = [normals[i]! + detail[i]!, normals[i + 1]! + detail[i + 1]!, normals[i + 2]! + detail[i + 2]!]
    const l = Math.hypot(x, y, z) || 1
    sharp[i] = x / l
    sharp[i + 1] = y / l
    sharp[i + 2] = z / l
  }
}

/** The baked openness knows the hanging arm only. @param form changed in place */
function openArmpits(positions: Float32Array, arms: RaisedArms, form: Float32Array): void {
  const { arm } = armMotion(positions, 1, 1)
  for (let v = 0; 2 * v < form.length; v += 1) {
    const x = positions[3 * v]!
    const amount = x > 0 ? arms.left : arms.right
    if (amount === 0 || form[2 * v]! >= OPENED) continue
    const away = Math.hypot(Math.abs(x) - arm.x, positions[3 * v + 1]! - arm.y)
    const near = Math.max(0, Math.min(1, (LIT_M.not - away) / (LIT_M.not - LIT_M.fully)))
    form[2 * v]! += (OPENED - form[2 * v]!) * OPENED_SHARE * amount * near
  }
}

/** Where an anchor will lie once the arms of the present shape are raised as far as given. */
export function pointWithArms({ asset, standing }: Surface, at: SurfacePoint, arms: RaisedArms): Vec3 {
  const out: Vec3 = [0, 0, 0]
  at.vertices.forEach((v, i) => {
    const p: Vec3 = [standing[3 * v]!, standing[3 * v + 1]!, standing[3 * v + 2]!]
    const left = p[0] > 0
    const motion = armMotion(standing, left ? 1 : -1, left ? arms.left : arms.right)
    const moved = movedByArm(motion, p, asset.arms[2 * v] ?? 0, asset.arms[2 * v + 1] ?? 0)
    for (let k = 0; k < 3; k += 1) out[k]! += moved[k]! * at.weights[i]!
  })
  return out
}

/** A direction drawn on the hanging arm, as the arm turns it where it is now. */
export function turnedAt(surface: Surface, { vertices, weights }: SurfacePoint, direction: Vec3): Vec3 {
  const { asset, standing, arms } = surface
  const share = (part: 0 | 1) => vertices.reduce((sum, v, i) => sum + (asset.arms[2 * v + part] ?? 0) * weights[i]!, 0)
  const left = standing[vertices[0] * 3]! > 0
  return turnedByArm(direction, left ? 1 : -1, left ? arms.left : arms.right, share(0), share(1))
}
