/**
 * One body, all its anchors: what the bake does for a preset and a worker does for a shape between
 * presets. Pure; takes and gives only what can be sent to a worker.
 */
import { type PresetId, hangingFingertipY } from '../domain/bodies.ts'
import type { BuiltLandmark, BuiltSegment, CourseLine } from '../domain/built.ts'
import type { PointContent } from '../domain/content.ts'
import type { BodySide, PointCode } from '../domain/ids.ts'
import type { LandmarkTable } from '../domain/landmarks.ts'
import { Skin, type SkinSpot, mirrorSpot } from '../geometry/skin.ts'
import { courseLines } from './courseLines.ts'
import type { CourseTable } from './courseTable.ts'
import { type SolvedBody, type SolveInput, solveWhatCan } from './solveBody.ts'

export interface SolveAnchorsInput {
  /** The preset whose own picks of landmarks count: the body itself, or the one nearest to its shape. */
  preset: PresetId
  /** Flat xyz per drawn vertex, metres. */
  positions: ArrayLike<number>
  /** `outerTriangles` of the mesh. */
  triangles: ArrayLike<number>
  /** `mirrorPartners` of a default body. */
  mirror: ArrayLike<number>
  /** assets/anatomy/landmarks.json. */
  table: LandmarkTable
  points: Record<PointCode, PointContent>
  /** Flat xyz of `ARM_JOINTS` of this shape, metres (domain/bodies.ts: armJointsOf). */
  armJoints: readonly number[]
}

/** An anchor by its place alone: residual and uncertainty are told of presets only. */
export interface SolvedAnchor {
  side: BodySide
  vertices: [number, number, number]
  weights: [number, number, number]
}

export interface SolvedAnchors {
  anchors: Record<PointCode, SolvedAnchor[]>
  landmarks: BuiltLandmark[]
  segments: BuiltSegment[]
  /** Codes and @landmarks whose rule meets no skin on this body, with the reason; empty on every preset. */
  unsolved: { ref: string; reason: string }[]
  /** Left and midline spots, unrounded: what courses are laid through. */
  spots: SolvedBody
}

/** What the solver works on. */
export function solveInputOf(input: SolveAnchorsInput): SolveInput {
  return {
    bodyId: input.preset,
    skin: new Skin(input.positions, input.triangles),
    table: input.table,
    points: input.points,
    hangingFingertipY: hangingFingertipY(input.armJoints),
  }
}

const round = (weights: readonly [number, number, number]): [number, number, number] => {
  const a = Math.round(weights[0] * 1e6) / 1e6
  const b = Math.min(1 - a, Math.round(weights[1] * 1e6) / 1e6)
  return [a, b, Math.round((1 - a - b) * 1e6) / 1e6]
}

function sides(paired: boolean, spot: SkinSpot, mirror: ArrayLike<number>): SolvedAnchor[] {
  const held = (side: BodySide, { vertices, weights }: SkinSpot) => ({ side, vertices, weights: round(weights) })
  if (!paired) return [held('midline', spot)]
  return [held('left', spot), held('right', mirrorSpot(spot, mirror))]
}

/** Solves every landmark, segment and point of one body; what cannot be solved is told, not thrown. */
export function solveAnchors(input: SolveAnchorsInput): SolvedAnchors {
  const { table, points, mirror } = input
  const { unsolved, ...spots } = solveWhatCan(solveInputOf(input))
  const paired = new Map(table.landmarks.map((l) => [l.id, l.paired] as const))
  return {
    anchors: Object.fromEntries(
      [...spots.points].map(([code, spot]) => [code, sides(points[code]!.paired, spot, mirror)]),
    ),
    landmarks: table.landmarks.flatMap(({ id, kind, confidenceMm, paired: both }) => {
      const spot = spots.landmarks.get(id)
      if (!spot) return []
      return sides(both, spot, mirror).map((a) => ({
        id,
        side: a.side,
        kind,
        vertices: a.vertices,
        weights: a.weights,
        confidenceMm,
      }))
    }),
    segments: spots.segments.flatMap(({ measure, ...segment }) => {
      const both = measure === 'straight' && [segment.from, segment.to].some((id) => paired.get(id))
      return (both ? (['left', 'right'] as const) : (['midline'] as const)).map((side) => ({ ...segment, side }))
    }),
    unsolved,
    spots,
  }
}

/**
 * The meridian courses through solved spots, left side and midline.
 * @throws Error naming what a course passes and the body lacks
 */
export function solveCourses(
  skin: Pick<SolveAnchorsInput, 'positions' | 'triangles'>,
  { landmarks, points }: SolvedBody,
  table: CourseTable,
): CourseLine[] {
  return courseLines({
    skin: new Skin(skin.positions, skin.triangles),
    table,
    spotOf: (ref) => {
      const spot = ref.startsWith('@') ? landmarks.get(ref.slice(1)) : points.get(ref)
      if (!spot)
        throw new Error(`courses.json: ${ref}: expected a landmark or point of this body, received none of that name`)
      return spot
    },
  })
}
