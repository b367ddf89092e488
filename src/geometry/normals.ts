/** Smooth vertex normals and a curvature measure of an indexed triangle mesh. */

/**
 * Angle-free, area-weighted unit normals per vertex.
 * @param positions flat xyz; @param triangles flat vertex ids, counter-clockwise seen from outside
 * @returns flat xyz, unit length (0 for vertices no triangle uses)
 */
export function vertexNormals(positions: ArrayLike<number>, triangles: ArrayLike<number>): Float64Array {
  const normals = new Float64Array(positions.length)
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3
    const b = triangles[t + 1]! * 3
    const c = triangles[t + 2]! * 3
    const ux = positions[b]! - positions[a]!
    const uy = positions[b + 1]! - positions[a + 1]!
    const uz = positions[b + 2]! - positions[a + 2]!
    const vx = positions[c]! - positions[a]!
    const vy = positions[c + 1]! - positions[a + 1]!
    const vz = positions[c + 2]! - positions[a + 2]!
    const nx = uy * vz - uz * vy
    const ny = uz * vx - ux * vz
    const nz = ux * vy - uy * vx
    for (const i of [a, b, c]) {
      normals[i] = normals[i]! + nx
      normals[i + 1] = normals[i + 1]! + ny
      normals[i + 2] = normals[i + 2]! + nz
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const l = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!)
    if (l === 0) continue
    normals[i] = normals[i]! / l
    normals[i + 1] = normals[i + 1]! / l
    normals[i + 2] = normals[i + 2]! / l
  }
  return normals
}

/**
 * Signed convexity per vertex: mean over edges of (neighbour − vertex)·(−normal) / edge length;
 * positive on ridges, negative in furrows; roughly −0.5 … 0.5.
 */
export function convexity(
  positions: ArrayLike<number>,
  normals: ArrayLike<number>,
  triangles: ArrayLike<number>,
): Float64Array {
  const sum = new Float64Array(positions.length / 3)
  const count = new Float64Array(positions.length / 3)
  for (let t = 0; t < triangles.length; t += 1) {
    const i = triangles[t]!
    const j = triangles[t - (t % 3) + ((t + 1) % 3)]!
    for (const [p, q] of [
      [i, j],
      [j, i],
    ] as const) {
      const dx = positions[q * 3]! - positions[p * 3]!
      const dy = positions[q * 3 + 1]! - positions[p * 3 + 1]!
      const dz = positions[q * 3 + 2]! - positions[p * 3 + 2]!
      const l = Math.hypot(dx, dy, dz) || 1
      sum[p] = sum[p]! - (dx * normals[p * 3]! + dy * normals[p * 3 + 1]! + dz * normals[p * 3 + 2]!) / l
      count[p] = count[p]! + 1
    }
  }
  return sum.map((s, i) => (count[i]! > 0 ? s / count[i]! : 0))
}
