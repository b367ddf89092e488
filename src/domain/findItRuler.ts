/** The ruler beside the steps: what a cun is on the body shown. Pure. */
import type { LandmarksFile } from './built.ts'
import { type FindItStep, segmentIdOf } from './findItModel.ts'
import type { BodyId } from './ids.ts'
import type { Ref } from './rules.ts'

/** What a cun is on one body, for the sentence under the steps. */
export interface FindItRuler {
  cunM: number
  from: Ref
  to: Ref
  cun: number
  finger: boolean
}

/** Lower leg: the segment that tells the cun of lines counted without one of their own. */
const COUNTED_SEGMENT = 'leg_lat'

/**
 * The ruler of a construction: of the step shown, else of the first step that measures.
 * @returns null when nothing is measured in cun or the body has no such segment
 */
export function rulerOf(
  steps: readonly FindItStep[],
  current: number,
  body: LandmarksFile['bodies'][BodyId],
): FindItRuler | null {
  const own = (step: FindItStep | undefined): string | null =>
    step?.segment ?? (step?.constraint?.kind === 'fractionBetween' && step.cun !== null ? COUNTED_SEGMENT : null)
  const word = own(steps[current]) ?? steps.map(own).find((one) => one !== null)
  if (!word) return null
  const segment = body?.segments.find((s) => s.id === segmentIdOf(word))
  if (!segment) return null
  return {
    cunM: segment.lengthM / segment.cun,
    from: `@${segment.from}`,
    to: `@${segment.to}`,
    cun: segment.cun,
    finger: word === 'finger',
  }
}
