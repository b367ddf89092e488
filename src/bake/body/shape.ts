/** Rest shape of a body: base mesh plus weighted targets, in metres, before any pose. */
import type { Anatomy } from './anatomy.ts'
import type { BodyRecipe } from './recipes.ts'

/** Metres per unit of `Anatomy.positions` (0.0001 dm). */
const BASE_UNIT = 1e-5
/** Metres per unit of a target (0.001 dm). */
const TARGET_UNIT = 1e-4

/**
 * All vertices of the package mesh (helpers and joints too) for one recipe.
 * @returns Float64Array, metres, xyz per MakeHuman vertex id; the origin is the package's (near the pelvis).
 * @throws when the recipe names a target that was not imported.
 */
export function shapeBody(anatomy: Anatomy, recipe: BodyRecipe): Float64Array {
  const positions = Float64Array.from(anatomy.positions, (value) => value * BASE_UNIT)
  for (const [name, weight] of Object.entries(recipe.targets)) {
    const delta = anatomy.targets[name]
    if (!delta) throw new Error(`body ${recipe.id}: target "${name}" expected in assets/anatomy, not found`)
    for (let i = 0; i < positions.length; i++) positions[i]! += delta[i]! * TARGET_UNIT * weight
  }
  return positions
}

/**
 * Joint places: the mean of each joint's vertices.
 * @param positions metres, xyz per MakeHuman vertex id. @returns `BONE____head|tail` → [x, y, z] in metres.
 */
export function jointPlaces(anatomy: Anatomy, positions: Float64Array): Record<string, [number, number, number]> {
  const out: Record<string, [number, number, number]> = {}
  for (const [name, ids] of Object.entries(anatomy.joints)) {
    const sum: [number, number, number] = [0, 0, 0]
    for (const v of ids) for (let k = 0; k < 3; k++) sum[k]! += positions[3 * v + k]! / ids.length
    out[name] = sum
  }
  return out
}
