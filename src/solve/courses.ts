/** Lines on the skin through spots in order: each piece is the skin in the plane of its two ends and their outward direction. */
import { type Skin, type SkinSpot, planeThrough } from '../geometry/skin.ts'
import { type SkinCurve, sectionCurve } from '../geometry/section.ts'
import { add, cross, sub } from '../geometry/vec.ts'

/**
 * The skin line through `spots`.
 * @throws Error when two neighbours cannot be joined on the skin (a course never cuts through flesh or air)
 */
export function skinPath(skin: Skin, spots: readonly SkinSpot[]): SkinCurve {
  const out: SkinCurve = { spots: [], positions: [], lengthM: 0 }
  for (let i = 1; i < spots.length; i += 1) {
    const [a, b] = [spots[i - 1]!, spots[i]!]
    const outward = add(skin.normalOf(a.vertices), skin.normalOf(b.vertices))
    const plane = planeThrough(skin.at(a), cross(sub(skin.at(b), skin.at(a)), outward))
    const piece = sectionCurve(skin, plane, a, b)
    const skip = out.spots.length > 0 ? 1 : 0
    out.spots.push(...piece.spots.slice(skip))
    out.positions.push(...piece.positions.slice(skip))
    out.lengthM += piece.lengthM
  }
  return out
}
