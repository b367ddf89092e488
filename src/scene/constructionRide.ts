/** A construction is made on hanging arms; this takes it along when one is raised. Pure but for reading the skin. */
import { pointWithArms, turnedAt } from './raisedSkin.ts'
import type { RaisedArms } from '../geometry/raiseArm.ts'
import type { SkinSpot } from '../geometry/skin.ts'
import { add, sub, type Vec3 } from '../geometry/vec.ts'
import type { Construction } from './constructionParts.ts'
import type { Surface } from './surface.ts'

/**
 * @param arms how far they are raised, now or when they will rest
 * @returns the same construction where no arm is raised
 */
export function ridden(drawn: Construction, surface: Surface, arms: RaisedArms): Construction {
  if (arms.left + arms.right === 0) return drawn
  const moved = (p: Vec3, spot: SkinSpot): Vec3 =>
    add(p, sub(pointWithArms(surface, spot, arms), surface.hangingPointAt(spot)))
  return {
    marks: drawn.marks.map((mark) => ({
      ...mark,
      position: moved(mark.position, mark.spot),
      normal: surface.normalAt(mark.spot),
    })),
    lines: drawn.lines.map((line) => ({
      ...line,
      positions: line.positions.map((p, i) => moved(p, line.spots[i]!)),
      normals: line.spots.map((spot) => surface.normalAt(spot)),
    })),
    ticks: drawn.ticks.map((tick) => ({
      ...tick,
      position: moved(tick.position, tick.spot),
      normal: surface.normalAt(tick.spot),
      along: turnedAt(surface, tick.spot, tick.along),
    })),
  }
}
