/**
 * "Find it": a rule told as ordered construction steps, for words and for the picture alike.
 * Pure. Lengths stay in cun here; what a cun is on a body is known by its measured segments.
 */
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

/** Lines and levels are laid first, then lengths, then the way out from the midline. */
const ORDER: Record<Constraint['kind'], number> = {
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
      else push(code, null, { kind: 'point', refs: [code], textKey: 'step.point' })
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

function sameEnds(a: { from: Ref; to: Ref }, b: { from: Ref; to: Ref }): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)
}

function segmentNamed(word: string, source: FindItSource): FindItSegment {
  const segment = source.segmentOf(segmentIdOf(word))
  if (!segment) throw new Error(`find it: segment ${word}: expected a measured segment, received none`)
  return segment
}

/** Spots to find before a constraint can be laid. */
function spotsOf(c: Constraint, source: FindItSource): Ref[] {
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

type Words = Pick<FindItStep, 'kind' | 'refs' | 'textKey'> & Partial<FindItStep>
const ref = (name: Ref): FindItParam => ({ kind: 'ref', ref: name })
const number = (value: number): FindItParam => ({ kind: 'number', value })
const length = (cun: number, segment: string): FindItParam => ({ kind: 'length', cun, finger: segment === 'finger' })

/** The sentences of one constraint. `line` is the drawn line of the same rule, when there is one. */
function wordsOf(
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
