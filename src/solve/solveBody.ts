/** Solves every landmark and point of one body on its left side, then mirrors. */
import type { Landmark, LandmarkTable, Segment } from '../domain/landmarks.ts'
import type { PointContent } from '../domain/content.ts'
import type { Skin, SkinSpot } from '../geometry/skin.ts'
import { type Vec3, add } from '../geometry/vec.ts'
import { type Frame, facingVector, measureSegment, pickHit } from './frame.ts'
import { planeOf } from './planes.ts'

export interface SolveInput {
  /** Preset id (`male-heavy`): whose own picks and segments count; its sex's where it has none of its own. */
  bodyId: string
  skin: Skin
  table: LandmarkTable
  points: Record<string, PointContent>
  hangingFingertipY: number
  /** Displacement of a landmark in metres (uncertainty runs); none by default. */
  shift?: (landmark: Landmark, at: Vec3) => Vec3
}

export interface SolvedSegment {
  id: string
  from: string
  to: string
  cun: number
  lengthM: number
  measure: Segment['measure']
}

export interface SolvedBody {
  landmarks: Map<string, SkinSpot>
  points: Map<string, SkinSpot>
  segments: SolvedSegment[]
}

/**
 * A lazy solver: each name is solved when first asked for, so rules may be in any order.
 * @throws Error naming the rule when it runs in a circle, names something unknown or meets no skin
 */
export function createSolver(input: SolveInput) {
  const { skin, table } = input
  const names = [input.bodyId, input.bodyId.split('-')[0]!]
  const landmarks = new Map(table.landmarks.map((l) => [l.id, l] as const))
  const segments = new Map(
    table.segments.filter((s) => !s.bodies || s.bodies.some((b) => names.includes(b))).map((s) => [s.id, s] as const),
  )
  const spots = new Map<string, SkinSpot>()
  const moved = new Map<string, Vec3>()
  const measured = new Map<string, ReturnType<Frame['segment']>>()
  const solving = new Set<string>()

  const frame: Frame = {
    skin,
    hangingFingertipY: input.hangingFingertipY,
    at: (ref) => {
      const spot = spotOf(ref)
      return moved.get(ref) ?? skin.at(spot)
    },
    spotOf: (ref) => {
      const spot = spotOf(ref)
      const displaced = moved.get(ref)
      return displaced ? skin.nearestSpot(displaced) : spot
    },
    segment: (id) => {
      const known = measured.get(id)
      if (known) return known
      const segment = segments.get(id)
      if (!segment) throw new Error(`segment ${id}: expected a segment of the table, received none`)
      const { lengthM, arc } = measureSegment(frame, segment)
      const value = { lengthM, arc, cun: segment.cun, from: frame.at(segment.from), to: frame.at(segment.to) }
      measured.set(id, value)
      return value
    },
  }

  function spotOf(ref: string): SkinSpot {
    const known = spots.get(ref)
    if (known) return known
    if (solving.has(ref))
      throw new Error(
        `${ref}: expected a rule that rests on other spots, received a circle (${[...solving].join(' → ')})`,
      )
    solving.add(ref)
    try {
      const spot = ref.startsWith('@') ? solveLandmark(ref) : solvePoint(ref)
      spots.set(ref, spot)
      return spot
    } finally {
      // Also after a failure: asking again must name the real fault, not a circle.
      solving.delete(ref)
    }
  }

  function solveLandmark(ref: string): SkinSpot {
    const landmark = landmarks.get(ref.slice(1))
    if (!landmark) throw new Error(`${ref}: expected a landmark of the table, received an unknown name`)
    const d = landmark.definition
    const facing = d.kind === 'planes' ? facingVector(d.facing) : null
    const spot: SkinSpot =
      d.kind === 'pick'
        ? (d.bodies?.[names[0]!] ?? d.bodies?.[names[1]!] ?? { vertices: d.vertices, weights: d.weights })
        : pickHit(
            skin.pierce(planeOf(frame, d.constraints[0], facing!), planeOf(frame, d.constraints[1], facing!)),
            facing!,
            frame.at(d.near),
            ref,
          )
    if (input.shift) moved.set(ref, add(skin.at(spot), input.shift(landmark, skin.at(spot))))
    return spot
  }

  function solvePoint(code: string): SkinSpot {
    const rule = input.points[code]?.rule
    if (!rule) throw new Error(`${code}: expected a point with a rule, received an unknown code`)
    if (rule.kind === 'landmark' || rule.kind === 'sameAs') {
      const source = rule.kind === 'landmark' ? rule.at : rule.point
      const spot = spotOf(source)
      const shifted = moved.get(source)
      if (shifted) moved.set(code, shifted)
      return spot
    }
    if (rule.kind === 'palpate') throw new Error(`${code}: expected a rule with a spot, received an area to palpate`)
    const facing = facingVector(rule.facing)
    const [a, b] = rule.constraints
    return pickHit(skin.pierce(planeOf(frame, a, facing), planeOf(frame, b, facing)), facing, frame.at(rule.near), code)
  }

  return { frame, spotOf, at: frame.at, segments: () => [...segments.values()] }
}

/** Solves everything on one body; what meets no skin is told instead of thrown. */
export function solveWhatCan(input: SolveInput): SolvedBody & { unsolved: { ref: string; reason: string }[] } {
  const solver = createSolver(input)
  const unsolved: { ref: string; reason: string }[] = []
  const attempt = <T>(ref: string, solve: () => T): T[] => {
    try {
      return [solve()]
    } catch (error) {
      unsolved.push({ ref, reason: error instanceof Error ? error.message : String(error) })
      return []
    }
  }
  const landmarks = new Map(
    input.table.landmarks.flatMap(({ id }) => attempt(`@${id}`, () => [id, solver.spotOf(`@${id}`)] as const)),
  )
  const points = new Map(
    Object.values(input.points)
      .filter((p) => p.rule.kind !== 'palpate')
      .flatMap(({ code }) => attempt(code, () => [code, solver.spotOf(code)] as const)),
  )
  const segments = solver.segments().flatMap((s) =>
    attempt(`segment ${s.id}`, () => ({
      id: s.id,
      from: s.from.replace(/^@/, ''),
      to: s.to.replace(/^@/, ''),
      cun: s.cun,
      lengthM: solver.frame.segment(s.id).lengthM,
      measure: s.measure,
    })),
  )
  return { landmarks, points, segments, unsolved }
}

/**
 * Solves everything on one body.
 * @throws Error with the reason of the first thing that cannot be solved
 */
export function solveBody(input: SolveInput): SolvedBody {
  const { unsolved, ...solved } = solveWhatCan(input)
  if (unsolved[0]) throw new Error(unsolved[0].reason)
  return solved
}
