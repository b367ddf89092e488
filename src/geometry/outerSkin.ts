/** Which triangles of the drawn mesh are outer skin. */

/** The drawn mesh without its shape: vertices are the body's, then the eyes'. */
export interface SkinMesh {
  /** Flat vertex ids, 3 per triangle, body first, then eyes. */
  triangles: ArrayLike<number>
  /** Vertices of the body; eyes follow. */
  skinVertexCount: number
  /** Index into `regionNames` per body vertex. */
  regions: ArrayLike<number>
  regionNames: readonly string[]
}

/** The triangles points and lines may lie on: no eyes, and not the linings of mouth, nose, lids and ear canal. */
export function outerTriangles({ triangles, skinVertexCount, regions, regionNames }: SkinMesh): Uint32Array {
  const lining = regionNames.indexOf('oralCavity')
  const kept: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const ids = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    if (ids.every((id) => id < skinVertexCount && regions[id] !== lining)) kept.push(...ids)
  }
  return Uint32Array.from(kept)
}
