/** What `assets/anatomy/` holds, as typed arrays. Vertex ids are MakeHuman's own (0…19157). */
export interface Anatomy {
  vertexCount: number
  /** Base mesh, unit 0.0001 dm, xyz per vertex; +x body's left, +y up, +z front; exactly mirror-symmetric. */
  positions: Int32Array
  /** Mirror partner of each vertex. */
  mirror: Uint16Array
  /** Body quads (vertices 0…13379), 4 ids each, counter-clockwise from outside. */
  bodyQuads: Uint16Array
  /** Eyeball quads: 70 left, then 70 right. */
  eyeQuads: Uint16Array
  /** 4 bone indices per vertex. */
  skinBones: Uint8Array
  /** 4 weights per vertex in 1/65535; they sum to 65535 up to rounding. */
  skinWeights: Uint16Array
  /** Name → deltas, unit 0.001 dm, xyz per vertex; mirror-symmetric. */
  targets: Record<string, Int16Array>
  /** Parents come before children. */
  bones: { name: string; parent: number }[]
  /** `BONE____head|tail` → vertex ids whose mean is that joint on any morph. */
  joints: Record<string, number[]>
}

/** Body skin is exactly vertices 0 … BODY_VERTICES - 1. */
export const BODY_VERTICES = 13380
/** First vertex of the eyeballs (left 14598…14669, right 14670…14741). */
export const FIRST_EYE_VERTEX = 14598
/** Vertices of both eyeballs together. */
export const EYE_VERTICES = 144
/** Body and eyes: everything that is drawn. */
export const DRAWN_VERTICES = BODY_VERTICES + EYE_VERTICES

/** MakeHuman vertex id of a drawn vertex (0…13523). */
export function vertexIdOf(drawn: number): number {
  return drawn < BODY_VERTICES ? drawn : drawn - BODY_VERTICES + FIRST_EYE_VERTEX
}

/** Index among the drawn vertices of a MakeHuman vertex id. @throws RangeError when that vertex is not drawn. */
export function drawnIndexOf(vertexId: number): number {
  if (vertexId >= 0 && vertexId < BODY_VERTICES) return vertexId
  const eye = vertexId - FIRST_EYE_VERTEX
  if (eye < 0 || eye >= EYE_VERTICES) throw new RangeError(`vertex ${vertexId} is not drawn`)
  return BODY_VERTICES + eye
}
