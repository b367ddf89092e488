/**
 * Landmarks: named spots a clinician feels or sees, and how they are defined on the mesh.
 * Each carries its own evidence (`why`) and a confidence; none is ever moved to satisfy a relation.
 */
import * as v from 'valibot'
import { SourceId } from './ids.ts'
import { Constraint, Facing, Ref, SegmentId } from './rules.ts'

export const LandmarkId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a landmark id such as medial_malleolus or L4'),
)

/** Constraints only landmarks need, besides those of point rules. */
export const LandmarkConstraint = v.union([
  Constraint,
  /** At the height `fraction` of the way from `from` to `to` (below 0 or above 1 goes beyond). */
  v.strictObject({ kind: v.literal('heightFraction'), from: Ref, to: Ref, fraction: v.number() }),
  /** Sideways at `fraction` of the distance of `of` from the median plane. */
  v.strictObject({ kind: v.literal('lateralFraction'), of: Ref, fraction: v.number() }),
  /** At the height the middle fingertip reaches with the arm hanging straight down from the shoulder. */
  v.strictObject({ kind: v.literal('hangingFingertipLevel') }),
])
export type LandmarkConstraint = v.InferOutput<typeof LandmarkConstraint>

const PickedSpot = {
  vertices: v.tuple([v.number(), v.number(), v.number()]),
  weights: v.tuple([v.number(), v.number(), v.number()]),
}

export const LandmarkDefinition = v.variant('kind', [
  /**
   * A spot picked on close-up renders from several sides: mesh vertices and weights, left side or midline.
   * `bodies` holds the own pick of a body whose sculpted form sits elsewhere on the mesh.
   */
  v.strictObject({
    kind: v.literal('pick'),
    ...PickedSpot,
    bodies: v.optional(v.record(v.string(), v.strictObject(PickedSpot))),
  }),
  /** Found on each body from other landmarks. */
  v.strictObject({
    kind: v.literal('planes'),
    constraints: v.tuple([LandmarkConstraint, LandmarkConstraint]),
    facing: Facing,
    near: Ref,
  }),
])

export const Landmark = v.strictObject({
  id: LandmarkId,
  paired: v.boolean(),
  kind: v.picklist(['point', 'curve', 'level']),
  /** Radius in mm within which two careful observers would agree two times out of three. */
  confidenceMm: v.pipe(v.number(), v.minValue(0.5)),
  definition: LandmarkDefinition,
  /** The cues that were weighed. */
  why: v.string(),
  sources: v.pipe(v.array(SourceId), v.minLength(1)),
})
export type Landmark = v.InferOutput<typeof Landmark>

export const Segment = v.strictObject({
  id: SegmentId,
  from: Ref,
  to: Ref,
  cun: v.pipe(v.number(), v.minValue(0.1)),
  /** span: left to right across the median plane (length = twice |x|); arc: over the scalp; straight: from → to. */
  measure: v.picklist(['straight', 'span', 'arc']),
  /** Bodies this row is for; all when left out (women's chest is measured between the midclavicular lines). */
  bodies: v.optional(v.array(v.string())),
})
export type Segment = v.InferOutput<typeof Segment>

export const LandmarkTable = v.strictObject({ landmarks: v.array(Landmark), segments: v.array(Segment) })
export type LandmarkTable = v.InferOutput<typeof LandmarkTable>
