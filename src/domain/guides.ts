/**
 * Records behind the pages of text: what is drawn on the body for a technique, muscles, exercises for
 * home, and accidents. Facts and references only; the words are in locales techniques, muscles,
 * selfCare and accidents.
 */
import * as v from 'valibot'
import { Key, ReviewStatus, Sources } from './fields.ts'
import { PatternId, PointCode, ViewId } from './ids.ts'

/**
 * Two points joined by one current: both on the same side of the body, in the same segment or limb.
 * Never across the chest, and never from one side of the body to the other.
 */
export const ElectroPair = v.strictObject({
  points: v.tuple([PointCode, PointCode]),
  sources: Sources,
})
export type ElectroPair = v.InferOutput<typeof ElectroPair>

/** The team's own simple drawings, by name; the app knows how to draw each. */
export const FIGURE_IDS = [
  'hand-point',
  'waist-circle',
  'ball-wall-hip',
  'ball-wall-back',
  'cat',
  'cow',
  'back-bend',
  'knee-to-chest',
  'lie-calm',
  'belly-breath',
  'heat-pack',
  'stand-calm',
  'arms-rise',
  'weight-shift',
] as const
export const FigureId = v.picklist(FIGURE_IDS)
export type FigureId = (typeof FIGURE_IDS)[number]

/** A muscle (or the disc) that can be behind the pain, with its place on the skin. */
export const MuscleContent = v.strictObject({
  id: Key,
  order: v.number(),
  /** Area in assets/anatomy/areas.json that stands for it on the skin. */
  area: Key,
  view: ViewId,
  /** True: too deep to be felt; the area shows where it runs below the skin. */
  deep: v.boolean(),
  points: v.array(PointCode),
  patterns: v.array(PatternId),
  /** Ids in self-care. */
  care: v.array(Key),
  sources: Sources,
  review: ReviewStatus,
})
export type MuscleContent = v.InferOutput<typeof MuscleContent>

export const SelfCareStep = v.strictObject({
  /** Key under selfCare.<id>.steps of the locale. */
  id: Key,
  figure: FigureId,
  /** How long it is done; a timer counts it down. Null: as long as it takes. */
  seconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600))),
  /** How often it is done; a counter counts it up. Null: not counted. */
  repeats: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(30))),
})
export type SelfCareStep = v.InferOutput<typeof SelfCareStep>

/** One thing to do at home, told in steps. */
export const SelfCareContent = v.strictObject({
  id: Key,
  order: v.number(),
  steps: v.pipe(v.array(SelfCareStep), v.minLength(1)),
  /** Points that are pressed; every one may be pressed at home. */
  points: v.array(PointCode),
  /** Area in assets/anatomy/areas.json that is worked on, or null. */
  area: v.nullable(Key),
  view: ViewId,
  /** Techniques it uses, for their cautions. */
  techniques: v.array(Key),
  sources: Sources,
  review: ReviewStatus,
})
export type SelfCareContent = v.InferOutput<typeof SelfCareContent>

/** Something that can go wrong in a treatment. */
export const AccidentContent = v.strictObject({
  id: Key,
  /** True: the patient needs an emergency department or a doctor at once. */
  emergency: v.boolean(),
  sources: Sources,
  review: ReviewStatus,
})
export type AccidentContent = v.InferOutput<typeof AccidentContent>
