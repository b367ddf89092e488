/** Schemas of assets/built: what the bake writes and the app, the export and the tests read. */
import * as v from 'valibot'
import { PresetId } from './bodies.ts'
import { BodyId, BodySide, PointCode } from './ids.ts'

const VertexIds = v.tuple([v.number(), v.number(), v.number()])
const Weights = v.tuple([v.number(), v.number(), v.number()])

/** Three MakeHuman vertex ids and barycentric weights (sum 1): rides the mesh through every morph. */
export const Anchor = v.strictObject({
  side: BodySide,
  vertices: VertexIds,
  weights: Weights,
  /** Distance from what the rule says, recomputed from exported positions; null when the point is a landmark. */
  residualMm: v.nullable(v.number()),
  /** Landmark confidence carried through the rule (seeded Monte Carlo), radius in mm. */
  uncertaintyMm: v.number(),
})
export type Anchor = v.InferOutput<typeof Anchor>

export const BodyAnchors = v.record(PointCode, v.array(Anchor))
export type BodyAnchors = v.InferOutput<typeof BodyAnchors>

/** An alternative site of a point (content `alternatives`), and how far it lies from the drawn point. */
export const BuiltAlternative = v.strictObject({
  id: v.string(),
  /** Straight distance from the point, on the left side or the midline: mm, and the cun of that part of the body. */
  distanceMm: v.pipe(v.number(), v.minValue(0)),
  distanceCun: v.pipe(v.number(), v.minValue(0)),
  anchors: v.array(Anchor),
})
export type BuiltAlternative = v.InferOutput<typeof BuiltAlternative>

export const AnchorsFile = v.strictObject({
  schemaVersion: v.literal(1),
  /** SHA-256 over the drawn triangle list (MakeHuman vertex ids, u32 LE); loading refuses another. */
  topologyHash: v.string(),
  bodies: v.record(BodyId, BodyAnchors),
  /** Per body: point → its alternative sites, in the order of the record. */
  alternatives: v.record(BodyId, v.record(PointCode, v.array(BuiltAlternative))),
})
export type AnchorsFile = v.InferOutput<typeof AnchorsFile>

/** Painful areas: per body vertex (MakeHuman id 0…13379) a weight 0…255, base64; one per side. */
export const AreasFile = v.strictObject({
  schemaVersion: v.literal(1),
  topologyHash: v.string(),
  vertexCount: v.number(),
  areas: v.record(v.string(), v.strictObject({ left: v.string(), right: v.string() })),
})
export type AreasFile = v.InferOutput<typeof AreasFile>

/** One run of a meridian on the left side or in the middle; the right side is its mirror image (domain/courses.ts). */
export const CourseLine = v.strictObject({
  meridian: v.string(),
  side: v.picklist(['left', 'midline']),
  /** Codes it passes, in the order of the course. */
  points: v.array(PointCode),
  /** For each of `points`, the index of its station. */
  at: v.array(v.number()),
  /** Flat, three vertex ids per station. */
  vertices: v.array(v.number()),
  /** Flat, the first two of three weights per station, in ten-thousandths; the third is the rest. */
  weights: v.array(v.number()),
})
export type CourseLine = v.InferOutput<typeof CourseLine>

/** Meridian courses of both bodies, about 7 mm from station to station. */
export const CoursesFile = v.strictObject({
  schemaVersion: v.literal(1),
  topologyHash: v.string(),
  /** The mirror image of every vertex named below, in ascending order of those vertices. */
  mirrorOf: v.array(v.number()),
  bodies: v.record(BodyId, v.array(CourseLine)),
})
export type CoursesFile = v.InferOutput<typeof CoursesFile>

/** `C7`, `T1` … or a name as in relations.tsv, without the @. */
const LandmarkId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a landmark id such as medial_malleolus or T7'),
)

/** A named spot, line or level, held by the mesh like an anchor. */
export const BuiltLandmark = v.strictObject({
  id: LandmarkId,
  side: BodySide,
  /** curve: a representative spot of a line; level: a height whose spot lies on the posterior midline. */
  kind: v.picklist(['point', 'curve', 'level']),
  vertices: VertexIds,
  weights: Weights,
  /** How sure the spot is, radius in mm. */
  confidenceMm: v.pipe(v.number(), v.minValue(0)),
})
export type BuiltLandmark = v.InferOutput<typeof BuiltLandmark>

/** A B-cun measure of one body: `cun` cun make `lengthM` metres between two landmarks. */
export const BuiltSegment = v.strictObject({
  /** Segment id as in rules; `finger_cun` (cun 1) is the finger cun. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'a segment id such as leg_med')),
  side: BodySide,
  /** Landmark ids without the @ (same side as the segment, else midline). */
  from: v.string(),
  to: v.string(),
  cun: v.pipe(v.number(), v.gtValue(0)),
  /** Straight length in metres (along the skin for arcs such as head_ap). */
  lengthM: v.pipe(v.number(), v.gtValue(0)),
})
export type BuiltSegment = v.InferOutput<typeof BuiltSegment>

export const LandmarksFile = v.strictObject({
  schemaVersion: v.literal(1),
  topologyHash: v.string(),
  bodies: v.record(
    BodyId,
    v.strictObject({
      landmarks: v.array(BuiltLandmark),
      segments: v.array(BuiltSegment),
    }),
  ),
})
export type LandmarksFile = v.InferOutput<typeof LandmarksFile>

/**
 * `bodies/<preset>.json`: everything that lies on one of the eight presets. The two defaults have theirs in
 * anchors.json, landmarks.json and courses.json; areas follow every body by themselves.
 */
export const PresetFile = v.strictObject({
  schemaVersion: v.literal(1),
  topologyHash: v.string(),
  body: PresetId,
  anchors: BodyAnchors,
  alternatives: v.record(PointCode, v.array(BuiltAlternative)),
  landmarks: v.array(BuiltLandmark),
  segments: v.array(BuiltSegment),
  /** The mirror image of every vertex the courses name, in ascending order of those vertices. */
  mirrorOf: v.array(v.number()),
  courses: v.array(CourseLine),
})
export type PresetFile = v.InferOutput<typeof PresetFile>
