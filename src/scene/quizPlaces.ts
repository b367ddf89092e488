/** What the quiz measures on the skin as it stands: which points are too near to tell apart, and how near a mark came. */
import type { Atlas } from '../domain/atlas.ts'
import type { LandmarksFile } from '../domain/built.ts'
import type { BodyId, BodySide } from '../domain/ids.ts'
import type { MarkMeasure } from '../domain/learn/grade.ts'
import { samePlace } from '../domain/learn/likeness.ts'
import { EFFORT } from '../geometry/skinRuler.ts'
import { distance, type Vec3 } from '../geometry/vec.ts'
import type { SkinPlace } from '../state/rulerSlice.ts'
import type { RulerMeasure } from './rulerMeasure.ts'
import type { Surface } from './surface.ts'

/** Spots nearer than this are never two answers to one marked spot, mm; nor are those within an uncertainty. */
const LEAST_APART_MM = 6
/** A mark nearer than this to its goal needs no way along the skin, metres. */
const SAME_SPOT_M = 0.0005

interface PlacedSpot {
  code: string
  side: BodySide
  uncertaintyMm: number
  place: SkinPlace
  position: Vec3
}

/** Every point that lies on the skin, on every side. */
function spotsOf(atlas: Atlas, body: BodyId, surface: Surface): PlacedSpot[] {
  return [...atlas.points.values()].flatMap((point) =>
    point.opening
      ? []
      : point.anchors[body].map((anchor) => ({
          code: point.code,
          side: anchor.side,
          uncertaintyMm: anchor.uncertaintyMm,
          place: anchor,
          position: surface.hangingPointAt(anchor),
        })),
  )
}

/** Point → those that no eye tells apart from it on this body; points without such neighbours are left out. */
export function nearPointsOn(atlas: Atlas, body: BodyId, surface: Surface): Map<string, Set<string>> {
  const spots = spotsOf(atlas, body, surface).filter(({ side }) => side !== 'right')
  const near = new Map<string, Set<string>>()
  const add = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b))
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) {
      const limit = Math.max(LEAST_APART_MM, a.uncertaintyMm, b.uncertaintyMm)
      if (distance(a.position, b.position) * 1000 > limit) continue
      add(a.code, b.code)
      add(b.code, a.code)
    }
  })
  return near
}

export interface JudgedMark {
  measure: MarkMeasure
  /** Side of the body whose spot was nearer. */
  side: BodySide
  /** The true place on that side. */
  goal: SkinPlace
}

/**
 * How near a mark lies to a point: along the skin to the nearer of its sides, and which other point is nearest.
 * @returns null for a point without a spot on this body
 */
export function judgedMark(
  atlas: Atlas,
  body: BodyId,
  built: LandmarksFile['bodies'][BodyId],
  surface: Surface,
  measure: RulerMeasure,
  code: string,
  mark: SkinPlace,
): JudgedMark | null {
  const asked = atlas.points.get(code)
  const at = surface.hangingPointAt(mark)
  const away = (spot: PlacedSpot): number => distance(at, spot.position)
  const spots = spotsOf(atlas, body, surface).sort((a, b) => away(a) - away(b))
  const goal = spots.find((spot) => spot.code === code)
  if (!asked || !goal) return null
  const other = spots.find((spot) => {
    const point = atlas.points.get(spot.code)
    return point !== undefined && !samePlace(asked, point)
  })
  const way = alongSkin(measure, mark, goal, built)
  return {
    side: goal.side,
    goal: goal.place,
    measure: {
      distanceMm: way?.mm ?? away(goal) * 1000,
      distanceCun: way?.cun ?? null,
      uncertaintyMm: goal.uncertaintyMm,
      other: other ? { code: other.code, distanceMm: away(other) * 1000, uncertaintyMm: other.uncertaintyMm } : null,
    },
  }
}

/** Null where the skin does not join the two, or they are one spot. */
function alongSkin(
  measure: RulerMeasure,
  mark: SkinPlace,
  { place }: PlacedSpot,
  built: LandmarksFile['bodies'][BodyId],
): { mm: number; cun: number | null } | null {
  try {
    const tape = measure.tape(mark, place, EFFORT.resting)
    if (tape.lengthM < SAME_SPOT_M) return null
    const reading = measure.reading(tape, built)
    return { mm: tape.lengthM * 1000, cun: reading && reading.skinM / reading.cunM }
  } catch {
    return null
  }
}
