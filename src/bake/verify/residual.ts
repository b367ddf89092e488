/**
 * How far an exported anchor lies from what its rule says (mm), recomputed from exported positions.
 * Every constraint is one plane (or one place along an arc); the residual is the largest distance.
 */
import type { BodySide } from '../../domain/ids.ts'
import type { Constraint, Facing, Rule } from '../../domain/rules.ts'
import { arcOf, axisOf, type OpenBody } from './openBody.ts'
import { alongArc, skinArc } from './section.ts'
import { add, cross, distance, dot, sub, unit, type Vec3 } from './vector.ts'

export interface Residual {
  code: string
  side: BodySide
  /** applicable: residualMm is a number; landmark: not applicable; failed: `reason` says why. */
  status: 'applicable' | 'landmark' | 'failed'
  residualMm: number | null
  reason: string | null
}

/** Residual of one anchor; never throws. */
export function residualOf(body: OpenBody, code: string, side: BodySide): Residual {
  try {
    const point = body.point(code)
    const rule = point && resolveRule(body, point.rule, new Set([code]))
    if (!rule) return { code, side, status: 'landmark', residualMm: null, reason: null }
    const p = body.at(code, side)
    const residualMm = Math.max(...rule.constraints.map((c) => 1000 * offPlaneM(body, c, rule.facing, side, p)))
    if (!Number.isFinite(residualMm)) throw new Error('the residual is not a number')
    return { code, side, status: 'applicable', residualMm, reason: null }
  } catch (cause) {
    return {
      code,
      side,
      status: 'failed',
      residualMm: null,
      reason: cause instanceof Error ? cause.message : String(cause),
    }
  }
}

/** The planes to judge by; null when the point is a landmark or has no fixed spot. */
function resolveRule(body: OpenBody, rule: Rule, seen: Set<string>): Extract<Rule, { kind: 'planes' }> | null {
  if (rule.kind === 'planes') return rule
  if (rule.kind !== 'sameAs') return null
  if (seen.has(rule.point)) throw new Error(`sameAs runs in a circle at ${rule.point}`)
  const other = body.point(rule.point)
  if (!other) throw new Error(`sameAs: point ${rule.point} is not in the export`)
  return resolveRule(body, other.rule, new Set([...seen, rule.point]))
}

/** Unit direction in the body frame; lateral is away from the median plane (left for midline anchors). */
export function facingVector(facing: Facing, side: BodySide): Vec3 {
  const lateral: Vec3 = [side === 'right' ? -1 : 1, 0, 0]
  const axes: Record<string, Vec3> = {
    anterior: [0, 0, 1],
    posterior: [0, 0, -1],
    superior: [0, 1, 0],
    inferior: [0, -1, 0],
    lateral,
    medial: [-lateral[0], 0, 0],
  }
  const own = axes[facing]
  if (own) return own
  const diagonal = /^(antero|postero)(lateral|medial)$/.exec(facing)!
  return unit(add(axes[diagonal[1] === 'antero' ? 'anterior' : 'posterior']!, axes[diagonal[2]!]!), facing)
}

/** Length of one cun of a rule's segment; "finger" is the finger cun. */
const cunM = (body: OpenBody, segment: string, side: BodySide): number =>
  body.segment(segment === 'finger' ? 'finger_cun' : segment, side).cunM

/** Distance of `p` from the plane of a constraint, metres. @throws Error naming what is missing */
export function offPlaneM(body: OpenBody, c: Constraint, facing: Facing, side: BodySide, p: Vec3): number {
  const at = (ref: string): Vec3 => body.at(ref, side)
  switch (c.kind) {
    case 'cunAlong': {
      const segment = body.segment(c.segment, side)
      const target = (c.cun / segment.cun) * segment.lengthM
      if (segment.kind === 'arc') return Math.abs(alongArc(arcOf(body, segment), [0, p[1], p[2]]).alongM - target)
      const { from, along } = axisOf(segment)
      return Math.abs(dot(sub(p, from), along) - target)
    }
    case 'lateralCun':
      return Math.abs(Math.abs(p[0]) - c.cun * cunM(body, c.segment, side))
    case 'midline':
      return Math.abs(p[0])
    case 'levelOf':
      return Math.abs(p[1] - at(c.of)[1])
    case 'crossSectionOf': {
      const { along } = axisOf(body.segment(c.segment, side))
      return Math.abs(dot(sub(p, at(c.of)), along))
    }
    case 'sagittalOf':
      return Math.abs(Math.abs(p[0]) - Math.abs(at(c.of)[0]))
    case 'coronalOf':
      return Math.abs(p[2] - at(c.of)[2])
    case 'onLine': {
      const from = at(c.from)
      const normal = unit(cross(sub(at(c.to), from), facingVector(facing, side)), `onLine ${c.from} ${c.to}`)
      return Math.abs(dot(sub(p, from), normal))
    }
    case 'fractionBetween': {
      const [from, to] = [at(c.from), at(c.to)]
      const along = unit(sub(to, from), `fractionBetween ${c.from} ${c.to}`)
      return Math.abs(dot(sub(p, from), along) - c.fraction * distance(from, to))
    }
    case 'offsetFrom': {
      const direction = offsetDirection(body, c, side)
      return Math.abs(dot(sub(p, at(c.of)), direction) - c.cun * cunM(body, c.segment, side))
    }
    case 'cunTowards': {
      const from = at(c.from)
      const along = unit(sub(at(c.to), from), `cunTowards ${c.from} ${c.to}`)
      return Math.abs(dot(sub(p, from), along) - c.cun * cunM(body, c.segment, side))
    }
    case 'arcFraction': {
      const arc = skinArc(body.mesh, at(c.from), at(c.to), [1, 0, 0], null)
      return Math.abs(alongArc(arc, [0, p[1], p[2]]).alongM - c.fraction * arc.lengthM)
    }
  }
}

function offsetDirection(body: OpenBody, c: Extract<Constraint, { kind: 'offsetFrom' }>, side: BodySide): Vec3 {
  if (c.direction !== 'distal' && c.direction !== 'proximal') return facingVector(c.direction, side)
  const { along } = axisOf(body.segment(c.segment, side))
  return c.direction === 'distal' ? along : [-along[0], -along[1], -along[2]]
}
