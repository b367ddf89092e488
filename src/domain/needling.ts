/** Needle depth as it may be shown. Depths are mm along the needle and never grow with the body drawn. */
import type { PointContent } from './content.ts'

export interface ShownDepth {
  minMm: number
  maxMm: number
  /** True when the safety limit made the textbook depth smaller. */
  limited: boolean
}

/** The smaller of the textbook depth and the safety limit, for both ends of the range. */
export function shownDepth(needling: NonNullable<PointContent['needling']>): ShownDepth {
  const [textbookMin, textbookMax] = needling.depthMm
  const limit = needling.limitMm ?? Number.POSITIVE_INFINITY
  return {
    minMm: Math.min(textbookMin, limit),
    maxMm: Math.min(textbookMax, limit),
    limited: textbookMax > limit,
  }
}
