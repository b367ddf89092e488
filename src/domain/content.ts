/**
 * Schemas of everything under assets/content: facts only. Sentences live in assets/locales,
 * coordinates in assets/built. Types are inferred from the schemas; unknown keys are errors.
 */
import * as v from 'valibot'
import { Key, ReviewStatus, Sources } from './fields.ts'
import { ConditionContent, Hazard, HighRisk, TechniqueHazard } from './hazards.ts'
import { AccidentContent, ElectroPair, MuscleContent, SelfCareContent } from './guides.ts'
import { BodyId, MERIDIAN_IDS, PATTERN_AREAS, PatternId, PointCode, SourceId, ViewId } from './ids.ts'
import { IntakeContent } from './intake.ts'
import { Rule } from './rules.ts'
import { ArticleContent, SourceContent, StudyContent } from './studies.ts'

export const Confidence = v.picklist(['high', 'medium', 'low'])

export const Needling = v.strictObject({
  /** Angle of the needle to the skin, degrees. */
  angleDeg: v.tuple([v.number(), v.number()]),
  /** Textbook depth in cun. */
  depthCun: v.tuple([v.number(), v.number()]),
  /** Textbook depth in mm (1 cun taken as 25 mm), before the safety limit. */
  depthMm: v.tuple([v.number(), v.number()]),
  /** Safety limit in mm where one applies (clinical.md 4.4); the smaller one is shown. Null: none stated. */
  limitMm: v.nullable(v.number()),
  /** Key of a direction sentence in locales needling.json, or null for straight in. */
  direction: v.nullable(Key),
  /** For specialists only: the depth is shown to nobody who has not said to be a practitioner. */
  specialist: v.optional(v.boolean()),
})

/**
 * Another site some standard or book gives for a point, as a rule of its own. A point keeps the first
 * choice of WHO 2008 in `rule`; a difference that no rule can say stays a sentence only.
 */
export const AlternativeSite = v.strictObject({
  /** Key of its texts under points.<code>.alternatives, unique within the point. */
  id: Key,
  rule: Rule,
  sources: Sources,
})
export type AlternativeSite = v.InferOutput<typeof AlternativeSite>

/**
 * The point lies inside the body and has no spot on the skin: `rule` then names the edge of the opening
 * an arrow points into, and `from` the sides the arrow comes from (body frame, left side of the body).
 */
export const Opening = v.strictObject({
  into: v.picklist(['mouth', 'nose']),
  from: v.pipe(v.array(v.picklist(['left', 'right', 'above', 'below'])), v.minLength(1), v.maxLength(2)),
})
export type Opening = v.InferOutput<typeof Opening>

export const PointContent = v.strictObject({
  code: PointCode,
  /** Group code for series (EX-B2, EX-UE7, EX-LE10), else null. */
  group: v.nullable(v.pipe(v.string(), v.regex(/^EX-(HN|CA|B|UE|LE)\d+$/))),
  meridian: v.picklist([...MERIDIAN_IDS, 'EX', 'ASHI']),
  paired: v.boolean(),
  pinyin: v.string(),
  hanzi: v.string(),
  english: v.string(),
  korean: v.string(),
  japanese: v.string(),
  region: v.string(),
  categories: v.array(v.string()),
  rule: Rule,
  /** Sites of other standards and books; none when left out. */
  alternatives: v.optional(v.pipe(v.array(AlternativeSite), v.minLength(1))),
  /** Inside mouth or nose; on the outer skin when left out. */
  opening: v.optional(Opening),
  needling: v.nullable(Needling),
  moxa: v.picklist(['yes', 'no', 'caution']),
  /** May be pressed by the visitor at home. */
  acupressure: v.boolean(),
  hazards: v.array(Hazard),
  confidence: Confidence,
  sources: Sources,
  review: ReviewStatus,
})
export type PointContent = v.InferOutput<typeof PointContent>

/** Where a pattern's point is treated. `affected`/`opposite` follow the side that hurts. */
export const TreatmentSide = v.picklist(['both', 'affected', 'opposite', 'midline'])
export const Role = v.picklist(['local', 'adjacent', 'distal', 'along'])

export const PatternPoint = v.strictObject({
  /** Point code, or a group code (EX-B2) meaning the members listed in `members`. */
  code: v.string(),
  /** Members of a group used here, e.g. EX-B2-L3 … EX-B2-L5; empty for single points. */
  members: v.array(PointCode),
  side: TreatmentSide,
  role: Role,
  /** Key under patterns.<id>.reasons in the locale: why it is listed. */
  reason: Key,
  /** Id of the variation that adds it; null for main points. */
  when: v.nullable(Key),
  sources: Sources,
})
export type PatternPoint = v.InferOutput<typeof PatternPoint>

/** What a variation takes out of the main points: a point, a whole group, or one member of a group. */
export const PatternRemoval = v.strictObject({
  code: v.string(),
  /** Key under patterns.<id>.reasons in the locale: why it is left out. */
  reason: Key,
  sources: Sources,
})
export type PatternRemoval = v.InferOutput<typeof PatternRemoval>

/**
 * A chip such as "Severe pain". Chosen, it brings the add-ons whose `when` is its id and takes out
 * the main points that `remove` lists. Several may be chosen at once; no point stands under two of them.
 */
export const PatternVariation = v.strictObject({
  id: Key,
  remove: v.array(PatternRemoval),
  sources: Sources,
})
export type PatternVariation = v.InferOutput<typeof PatternVariation>

export const PatternContent = v.strictObject({
  id: PatternId,
  order: v.number(),
  area: v.picklist(PATTERN_AREAS),
  /** True: left / right / both matters for this pattern. */
  sided: v.boolean(),
  main: v.pipe(v.array(PatternPoint), v.minLength(1)),
  add: v.array(PatternPoint),
  variations: v.array(PatternVariation),
  /** What not to do: technique or point, with the key of its sentence under patterns.<id>.avoid. */
  avoid: v.array(v.strictObject({ codes: v.array(v.string()), note: Key, sources: Sources })),
  techniques: v.array(Key),
  course: v.strictObject({
    sessions: v.nullable(v.number()),
    weeks: v.nullable(v.number()),
    minutes: v.nullable(v.tuple([v.number(), v.number()])),
    /** Key of the sentence under patterns.<id>.course. */
    note: Key,
    sources: Sources,
  }),
  /** Ids in red-flags.json asked before any point is shown. */
  redFlags: v.pipe(v.array(Key), v.minLength(1)),
  pregnancyPattern: v.boolean(),
  view: ViewId,
  evidence: v.array(
    v.strictObject({
      source: SourceId,
      direction: v.picklist(['for', 'mixed', 'against']),
      /** Key under evidence.json. */
      reading: Key,
    }),
  ),
  confidence: Confidence,
  sources: Sources,
  review: ReviewStatus,
})
export type PatternContent = v.InferOutput<typeof PatternContent>

export const RedFlag = v.strictObject({
  id: Key,
  level: v.picklist(['emergency', 'urgent', 'routine', 'pregnancy']),
  sources: Sources,
})
export type RedFlag = v.InferOutput<typeof RedFlag>

export const TechniqueContent = v.strictObject({
  id: Key,
  order: v.number(),
  hazards: v.optional(v.array(TechniqueHazard), []),
  /** How long one use lasts, minutes; null where it is over in less. */
  minutes: v.nullable(v.tuple([v.number(), v.number()])),
  /** May be done by the visitor at home. */
  home: v.boolean(),
  /** Our own drawings that explain it, in order. */
  diagrams: v.pipe(
    v.array(v.picklist(['needle-angles', 'moxa-distance', 'electro-pair', 'cup', 'scrape', 'thumb', 'ball-wall'])),
    v.minLength(1),
  ),
  /** Where it is used, for showing on the body: points joined by a current, areas, points to press. */
  pairs: v.array(ElectroPair),
  /** Ids in assets/anatomy/areas.json; each is named under techniques.<id>.areas. */
  areas: v.array(Key),
  points: v.array(PointCode),
  view: ViewId,
  sources: Sources,
  review: ReviewStatus,
})
export type TechniqueContent = v.InferOutput<typeof TechniqueContent>

export const MeridianContent = v.strictObject({
  id: v.picklist(MERIDIAN_IDS),
  pinyin: v.string(),
  hanzi: v.string(),
  /** Point colour on light and dark stage, sRGB hex. */
  colour: v.strictObject({ light: v.string(), dark: v.string() }),
  /** Where the camera stands to show its course. */
  view: v.optional(ViewId),
  /** What tradition links with it; the two vessels have none of these. */
  tradition: v.optional(
    v.strictObject({
      polarity: v.picklist(['yin', 'yang']),
      element: v.nullable(v.picklist(['wood', 'fire', 'earth', 'metal', 'water'])),
      /** Two-hour watch such as 15:00–17:00. */
      clock: v.nullable(v.pipe(v.string(), v.regex(/^\d\d:00–\d\d:00$/, 'a watch such as 15:00–17:00'))),
      /** The meridian it is paired with. */
      partner: v.nullable(v.picklist(MERIDIAN_IDS)),
      sources: Sources,
    }),
  ),
  sources: Sources,
})
export type MeridianContent = v.InferOutput<typeof MeridianContent>

/** Published scatter between clinicians placing a point (Molsberger 2012), radius of the 95 % field. */
export const PublishedSpread = v.strictObject({ code: PointCode, radiusMm: v.number(), source: SourceId })

/**
 * Ids that were given up, old → new, by the address key that carried them. A variation is written with
 * its pattern (`P3.locked-other` → `locked`), a page as in the address (`techniques.moxa`).
 */
export const RetiredIds = v.strictObject({
  pattern: v.record(v.string(), PatternId),
  point: v.record(v.string(), PointCode),
  variation: v.record(v.string(), Key),
  page: v.record(v.string(), v.string()),
})
export type RetiredIds = v.InferOutput<typeof RetiredIds>

export const Content = v.strictObject({
  points: v.record(v.string(), PointContent),
  patterns: v.record(v.string(), PatternContent),
  meridians: v.record(v.string(), MeridianContent),
  techniques: v.record(v.string(), TechniqueContent),
  muscles: v.record(v.string(), MuscleContent),
  selfCare: v.record(v.string(), SelfCareContent),
  accidents: v.array(AccidentContent),
  studies: v.record(v.string(), StudyContent),
  articles: v.record(v.string(), ArticleContent),
  sources: v.record(v.string(), SourceContent),
  redFlags: v.array(RedFlag),
  /** In the order they are asked. */
  conditions: v.array(ConditionContent),
  highRisk: v.array(HighRisk),
  intake: IntakeContent,
  publishedSpread: v.array(PublishedSpread),
  retired: RetiredIds,
  contentDate: v.pipe(v.string(), v.isoDate()),
})
export type Content = v.InferOutput<typeof Content>
export { BodyId, SourceContent }
export type { AccidentContent, MuscleContent, SelfCareContent } from './guides.ts'
