/**
 * Opens one exported body for measuring: where a reference lies, how long a segment is.
 * Reads only exported objects; lengths are measured anew wherever the ends are known.
 */
import type { BuiltSegment } from '../../domain/built.ts'
import type {
  ExportedAlternative,
  ExportedAtlas,
  ExportedBody,
  ExportedLandmark,
  ExportedPoint,
} from '../../domain/exportSchema.ts'
import type { BodySide } from '../../domain/ids.ts'
import { type Mesh, skinArc } from './section.ts'
import { SAME_LANDMARK, SEGMENTS, type SegmentDefinition } from './segments.ts'
import { distance, sub, unit, type Vec3 } from './vector.ts'

/** The part of an exported atlas that is measured; every ExportedAtlas is one. */
export interface VerifiableAtlas {
  body: Pick<ExportedAtlas['body'], 'id'>
  landmarks: ExportedLandmark[]
  segments: BuiltSegment[]
  points: (Pick<ExportedPoint, 'code' | 'paired' | 'rule' | 'anchors'> & {
    alternatives?: Pick<ExportedAlternative, 'id' | 'rule' | 'anchors'>[]
  })[]
}
export type VerifiablePoint = VerifiableAtlas['points'][number]

/** Something needed for a measurement is not there; the message names it. */
export class MissingError extends Error {}

/** A segment on one side, measured. */
export interface MeasuredSegment {
  id: string
  cun: number
  lengthM: number
  /** Metres per cun. */
  cunM: number
  kind: SegmentDefinition['kind']
  /** Ends in metres, or null where an end is no landmark (sole, finger cun). */
  from: Vec3 | null
  to: Vec3 | null
}

export interface OpenBody {
  atlas: VerifiableAtlas
  mesh: Mesh
  /** Row of `mesh.positions` of each MakeHuman vertex id. */
  rowOf: ReadonlyMap<number, number>
  point(code: string): VerifiablePoint | undefined
  /** True when the point exists and lies on the skin of this body. */
  exists(code: string): boolean
  /** Position of @landmark or point code on a side. @throws MissingError */
  at(ref: string, side: BodySide): Vec3
  /** Exported outward normal of a point. @throws MissingError */
  normalAt(code: string, side: BodySide): Vec3
  /** @throws MissingError */
  segment(id: string, side: BodySide): MeasuredSegment
}

/** Own side first, then the midline; a midline row reads paired things on the left. */
const sideOrder = (side: BodySide): BodySide[] => (side === 'midline' ? ['midline', 'left'] : [side, 'midline'])

/** @throws Error when a triangle or anchor names a vertex that is not in the body. */
export function openBody(atlas: VerifiableAtlas, body: ExportedBody): OpenBody {
  const rowOf = new Map(body.vertexIds.map((id, row) => [id, row] as const))
  for (const triangle of body.triangles) {
    for (const row of triangle)
      if (!body.positions[row]) throw new Error(`body.json: triangle row ${row} has no position`)
  }
  const mesh: Mesh = { positions: body.positions, triangles: body.triangles }
  const points = new Map(atlas.points.map((point) => [point.code, point] as const))
  const landmarks = new Map(atlas.landmarks.map((landmark) => [`${landmark.id} ${landmark.side}`, landmark] as const))
  const segments = new Map(atlas.segments.map((segment) => [`${segment.id} ${segment.side}`, segment] as const))
  const measured = new Map<string, MeasuredSegment>()

  const first = <T>(map: ReadonlyMap<string, T>, id: string, sides: BodySide[]): T | undefined => {
    for (const side of sides) {
      const found = map.get(`${id} ${side}`)
      if (found) return found
    }
    return undefined
  }
  const landmarkAt = (id: string, sides: BodySide[]): Vec3 | null => {
    const found = first(landmarks, id, sides) ?? first(landmarks, SAME_LANDMARK[id] ?? id, sides)
    return found ? found.position : null
  }
  const anchor = (code: string, side: BodySide) => {
    const anchors = points.get(code)?.anchors ?? []
    const found = sideOrder(side).flatMap((s) => anchors.filter((a) => a.side === s))[0]
    if (!found) throw new MissingError(`point ${code} has no ${side} anchor`)
    return found
  }
  const at = (ref: string, side: BodySide): Vec3 => {
    if (!ref.startsWith('@')) return anchor(ref, side).position
    const id = ref.slice(1)
    // A name that carries its own side (auricular_apex_left) is that side of the paired landmark.
    const own = /^(.+)_(left|right)$/.exec(id)
    const found = landmarkAt(id, sideOrder(side)) ?? (own ? landmarkAt(own[1]!, [own[2] as BodySide]) : null)
    if (!found) throw new MissingError(`landmark ${ref} is not in the export`)
    return found
  }

  const measure = (id: string, side: BodySide): MeasuredSegment => {
    const exported = first(segments, id, sideOrder(side)) ?? first(segments, id, ['left'])
    const definition = SEGMENTS[id]
    if (!exported && !definition) throw new MissingError(`segment ${id} is not in the export`)
    const { from, to, cun } = exported ?? definition!
    const kind = definition?.kind ?? (from === to && from !== '' ? 'width' : 'straight')
    const sides = kind === 'width' ? (['left', 'right'] as const) : ([side, side] as const)
    const a = landmarkAt(from, sideOrder(sides[0]))
    const b = landmarkAt(to, sideOrder(sides[1]))
    if (definition && (!a || !b)) throw new MissingError(`segment ${id} needs landmark @${a ? to : from}`)
    // Lengths are measured here wherever both ends are landmarks; else (foot height) the exported one counts.
    let lengthM = exported?.lengthM ?? 0
    if (a && b) lengthM = kind === 'arc' ? skinArc(mesh, a, b, [1, 0, 0], null).lengthM : distance(a, b)
    if (!(lengthM > 0)) throw new MissingError(`segment ${id} has no length`)
    return { id, cun, lengthM, cunM: lengthM / cun, kind, from: a, to: b }
  }

  return {
    atlas,
    mesh,
    rowOf,
    point: (code) => points.get(code),
    exists: (code) => (points.get(code)?.anchors.length ?? 0) > 0,
    at,
    normalAt: (code, side) => anchor(code, side).normal,
    segment(id, side) {
      const key = `${id} ${side}`
      const found = measured.get(key) ?? measure(id, side)
      measured.set(key, found)
      return found
    },
  }
}

/** Ends and unit axis of a segment. @throws MissingError when an end is no landmark. */
export function axisOf(segment: MeasuredSegment): { from: Vec3; to: Vec3; along: Vec3 } {
  if (!segment.from || !segment.to) throw new MissingError(`segment ${segment.id} has no ends to draw its axis`)
  const { from, to } = segment
  return { from, to, along: unit(sub(to, from), `segment ${segment.id}`) }
}

/** The median-plane arc of an arc segment. */
export function arcOf(body: OpenBody, segment: MeasuredSegment) {
  const { from, to } = axisOf(segment)
  return skinArc(body.mesh, from, to, [1, 0, 0], null)
}
