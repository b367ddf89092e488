/** The list of a pattern: the same entries, numbers and kinds the canvas draws (patternMarks), told in groups. */
import { type Atlas, treatedSides } from './atlas.ts'
import type { PatternContent, PatternPoint, PatternRemoval } from './content.ts'
import type { BodySide, PainSide, PointCode } from './ids.ts'
import { type PlanState, planOf } from './plan.ts'
import type { SafetyProfile } from './safety.ts'

export type ListGroupId = 'main' | 'both' | 'midline' | 'affected' | 'opposite' | 'add' | 'removed' | 'avoided'

export interface ListEntry {
  entry: PatternPoint
  kind: 'main' | 'add'
  /** 1-based, the same number as on the canvas. */
  number: number
  /** Codes shown in this row: the members of a group, or the one code. */
  codes: PointCode[]
  /** Sides treated, in the order they are offered. */
  sides: BodySide[]
  /** Why a variation takes it out; null unless it stands under `removed`. */
  removal: PatternRemoval | null
}

export interface ListGroup {
  id: ListGroupId
  /** The variation that brings the entries; null for everything but add-ons. */
  variation: string | null
  entries: ListEntry[]
}

const GROUP_ORDER: readonly ListGroupId[] = [
  'main',
  'both',
  'midline',
  'affected',
  'opposite',
  'add',
  'removed',
  'avoided',
]

/**
 * Groups the entries of a pattern for one painful side, safety profile and choice of variations.
 * Where a side is named, main points are split into both sides / painful side / other side; add-ons
 * stand under the variation that brings them; points that a variation takes out or the profile
 * excludes stand under `removed` or `avoided` and nowhere else, and keep their number.
 * Empty groups are left out.
 */
export function patternList(
  atlas: Atlas,
  pattern: PatternContent,
  pain: PainSide,
  profile: SafetyProfile,
  chosen: readonly string[],
): ListGroup[] {
  const groups = new Map<string, ListGroup>()
  const put = (id: ListGroupId, variation: string | null, row: ListEntry) => {
    const key = `${id} ${variation}`
    const group = groups.get(key) ?? { id, variation, entries: [] }
    group.entries.push(row)
    groups.set(key, group)
  }
  const split = pattern.sided && pain !== 'both'
  for (const { entry, kind, number, points } of planOf(atlas, pattern, profile, chosen)) {
    const sides = treatedSides(entry.side, pain)
    const row = (state: PlanState): ListEntry | null => {
      const those = points.filter((point) => point.state === state)
      const removal = those[0]?.removal ?? null
      return those.length > 0 ? { entry, kind, number, codes: those.map(({ code }) => code), sides, removal } : null
    }
    const [recommended, removed, avoided] = [row('in'), row('removed'), row('avoided')]
    if (recommended && kind === 'add') put('add', entry.when, recommended)
    else if (recommended) put(split ? entry.side : 'main', null, recommended)
    if (removed) put('removed', null, removed)
    if (avoided) put('avoided', null, avoided)
  }
  return [...groups.values()].sort((a, b) => GROUP_ORDER.indexOf(a.id) - GROUP_ORDER.indexOf(b.id))
}
