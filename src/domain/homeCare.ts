/** What a visitor of a kiosk may take home from a topic: pressing, and the exercises its muscles name. */
import type { Atlas } from './atlas.ts'
import type { PatternContent } from './content.ts'
import type { SelfCareContent } from './guides.ts'
import type { ListEntry } from './patternList.ts'
import { profileIn, type SafetyProfile, techniqueReactions } from './safety.ts'

export interface HomeCare {
  /** Points that may be pressed at home; empty where the topic does not name pressing. */
  press: ListEntry[]
  exercises: SelfCareContent[]
}

/**
 * @param points the points the visitor is shown
 * @returns nothing to press and no exercises where the data names none, where a technique is excluded by the
 *   profile, or, for exercises, in pregnancy: their rules ask for a clinician first
 */
export function homeCare(
  atlas: Pick<Atlas, 'content' | 'points'>,
  pattern: PatternContent,
  points: readonly ListEntry[],
  profile: SafetyProfile,
): HomeCare {
  const { muscles, selfCare, techniques } = atlas.content
  const own = profileIn(pattern, profile)
  const allowed = (id: string) => {
    const technique = techniques[id]
    return technique !== undefined && techniqueReactions(technique, own).every(({ level }) => level !== 'avoid')
  }
  const pressing = pattern.techniques.includes('acupressure') && allowed('acupressure')
  const named = Object.values(muscles)
    .filter(({ patterns }) => patterns.includes(pattern.id))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ care }) => care)
  return {
    press: pressing ? points.filter(({ codes }) => atlas.points.get(codes[0] ?? '')?.acupressure === true) : [],
    exercises: own.includes('pregnancy')
      ? []
      : [...new Set(named)].flatMap((id) => selfCare[id] ?? []).filter((one) => one.techniques.every(allowed)),
  }
}

/** A yes to a sign for which a doctor comes soon: until then nothing is to be pressed or bent. */
export function waitsForDoctor(yes: readonly string[], redFlags: readonly { id: string; level: string }[]): boolean {
  return redFlags.some(({ id, level }) => level !== 'routine' && yes.includes(id))
}
