/** A pattern as it is planned for one visitor: what the chosen variations bring and take out, what the profile excludes. */
import type { Atlas } from './atlas.ts'
import type { PatternContent, PatternPoint, PatternRemoval } from './content.ts'
import type { PointCode } from './ids.ts'
import { isAvoided, type SafetyProfile } from './safety.ts'

/** `in`: recommended; `avoided`: excluded by the profile; `removed`: taken out by a chosen variation. */
export type PlanState = 'in' | 'avoided' | 'removed'

export interface PlanPoint {
  code: PointCode
  state: PlanState
  /** Why it is taken out; null unless `removed`. */
  removal: PatternRemoval | null
}

export interface PlanEntry {
  entry: PatternPoint
  kind: 'main' | 'add'
  /** 1-based place in the whole pattern; stays the same whatever is chosen. Members of a group share it. */
  number: number
  /** Members of a group, or the one code; unknown codes are left out. */
  points: PlanPoint[]
}

/** The variations of a pattern that are chosen, in its own order; ids it does not have are left out. */
export function chosenVariations(pattern: PatternContent, chosen: readonly string[]): PatternContent['variations'] {
  return pattern.variations.filter(({ id }) => chosen.includes(id))
}

/**
 * Every entry that is shown, in list order.
 * Without a choice all add-ons are there, as possibilities; with one, only those the choice brings.
 */
export function planOf(
  atlas: Atlas,
  pattern: PatternContent,
  profile: SafetyProfile,
  chosen: readonly string[],
): PlanEntry[] {
  const variations = chosenVariations(pattern, chosen)
  const removals = new Map(variations.flatMap(({ remove }) => remove.map((one) => [one.code, one] as const)))
  const all = [
    ...pattern.main.map((entry) => ({ entry, kind: 'main' as const })),
    ...pattern.add.map((entry) => ({ entry, kind: 'add' as const })),
  ].map((one, index) => ({ ...one, number: index + 1 }))
  return all
    .filter(
      ({ entry, kind }) => kind === 'main' || variations.length === 0 || variations.some(({ id }) => id === entry.when),
    )
    .map(({ entry, kind, number }) => {
      const codes = entry.members.length > 0 ? entry.members : [entry.code]
      const points = codes.flatMap((code): PlanPoint[] => {
        const point = atlas.points.get(code)
        if (!point) return []
        if (isAvoided(point, pattern, profile, atlas.content.conditions))
          return [{ code, state: 'avoided', removal: null }]
        // An add-on that another choice brings is not taken out again.
        const removal = kind === 'main' ? (removals.get(code) ?? removals.get(entry.code) ?? null) : null
        return [{ code, state: removal ? 'removed' : 'in', removal }]
      })
      return { entry, kind, number, points }
    })
}
