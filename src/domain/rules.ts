/**
 * The rule language: where a point is, as data.
 *
 * A rule never holds a coordinate. It names landmarks, levels, lines and cun, and every
 * constraint of it is one plane in body space; two planes meet in a line, and the point is
 * where that line leaves the skin on the side named by `facing`. The same record places the
 * anchor, is judged by the verifier and is told as the "find it" steps.
 */
import * as v from 'valibot'
import { PointCode } from './ids.ts'

/** A landmark id with a leading @ (as in relations.tsv), or a point code. */
export const Ref = v.union([
  v.pipe(v.string(), v.regex(/^@[A-Za-z][A-Za-z0-9_]*$/, 'a landmark such as @medial_malleolus')),
  PointCode,
])
export type Ref = string

export const SegmentId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'a segment id such as leg_med'))

/** Direction in which the skin is looked for; body frame, left side of the body. */
export const Facing = v.picklist([
  'anterior',
  'posterior',
  'lateral',
  'medial',
  'superior',
  'inferior',
  'anterolateral',
  'anteromedial',
  'posterolateral',
  'posteromedial',
])
export type Facing = v.InferOutput<typeof Facing>

/** Anatomical direction for offsets; `distal`/`proximal` run along the named segment. */
export const Direction = v.picklist([
  'superior',
  'inferior',
  'anterior',
  'posterior',
  'lateral',
  'medial',
  'distal',
  'proximal',
])

export const Constraint = v.variant('kind', [
  /** `cun` along the straight axis of `segment`, counted from its start. */
  v.strictObject({ kind: v.literal('cunAlong'), segment: SegmentId, cun: v.number() }),
  /** `cun` sideways from the median plane, in the cun of `segment`. */
  v.strictObject({ kind: v.literal('lateralCun'), segment: SegmentId, cun: v.pipe(v.number(), v.minValue(0)) }),
  /** On the median plane. */
  v.strictObject({ kind: v.literal('midline') }),
  /** Same height as `of` (horizontal plane of the standing body). */
  v.strictObject({ kind: v.literal('levelOf'), of: Ref }),
  /** Same cross-section of a limb as `of`: the plane through it across the axis of `segment`. */
  v.strictObject({ kind: v.literal('crossSectionOf'), of: Ref, segment: SegmentId }),
  /** In the sagittal plane of `of` (same distance from the median plane). */
  v.strictObject({ kind: v.literal('sagittalOf'), of: Ref }),
  /** In the coronal plane of `of` (as far front as it). */
  v.strictObject({ kind: v.literal('coronalOf'), of: Ref }),
  /** On the line from `from` to `to`, as seen from the side the rule faces. */
  v.strictObject({ kind: v.literal('onLine'), from: Ref, to: Ref }),
  /** At `fraction` of the straight line from `from` to `to`. */
  v.strictObject({ kind: v.literal('fractionBetween'), from: Ref, to: Ref, fraction: v.number() }),
  /** `cun` away from `of` in an anatomical direction, in the cun of `segment` ("finger" = finger cun). */
  v.strictObject({ kind: v.literal('offsetFrom'), of: Ref, direction: Direction, cun: v.number(), segment: SegmentId }),
  /** `cun` from `from` on the way to `to`: the plane across their straight line; in the cun of `segment` ("finger" = finger cun). */
  v.strictObject({ kind: v.literal('cunTowards'), from: Ref, to: Ref, cun: v.number(), segment: SegmentId }),
  /** At `fraction` of the skin arc (in the median plane, over the top) from `from` to `to`. */
  v.strictObject({ kind: v.literal('arcFraction'), from: Ref, to: Ref, fraction: v.number() }),
])
export type Constraint = v.InferOutput<typeof Constraint>

export const Rule = v.variant('kind', [
  /** The point is the landmark itself: no residual ("not applicable"). */
  v.strictObject({ kind: v.literal('landmark'), at: Ref }),
  /** Two planes and the side on which their common line leaves the skin. */
  v.strictObject({
    kind: v.literal('planes'),
    constraints: v.tuple([Constraint, Constraint]),
    facing: Facing,
    /** Where the line is looked for: the skin hit nearest to this reference wins. */
    near: Ref,
  }),
  /** Same site as another point. */
  v.strictObject({ kind: v.literal('sameAs'), point: PointCode }),
  /** An area to palpate; no fixed dot (Ashi). */
  v.strictObject({ kind: v.literal('palpate') }),
])
export type Rule = v.InferOutput<typeof Rule>
