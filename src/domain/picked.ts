/** The hand-picked list of a handout: which points, and on which sides. Public: it stands in the address. */
import * as v from 'valibot'
import type { BodySide, PointCode } from './ids.ts'

export const PickedSide = v.picklist(['left', 'right', 'both', 'midline'])
export type PickedSide = v.InferOutput<typeof PickedSide>

export interface PickedPoint {
  code: PointCode
  /** `midline` for points of the midline and only for those. */
  side: PickedSide
}

/** More than this is no handout. */
export const MOST_PICKED = 24

/** Point code → whether it exists on both sides. */
type Points = ReadonlyMap<PointCode, { paired: boolean }>

/** `BL40.left`, `ST36.both`, `GV4` (midline). @returns null when the point or the side is unknown */
export function readPicked(value: string, points: Points): PickedPoint | null {
  const dot = value.lastIndexOf('.')
  const code = dot < 0 ? value : value.slice(0, dot)
  const side = dot < 0 ? 'midline' : value.slice(dot + 1)
  const point = points.get(code)
  if (!point || !v.is(PickedSide, side)) return null
  return point.paired === (side !== 'midline') ? { code, side } : null
}

/** The address value of one picked point. */
export function writePicked({ code, side }: PickedPoint): string {
  return side === 'midline' ? code : `${code}.${side}`
}

/** A list parted by commas, each code once. @returns null when one of them is not understood, or there are too many */
export function readPickedList(value: string, points: Points): readonly PickedPoint[] | null {
  const parts = value.split(',')
  if (parts.length > MOST_PICKED) return null
  const read = parts.flatMap((part) => readPicked(part, points) ?? [])
  const once = new Set(read.map(({ code }) => code))
  return read.length === parts.length && once.size === parts.length ? read : null
}

/** The address value of a list; null for an empty one. */
export function writePickedList(list: readonly PickedPoint[]): string | null {
  return list.length > 0 ? list.map(writePicked).join(',') : null
}

/** The list with a side of a point added; the other side makes it both. A full list stays as it is. */
export function withPicked(list: readonly PickedPoint[], code: PointCode, side: PickedSide): readonly PickedPoint[] {
  const before = list.find((one) => one.code === code)
  if (!before) return list.length < MOST_PICKED ? [...list, { code, side }] : list
  if (before.side === side || before.side === 'both') return list
  return list.map((one) => (one.code === code ? { code, side: 'both' } : one))
}

/** The sides a picked point is drawn on. */
export function sidesOf(side: PickedSide): BodySide[] {
  return side === 'both' ? ['left', 'right'] : [side]
}
