/** When two points would be the same answer. Pure. */
import type { AtlasPoint } from '../atlas.ts'

type Placed = Pick<AtlasPoint, 'code' | 'rule'>

/** The point whose site a record takes over, else its own code. */
const siteOf = ({ code, rule }: Placed): string =>
  rule.kind === 'sameAs' ? rule.point : rule.kind === 'landmark' && !rule.at.startsWith('@') ? rule.at : code

/** The landmark a point is, if it is one. */
const landmarkOf = ({ rule }: Placed): string | null => (rule.kind === 'landmark' ? rule.at : null)

/** True for two points with one site: one takes over the other's, or both are the same landmark. */
export function samePlace(a: Placed, b: Placed): boolean {
  if (a.code === b.code || siteOf(a) === siteOf(b)) return true
  return landmarkOf(a) !== null && landmarkOf(a) === landmarkOf(b)
}

type Named = Pick<AtlasPoint, 'code' | 'pinyin' | 'hanzi' | 'english'>

/** True when two points are called the same in any of the ways the quiz shows: 中髎 and 肘髎 differ, two 子宫 would not. */
export function sameName(a: Named, b: Named): boolean {
  return (['code', 'pinyin', 'hanzi', 'english'] as const).some((key) => a[key].toLowerCase() === b[key].toLowerCase())
}
