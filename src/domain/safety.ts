/**
 * What a visitor told about themselves, and what it means for points, techniques and patterns.
 * The profile lives in memory only; nothing here writes it anywhere.
 */
import type { Content, PatternContent, PointContent, TechniqueContent } from './content.ts'
import type { ConditionContent, HazardLevel } from './hazards.ts'
import { CONDITION_IDS, type ConditionId } from './ids.ts'

/** The conditions that hold, in the order of CONDITION_IDS, each at most once. */
export type SafetyProfile = readonly ConditionId[]

/** Nothing told. */
export const NO_PROFILE: SafetyProfile = []

/** One reason to leave something out, or to take care. */
export interface Reaction {
  condition: ConditionId
  level: HazardLevel
  /** Where the sentence stands: a point's own hazards, or what is said for a condition. */
  table: 'hazards' | 'safety'
  note: string
  sources: readonly string[]
}

/** A profile with one condition told or taken back. */
export function withCondition(profile: SafetyProfile, id: ConditionId, holds: boolean): SafetyProfile {
  return CONDITION_IDS.filter((one) => (one === id ? holds : profile.includes(one)))
}

/** What holds while a pattern is shown: the list for pregnancy is for pregnant readers. */
export function profileIn(
  pattern: Pick<PatternContent, 'pregnancyPattern'> | null,
  profile: SafetyProfile,
): SafetyProfile {
  return pattern?.pregnancyPattern ? withCondition(profile, 'pregnancy', true) : profile
}

/** Avoid before caution; within a level in the order the conditions are asked. */
function ordered(reactions: Reaction[]): Reaction[] {
  const rank = (one: Reaction) =>
    (one.level === 'avoid' ? 0 : CONDITION_IDS.length) + CONDITION_IDS.indexOf(one.condition)
  return reactions.sort((a, b) => rank(a) - rank(b))
}

/** What a point itself means for this visitor: its hazards of the condition's kind, and the structures near it. */
export function pointReactions(
  point: Pick<PointContent, 'hazards' | 'sources'>,
  conditions: readonly ConditionContent[],
  profile: SafetyProfile,
): Reaction[] {
  return ordered(
    conditions
      .filter(({ id }) => profile.includes(id))
      .flatMap(({ id, own, near }) => [
        ...point.hazards
          .filter((hazard) => hazard.kind === own)
          .map(
            ({ level, note }): Reaction => ({ condition: id, level, table: 'hazards', note, sources: point.sources }),
          ),
        ...near
          .filter(({ kinds }) => point.hazards.some((hazard) => kinds.includes(hazard.kind)))
          .map(({ level, note, sources }): Reaction => ({ condition: id, level, table: 'safety', note, sources })),
      ]),
  )
}

/**
 * What a technique means for this visitor.
 * @param region region of the point it is done at; without one, everything that can apply somewhere
 */
export function techniqueReactions(
  technique: Pick<TechniqueContent, 'hazards'>,
  profile: SafetyProfile,
  region?: string,
): Reaction[] {
  return ordered(
    technique.hazards
      .filter(({ condition }) => profile.includes(condition))
      .filter(({ regions }) => region === undefined || regions.length === 0 || regions.includes(region))
      .map(({ condition, level, note, sources }) => ({ condition, level, table: 'safety', note, sources })),
  )
}

/** The techniques a point offers, as ids of assets/content/techniques. */
export function techniquesAt(point: Pick<PointContent, 'needling' | 'moxa' | 'acupressure'>): string[] {
  return [
    ...(point.needling ? ['manual-needling'] : []),
    ...(point.moxa === 'no' ? [] : ['moxibustion']),
    ...(point.acupressure ? ['acupressure'] : []),
  ]
}

/** True when a hazard of level "avoid" of the point itself applies to this visitor. */
export function isAvoided(
  point: PointContent,
  pattern: Pick<PatternContent, 'pregnancyPattern'> | null,
  profile: SafetyProfile,
  conditions: readonly ConditionContent[],
): boolean {
  return pointReactions(point, conditions, profileIn(pattern, profile)).some(({ level }) => level === 'avoid')
}

export interface PatternReactions {
  /** Techniques of the pattern that are not for this visitor or need care, in the order of the pattern. */
  techniques: { id: string; reactions: Reaction[] }[]
  /** Points of the pattern that are left out or need care, in list order. */
  points: { code: string; reactions: Reaction[] }[]
  /** Conditions that were told and change nothing here. */
  unchanged: ConditionId[]
}

/** Everything of a pattern that reacts to this visitor. */
export function patternReactions(
  content: Pick<Content, 'points' | 'conditions'> & {
    techniques: Readonly<Record<string, Pick<TechniqueContent, 'hazards'>>>
  },
  pattern: PatternContent,
  told: SafetyProfile,
): PatternReactions {
  const profile = profileIn(pattern, told)
  const codes = [...pattern.main, ...pattern.add].flatMap(({ code, members }) =>
    members.length > 0 ? members : [code],
  )
  // Current on a knee says nothing about the belly: what holds for some regions holds where the pattern has points.
  const regions = new Set(codes.flatMap((code) => content.points[code]?.region ?? []))
  const techniques = pattern.techniques.flatMap((id) => {
    const technique = content.techniques[id]
    if (!technique) return []
    const hazards = technique.hazards.filter(
      (hazard) => hazard.regions.length === 0 || hazard.regions.some((region) => regions.has(region)),
    )
    const reactions = techniqueReactions({ hazards }, profile)
    return reactions.length > 0 ? [{ id, reactions }] : []
  })
  const points = codes.flatMap((code) => {
    const point = content.points[code]
    const reactions = point ? pointReactions(point, content.conditions, profile) : []
    return reactions.length > 0 ? [{ code, reactions }] : []
  })
  const reacting = new Set([...techniques, ...points].flatMap(({ reactions }) => reactions.map((one) => one.condition)))
  return { techniques, points, unchanged: profile.filter((id) => !reacting.has(id)) }
}
