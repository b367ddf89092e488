/** The mirror partner of every vertex, found from an exactly mirror-symmetric body. */

/**
 * @param positions flat xyz per vertex, on the grid of the built files: partners differ only in the sign of x
 * @returns vertex → the vertex on the other side of the median plane (itself on the midline)
 * @throws Error naming the first vertex without exactly one partner
 */
export function mirrorPartners(positions: ArrayLike<number>): Uint32Array {
  const key = (v: number, sign: number): string =>
    // + 0 makes −0 and 0 one key.
    `${sign * positions[3 * v]! + 0} ${positions[3 * v + 1]!} ${positions[3 * v + 2]!}`
  const count = positions.length / 3
  const at = new Map<string, number>()
  for (let v = 0; v < count; v += 1) at.set(key(v, 1), v)
  return Uint32Array.from({ length: count }, (_, v) => {
    const partner = at.get(key(v, -1))
    if (partner === undefined || at.get(key(partner, -1)) !== v)
      throw new Error(`mirror: vertex ${v}: expected one partner beyond the median plane, received another count`)
    return partner
  })
}
