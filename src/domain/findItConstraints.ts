/** One constraint of a rule as "find it" tells it: the spots it needs first, and its sentences. Pure. */
import {
  countedLine,
  type FindItParam,
  type FindItSegment,
  type FindItSource,
  type FindItStep,
  segmentIdOf,
} from './findItModel.ts'
import type { Constraint, Ref } from './rules.ts'

/** Lines and levels are laid first, then lengths, then the way out from the midline. */
export const ORDER: Record<Constraint['kind'], number> = {
  onLine: 0,
  midline: 0,
  levelOf: 1,
  crossSectionOf: 1,
  sagittalOf: 1,
  coronalOf: 1,
  cunAlong: 2,
  offsetFrom: 2,
  fractionBetween: 2,
  cunTowards: 2,
  arcFraction: 2,
  lateralCun: 3,
}

/** Two ways between the same spots, in either direction. */
export function sameEnds(a: { from: Ref; to: Ref }, b: { from: Ref; to: Ref }): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)
}

function segmentNamed(word: string, source: FindItSource): FindItSegment {
  const segment = source.segmentOf(segmentIdOf(word))
  if (!segment) throw new Error(`find it: segment ${word}: expected a measured segment, received none`)
  return segment
}

/** Spots to find before a constraint can be laid. */
export function spotsOf(c: Constraint, source: FindItSource): Ref[] {
  switch (c.kind) {
    case 'cunAlong': {
      const { from, to } = segmentNamed(c.segment, source)
      return [from, to]
    }
    case 'levelOf':
    case 'crossSectionOf':
    case 'sagittalOf':
    case 'coronalOf':
    case 'offsetFrom':
      return [c.of]
    case 'onLine':
    case 'fractionBetween':
    case 'cunTowards':
    case 'arcFraction':
      return [c.from, c.to]
    case 'lateralCun':
    case 'midline':
      return []
  }
}

/** A step without what its rule adds. */
export type Words = Pick<FindItStep, 'kind' | 'refs' | 'textKey'> & Partial<FindItStep>
const ref = (name: Ref): FindItParam => ({ kind: 'ref', ref: name })
const number = (value: number): FindItParam => ({ kind: 'number', value })
const length = (cun: number, segment: string): FindItParam => ({ kind: 'length', cun, finger: segment === 'finger' })

/** The sentences of one constraint. `line` is the drawn line of the same rule, when there is one. */
export function wordsOf(
  c: Constraint,
  source: FindItSource,
  line: Extract<Constraint, { kind: 'onLine' }> | undefined,
): Words[] {
  switch (c.kind) {
    case 'cunAlong':
      return alongWords(c.segment, c.cun, segmentNamed(c.segment, source))
    case 'lateralCun':
      return [
        {
          kind: 'measure',
          refs: [],
          cun: c.cun,
          segment: c.segment,
          textKey: 'step.out',
          params: { cun: number(c.cun) },
        },
      ]
    case 'midline':
      return [{ kind: 'line', refs: [], textKey: 'step.midline' }]
    case 'levelOf':
      return [{ kind: 'level', refs: [c.of], textKey: 'step.level', params: { of: ref(c.of) } }]
    case 'crossSectionOf':
      return [
        { kind: 'level', refs: [c.of], segment: c.segment, textKey: 'step.crossSection', params: { of: ref(c.of) } },
      ]
    case 'sagittalOf':
      return [{ kind: 'level', refs: [c.of], textKey: 'step.sagittal', params: { of: ref(c.of) } }]
    case 'coronalOf':
      return [{ kind: 'level', refs: [c.of], textKey: 'step.coronal', params: { of: ref(c.of) } }]
    case 'onLine':
      return [
        { kind: 'line', refs: [c.from, c.to], textKey: 'step.line', params: { from: ref(c.from), to: ref(c.to) } },
      ]
    case 'fractionBetween': {
      const total = countedLine(c.from, c.to)
      const params = { from: ref(c.from), to: ref(c.to) }
      if (total !== null) {
        const cun = Math.round(total * c.fraction * 100) / 100
        const textKey = line && sameEnds(line, c) ? 'step.along' : 'step.measure'
        return [{ kind: 'measure', refs: [c.from, c.to], cun, textKey, params: { ...params, cun: number(cun) } }]
      }
      const half = Math.abs(c.fraction - 0.5) < 1e-6
      return [
        {
          kind: 'measure',
          refs: [c.from, c.to],
          textKey: half ? 'step.half' : 'step.fraction',
          params: half ? params : { ...params, fraction: { kind: 'fraction', value: c.fraction } },
        },
      ]
    }
    case 'arcFraction':
      return [
        {
          kind: 'measure',
          refs: [c.from, c.to],
          textKey: 'step.arcFraction',
          params: { from: ref(c.from), to: ref(c.to), fraction: { kind: 'fraction', value: c.fraction } },
        },
      ]
    case 'offsetFrom':
      return [
        {
          kind: 'measure',
          refs: [c.of],
          cun: c.cun,
          segment: c.segment,
          textKey: `step.offset.${c.direction}`,
          params: { of: ref(c.of), cun: length(c.cun, c.segment) },
        },
      ]
    case 'cunTowards':
      return [
        {
          kind: 'measure',
          refs: [c.from, c.to],
          cun: c.cun,
          segment: c.segment,
          textKey: 'step.towards',
          params: { from: ref(c.from), to: ref(c.to), cun: length(c.cun, c.segment) },
        },
      ]
  }
}

/** Counted from the nearer end: "2 cun up from the wrist", not "10 cun down from the elbow". */
function alongWords(id: string, cun: number, segment: FindItSegment): Words[] {
  const { from, to, cun: total } = segment
  const whole: Words = {
    kind: 'line',
    refs: [from, to],
    segment: id,
    textKey: 'step.segment',
    params: { from: ref(from), to: ref(to), total: number(total) },
  }
  const fromEnd = cun > total / 2
  const [near, far] = fromEnd ? [to, from] : [from, to]
  const left = Math.round((fromEnd ? total - cun : cun) * 100) / 100
  const params = { from: ref(near), to: ref(far), cun: number(Math.abs(left)) }
  const textKey =
    left === 0
      ? 'step.measureStart'
      : left < 0
        ? 'step.measureBeyond'
        : id === 'head_ap'
          ? 'step.measureArc'
          : 'step.measure'
  const measure: Words = {
    kind: 'measure',
    refs: [near, far],
    cun,
    segment: id,
    textKey,
    params: left === 0 ? { from: ref(near) } : params,
  }
  return [whole, measure]
}
