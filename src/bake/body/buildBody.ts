/** Anatomy + recipe → a posed body, ready to solve points on and to export. Pure. */
import { type Anatomy, DRAWN_VERTICES, drawnIndexOf, vertexIdOf } from './anatomy.ts'
import { poseBones, skinVertices } from './pose.ts'
import type { BodyRecipe } from './recipes.ts'
import { classifyRegions, REGION_NAMES } from './regions.ts'
import { jointPlaces, shapeBody } from './shape.ts'
import { triangulate } from './triangles.ts'

/** A posed body. Metres; +x body's left, +y up, +z front; feet at y = 0. "Drawn" vertices: body, left eye, right eye. */
export interface BuiltBody {
  id: string
  /** Unposed shape, xyz per drawn vertex, lowest skin at y = 0. */
  restPositions: Float64Array
  /** Posed, xyz per drawn vertex. Index = MakeHuman id for 0…13379, then left eye, then right eye. */
  positions: Float64Array
  /** MakeHuman id of every drawn vertex. */
  vertexIds: Uint32Array
  /** Drawn vertex indices, 3 per triangle: body first, then eyes. */
  triangles: Uint32Array
  bodyTriangleCount: number
  /** Mirror partner of every drawn vertex (a drawn index). */
  mirror: Uint32Array
  /** Posed joints by `BONE____head|tail`. */
  joints: Record<string, [number, number, number]>
  /** Index into `regionNames` for every drawn vertex. */
  regions: Uint8Array
  regionNames: string[]
}

/** Left and right may differ by rounding only (metres). */
const MIRROR_TOLERANCE = 1e-9

/**
 * Builds one body: morph, pose, stand on the ground.
 * @throws when a target is missing or the posed body is not mirror-symmetric.
 */
export function buildBody(anatomy: Anatomy, recipe: BodyRecipe): BuiltBody {
  const rest = shapeBody(anatomy, recipe)
  const restJoints = jointPlaces(anatomy, rest)
  const posed = skinVertices(anatomy, rest, poseBones(anatomy, restJoints))
  removeRounding(posed, anatomy.mirror)
  standOnGround(rest)
  standOnGround(posed)
  const vertexIds = Uint32Array.from({ length: DRAWN_VERTICES }, (_, i) => vertexIdOf(i))
  return {
    id: recipe.id,
    restPositions: drawn(rest, vertexIds),
    positions: drawn(posed, vertexIds),
    vertexIds,
    ...triangulate(anatomy),
    mirror: vertexIds.map((id) => drawnIndexOf(anatomy.mirror[id]!)),
    joints: jointPlaces(anatomy, posed),
    regions: classifyRegions(anatomy),
    regionNames: [...REGION_NAMES],
  }
}

/** Makes pairs exact mirror images; throws when they differ by more than rounding. */
function removeRounding(positions: Float64Array, mirror: Uint16Array): void {
  for (let v = 0; v < mirror.length; v++) {
    const m = mirror[v]!
    if (m < v) continue
    const a = positions.subarray(3 * v, 3 * v + 3)
    const b = positions.subarray(3 * m, 3 * m + 3)
    const gap = Math.max(Math.abs(a[0]! + b[0]!), Math.abs(a[1]! - b[1]!), Math.abs(a[2]! - b[2]!))
    if (!(gap <= MIRROR_TOLERANCE)) throw new Error(`posed vertices ${v} and ${m} differ by ${gap} m`)
    const x = m === v ? 0 : (a[0]! - b[0]!) / 2
    const y = (a[1]! + b[1]!) / 2
    const z = (a[2]! + b[2]!) / 2
    a.set([x, y, z])
    b.set([m === v ? 0 : -x, y, z])
  }
}

/** Moves everything so that the lowest drawn vertex has y = 0. */
function standOnGround(positions: Float64Array): void {
  let floor = Infinity
  for (let i = 0; i < DRAWN_VERTICES; i++) floor = Math.min(floor, positions[3 * vertexIdOf(i) + 1]!)
  for (let i = 1; i < positions.length; i += 3) positions[i]! -= floor
}

function drawn(positions: Float64Array, vertexIds: Uint32Array): Float64Array {
  const out = new Float64Array(vertexIds.length * 3)
  vertexIds.forEach((id, i) => out.set(positions.subarray(3 * id, 3 * id + 3), 3 * i))
  return out
}
