/**
 * Drawing out the form of the skin: normals sharpened against their own surroundings, and a
 * signed cavity value, so that furrows, tendons and the borders of the scapula read as they do
 * in an engraved plate. Computed once per body shape. Pure.
 *
 * Normal sharpening follows the idea of unsharp masking (Cignoni, Scopigno, Tarini 2005,
 * "A simple normal enhancement technique for interactive non-photorealistic renderings").
 */

/** Vertex neighbours in one flat list: those of v are `ids[start[v]] … ids[start[v + 1] - 1]`. */
export interface Neighbours {
  start: Uint32Array
  ids: Uint32Array
}

/** Neighbours along edges, each once per adjoining triangle side (counter-clockwise edges only). */
export function neighboursOf(triangles: ArrayLike<number>, vertexCount: number): Neighbours {
  const start = new Uint32Array(vertexCount + 1)
  for (let i = 0; i < triangles.length; i++) start[triangles[i]! + 1]! += 1
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!
  const fill = start.slice(0, vertexCount)
  const ids = new Uint32Array(triangles.length)
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const v = triangles[t + k]!
      ids[fill[v]!] = triangles[t + ((k + 1) % 3)]!
      fill[v]! += 1
    }
  }
  return { start, ids }
}

/** Averages a per-vertex quantity over neighbours `rounds` times; `size` values per vertex. */
export function smooth(values: Float32Array, size: number, neighbours: Neighbours, rounds: number): Float32Array {
  const { start, ids } = neighbours
  let from = values.slice()
  let to = new Float32Array(values.length)
  for (let round = 0; round < rounds; round++) {
    for (let v = 0; v + 1 < start.length; v++) {
      const [a, b] = [start[v]!, start[v + 1]!]
      for (let k = 0; k < size; k++) {
        let sum = from[v * size + k]!
        for (let e = a; e < b; e++) sum += from[ids[e]! * size + k]!
        to[v * size + k] = sum / (b - a + 1)
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Two scales: fine (tendons, spine) and broad (scapulae, muscle bellies), with their strengths. */
const SCALES = [
  { rounds: 2, gain: 1.1 },
  { rounds: 8, gain: 1.25 },
] as const

/** Mesh size from which sharpening works fully, and its least share below, metres. */
const FULL_SIZE_M = 0.016
const LEAST_SHARE = 0.25

/**
 * Unit normals pushed away from their smoothed surroundings.
 * @param normals flat xyz, unit; @param positions flat xyz, metres
 * @param strength 0…1 per vertex: where form must stay quiet
 */
export function sharpenNormals(
  normals: Float32Array,
  positions: Float32Array,
  neighbours: Neighbours,
  strength: Float32Array,
): Float32Array {
  const out = normals.slice()
  const size = meshSize(positions, neighbours)
  for (const { rounds, gain } of SCALES) {
    const broad = smooth(normals, 3, neighbours, rounds)
    for (let i = 0; i < out.length; i += 3) {
      const l = Math.hypot(broad[i]!, broad[i + 1]!, broad[i + 2]!) || 1
      // Where the mesh is fine (face, fingers) the form is modelled already; more would turn it harsh.
      const share = gain * strength[i / 3]! * Math.min(1, Math.max(LEAST_SHARE, size[i / 3]! / FULL_SIZE_M))
      for (let k = 0; k < 3; k++) out[i + k]! += share * (normals[i + k]! - broad[i + k]! / l)
    }
  }
  for (let i = 0; i < out.length; i += 3) {
    const l = Math.hypot(out[i]!, out[i + 1]!, out[i + 2]!) || 1
    for (let k = 0; k < 3; k++) out[i + k]! /= l
  }
  return out
}

/**
 * Signed relief per vertex: how far it stands above (+) or below (−) the mean of its surroundings
 * along its normal, as a share of the local mesh size, so that the coarse back and the fine fingers
 * get the same strength; −1…1.
 * @param positions flat xyz, metres
 */
export function relief(positions: Float32Array, normals: Float32Array, neighbours: Neighbours): Float32Array {
  const broad = smooth(positions, 3, neighbours, 3)
  const size = meshSize(positions, neighbours)
  const raw = new Float32Array(positions.length / 3)
  for (let v = 0; v < raw.length; v++) {
    let height = 0
    for (let k = v * 3; k < v * 3 + 3; k++) height += (positions[k]! - broad[k]!) * normals[k]!
    raw[v] = Math.max(-1, Math.min(1, height / (RELIEF_FULL * size[v]!)))
  }
  return smooth(raw, 1, neighbours, 1)
}
/** Height in units of the local edge length that counts as full relief. */
const RELIEF_FULL = 0.3

/** Mean edge length at each vertex, metres. */
function meshSize(positions: Float32Array, { start, ids }: Neighbours): Float32Array {
  const out = new Float32Array(start.length - 1)
  for (let v = 0; v < out.length; v++) {
    const [a, b] = [start[v]!, start[v + 1]!]
    let sum = 0
    for (let e = a; e < b; e++) {
      const [i, j] = [v * 3, ids[e]! * 3]
      sum += Math.hypot(
        positions[i]! - positions[j]!,
        positions[i + 1]! - positions[j + 1]!,
        positions[i + 2]! - positions[j + 2]!,
      )
    }
    out[v] = Math.max(sum / Math.max(1, b - a), 1e-4)
  }
  return out
}

/**
 * Openness for drawing: without the noise of the ray fan, and with broad hollows (lumbar, palm)
 * half lifted, so that they read as form and not as stains while creases stay dark.
 * @param openness 0…1 per vertex
 */
export function evenOpenness(openness: Float32Array, neighbours: Neighbours): Float32Array {
  const fine = smooth(openness, 1, neighbours, 2)
  const broad = smooth(openness, 1, neighbours, 24)
  return fine.map((open, v) => Math.min(1, open + BROAD_LIFT * (1 - broad[v]!)))
}
const BROAD_LIFT = 0.5
