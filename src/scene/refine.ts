/**
 * A finer skin for drawing only: long edges of the mesh are halved, and the new corners bulge out to
 * where the curvature of the skin wants them, so that a shin whose edges are 70 mm long has a round
 * outline and even shading. Anchors, rays and measures keep the mesh as it is. Pure.
 *
 * The bulge is that of Phong tessellation (Boubekeur, Alexa 2008), with the factor that is exact for a
 * circle; the mask for shading is the one of Loop (1987). Halving every edge was rejected: four times
 * the triangles, most of them in fingers and ears, which are fine enough.
 */

/** One round of halving. New corners follow the old ones. */
export interface Refinement {
  /** Corners before the round. */
  count: number
  /** Per new corner: the ends of its edge, then the corners facing it on either side (the same twice at a rim). */
  parents: Uint32Array
  triangles: Uint32Array
}

/**
 * Halves the edges that are asked for; neighbouring triangles always agree, so no cracks open.
 * @param split true for the edges to halve; must not depend on the order of its corners
 */
export function halveEdges(
  triangles: ArrayLike<number>,
  count: number,
  split: (a: number, b: number) => boolean,
): Refinement {
  const middles = new Map<number, number>()
  const parents: number[] = []
  const middleOf = (a: number, b: number, facing: number): number | null => {
    const key = Math.min(a, b) * 2 ** 20 + Math.max(a, b)
    const known = middles.get(key)
    if (known !== undefined) {
      parents[4 * (known - count) + 3] = facing
      return known
    }
    if (!split(a, b)) return null
    const made = count + parents.length / 4
    parents.push(Math.min(a, b), Math.max(a, b), facing, facing)
    middles.set(key, made)
    return made
  }
  const out: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const corner = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const
    const middle = [0, 1, 2].map((k) => middleOf(corner[k]!, corner[(k + 1) % 3]!, corner[(k + 2) % 3]!))
    const halved = middle.filter((m) => m !== null).length
    // Turned so that the edges that differ from the others come first.
    const odd = halved === 1 ? middle.findIndex((m) => m !== null) : halved === 2 ? middle.indexOf(null) : 0
    const at = (k: number) => corner[(odd + k) % 3]!
    const on = (k: number) => middle[(odd + k) % 3]!
    if (halved === 0) out.push(...corner)
    else if (halved === 1) out.push(at(0), on(0), at(2), on(0), at(1), at(2))
    else if (halved === 2) out.push(at(0), at(1), on(1), at(0), on(1), on(2), on(2), on(1), at(2))
    else out.push(at(0), on(0), on(2), on(0), at(1), on(1), on(2), on(1), at(2), on(0), on(1), on(2))
  }
  return { count, parents: Uint32Array.from(parents), triangles: Uint32Array.from(out) }
}

/**
 * Values of the new corners, evened with the corners that face their edge.
 * @param values `size` per corner, with room behind the old ones: written in place
 */
export function fillBetween(values: Float32Array | Uint8Array, size: number, { count, parents }: Refinement): void {
  for (let i = 0; 4 * i < parents.length; i++) {
    const [a, b, c, d] = [parents[4 * i]!, parents[4 * i + 1]!, parents[4 * i + 2]!, parents[4 * i + 3]!]
    for (let k = 0; k < size; k++)
      values[(count + i) * size + k] =
        0.375 * (values[a * size + k]! + values[b * size + k]!) +
        0.125 * (values[c * size + k]! + values[d * size + k]!)
  }
}

/** Largest bulge as a share of the edge: folds must not turn inside out. */
const MOST_BULGE = 0.08

/**
 * Places of the new corners: the middle of the edge, moved to where the tangent planes of its ends want it.
 * @param positions flat xyz, with room: written in place; @param normals flat xyz, unit, of old and new corners
 */
export function bulgeBetween(positions: Float32Array, normals: Float32Array, { count, parents }: Refinement): void {
  for (let i = 0; 4 * i < parents.length; i++) {
    const [a, b, at] = [parents[4 * i]! * 3, parents[4 * i + 1]! * 3, (count + i) * 3]
    let [overA, overB, length] = [0, 0, 0]
    for (let k = 0; k < 3; k++) {
      const half = (positions[b + k]! - positions[a + k]!) / 2
      overA += half * normals[a + k]!
      overB -= half * normals[b + k]!
      length += half * half
    }
    const most = (4 * MOST_BULGE * Math.sqrt(length)) / (Math.max(Math.abs(overA), Math.abs(overB)) || 1)
    const share = -0.25 * Math.min(1, most)
    for (let k = 0; k < 3; k++)
      positions[at + k] =
        (positions[a + k]! + positions[b + k]!) / 2 + share * (overA * normals[a + k]! + overB * normals[b + k]!)
  }
}
