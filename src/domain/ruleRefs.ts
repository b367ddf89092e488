/** What a rule refers to. */
import type { Constraint, Rule } from './rules.ts'

function constraintRefs(constraint: Constraint): string[] {
  switch (constraint.kind) {
    case 'levelOf':
    case 'crossSectionOf':
    case 'sagittalOf':
    case 'coronalOf':
    case 'offsetFrom':
      return [constraint.of]
    case 'onLine':
    case 'fractionBetween':
    case 'cunTowards':
    case 'arcFraction':
      return [constraint.from, constraint.to]
    default:
      return []
  }
}

/** Landmark ids (without the @) a rule is measured from, each once, in the order they are named. */
export function ruleLandmarks(rule: Rule): string[] {
  const refs =
    rule.kind === 'landmark' ? [rule.at] : rule.kind === 'planes' ? rule.constraints.flatMap(constraintRefs) : []
  return [...new Set(refs.filter((ref) => ref.startsWith('@')).map((ref) => ref.slice(1)))]
}
