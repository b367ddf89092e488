/** What guide and landmark layer tell the other parts of the picture. Pure. */
import type { Atlas } from '../domain/atlas.ts'
import type { BuiltLandmark } from '../domain/built.ts'
import { ruleLandmarks } from '../domain/ruleRefs.ts'
import type { Vec3 } from '../geometry/vec.ts'
import type { PointRef } from '../state/store.ts'
import type { Construction } from './constructionParts.ts'

/** A name for the margins. */
export interface GuideLabel {
  id: string
  /** Drawn bold before the name; empty for landmarks. */
  code: string
  name: string
  position: Vec3
  normal: Vec3
  /** Above 5 goes before idle points; the current step and what is pointed at come first. */
  priority: number
  strong: boolean
}

/** A short text on the skin itself: a number of the ruler, the name of a vertebra. */
export interface GuideNumeral {
  text: string
  position: Vec3
  normal: Vec3
  strong: boolean
  /** Beside its spot, to the right, instead of over it. */
  beside: boolean
}

export interface Guide {
  /** The construction shown, for framing; as it lies on hanging arms. */
  construction: { ref: PointRef; drawn: Construction } | null
  labels: readonly GuideLabel[]
  numerals: readonly GuideNumeral[]
  /** Landmarks that can be pointed at. */
  landmarks: readonly { id: string; position: Vec3; normal: Vec3 }[]
}

export const NO_GUIDE: Guide = { construction: null, labels: [], numerals: [], landmarks: [] }

/** Vertebrae and the sacral foramina are named on the skin by their code. */
export const isSpinalLevel = (id: string): boolean => /^(?:[CTL]\d{1,2}|S[1-4])$/.test(id)

/** How many points rest on a landmark: what many rules need is named first. */
export function landmarkWeights(atlas: Atlas): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const point of atlas.points.values())
    for (const id of ruleLandmarks(point.rule)) weights.set(id, (weights.get(id) ?? 0) + 1)
  return weights
}

/** A code is written once per level: beside the midline spot, or beside the left one of a pair. */
export const carriesNumeral = (landmark: Pick<BuiltLandmark, 'id' | 'side'>): boolean =>
  isSpinalLevel(landmark.id) && landmark.side !== 'right'

/** Ruler numbers up to the current step, set beside their ticks. */
export function rulerNumerals({ ticks }: Construction, current: number, offsetM: number): GuideNumeral[] {
  return ticks
    .filter((tick) => tick.step <= current && tick.numbered)
    .map(({ position: p, normal: n, along: a, cun, step, reached }): GuideNumeral => {
      const across: Vec3 = [n[1] * a[2] - n[2] * a[1], n[2] * a[0] - n[0] * a[2], n[0] * a[1] - n[1] * a[0]]
      return {
        text: String(cun),
        position: [p[0] + across[0] * offsetM, p[1] + across[1] * offsetM, p[2] + across[2] * offsetM],
        normal: n,
        strong: reached && step === current,
        beside: false,
      }
    })
}
