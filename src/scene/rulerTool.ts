/** Pointers on the ruler: taking hold of a handle, dragging it along the skin, snapping to named spots. */
import type { RulerEnd, SkinPlace } from '../state/rulerSlice.ts'
import { eyeOf } from './orbit.ts'
import { facingOf, rayAt, toStage } from './projection.ts'
import type { NamedSpot } from './rulerEnds.ts'
import type { PointerTool, Stage } from './stage.ts'

/** Handles take a press this far from their middle: 44 px across at least. */
const GRAB_PX = { fine: 22, coarse: 30 } as const
/** A named spot this near takes the end. */
const SNAP_PX = { fine: 8, coarse: 14 } as const
const LEAST_FACING = 0.05

export interface HeldEnd {
  end: 0 | 1
  at: RulerEnd
  place: SkinPlace
}

export interface RulerHands {
  /** Where the two ends lie now. */
  places(): readonly [SkinPlace | null, SkinPlace | null]
  /** The end a tap moves. */
  active(): 0 | 1
  names(): readonly NamedSpot[]
  /** A handle was pressed. */
  chosen(end: 0 | 1): void
  /** While dragged; nothing is kept yet. */
  moved(held: HeldEnd): void
  /** Put down. */
  placed(held: HeldEnd): void
}

/** The spot under a pointer: a named one close by, else the skin itself; null off the body. */
export function endAt(
  stage: Stage,
  names: readonly NamedSpot[],
  x: number,
  y: number,
  touch: boolean,
): Omit<HeldEnd, 'end'> | null {
  const eye = eyeOf(stage.rig.pose)
  const reach = touch ? SNAP_PX.coarse : SNAP_PX.fine
  const near = names
    .flatMap((named) => {
      const spot = stage.surface.pointAt(named.place)
      const at = toStage(stage, spot)
      const away = at ? Math.hypot(at.x - x, at.y - y) : Infinity
      return away <= reach ? [{ named, spot, away }] : []
    })
    .sort((a, b) => a.away - b.away)
    .find(
      ({ named, spot }) =>
        facingOf(spot, stage.surface.normalAt(named.place), eye) > LEAST_FACING && !stage.surface.occluded(spot, eye),
    )
  if (near) return { at: near.named.end, place: near.named.place }
  const place = stage.surface.hitSpot(eye, rayAt(stage, x, y).direction)
  return place && { at: { kind: 'place', place }, place }
}

export function rulerTool(stage: Stage, hands: RulerHands): PointerTool {
  let held: { end: 0 | 1; dx: number; dy: number; touch: boolean; last: HeldEnd | null } | null = null

  const handleAt = (x: number, y: number, touch: boolean) => {
    const eye = eyeOf(stage.rig.pose)
    const found = hands.places().flatMap((place, end) => {
      const spot = place && stage.surface.pointAt(place)
      const at = spot && toStage(stage, spot)
      const away = at ? Math.hypot(at.x - x, at.y - y) : Infinity
      if (!spot || !at || away > (touch ? GRAB_PX.coarse : GRAB_PX.fine)) return []
      return stage.surface.occluded(spot, eye) ? [] : [{ end: end === 0 ? (0 as const) : (1 as const), at, away }]
    })
    return found.sort((a, b) => a.away - b.away)[0] ?? null
  }

  return {
    grab(x, y, touch) {
      const handle = handleAt(x, y, touch)
      if (!handle) return false
      // The handle keeps its place under the finger.
      held = { end: handle.end, dx: handle.at.x - x, dy: handle.at.y - y, touch, last: null }
      hands.chosen(handle.end)
      return true
    },
    drag(x, y) {
      if (!held) return
      const found = endAt(stage, hands.names(), x + held.dx, y + held.dy, held.touch)
      // Off the body the end stays where it was last on it.
      if (!found) return
      held.last = { end: held.end, ...found }
      hands.moved(held.last)
    },
    release() {
      const last = held?.last
      held = null
      if (last) hands.placed(last)
    },
    tap(x, y, touch) {
      const found = endAt(stage, hands.names(), x, y, touch)
      if (found) hands.placed({ end: hands.active(), ...found })
    },
    over: (x, y) => handleAt(x, y, false) !== null,
  }
}
