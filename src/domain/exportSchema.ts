/**
 * Schemas of the open data: `atlas.json` and `body.json` as `npm run export` writes them.
 * Positions are posed, in metres, on the skin, without any lift; +x body's left, +y up, +z front,
 * feet at y = 0. `atlas.schema.json` is generated from `ExportedAtlas`, so only constructs that
 * JSON Schema can say are used here.
 */
import * as v from 'valibot'
import { PresetId } from './bodies.ts'
import { Anchor, BuiltAlternative, BuiltLandmark, BuiltSegment } from './built.ts'
import {
  AlternativeSite,
  MeridianContent,
  Needling,
  PatternContent,
  PatternPoint,
  PatternRemoval,
  PatternVariation,
  PointContent,
  SourceContent,
  TechniqueContent,
} from './content.ts'
import { Hazard, TechniqueHazard } from './hazards.ts'
import { BodySide, PointCode } from './ids.ts'

const Text = v.pipe(v.string(), v.minLength(1))

/** x, y, z in metres. */
export const Position = v.tuple([v.number(), v.number(), v.number()])
export type Position = v.InferOutput<typeof Position>

export const ExportedAnchor = v.strictObject({
  ...Anchor.entries,
  position: Position,
  /** Unit vector out of the body. */
  normal: Position,
})
export type ExportedAnchor = v.InferOutput<typeof ExportedAnchor>

export const ExportedLandmark = v.strictObject({ ...BuiltLandmark.entries, position: Position })
export type ExportedLandmark = v.InferOutput<typeof ExportedLandmark>

/** Where another standard puts a point, with its words and its place on this body. */
export const ExportedAlternative = v.strictObject({
  ...AlternativeSite.entries,
  ...BuiltAlternative.entries,
  label: Text,
  place: Text,
  anchors: v.array(ExportedAnchor),
})
export type ExportedAlternative = v.InferOutput<typeof ExportedAlternative>

/** The point's content with every key replaced by its sentence, and where it lies on this body. */
export const ExportedPoint = v.strictObject({
  ...PointContent.entries,
  needling: v.nullable(
    v.strictObject({
      ...Needling.entries,
      direction: v.nullable(v.strictObject({ key: v.string(), text: Text })),
    }),
  ),
  categories: v.array(v.strictObject({ key: v.string(), name: Text })),
  /** `note` is the sentence, `noteKey` its key. */
  hazards: v.array(v.strictObject({ ...Hazard.entries, note: Text, noteKey: v.string() })),
  location: Text,
  find: v.array(Text),
  uses: v.array(Text),
  technique: v.nullable(Text),
  /** What another standard or older books say of the place, where they differ. */
  alternative: v.optional(Text),
  /** Sites of other standards that a rule can say; empty where there is none. */
  alternatives: v.array(ExportedAlternative),
  publishedSpread: v.nullable(v.strictObject({ radiusMm: v.number(), source: v.string() })),
  anchors: v.array(ExportedAnchor),
})
export type ExportedPoint = v.InferOutput<typeof ExportedPoint>

const ExportedPatternPoint = v.strictObject({
  ...PatternPoint.entries,
  reason: Text,
  /** Id of the variation that adds it, and when that is, as a sentence; both null for main points. */
  variation: v.nullable(v.string()),
  when: v.nullable(Text),
})

export const ExportedPattern = v.strictObject({
  ...PatternContent.entries,
  name: Text,
  summary: Text,
  plain: Text,
  professional: Text,
  signs: v.array(Text),
  synonyms: v.array(Text),
  main: v.pipe(v.array(ExportedPatternPoint), v.minLength(1)),
  add: v.array(ExportedPatternPoint),
  variations: v.array(
    v.strictObject({
      ...PatternVariation.entries,
      label: Text,
      explain: Text,
      remove: v.array(v.strictObject({ ...PatternRemoval.entries, reason: Text })),
    }),
  ),
  avoid: v.array(v.strictObject({ codes: v.array(v.string()), note: Text, sources: v.array(v.string()) })),
  techniqueNotes: v.array(Text),
  course: v.strictObject({ ...PatternContent.entries.course.entries, note: Text }),
  redFlags: v.array(v.strictObject({ id: v.string(), level: v.string(), question: Text, action: Text })),
  evidence: v.array(v.strictObject({ source: v.string(), direction: v.string(), finding: Text, reading: Text })),
})
export type ExportedPattern = v.InferOutput<typeof ExportedPattern>

export const ExportedMeridian = v.strictObject({
  ...MeridianContent.entries,
  name: Text,
  courses: v.array(
    v.strictObject({
      side: BodySide,
      polyline: v.array(Position),
      points: v.array(PointCode),
    }),
  ),
})

export const ExportedAtlas = v.strictObject({
  schemaVersion: v.literal(1),
  contentDate: v.string(),
  body: v.strictObject({
    id: PresetId,
    name: Text,
    unit: v.literal('m'),
    /** What the positive half of each axis points to; the origin is on the floor in the median plane. */
    axes: v.strictObject({ x: v.literal('left'), y: v.literal('up'), z: v.literal('front') }),
    /** Exact weight of every morph target of this body. */
    morphWeights: v.record(v.string(), v.number()),
  }),
  landmarks: v.array(ExportedLandmark),
  segments: v.array(BuiltSegment),
  points: v.array(ExportedPoint),
  groups: v.array(v.strictObject({ code: v.string(), members: v.array(PointCode) })),
  meridians: v.array(ExportedMeridian),
  patterns: v.array(ExportedPattern),
  techniques: v.array(
    v.strictObject({
      ...TechniqueContent.entries,
      hazards: v.array(v.strictObject({ ...TechniqueHazard.entries, note: Text })),
      name: Text,
      plain: Text,
      when: Text,
      how: v.array(Text),
      duration: Text,
      feels: Text,
      facts: v.array(Text),
      care: v.array(Text),
      areaNames: v.record(v.string(), Text),
    }),
  ),
  /** CSL-JSON items. */
  sources: v.array(SourceContent.entries.csl),
})
export type ExportedAtlas = v.InferOutput<typeof ExportedAtlas>

export const ExportedBody = v.strictObject({
  /** MakeHuman vertex id of every row of `positions`. */
  vertexIds: v.array(v.number()),
  positions: v.array(Position),
  /** Rows of `positions`, counter-clockwise from outside. */
  triangles: v.array(v.tuple([v.number(), v.number(), v.number()])),
})
export type ExportedBody = v.InferOutput<typeof ExportedBody>
