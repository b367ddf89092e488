/** Arrows that point into mouth and nose, for points that lie inside. Pure. */
import type { Opening } from '../domain/content.ts'
import type { BodySide } from '../domain/ids.ts'
import { normalize, type Vec3 } from '../geometry/vec.ts'

const SIDES: Record<Opening['from'][number], Vec3> = {
  left: [1, 0, 0],
  right: [-1, 0, 0],
  above: [0, 1, 0],
  below: [0, -1, 0],
}

/** Direction in which the tail of an opening's arrow lies, unit vector of the body frame; mirrored on the right. */
export function arrowTail({ from }: Opening, side: BodySide): Vec3 {
  const sum: Vec3 = [0, 0, 0]
  for (const word of from) SIDES[word].forEach((value, axis) => (sum[axis]! += value))
  return normalize([side === 'right' ? -sum[0] : sum[0], sum[1], sum[2]])
}
