/** The list of a pattern: the same entries, numbers and kinds the canvas draws (patternMarks), told in groups. */
import { type Atlas, type SafetyProfile, isAvoided, treatedSides } from './atlas.ts'
import type { PatternContent } from './content.ts'
import type { BodySide, PainSide, PointCode } from './ids.ts'

type Entry = PatternContent['main'][number]

export type ListGroupId = 'main' | 'both' | 'midline' | 'affected' | 'opposite' | 'add' | 'avoided'

export interface ListEntry {
  entry: Entry
  kind: 'main' | 'add'
  /** 1-based, the same number as on the canvas. */
  number: number
  /** Codes shown in this row: the members of a group, or the one code. */
  codes: PointCode[]
  /** Sides treated, in the order they are offered. */
  sides: BodySide[]
}

export interface ListGroup {
  id: ListGroupId
  entries: ListEntry[]
}

const GROUP_ORDER: readonly ListGroupId[] = ['main', 'both', 'midline', 'affected', 'opposite', 'add', 'avoided']

/**
 * Groups the entries of a pattern for one painful side and safety profile.
 * Where a side is named, main points are split into both sides / painful side / other side;
 * points the profile excludes stand under `avoided` and nowhere else, and keep their number.
 * Empty groups are left out.
 */
export function patternList(
  atlas: Atlas,
  pattern: PatternContent,
  pain: PainSide,
  profile: SafetyProfile,
): ListGroup[] {
  const groups = new Map<ListGroupId, ListEntry[]>()
  const put = (id: ListGroupId, row: ListEntry) => groups.set(id, [...(groups.get(id) ?? []), row])
  const split = pattern.sided && pain !== 'both'
  let number = 0
  for (const [kind, entries] of [
    ['main', pattern.main],
    ['add', pattern.add],
  ] as const) {
    for (const entry of entries) {
      number += 1
      const known = (entry.members.length > 0 ? entry.members : [entry.code]).filter((code) => atlas.points.has(code))
      const isOut = (code: PointCode) => {
        const point = atlas.points.get(code)
        return point !== undefined && isAvoided(point, pattern, profile)
      }
      const sides = treatedSides(entry.side, pain)
      const recommended = known.filter((code) => !isOut(code))
      const avoided = known.filter(isOut)
      const home: ListGroupId = kind === 'add' ? 'add' : split ? entry.side : 'main'
      if (recommended.length > 0) put(home, { entry, kind, number, codes: recommended, sides })
      if (avoided.length > 0) put('avoided', { entry, kind, number, codes: avoided, sides })
    }
  }
  return GROUP_ORDER.flatMap((id) => {
    const entries = groups.get(id)
    return entries ? [{ id, entries }] : []
  })
}
