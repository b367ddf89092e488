/** Where the iris lies on the eyeballs, so that the shader can draw plain eyes without a texture. */
import { BODY_VERTICES, EYE_VERTICES } from './anatomy.ts'

/** Radii as a fraction of the eyeball radius (the mesh's eyeballs are 29 mm wide: iris 12.3 mm, pupil 4.4 mm). */
export const IRIS_RADIUS = 0.42
export const PUPIL_RADIUS = 0.15

/**
 * Offset of every eye vertex from the axis that looks straight ahead through its eyeball, as a fraction of the eyeball radius.
 * It is linear in space, so its length interpolates to clean circles: pupil < PUPIL_RADIUS, iris < IRIS_RADIUS.
 * @param positions xyz per drawn vertex. @returns 2 values (right, up) in -1…1 per eye vertex, (1, 1) on the rear half.
 */
export function irisOffsets(positions: Float64Array): Float64Array {
  const out = new Float64Array(EYE_VERTICES * 2)
  const perEye = EYE_VERTICES / 2
  for (let eye = 0; eye < 2; eye++) {
    const first = BODY_VERTICES + eye * perEye
    const low = [Infinity, Infinity, Infinity]
    const high = [-Infinity, -Infinity, -Infinity]
    for (let v = first; v < first + perEye; v++)
      for (let k = 0; k < 3; k++) {
        low[k] = Math.min(low[k]!, positions[3 * v + k]!)
        high[k] = Math.max(high[k]!, positions[3 * v + k]!)
      }
    const centre = low.map((value, k) => (value + high[k]!) / 2)
    const radius = (high[0]! - low[0]! + high[1]! - low[1]!) / 4
    for (let v = first; v < first + perEye; v++) {
      const i = 2 * (v - BODY_VERTICES)
      const behind = positions[3 * v + 2]! < centre[2]!
      out[i] = behind ? 1 : (positions[3 * v]! - centre[0]!) / radius
      out[i + 1] = behind ? 1 : (positions[3 * v + 1]! - centre[1]!) / radius
    }
  }
  return out
}
