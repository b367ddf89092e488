/** What a leader runs over on its way to the margin. Pure; CSS px. */
import type { Ground } from './leader.ts'
import { LIMB, type Limb, type LimbMask } from './limbMask.ts'

const STEP_PX = 5
/** Skin that hangs together with that of the point disturbs little: a trunk point over the thigh below it. */
const OWN_SHARE = 0.35
/** A line through another pin reads as its own: as bad as so many px of a foreign limb. */
const PIN_PX = 14
const PIN_RADIUS_PX = 8

interface Place {
  x: number
  y: number
}

const isArm = (limb: Limb) => limb === LIMB.armLeft || limb === LIMB.armRight
const isLeg = (limb: Limb) => limb === LIMB.legLeft || limb === LIMB.legRight

/** True for skin that is not a limb of its own beside the point's: trunk and head, and the legs below the trunk. */
export function hangsTogether(own: Limb, other: Limb): boolean {
  if (isArm(other)) return own === other
  if (isLeg(other)) return own === other || own === LIMB.trunk
  return true
}

type Mask = Pick<LimbMask, 'at' | 'near'>

/** What a leader of a spot meets at a place of the stage. */
export function groundFor(mask: Mask, [x, y]: readonly [number, number]): (x: number, y: number) => Ground {
  const own = mask.near(x, y)
  return (atX, atY) => {
    const limb = mask.at(atX, atY)
    return limb === LIMB.none ? 'air' : hangsTogether(own, limb) ? 'own' : 'other'
  }
}

/**
 * Measures the straight way from a spot to a port over what the point does not lie on: px of other limbs, of any
 * skin once the line has left the figure, and a toll for each other pin it touches.
 * @param pins all pins that are named, the spot's own among them
 */
export function foreignPx(
  mask: Pick<LimbMask, 'at' | 'near'>,
  pins: readonly Place[],
): (spot: Place, port: Place) => number {
  return (spot, port) => {
    const own = mask.near(spot.x, spot.y)
    const [dx, dy] = [port.x - spot.x, port.y - spot.y]
    const length = Math.hypot(dx, dy)
    const steps = Math.max(1, Math.round(length / STEP_PX))
    let [sum, left] = [0, false]
    for (let i = 1; i <= steps; i += 1) {
      const limb = mask.at(spot.x + (dx * i) / steps, spot.y + (dy * i) / steps)
      if (limb === LIMB.none) left = true
      else if (left || !hangsTogether(own, limb)) sum += STEP_PX
      else if (limb !== own) sum += STEP_PX * OWN_SHARE
    }
    for (const pin of pins) {
      const along = ((pin.x - spot.x) * dx + (pin.y - spot.y) * dy) / (length || 1)
      if (along < PIN_RADIUS_PX || along > length) continue
      const across = Math.abs((pin.x - spot.x) * dy - (pin.y - spot.y) * dx) / (length || 1)
      if (across < PIN_RADIUS_PX) sum += PIN_PX
    }
    return sum
  }
}
