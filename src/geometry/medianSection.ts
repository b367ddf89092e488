/** The skin in the median plane between two midline spots. */
import { type SkinCurve, sectionCurve } from './section.ts'
import type { Skin, SkinSpot } from './skin.ts'

/** How far below the lower end the section may dip, metres: it must not run down the face. */
const DIP_M = 0.002

/** The way over the top; null when the section does not join the spots. */
export function medianSection(skin: Skin, from: SkinSpot, to: SkinSpot): SkinCurve | null {
  const floorY = Math.min(skin.at(from)[1], skin.at(to)[1]) - DIP_M
  try {
    return sectionCurve(skin, { normal: [1, 0, 0], offset: 0 }, from, to, (p) => p[1] >= floorY)
  } catch {
    return null
  }
}
