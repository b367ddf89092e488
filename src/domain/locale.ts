/** Schemas of assets/locales/<lang>: every visible sentence. One JSON file per top-level key. */
import * as v from 'valibot'

const Text = v.pipe(v.string(), v.trim(), v.minLength(1))
const Texts = v.record(v.string(), Text)

export const PointText = v.strictObject({
  /** Professional location sentence. */
  location: Text,
  /** Plain steps to find it with one's own fingers (grade 5–6). */
  find: v.pipe(v.array(Text), v.minLength(1)),
  /** Traditional uses, short phrases. */
  uses: v.array(Text),
  /** Extra sentence on technique for practitioners, or null. */
  technique: v.nullable(Text),
  /** What another standard or older books say of the place, where they differ. */
  alternative: v.optional(Text),
  /** id of an alternative site → a label for the body, and where it is, in plain words. */
  alternatives: v.optional(v.record(v.string(), v.strictObject({ label: Text, place: Text }))),
})
export type PointText = v.InferOutput<typeof PointText>

export const PatternText = v.strictObject({
  name: Text,
  /** One line for cards: where and how it hurts. */
  summary: Text,
  /** Patient-facing description, grade ≤ 6. */
  plain: Text,
  /** For practitioners. */
  professional: Text,
  signs: v.pipe(v.array(Text), v.minLength(1)),
  /** Names of conditions and everyday words that lead here; the search reads them. */
  synonyms: v.array(Text),
  /** Why a point is listed, or why a variation leaves it out. */
  reasons: Texts,
  /** Variation id → chip words, and one plain sentence on when it fits. */
  variations: v.record(v.string(), v.strictObject({ label: Text, explain: Text })),
  avoid: Texts,
  course: Texts,
  techniqueNotes: v.array(Text),
})
export type PatternText = v.InferOutput<typeof PatternText>

/** Everything but `facts` is for patients (grade ≤ 6). */
export const TechniqueText = v.strictObject({
  name: Text,
  /** What it is. */
  plain: Text,
  when: Text,
  how: v.pipe(v.array(Text), v.minLength(1)),
  duration: Text,
  feels: Text,
  /** For practitioners. */
  facts: v.array(Text),
  /** When not, and what to take care of. */
  care: v.array(Text),
  /** Area id → where it lies on the body. */
  areas: Texts,
})
export type TechniqueText = v.InferOutput<typeof TechniqueText>

export const MuscleText = v.strictObject({
  name: Text,
  /** Where it is and what it does. */
  plain: Text,
  signs: v.pipe(v.array(Text), v.minLength(1)),
  care: v.array(Text),
  /** For practitioners. */
  facts: v.array(Text),
  /** How sure this is, and where it comes from. */
  note: Text,
})
export type MuscleText = v.InferOutput<typeof MuscleText>

export const SelfCareText = v.strictObject({
  name: Text,
  /** One line for the list. */
  summary: Text,
  /** What one needs and how one starts. */
  start: Text,
  /** Step id → what to do. */
  steps: Texts,
  care: v.array(Text),
  /** How sure this is, and where it comes from. */
  note: Text,
})
export type SelfCareText = v.InferOutput<typeof SelfCareText>

export const AccidentText = v.strictObject({
  name: Text,
  /** How it shows. */
  signs: Text,
  /** What the patient does. */
  patient: v.pipe(v.array(Text), v.minLength(1)),
  /** What the practitioner does. */
  practitioner: v.pipe(v.array(Text), v.minLength(1)),
})
export type AccidentText = v.InferOutput<typeof AccidentText>

export const ArticleText = v.strictObject({
  /** The page in one or two sentences. */
  lead: Text,
  /** Part id → heading, and text key → sentences. */
  parts: v.record(v.string(), v.strictObject({ title: Text, texts: Texts })),
})
export type ArticleText = v.InferOutput<typeof ArticleText>

export const Locale = v.strictObject({
  ui: Texts,
  points: v.record(v.string(), PointText),
  patterns: v.record(v.string(), PatternText),
  /** id → question (asked) and what to do on yes. */
  redFlags: v.record(v.string(), v.strictObject({ question: Text, action: Text })),
  hazards: Texts,
  /** Why a technique or a point is left out, or needs care, for somebody who told a condition. */
  safety: Texts,
  /** The guided path: regions, questions, answers (`question.answer`) and reasons by their ids. */
  intake: v.strictObject({ regions: Texts, questions: Texts, answers: Texts, reasons: Texts }),
  needling: Texts,
  categories: v.record(v.string(), v.strictObject({ name: Text, explain: Text })),
  /** Besides the name: the organ it is named after, which way it runs, and what its drawn course leaves open. */
  meridians: v.record(
    v.string(),
    v.strictObject({ name: Text, organ: v.optional(Text), direction: v.optional(Text), course: v.optional(Text) }),
  ),
  techniques: v.record(v.string(), TechniqueText),
  muscles: v.record(v.string(), MuscleText),
  selfCare: v.record(v.string(), SelfCareText),
  accidents: v.record(v.string(), AccidentText),
  /** key → honest reading of a study: finding (with figures) and reading. */
  evidence: v.record(v.string(), v.strictObject({ finding: Text, reading: Text })),
  /** What the studies measured: key of a result → measure, scale and time, in few words. */
  outcomes: Texts,
  /** Pages of plain sentences; for patients. */
  articles: v.record(v.string(), ArticleText),
  /** landmark id (no @) → name and how it is felt. */
  landmarks: v.record(v.string(), v.strictObject({ name: Text, palpation: Text })),
  /** Sentences of the drawn construction, and landmarks as they stand in them (name.<landmark id>). */
  findIt: Texts,
})
export type Locale = v.InferOutput<typeof Locale>
