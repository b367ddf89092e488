/** Splits the quads into triangles along a diagonal that is fixed for all morphs and mirror-symmetric. */
import { type Anatomy, drawnIndexOf } from './anatomy.ts'

/**
 * The shorter diagonal of the base mesh wins; equal lengths fall to the diagonal with the lowest id of either side.
 * (A quad that straddles the midline cannot be split symmetrically; the mesh has none with unequal diagonals.)
 * @returns drawn vertex indices, 3 per triangle, counter-clockwise from outside: body first, then eyes.
 */
export function triangulate(anatomy: Anatomy): { triangles: Uint32Array; bodyTriangleCount: number } {
  const { positions: p, mirror, bodyQuads, eyeQuads } = anatomy
  const lengthSquared = (a: number, b: number) =>
    (p[3 * a]! - p[3 * b]!) ** 2 + (p[3 * a + 1]! - p[3 * b + 1]!) ** 2 + (p[3 * a + 2]! - p[3 * b + 2]!) ** 2
  const key = (v: number) => Math.min(v, mirror[v]!)
  const out: number[] = []
  for (const quads of [bodyQuads, eyeQuads]) {
    for (let q = 0; q < quads.length; q += 4) {
      const [a, b, c, d] = [quads[q]!, quads[q + 1]!, quads[q + 2]!, quads[q + 3]!]
      const ac = lengthSquared(a, c)
      const bd = lengthSquared(b, d)
      const first = ac === bd ? Math.min(key(a), key(c)) < Math.min(key(b), key(d)) : ac < bd
      const split = first ? [a, b, c, a, c, d] : [a, b, d, b, c, d]
      for (const v of split) out.push(drawnIndexOf(v))
    }
  }
  return { triangles: Uint32Array.from(out), bodyTriangleCount: bodyQuads.length / 2 }
}
