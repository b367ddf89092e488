/**
 * Records of the pages that are read: what a study found, and pages of plain sentences with their
 * sources. Facts and references only; the words are in locales evidence, outcomes and articles.
 */
import * as v from 'valibot'
import { Key, ReviewStatus, Sources } from './fields.ts'
import { SourceId } from './ids.ts'

/** One work as CSL-JSON, with what was checked of it. */
export const SourceContent = v.strictObject({
  id: SourceId,
  csl: v.looseObject({ id: v.string(), type: v.string(), title: v.string() }),
  /** checked: read against the source's text; to-confirm: figures to be confirmed. */
  status: v.picklist(['checked', 'to-confirm']),
})
export type SourceContent = v.InferOutput<typeof SourceContent>

export const STUDY_TOPICS = [
  'low-back',
  'sciatica',
  'stenosis',
  'neck',
  'knee',
  'headache',
  'pregnancy',
  'cupping',
  'safety',
] as const
export type StudyTopic = (typeof STUDY_TOPICS)[number]

export const STUDY_DESIGNS = [
  'randomised-trial',
  'systematic-review',
  'patient-data-review',
  'guideline',
  'consensus',
  'cohort',
  'survey',
] as const

/** What a result is set against; `within` a group it names the group itself. */
export const STUDY_ARMS = [
  'acupuncture',
  'fixed-points',
  'more-sessions',
  'cupping',
  'sham',
  'shallow',
  'mock',
  'no-treatment',
  'usual-care',
  'exercise',
  'drugs',
  'waiting',
  'mixed-controls',
] as const

/** `safety` says nothing about whether it works. */
export const STUDY_DIRECTIONS = ['for', 'mixed', 'against', 'safety'] as const
export type StudyDirection = (typeof STUDY_DIRECTIONS)[number]

/** A figure as it was published, with a true minus sign and points for decimals: −16.0, 31,822. */
const Figure = v.pipe(v.string(), v.regex(/^−?\d{1,3}(,\d{3})*(\.\d+)?$/, 'a figure such as −16.0 or 31,822'))

export const StudyResult = v.strictObject({
  /** Key in locales/<lang>/outcomes.json: what was measured, on which scale, when. */
  outcome: Key,
  /** group: how one group fared; difference and ratio: acupuncture (or cupping) against `arm`. */
  kind: v.picklist(['group', 'difference', 'ratio', 'odds-ratio', 'rate']),
  arm: v.picklist(STUDY_ARMS),
  value: Figure,
  /** 95 % interval; null where none was read. */
  interval: v.nullable(v.tuple([Figure, Figure])),
  unit: v.picklist(['mm', 'points', 'percent', 'percent-points', 'sd', 'none', 'per-10000', 'per-million']),
})
export type StudyResult = v.InferOutput<typeof StudyResult>

export const StudyContent = v.strictObject({
  /** The source it is the record of. */
  id: SourceId,
  order: v.number(),
  topics: v.pipe(v.array(v.picklist(STUDY_TOPICS)), v.minLength(1)),
  design: v.picklist(STUDY_DESIGNS),
  /** Studies pooled in a review. */
  studies: v.nullable(v.number()),
  people: v.nullable(v.number()),
  /** Sessions or consultations, where these were counted instead of people. */
  sessions: v.nullable(v.number()),
  comparisons: v.array(v.picklist(STUDY_ARMS)),
  results: v.array(StudyResult),
  direction: v.picklist(STUDY_DIRECTIONS),
  /** Key under evidence.json. */
  reading: Key,
  /** A study that must be read together with this one: both are shown in one block. */
  pair: v.nullable(SourceId),
  /** checked: the figures were read in the work or its abstract; to-confirm: not yet. */
  figures: v.picklist(['checked', 'to-confirm']),
  review: ReviewStatus,
})
export type StudyContent = v.InferOutput<typeof StudyContent>

/** Pages made of parts and sentences, each sentence with its sources. */
export const ARTICLE_IDS = ['works', 'faq', 'expect', 'helpers', 'why', 'purpose', 'accessibility'] as const
export type ArticleId = (typeof ARTICLE_IDS)[number]

/** Met, met in part, not met, does not apply. */
export const ARTICLE_GRADES = ['met', 'partly', 'not', 'na'] as const
export type ArticleGrade = (typeof ARTICLE_GRADES)[number]

export const ArticlePart = v.strictObject({
  /** Key under articles.<page>.parts of the locale, and the item an address can name. */
  id: Key,
  /** plain: one below the other; sides: next to each other where there is room; fold: opened on demand. */
  layout: v.picklist(['plain', 'sides', 'fold']),
  texts: v.pipe(
    v.array(
      v.strictObject({
        /** Key under articles.<page>.parts.<part>.texts. */
        key: Key,
        /** Which way it points, where that is the message. */
        direction: v.nullable(v.picklist(STUDY_DIRECTIONS)),
        /** How far this app does what the sentence says, where it is graded. */
        grade: v.optional(v.picklist(ARTICLE_GRADES)),
        /** Empty only where the sentence is about this app or asks something. */
        sources: v.union([Sources, v.tuple([])]),
      }),
    ),
    v.minLength(1),
  ),
})
export type ArticlePart = v.InferOutput<typeof ArticlePart>

export const ArticleContent = v.strictObject({
  id: v.picklist(ARTICLE_IDS),
  parts: v.pipe(v.array(ArticlePart), v.minLength(1)),
  review: ReviewStatus,
})
export type ArticleContent = v.InferOutput<typeof ArticleContent>
