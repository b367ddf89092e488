/** How far each vertex follows a raised arm: the skin weights of the arm and of the shoulder girdle, summed. */
import { type Anatomy, BODY_VERTICES } from './anatomy.ts'

const ROOTS = [/^upperarm01\.[LR]$/, /^clavicle\.[LR]$/] as const

/**
 * Shares of every body vertex, 0…255: two per vertex, the arm (from the shoulder joint out) and the whole girdle
 * (clavicle, scapula and arm; never less than the arm's). Left and right arm together: a vertex follows the arm of its side.
 */
export function armShares(anatomy: Anatomy): Uint8Array<ArrayBuffer> {
  const inParts = ROOTS.map((root) => {
    const inside: boolean[] = []
    // Parents come before children.
    for (const { name, parent } of anatomy.bones) inside.push(root.test(name) || inside[parent] === true)
    return inside
  })
  const out = new Uint8Array(BODY_VERTICES * 2)
  for (let v = 0; v < BODY_VERTICES; v += 1) {
    let whole = 0
    const part = [0, 0]
    for (let k = 4 * v; k < 4 * v + 4; k += 1) {
      const weight = anatomy.skinWeights[k]!
      whole += weight
      inParts.forEach((inside, i) => {
        if (inside[anatomy.skinBones[k]!]) part[i]! += weight
      })
    }
    out.set(
      part.map((weight) => Math.round((weight / whole) * 255)),
      2 * v,
    )
  }
  return out
}
