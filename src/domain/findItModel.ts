/** What "find it" steps are made of, and what is measured by: shared by steps, words and picture. Pure. */
import type { LandmarksFile } from './built.ts'
import type { BodyId, PointCode } from './ids.ts'
import type { Constraint, Facing, Ref, Rule } from './rules.ts'

export type FindItKind = 'landmark' | 'level' | 'line' | 'measure' | 'point'

/** A word of a sentence: a spot by its reference, or a ready value. */
export type FindItParam =
  | { kind: 'ref'; ref: Ref }
  | { kind: 'number'; value: number }
  | { kind: 'length'; cun: number; finger: boolean }
  | { kind: 'fraction'; value: number }

export interface FindItStep {
  kind: FindItKind
  /** Spots the step speaks of, in order. */
  refs: Ref[]
  /** What is measured, in cun of `segment`; null where nothing is. */
  cun: number | null
  segment: string | null
  /** Key in assets/locales/<lang>/findIt.json. */
  textKey: string
  params: Record<string, FindItParam>
  /** The constraint this step stands for; null for spots. */
  constraint: Constraint | null
  /** The point whose rule the step belongs to: the wanted one, or one it rests on. */
  owner: PointCode
  /** Direction the owner's rule faces, left side of the body; null where it has none. */
  facing: Facing | null
}

/** A measured way: ids of its ends (with the @ of a landmark) and how many cun it counts. */
export interface FindItSegment {
  from: Ref
  to: Ref
  cun: number
}

export interface FindItSource {
  /** @returns the rule of a point, or undefined for an unknown code */
  ruleOf(code: PointCode): Rule | undefined
  /** @returns true for a point inside mouth or nose: its rule leads to the opening only */
  isInside(code: PointCode): boolean
  /** @returns a segment by its id, or undefined for an unknown one */
  segmentOf(id: string): FindItSegment | undefined
}

/** WHO 2008: from the hollow outside the kneecap (ST35) to the front of the ankle (ST41) counts as 16 cun. */
const COUNTED_LINES: readonly { from: Ref; to: readonly Ref[]; cun: number }[] = [
  { from: 'ST35', to: ['@ankle_front_mid', 'ST41'], cun: 16 },
]

/** How many cun the whole line counts as, or null. */
export function countedLine(from: Ref, to: Ref): number | null {
  return COUNTED_LINES.find((line) => line.from === from && line.to.includes(to))?.cun ?? null
}

/** The segments of one body, ready to look up. Both sides of a pair are alike; the first is taken. */
export function segmentsOf(body: LandmarksFile['bodies'][BodyId]): FindItSource['segmentOf'] {
  const known = new Map<string, FindItSegment>()
  for (const s of body?.segments ?? [])
    if (!known.has(s.id)) known.set(s.id, { from: `@${s.from}`, to: `@${s.to}`, cun: s.cun })
  return (id) => known.get(id)
}

/** Across the body from one side to the other: its length is counted from the midline. */
export const isSpan = (segment: FindItSegment): boolean => segment.from === segment.to

/** The segment a rule's word names: "finger" is the finger cun. */
export const segmentIdOf = (word: string): string => (word === 'finger' ? 'finger_cun' : word)
