/**
 * "Where does it hurt?": from answers to topics to read with a clinician. Never a diagnosis and never
 * a ranking: a topic fits or it does not, and each tells which answers it was listed for.
 */
import * as v from 'valibot'
import type { PatternContent, RedFlag } from './content.ts'
import { Key, Sources } from './fields.ts'
import { type PainSide, PatternId, ViewId } from './ids.ts'
import { flagsToAsk } from './redFlags.ts'
import type { SafetyProfile } from './safety.ts'

/** Which way the skin of a limb looks. */
const Facing = v.picklist(['front', 'back', 'side'])
type Facing = v.InferOutput<typeof Facing>

export const IntakeRegion = v.strictObject({
  id: Key,
  /** Left, right or both can be said of it. */
  sided: v.boolean(),
  view: ViewId,
  /** Regions of the drawn skin (body.glb) that mean it; `facing` null: all of that skin. */
  skin: v.pipe(v.array(v.strictObject({ region: v.string(), facing: v.nullable(Facing) })), v.minLength(1)),
  /** Red flags asked here besides those of the patterns listed for it. */
  flags: v.array(Key),
})
export type IntakeRegion = v.InferOutput<typeof IntakeRegion>

export const QUESTION_IDS = ['quality', 'duration', 'worse', 'better', 'cause'] as const
const QuestionId = v.picklist(QUESTION_IDS)
export type QuestionId = v.InferOutput<typeof QuestionId>

const Answers = v.pipe(v.array(Key), v.minLength(1))

export const IntakeTopic = v.strictObject({
  pattern: PatternId,
  regions: Answers,
  /** Listed for the region alone; else at least one hint must fit once its question is answered. */
  regionIsEnough: v.boolean(),
  /** One of these answers must be given, or, unless `strict`, the question left open. */
  needs: v.array(v.strictObject({ question: QuestionId, answers: Answers, strict: v.boolean() })),
  /** Answers that speak for the topic, with the key of the reason in intake.json, reasons. */
  hints: v.array(v.strictObject({ question: QuestionId, answers: Answers, reason: Key })),
  sources: Sources,
})
export type IntakeTopic = v.InferOutput<typeof IntakeTopic>

export const IntakeContent = v.strictObject({
  regions: v.array(IntakeRegion),
  questions: v.array(v.strictObject({ id: QuestionId, many: v.boolean(), answers: Answers })),
  topics: v.array(IntakeTopic),
})
export type IntakeContent = v.InferOutput<typeof IntakeContent>

/** What was answered; a question left open is missing or empty. */
export type IntakeAnswers = Readonly<Partial<Record<QuestionId, readonly string[]>>>

export const INTAKE_STEPS = ['where', 'quality', 'duration', 'change', 'cause', 'check', 'topics'] as const
export type IntakeStep = (typeof INTAKE_STEPS)[number]

/** The questions a step asks. */
export const STEP_QUESTIONS: Readonly<Record<IntakeStep, readonly QuestionId[]>> = {
  where: [],
  quality: ['quality'],
  duration: ['duration'],
  change: ['worse', 'better'],
  cause: ['cause'],
  check: [],
  topics: [],
}

const topicsAt = (content: IntakeContent, region: string) =>
  content.topics.filter(({ regions }) => regions.includes(region))

/** Answers worth offering where it hurts: what makes it better or worse only as far as a topic there asks for it. */
export function answersAt(content: IntakeContent, region: string, question: QuestionId): string[] {
  const all = content.questions.find(({ id }) => id === question)?.answers ?? []
  if (question !== 'worse' && question !== 'better') return all
  const asked = new Set(
    topicsAt(content, region).flatMap(({ needs, hints }) =>
      [...needs, ...hints].filter((one) => one.question === question).flatMap(({ answers }) => answers),
    ),
  )
  return all.filter((id) => asked.has(id))
}

/** A topic that fits, with what it was listed for. */
export interface ListedTopic {
  pattern: PatternId
  /** Keys of reasons, in the order of the record; empty when only the region speaks for it. */
  reasons: string[]
  /** The region alone is enough, or an answer speaks for it; else the answers only do not speak against it. */
  spokenFor: boolean
}

const gives = (answers: IntakeAnswers, { question, answers: wanted }: { question: QuestionId; answers: string[] }) =>
  answers[question]?.some((id) => wanted.includes(id)) === true
const isOpen = (answers: IntakeAnswers, question: QuestionId) => (answers[question]?.length ?? 0) === 0

/**
 * Every topic that fits, in the order of the file; whoever shows them sorts them by name.
 * A topic with a strict need is for a state of its own (pregnancy): where it fits, the others give way.
 * @param patterns ids that exist; topics of others are left out
 */
export function topicsFor(
  content: IntakeContent,
  region: string,
  answers: IntakeAnswers,
  patterns: ReadonlySet<PatternId> | ReadonlyMap<PatternId, unknown>,
): ListedTopic[] {
  const here = topicsAt(content, region)
  const own = here.filter(({ needs }) => needs.some((need) => need.strict && gives(answers, need)))
  const offered = own.some(({ pattern }) => patterns.has(pattern)) ? own : here
  return offered.flatMap((topic) => {
    const { pattern, needs, hints, regionIsEnough } = topic
    if (!patterns.has(pattern)) return []
    if (!needs.every((need) => gives(answers, need) || (!need.strict && isOpen(answers, need.question)))) return []
    const spoken = hints.filter((hint) => gives(answers, hint))
    const asked = hints.some(({ question }) => !isOpen(answers, question))
    if (!regionIsEnough && asked && spoken.length === 0) return []
    return [{ pattern, reasons: spoken.map(({ reason }) => reason), spokenFor: regionIsEnough || spoken.length > 0 }]
  })
}

/** The answers, with pregnancy told in the profile counted as told here. */
export function answersWith(answers: IntakeAnswers, profile: SafetyProfile): IntakeAnswers {
  return profile.includes('pregnancy') ? { ...answers, cause: ['pregnancy', ...(answers.cause ?? [])] } : answers
}

/** Every red flag asked before any topic: those of all patterns of the region, and the region's own. */
export function intakeFlags(
  content: IntakeContent,
  region: string,
  patterns: ReadonlyMap<PatternId, Pick<PatternContent, 'redFlags' | 'pregnancyPattern'>>,
  all: readonly RedFlag[],
  pregnant: boolean,
): RedFlag[] {
  const own = content.regions.find(({ id }) => id === region)?.flags ?? []
  const topics = topicsAt(content, region).flatMap(({ pattern }) => {
    const found = patterns.get(pattern)
    return found && (pregnant || !found.pregnancyPattern) ? [found] : []
  })
  const flags = flagsToAsk(all, [...topics, { redFlags: own, pregnancyPattern: false }], pregnant)
  return flags.filter(({ level }) => pregnant || level !== 'pregnancy')
}

/** Below this share of the normal the skin of a limb looks sideways. */
const SIDEWAYS = 0.72

/**
 * The region a spot on the skin means.
 * @param skin name of the drawn region there
 * @param normal outward unit normal; +x is the body's left, +z the front
 * @param xM distance from the median plane, metres
 */
export function regionOfSkin(
  regions: readonly IntakeRegion[],
  skin: string,
  normal: readonly [number, number, number],
  xM: number,
): string | null {
  const outward = normal[0] * Math.sign(xM)
  const facing: Facing = outward > SIDEWAYS ? 'side' : normal[2] > 0 ? 'front' : 'back'
  const fits = regions.find((one) =>
    one.skin.some((part) => part.region === skin && (part.facing === null || part.facing === facing)),
  )
  return fits?.id ?? null
}

/** Nearer to the middle than this, both sides are meant; metres. */
const MIDDLE_M = 0.025

/** The side a spot on the skin means. */
export function sideOfSpot(xM: number): PainSide {
  return xM > MIDDLE_M ? 'left' : xM < -MIDDLE_M ? 'right' : 'both'
}
