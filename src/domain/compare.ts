/** Two patterns side by side: the points both use, and those only one of them does. */
import { type Atlas, treatedSides } from './atlas.ts'
import type { PatternContent } from './content.ts'
import type { BodySide, PainSide, PointCode } from './ids.ts'
import { planOf } from './plan.ts'
import type { SafetyProfile } from './safety.ts'

export const COMPARE_GROUPS = ['shared', 'onlyA', 'onlyB'] as const
export type CompareGroup = (typeof COMPARE_GROUPS)[number]

export interface ComparedPoint {
  code: PointCode
  group: CompareGroup
  /** How each pattern uses it: main, add-on, or not at all. */
  inA: 'main' | 'add' | null
  inB: 'main' | 'add' | null
  /** Sides treated by either; empty for what is found by touch. */
  sides: BodySide[]
  /** The safety profile excludes it. */
  avoided: boolean
}

/** Every point of two patterns, shared ones first, each group in list order; all add-ons count. */
export function comparePatterns(
  atlas: Atlas,
  a: PatternContent,
  b: PatternContent,
  pain: PainSide,
  profile: SafetyProfile,
): ComparedPoint[] {
  const found = new Map<PointCode, ComparedPoint>()
  for (const [key, pattern] of [
    ['inA', a],
    ['inB', b],
  ] as const) {
    for (const { entry, kind, points } of planOf(atlas, pattern, profile, [])) {
      for (const { code, state } of points) {
        const point = atlas.points.get(code)
        if (!point) continue
        const one = found.get(code) ?? { code, group: 'shared', inA: null, inB: null, sides: [], avoided: false }
        const treated: BodySide[] =
          point.rule.kind === 'palpate' ? [] : point.paired ? treatedSides(entry.side, pain) : ['midline']
        one[key] ??= kind
        one.sides = [...new Set([...one.sides, ...treated])]
        one.avoided ||= state === 'avoided'
        found.set(code, one)
      }
    }
  }
  const groupOf = ({ inA, inB }: ComparedPoint): CompareGroup => (inA && inB ? 'shared' : inA ? 'onlyA' : 'onlyB')
  return [...found.values()]
    .map((one) => ({ ...one, group: groupOf(one) }))
    .sort((x, y) => COMPARE_GROUPS.indexOf(x.group) - COMPARE_GROUPS.indexOf(y.group))
}
