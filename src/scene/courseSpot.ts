/** Where the name of a meridian stands that is pointed at from the list: beside its course, where it is seen. */
import type { Rect } from './framing.ts'
import { eyeOf } from './orbit.ts'
import { facingOf, toStage } from './projection.ts'
import type { Stage } from './stage.ts'

/** Every n-th station is enough to find a good place. */
const STEP = 6
/** Skin that turns away further than this carries no name. */
const LEAST_FACING = 0.3

/** A visible station of the course nearest to the middle of the free area, stage px; null when none is seen. */
export function courseSpot(stage: Stage, meridian: string, free: Rect): { x: number; y: number } | null {
  const eye = eyeOf(stage.rig.pose)
  const middle = { x: free.left + free.width / 2, y: free.top + free.height / 2 }
  const places = stage.courses
    .filter((course) => course.meridian === meridian)
    .flatMap(({ positions, spots }) =>
      positions.flatMap((position, i) => {
        if (i % STEP !== 0 || facingOf(position, stage.surface.normalAt(spots[i]!), eye) < LEAST_FACING) return []
        const at = toStage(stage, position)
        if (
          !at ||
          at.x < free.left ||
          at.x > free.left + free.width ||
          at.y < free.top ||
          at.y > free.top + free.height
        )
          return []
        return [{ ...at, position, reach: Math.hypot(at.x - middle.x, at.y - middle.y) }]
      }),
    )
    .sort((a, b) => a.reach - b.reach)
  return places.find(({ position }) => !stage.surface.occluded(position, eye)) ?? null
}
