/** Questions asked of every triangle of a mesh: is a spot inside, and what does a ray meet first. Flat numbers, no objects. */
import type { Mesh } from './section.ts'
import type { Vec3 } from './vector.ts'

/** Nine numbers per triangle: the corners a, b, c; metres. */
export type FlatTriangles = Float64Array

export function flatTriangles({ positions, triangles }: Mesh): FlatTriangles {
  const flat = new Float64Array(triangles.length * 9)
  triangles.forEach((rows, t) => rows.forEach((row, k) => flat.set(positions[row]!, 9 * t + 3 * k)))
  return flat
}

/** Winding number of the mesh around a spot: 1 inside, 0 outside (van Oosterom & Strackee 1983, solid angle). */
export function windingNumber(flat: FlatTriangles, [x, y, z]: Vec3): number {
  let total = 0
  for (let t = 0; t < flat.length; t += 9) {
    const ax = flat[t]! - x
    const ay = flat[t + 1]! - y
    const az = flat[t + 2]! - z
    const bx = flat[t + 3]! - x
    const by = flat[t + 4]! - y
    const bz = flat[t + 5]! - z
    const cx = flat[t + 6]! - x
    const cy = flat[t + 7]! - y
    const cz = flat[t + 8]! - z
    const la = Math.sqrt(ax * ax + ay * ay + az * az)
    const lb = Math.sqrt(bx * bx + by * by + bz * bz)
    const lc = Math.sqrt(cx * cx + cy * cy + cz * cz)
    const volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    const ab = ax * bx + ay * by + az * bz
    const bc = bx * cx + by * cy + bz * cz
    const ca = cx * ax + cy * ay + cz * az
    total += Math.atan2(volume, la * lb * lc + ab * lc + bc * la + ca * lb)
  }
  return total / (2 * Math.PI)
}

/** Distance from a spot along a unit direction to the first skin it meets, metres; Infinity when the way is free. */
export function firstHitM(flat: FlatTriangles, [x, y, z]: Vec3, [dx, dy, dz]: Vec3): number {
  let nearest = Infinity
  for (let t = 0; t < flat.length; t += 9) {
    const ax = flat[t]!
    const ay = flat[t + 1]!
    const az = flat[t + 2]!
    const e1x = flat[t + 3]! - ax
    const e1y = flat[t + 4]! - ay
    const e1z = flat[t + 5]! - az
    const e2x = flat[t + 6]! - ax
    const e2y = flat[t + 7]! - ay
    const e2z = flat[t + 8]! - az
    const px = dy * e2z - dz * e2y
    const py = dz * e2x - dx * e2z
    const pz = dx * e2y - dy * e2x
    const determinant = e1x * px + e1y * py + e1z * pz
    if (Math.abs(determinant) < 1e-14) continue
    const ox = x - ax
    const oy = y - ay
    const oz = z - az
    const u = (ox * px + oy * py + oz * pz) / determinant
    if (u < 0 || u > 1) continue
    const qx = oy * e1z - oz * e1y
    const qy = oz * e1x - ox * e1z
    const qz = ox * e1y - oy * e1x
    const w = (dx * qx + dy * qy + dz * qz) / determinant
    if (w < 0 || u + w > 1) continue
    const far = (e2x * qx + e2y * qy + e2z * qz) / determinant
    if (far > 0 && far < nearest) nearest = far
  }
  return nearest
}
