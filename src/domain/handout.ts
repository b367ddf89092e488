/** The numbered lines of a handout, of a pattern or of a picked list. */
import type { Atlas } from './atlas.ts'
import type { PatternContent } from './content.ts'
import type { BodySide, PainSide, PointCode } from './ids.ts'
import { patternList } from './patternList.ts'
import { type PickedPoint, sidesOf } from './picked.ts'
import type { SafetyProfile } from './safety.ts'

/** One numbered line of a sheet. */
export interface SheetEntry {
  /** Code, or the code of a series such as EX-B2. */
  code: string
  /** The number on picture and list. */
  number: number
  kind: 'main' | 'add'
  /** The points it stands for. */
  codes: PointCode[]
  sides: BodySide[]
  /** Found by touch: it has no dot. */
  touch: boolean
  /** The variation that brings it; null where it always belongs. */
  when: string | null
}

/** The lines of a hand-picked list, numbered from 1. */
export function sheetOfList(atlas: Atlas, list: readonly PickedPoint[]): SheetEntry[] {
  return list.map(({ code, side }, index) => ({
    code,
    number: index + 1,
    kind: 'main',
    codes: [code],
    sides: sidesOf(side),
    touch: atlas.points.get(code)?.rule.kind === 'palpate',
    when: null,
  }))
}

/**
 * The lines of a pattern with the numbers of its list. What a choice takes out or the profile excludes is left out.
 * @param profile decides what is left out; nothing of it stands in the result
 * @returns the lines, and how many were left out for the profile
 */
export function sheetOfPattern(
  atlas: Atlas,
  pattern: PatternContent,
  pain: PainSide,
  profile: SafetyProfile,
  chosen: readonly string[],
): { entries: SheetEntry[]; leftOut: number } {
  const groups = patternList(atlas, pattern, pain, profile, chosen)
  const entries = groups
    .filter(({ id }) => id !== 'removed' && id !== 'avoided')
    .flatMap(({ entries: rows }) =>
      rows.map(({ entry, kind, number, codes, sides }): SheetEntry => {
        const point = atlas.points.get(codes[0] ?? '')
        return {
          code: entry.code,
          number,
          kind,
          codes,
          sides: point?.paired === false ? ['midline'] : sides,
          touch: point?.rule.kind === 'palpate',
          when: entry.when,
        }
      }),
    )
    .sort((a, b) => a.number - b.number)
  const avoided = groups.find(({ id }) => id === 'avoided')
  return { entries, leftOut: avoided?.entries.length ?? 0 }
}
