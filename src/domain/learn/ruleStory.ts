/** The rule of a point as a riddle: what it says of the place, and what leads there step by step. Pure. */
import { findItSteps } from '../findIt.ts'
import type { FindItSource, FindItStep } from '../findItModel.ts'
import type { PointCode } from '../ids.ts'

export interface RuleStory {
  /** The point's own constraints, or the landmark it is: enough to name it. */
  asked: FindItStep[]
  /** The steps before them: where the landmarks they speak of are found. */
  hints: FindItStep[]
  /** Two rules with the same key are told in the same words. */
  key: string
}

/**
 * @returns null for a point that takes over another's site, or is found by touch: its rule is no riddle
 * @throws Error for a code or segment that is not known
 */
export function ruleStory(code: PointCode, source: FindItSource): RuleStory | null {
  const rule = source.ruleOf(code)
  if (!rule || source.isInside(code)) return null
  if (rule.kind !== 'planes' && !(rule.kind === 'landmark' && rule.at.startsWith('@'))) return null
  const steps = findItSteps(code, source).filter(({ kind }) => kind !== 'point')
  const isAsked = (step: FindItStep): boolean =>
    rule.kind === 'landmark' || (step.owner === code && step.constraint !== null)
  const asked = steps.filter(isAsked)
  if (asked.length === 0) return null
  return {
    asked,
    hints: steps.filter((step) => !isAsked(step)),
    key: JSON.stringify(asked.map(({ textKey, params }) => [textKey, params])),
  }
}
