/** Painful areas: baked weights per vertex and side → the bytes the body shader reads. Pure. */
import type { PainSide } from '../domain/ids.ts'
import { type IntakeRegion, regionOfSkin } from '../domain/intake.ts'

/** Sides of the body that hurt; a pattern that has no sides always shows both. */
export function shownSides(pain: PainSide, sided: boolean): ('left' | 'right')[] {
  return !sided || pain === 'both' ? ['left', 'right'] : [pain]
}

/**
 * Writes the weights of the shown sides into `out` (0…255 per vertex; the larger one wins).
 * @param areas base64 of one byte per skin vertex, per side; more than one where a page or a comparison shows several
 * @param out cleared first; vertices beyond the area (the eyes) stay 0
 */
export function decodeAreas(
  areas: readonly { left: string; right: string }[],
  sides: readonly ('left' | 'right')[],
  out: Uint8Array,
): void {
  out.fill(0)
  for (const area of areas) {
    for (const side of sides) {
      const bytes = atob(area[side])
      const count = Math.min(bytes.length, out.length)
      for (let i = 0; i < count; i++) out[i] = Math.max(out[i]!, bytes.charCodeAt(i))
    }
  }
}

/** The skin as far as a region of the guided path needs it; flat xyz per vertex, metres. */
export interface RegionSkin {
  regions: Uint8Array
  regionNames: readonly string[]
  positions: Float32Array
  normals: Float32Array
}

/**
 * 1 for every vertex that means a region of the guided path on the shown sides, else 0.
 * @param sides a vertex in the median plane belongs to both
 */
export function regionWeights(
  skin: RegionSkin,
  regions: readonly IntakeRegion[],
  id: string,
  sides: readonly ('left' | 'right')[],
): Float32Array {
  const wanted = regions.find((region) => region.id === id)
  const names = new Set(wanted?.skin.map(({ region }) => region))
  return Float32Array.from(skin.regions, (index, v) => {
    const name = skin.regionNames[index]
    if (name === undefined || !names.has(name)) return 0
    const at = (array: Float32Array, axis: number) => array[3 * v + axis] ?? 0
    const x = at(skin.positions, 0)
    if (x !== 0 && !sides.includes(x > 0 ? 'left' : 'right')) return 0
    const normal = [at(skin.normals, 0), at(skin.normals, 1), at(skin.normals, 2)] as const
    return regionOfSkin(regions, name, normal, x) === id ? 1 : 0
  })
}
