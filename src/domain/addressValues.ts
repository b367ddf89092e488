/** The values of single address keys: each reader gives null for what it does not understand. */
import * as v from 'valibot'
import { BUILD_IDS, BUILD_SHAPES, BuildId, DEFAULT_SHAPE, Shape } from './bodies.ts'
import { FAMILY_IDS } from './categories.ts'
import type { RetiredIds } from './content.ts'
import { BodySide, LAYER_IDS, LayerId } from './ids.ts'
import { armToRaise } from './raisedArm.ts'
import type { AddressCatalogue, AddressKey, AddressView } from './addressView.ts'

/** What can be drawn beside the chosen point: how sure its spot is, and where other standards put it. */
export const MARK_IDS = ['rings', 'sites'] as const
export type MarkId = (typeof MARK_IDS)[number]

/** The lists of the first page. */
export const LIST_IDS = ['patterns', 'points', 'meridians'] as const
export type ListId = (typeof LIST_IDS)[number]

/** No guide has more steps. */
const MOST_STEPS = 40

/** The value with every id that was given up replaced by today's; null when nothing of it was. */
export function renewed(key: AddressKey, value: string, pattern: string | null, retired: RetiredIds): string | null {
  const now = (table: Readonly<Record<string, string>>, old: string): string | undefined =>
    Object.hasOwn(table, old) ? table[old] : undefined
  if (key === 'pattern' || key === 'compare') return now(retired.pattern, value) ?? null
  if (key === 'page') return now(retired.page, value) ?? null
  if (key === 'point') {
    const dot = value.lastIndexOf('.')
    const code = now(retired.point, dot < 0 ? value : value.slice(0, dot))
    return code === undefined ? null : dot < 0 ? code : `${code}${value.slice(dot)}`
  }
  if (key === 'variation') {
    const home = now(retired.pattern, pattern ?? '') ?? pattern ?? ''
    const ids = value.split(',').map((id) => now(retired.variation, `${home}.${id}`) ?? id)
    return ids.join(',') === value ? null : ids.join(',')
  }
  return null
}

/** One id, or several parted by commas; in the order of the pattern. */
export function readVariations(value: string, known: readonly { id: string }[]): readonly string[] | null {
  const named = value.split(',')
  const ids = known.map(({ id }) => id)
  return named.every((id) => ids.includes(id)) ? ids.filter((id) => named.includes(id)) : null
}

/** `heavy`, or weight, muscle and age in hundredths: `0.5,0,0.25`. */
export function readShape(value: string): Readonly<Shape> | null {
  if (v.is(BuildId, value)) return BUILD_SHAPES[value]
  const [weight, muscle, age, ...more] = value
    .split(',')
    .map((part) => (/^-?\d(\.\d{1,2})?$/.test(part) ? Number(part) : NaN))
  const shape = { weight, muscle, age }
  return more.length === 0 && v.is(Shape, shape) ? shape : null
}

/** The shortest way to tell a shape; null for the default. */
export function writeShape({ weight, muscle, age }: Readonly<Shape>): string | null {
  const hundredths = [weight, muscle, age].map((one) => Math.round(one * 100) / 100 + 0)
  const same = (shape: Readonly<Shape>) =>
    [shape.weight, shape.muscle, shape.age].every((one, i) => one === hundredths[i])
  if (same(DEFAULT_SHAPE)) return null
  return BUILD_IDS.find((build) => same(BUILD_SHAPES[build])) ?? hundredths.join(',')
}

/** `landmarks`, or several parted by commas. */
export function readLayers(value: string): readonly LayerId[] | null {
  const named = value.split(',')
  return named.every((id) => v.is(LayerId, id)) ? LAYER_IDS.filter((id) => named.includes(id)) : null
}

/** `BL40.left`, `GV4` (midline). Hyphens belong to codes, so the side follows a dot. */
export function readPoint(value: string, catalogue: AddressCatalogue): AddressView['selected'] {
  const dot = value.lastIndexOf('.')
  const code = dot < 0 ? value : value.slice(0, dot)
  const side = dot < 0 ? 'midline' : value.slice(dot + 1)
  const point = catalogue.points.get(code)
  if (!point || !v.is(BodySide, side)) return null
  return point.paired === (side !== 'midline') ? { code, side } : null
}

/** Points that are lit together: a family, or every point of a meridian or of the extra points. */
export function readKind(value: string): string | null {
  return FAMILY_IDS.find((id) => id === value) ?? null
}

/** The step of the guide, counted from 1 in an address and from 0 elsewhere. */
export function readStep(value: string): number | null {
  const step = /^\d{1,2}$/.test(value) ? Number(value) : 0
  return step >= 1 && step <= MOST_STEPS ? step - 1 : null
}

/** `rings`, `sites` or both. */
export function readMarks(value: string): readonly MarkId[] | null {
  const named = value.split(',')
  return named.every((id) => MARK_IDS.some((known) => known === id))
    ? MARK_IDS.filter((id) => named.includes(id))
    : null
}

/** Whether a view raises the arm over the point by itself. */
export function raisesByItself({ selected, view }: Pick<AddressView, 'selected' | 'view'>): boolean {
  return view === 'best' && selected !== null && armToRaise(selected.code, selected.side) !== null
}

/** `up` or `down`; only for a point the hanging arm hides. */
export function readArm(value: string, selected: AddressView['selected']): boolean | null {
  if (!selected || armToRaise(selected.code, selected.side) === null) return null
  return value === 'up' ? true : value === 'down' ? false : null
}
