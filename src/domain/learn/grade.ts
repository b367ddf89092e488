/** What an answer earns, and how near a mark on the skin came. Pure. */
import type { PointCode } from '../ids.ts'

/** A hint costs this share of the score; a right answer always keeps the last quarter. */
const HINT_COST = 0.25
const LEAST_EARNED = 0.25
/** A mark that is only close earns half. */
const CLOSE_SHARE = 0.5
/** "Close" is within so many cun of the place, measured in the cun of that part of the body. */
export const CLOSE_CUN = 0.5

/** @param hints how many were taken */
export function earnedBy(right: boolean, hints: number, share = 1): number {
  return right ? Math.max(LEAST_EARNED, share - HINT_COST * hints) : 0
}

/** What the picture measured of a mark. Distances along the skin, mm. */
export interface MarkMeasure {
  /** To the nearer of the point's two sides. */
  distanceMm: number
  /** In the cun of the segment it lies on; null where no cun could be measured. */
  distanceCun: number | null
  /** Published with the point: radius of its own place, mm. */
  uncertaintyMm: number
  /** The point nearest to the mark that is not the asked one; null where none is near. */
  other: { code: PointCode; distanceMm: number; uncertaintyMm: number } | null
}

/**
 * `within`: no farther than the point's own uncertainty; `close`: within half a cun; `other`: on the place of another
 * point; `far`: none of these.
 */
export type MarkVerdict = 'within' | 'close' | 'other' | 'far'

export interface MarkGrade extends MarkMeasure {
  verdict: MarkVerdict
  /** 0…1 before hints. */
  share: number
}

/** Judges a mark. Another point's place counts only where the mark is nearer to it than to the one asked for. */
export function gradeMark(measure: MarkMeasure): MarkGrade {
  const { distanceMm, distanceCun, uncertaintyMm, other } = measure
  if (distanceMm <= uncertaintyMm) return { ...measure, verdict: 'within', share: 1 }
  if (other && other.distanceMm < distanceMm && other.distanceMm <= other.uncertaintyMm)
    return { ...measure, verdict: 'other', share: 0 }
  if (distanceCun !== null && distanceCun <= CLOSE_CUN) return { ...measure, verdict: 'close', share: CLOSE_SHARE }
  return { ...measure, verdict: 'far', share: 0 }
}
