/** Families of points, as the lists offer them. A record's category may carry a part: `back-shu:LU`. */
import type { AtlasPoint } from './atlas.ts'

/** The five points on the way from hand or foot to elbow or knee, in order. */
export const FIVE_SHU = ['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea'] as const

/** Every family that can be shown, in the order students learn them; `five-shu` holds the five after it. */
export const CATEGORY_FAMILIES = [
  'five-shu',
  ...FIVE_SHU,
  'yuan-source',
  'luo-connecting',
  'xi-cleft',
  'back-shu',
  'front-mu',
  'lower-he-sea',
  'hui-meeting',
  'confluent',
  'four-command',
  'ma-danyang',
  'ghost',
  'sea',
] as const
export type CategoryFamily = (typeof CATEGORY_FAMILIES)[number]

/** Besides the families: every point of a meridian, or of the extra points (`EX`), as one group to light. */
export const groupFamily = (meridian: string): string => `all-${meridian}`

/** True when a point belongs to a family or a group. */
export function inFamily(point: Pick<AtlasPoint, 'categories' | 'meridian'>, family: string): boolean {
  if (family === groupFamily(point.meridian)) return true
  const wanted: readonly string[] = family === 'five-shu' ? FIVE_SHU : [family]
  return point.categories.some((category) => wanted.includes(category.split(':')[0] ?? category))
}

/** The points of a family, by code. */
export function pointsOfFamily<P extends Pick<AtlasPoint, 'code' | 'categories' | 'meridian'>>(
  points: Iterable<P>,
  family: string,
): P[] {
  return [...points]
    .filter((point) => inFamily(point, family))
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}

/** The points of a meridian, first to last. */
export function meridianPoints<P extends Pick<AtlasPoint, 'code' | 'meridian'>>(points: Iterable<P>, id: string): P[] {
  return [...points]
    .filter((point) => point.meridian === id)
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}
