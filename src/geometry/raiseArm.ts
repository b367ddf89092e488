/**
 * Raising an arm sideways on any body of the mesh: the shoulder girdle turns about the breastbone's end of the collar
 * bone, the arm about the shoulder joint, and the skin between follows by its skin weights (linear blend skinning).
 * Works on plain positions, so it needs no skeleton and no morph. Body space, metres.
 *
 * About a third of the whole turn is the girdle's, as in life; with the arm alone the shoulder folds into a sharp crease.
 */
import type { Vec3 } from './vec.ts'

/** How far each arm is raised: 0 hangs in the pose of the file, 1 is fully raised. */
export interface RaisedArms {
  left: number
  right: number
}

export const ARMS_DOWN: RaisedArms = { left: 0, right: 0 }

/**
 * Skin vertices (MakeHuman ids, left side) whose mean lies at the joint: fitted to the joints of both shipped bodies
 * (within 8 and 13 mm) and to 20 slim, heavy, muscular and old ones (within 25 mm). Nearer is not needed to look right.
 */
const SHOULDER_VERTICES = [8170, 8279, 8048, 8334]
const GIRDLE_VERTICES = [3780, 1526, 8164, 1528]

/** Turn about the front–back axis at full height, radians; the arm hangs 25° from the trunk to begin with. */
const ARM_TURN = (70 / 180) * Math.PI
const GIRDLE_TURN = (24 / 180) * Math.PI

/** A turn in the plane x–y about a pivot. */
interface Turn {
  x: number
  y: number
  cos: number
  sin: number
}

export interface ArmMotion {
  girdle: Turn
  /** About the shoulder joint as it hangs; the girdle's turn follows. */
  arm: Turn
}

/**
 * The motion of one arm on one body.
 * @param positions flat xyz per MakeHuman vertex, arms hanging; @param side 1 the body's left, −1 its right
 * @param amount 0…1
 */
export function armMotion(positions: ArrayLike<number>, side: 1 | -1, amount: number): ArmMotion {
  const turn = (vertices: readonly number[], angle: number): Turn => {
    const mean = (k: number) => vertices.reduce((sum, v) => sum + positions[3 * v + k]!, 0) / vertices.length
    // Bodies are mirror-symmetric: the right joint is the left one's image.
    return { x: mean(0) * side, y: mean(1), cos: Math.cos(angle), sin: Math.sin(angle) * side }
  }
  return { girdle: turn(GIRDLE_VERTICES, GIRDLE_TURN * amount), arm: turn(SHOULDER_VERTICES, ARM_TURN * amount) }
}

const turned = ({ x, y, cos, sin }: Turn, px: number, py: number): [number, number] => [
  x + cos * (px - x) - sin * (py - y),
  y + sin * (px - x) + cos * (py - y),
]

/**
 * One place of the skin under a motion.
 * @param armShare how far it follows the arm; @param girdleShare how far it follows girdle and arm together, both 0…1
 */
export function movedByArm({ girdle, arm }: ArmMotion, p: Vec3, armShare: number, girdleShare: number): Vec3 {
  const [gx, gy] = turned(girdle, p[0], p[1])
  const [ax, ay] = turned(girdle, ...turned(arm, p[0], p[1]))
  const rest = 1 - girdleShare
  const between = girdleShare - armShare
  return [rest * p[0] + between * gx + armShare * ax, rest * p[1] + between * gy + armShare * ay, p[2]]
}

/**
 * Moves a skin in place.
 * @param positions flat xyz per vertex, arms hanging; the skin comes first, further vertices (eyes) stay
 * @param shares of arm and girdle, 0…1, two per skin vertex (either side's: a vertex follows the arm of its side)
 */
export function raiseArms(positions: Float32Array, shares: ArrayLike<number>, arms: RaisedArms): void {
  const motions = {
    left: arms.left > 0 ? armMotion(positions, 1, arms.left) : null,
    right: arms.right > 0 ? armMotion(positions, -1, arms.right) : null,
  }
  for (let v = 0; 2 * v < shares.length; v += 1) {
    const girdleShare = shares[2 * v + 1]!
    if (girdleShare === 0) continue
    const motion = positions[3 * v]! > 0 ? motions.left : motions.right
    if (!motion) continue
    const p: Vec3 = [positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!]
    positions.set(movedByArm(motion, p, shares[2 * v]!, girdleShare), 3 * v)
  }
}

/** A direction on the skin that turns along. @param side 1 the body's left, −1 its right; shares as in `movedByArm` */
export function turnedByArm([x, y, z]: Vec3, side: 1 | -1, amount: number, arm: number, girdle: number): Vec3 {
  const angle = amount * (GIRDLE_TURN * girdle + ARM_TURN * arm) * side
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [cos * x - sin * y, sin * x + cos * y, z]
}

/**
 * Turns per-vertex vectors (shading detail) along with the skin, in place.
 * @param vectors flat xyz; @param positions of the same vertices, arms hanging: they tell left from right
 */
export function turnWithArms(
  vectors: Float32Array,
  positions: ArrayLike<number>,
  shares: ArrayLike<number>,
  arms: RaisedArms,
): void {
  for (let v = 0; 2 * v < shares.length; v += 1) {
    const girdleShare = shares[2 * v + 1]!
    const isLeft = positions[3 * v]! > 0
    const amount = isLeft ? arms.left : arms.right
    if (girdleShare === 0 || amount === 0) continue
    const vector: Vec3 = [vectors[3 * v]!, vectors[3 * v + 1]!, vectors[3 * v + 2]!]
    vectors.set(turnedByArm(vector, isLeft ? 1 : -1, amount, shares[2 * v]!, girdleShare), 3 * v)
  }
}
