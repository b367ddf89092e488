/**
 * "Find it": a rule told as ordered construction steps, for words and for the picture alike.
 * Pure. Lengths stay in cun here; what a cun is on a body is known by its measured segments.
 */
import { ORDER, sameEnds, spotsOf, type Words, wordsOf } from './findItConstraints.ts'
import type { FindItSource, FindItStep } from './findItModel.ts'
import type { PointCode } from './ids.ts'
import type { Facing, Ref, Rule } from './rules.ts'

/**
 * The steps that lead to a point, the last one being the point itself.
 * Points the rule rests on are told one level deep; what those rest on is only named.
 * @throws Error for a code or segment that is not known
 */
export function findItSteps(code: PointCode, source: FindItSource): FindItStep[] {
  const steps: FindItStep[] = []
  const told = new Set<Ref>()
  const ruleOf = (point: PointCode): Rule => {
    const rule = source.ruleOf(point)
    if (!rule) throw new Error(`find it: ${point}: expected a point with a rule, received an unknown code`)
    return rule
  }
  const said = new Set<string>()
  const push = (owner: PointCode, facing: Facing | null, step: Words) => {
    // Two points of one rule often share a line or a level: once is enough.
    const words = JSON.stringify([step.textKey, step.params])
    if (said.has(words)) return
    said.add(words)
    steps.push({ cun: null, segment: null, params: {}, constraint: null, owner, facing, ...step })
  }

  const tellSpot = (ref: Ref, owner: PointCode, depth: number): void => {
    if (told.has(ref)) return
    told.add(ref)
    if (ref.startsWith('@')) {
      push(owner, null, {
        kind: 'landmark',
        refs: [ref],
        textKey: 'step.landmark',
        params: { of: { kind: 'ref', ref } },
      })
      return
    }
    const rule = ruleOf(ref)
    const named = { code: { kind: 'ref', ref } } as const
    if (rule.kind === 'landmark' && rule.at.startsWith('@')) {
      told.add(rule.at)
      push(owner, null, {
        kind: 'landmark',
        refs: [ref],
        textKey: 'step.pointAtLandmark',
        params: { ...named, of: { kind: 'ref', ref: rule.at } },
      })
    } else if (rule.kind !== 'planes' || depth > 0) {
      push(owner, null, { kind: 'landmark', refs: [ref], textKey: 'step.pointKnown', params: named })
    } else {
      tellRule(ref, rule, depth + 1)
      push(ref, null, { kind: 'landmark', refs: [ref], textKey: 'step.pointFirst', params: named })
    }
  }

  const tellRule = (owner: PointCode, rule: Extract<Rule, { kind: 'planes' }>, depth: number): void => {
    const ordered = [...rule.constraints].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
    const line = ordered.find((c) => c.kind === 'onLine')
    for (const constraint of ordered) {
      for (const ref of spotsOf(constraint, source)) tellSpot(ref, owner, depth)
      for (const step of wordsOf(constraint, source, line)) push(owner, rule.facing, { constraint, ...step })
    }
  }

  const rule = ruleOf(code)
  switch (rule.kind) {
    case 'palpate':
      push(code, null, { kind: 'point', refs: [], textKey: 'step.palpate' })
      return steps
    case 'sameAs':
    case 'landmark': {
      const at = rule.kind === 'sameAs' ? rule.point : rule.at
      tellSpot(at, code, 0)
      if (rule.kind === 'sameAs')
        push(code, null, {
          kind: 'point',
          refs: [code],
          textKey: 'step.pointBeside',
          params: { code: { kind: 'ref', ref: code } },
        })
      else
        push(code, null, { kind: 'point', refs: [code], textKey: source.isInside(code) ? 'step.inside' : 'step.point' })
      return steps
    }
    case 'planes':
      tellRule(code, rule, 0)
      push(code, rule.facing, {
        kind: 'point',
        refs: [code],
        textKey: meets(rule) ? 'step.pointWhereMeet' : 'step.point',
      })
      return steps
  }
}

/** False where one constraint already stops on the line of the other: nothing is left to meet. */
function meets({ constraints }: Extract<Rule, { kind: 'planes' }>): boolean {
  const [line, stop] = [...constraints].sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
  if (line?.kind === 'onLine' && (stop?.kind === 'fractionBetween' || stop?.kind === 'cunTowards'))
    return !sameEnds(line, stop)
  return line?.kind !== 'midline' && stop?.kind !== 'lateralCun'
}
