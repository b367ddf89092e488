/** Anatomical words as unit vectors of body space, left side of the body: +x is left, so lateral is +x. */
import type { Facing } from '../domain/rules.ts'
import { type Vec3, add, normalize } from './vec.ts'

const AXES: Readonly<Record<string, Vec3>> = {
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  superior: [0, 1, 0],
  inferior: [0, -1, 0],
  lateral: [1, 0, 0],
  medial: [-1, 0, 0],
}

/** Unit vector a rule faces; diagonals are the normalised sums of their two axes. */
export function facingVector(facing: Facing): Vec3 {
  const own = AXES[facing]
  if (own) return own
  const front = facing.startsWith('antero') ? 'anterior' : 'posterior'
  const side = facing.endsWith('lateral') ? 'lateral' : 'medial'
  return normalize(add(AXES[front]!, AXES[side]!))
}

/** Unit vector of one of the six axes. @throws Error for any other word */
export function directionVector(direction: string): Vec3 {
  const own = AXES[direction]
  if (!own) throw new Error(`direction: expected an anatomical axis, received "${direction}"`)
  return own
}
