/**
 * The construction of a point on one body: for every "find it" step the dots, lines on the skin and
 * ruler ticks it adds. Pure geometry; made once per point, side and body, never per frame.
 */
import { countedLine, type FindItStep, isSpan, segmentIdOf } from '../domain/findItModel.ts'
import type { Constraint } from '../domain/rules.ts'
import { directionVector, facingVector } from '../geometry/directions.ts'
import { medianSection } from '../geometry/medianSection.ts'
import { crossingAt, skinLine, trySection, upTo } from '../geometry/skinLine.ts'
import type { SkinCurve } from '../geometry/section.ts'
import { planeThrough, type SkinSpot } from '../geometry/skin.ts'
import { add, distance, dot, normalize, scale, sub, type Vec3 } from '../geometry/vec.ts'
import {
  alongLength,
  crossX,
  flipped,
  nearestOn,
  reversed,
  type Construction,
  type ConstructionFrame,
} from './constructionParts.ts'
import { FARTHEST_IN_CHORDS, LEAST_LINE_M, SkinPen } from './constructionPen.ts'

/** @throws never: a step that cannot be drawn on this body adds nothing */
export function construct(steps: readonly FindItStep[], frame: ConstructionFrame): Construction {
  const out: Construction = { marks: [], lines: [], ticks: [] }
  steps.forEach((step, index) => new StepPen(frame, step, index, out).draw())
  return out
}

class StepPen extends SkinPen {
  constructor(
    frame: ConstructionFrame,
    private readonly step: FindItStep,
    index: number,
    out: Construction,
  ) {
    super(frame, index, out)
  }

  draw(): void {
    const { step, frame } = this
    if (step.kind === 'landmark') {
      const [ref] = step.refs
      const spot = ref === undefined ? null : frame.spotOf(ref)
      if (ref !== undefined && spot) this.mark(ref, spot)
      return
    }
    if (step.constraint) this.constraint(step.constraint)
  }

  /** The direction the owner's rule faces on this side; outward at the owner where it has none. */
  private get facing(): Vec3 {
    const { facing, owner } = this.step
    if (facing) return this.mirrored(facingVector(facing))
    const spot = this.frame.spotOf(owner)
    return spot ? this.frame.normalAt(spot) : [0, 0, 1]
  }

  private mirrored(v: Vec3): Vec3 {
    return [v[0] * this.frame.mirror, v[1], v[2]]
  }

  private constraint(c: Constraint): void {
    const { frame, step } = this
    const owner = frame.spotOf(step.owner)
    if (!owner) return
    const at = frame.skin.at(owner)
    switch (c.kind) {
      case 'cunAlong':
        return this.along(c, owner)
      case 'lateralCun':
        return this.outward(c, owner)
      case 'midline':
        return this.local({ normal: [1, 0, 0], offset: 0 }, owner)
      case 'levelOf':
        return this.level({ normal: [0, 1, 0], offset: at[1] }, c.of, owner)
      case 'sagittalOf':
        return this.level({ normal: [1, 0, 0], offset: at[0] }, c.of, owner)
      case 'coronalOf':
        return this.level({ normal: [0, 0, 1], offset: at[2] }, c.of, owner)
      case 'crossSectionOf': {
        const axis = this.axisOf(c.segment)
        if (axis) this.level(planeThrough(at, axis), c.of, owner)
        return
      }
      case 'onLine': {
        const curve = this.curve(c.from, c.to)
        if (curve) this.line(curve.spots, curve.positions, false)
        return
      }
      case 'fractionBetween':
      case 'cunTowards':
        return this.partOf(c, owner)
      case 'arcFraction': {
        const [from, to] = [frame.spotOf(c.from), frame.spotOf(c.to)]
        const curve = from && to && medianSection(frame.skin, from, to)
        if (curve) this.line(curve.spots, curve.positions, false)
        return
      }
      case 'offsetFrom':
        return this.offset(c, owner)
    }
  }

  private axisOf(id: string): Vec3 | null {
    const segment = this.frame.segmentOf(segmentIdOf(id))
    const from = segment && this.frame.spotOf(segment.from)
    const to = segment && this.frame.spotOf(segment.to)
    return from && to && from !== to ? normalize(sub(this.frame.skin.at(to), this.frame.skin.at(from))) : null
  }

  /** The line between two references as the rule's side shows it. */
  private curve(fromRef: string, toRef: string): SkinCurve | null {
    const [from, to] = [this.frame.spotOf(fromRef), this.frame.spotOf(toRef)]
    return from && to ? skinLine(this.frame.skin, from, to, this.facing) : null
  }

  /** The measured way of a segment: a ruler on its own step, the reached part and a level on the next. */
  private along(c: Extract<Constraint, { kind: 'cunAlong' }>, owner: SkinSpot): void {
    const { frame } = this
    const segment = frame.segmentOf(c.segment)
    const [from, to] = [segment && frame.spotOf(segment.from), segment && frame.spotOf(segment.to)]
    if (!segment || !from || !to || isSpan(segment)) return
    const arc = c.segment === 'head_ap'
    const middle = normalize(add(add(frame.normalAt(from), frame.normalAt(to)), scale(this.facing, 0.5)))
    const curve = arc ? medianSection(frame.skin, from, to) : skinLine(frame.skin, from, to, middle)
    if (!curve) return
    const [a, b] = [frame.skin.at(from), frame.skin.at(to)]
    const axis = normalize(sub(b, a))
    const reach = (cun: number) =>
      arc
        ? alongLength(curve, (cun / segment.cun) * curve.lengthM)
        : crossingAt(curve, a, axis, (cun / segment.cun) * distance(a, b))
    // Counted from the nearer end, as the words of the step do: numbers and the drawn part start there.
    const fromEnd = c.cun > segment.cun / 2
    const counted = (cun: number) => (fromEnd ? segment.cun - cun : cun)
    if (this.step.kind === 'line') {
      this.line(curve.spots, curve.positions, false)
      this.ruler(curve, segment.cun, (cun) => reach(counted(cun)), null)
      return
    }
    const stop = reach(Math.min(segment.cun, Math.max(0, c.cun)))
    if (!stop) return
    const part = fromEnd ? upTo(reversed(curve), flipped(curve, stop)) : upTo(curve, stop)
    this.line(part.spots, part.positions, true)
    this.tick(curve, stop, Math.abs(counted(c.cun)), true, true)
    const at = frame.skin.at(owner)
    if (distance(stop.position, at) > LEAST_LINE_M) {
      const spot = curve.spots[stop.index]!
      const across = arc
        ? null
        : trySection(frame.skin, planeThrough(at, axis), nearestOn(frame.skin, stop.position, spot), owner)
      if (across && across.lengthM < distance(stop.position, at) * FARTHEST_IN_CHORDS)
        this.line(across.spots, [stop.position, ...across.positions.slice(1)], false)
    }
  }

  /** From the midline out to the point, with its ticks. */
  private outward(c: Extract<Constraint, { kind: 'lateralCun' }>, owner: SkinSpot): void {
    const { frame } = this
    const segment = frame.segmentOf(segmentIdOf(c.segment))
    if (!segment) return
    const at = frame.skin.at(owner)
    const normal = frame.normalAt(owner)
    const across = planeThrough(at, crossX(normal))
    const start = frame.skin
      .pierce(across, { normal: [1, 0, 0], offset: 0 })
      .filter((hit) => dot(hit.normal, this.facing) > 0)
      .sort((p, q) => distance(p.position, at) - distance(q.position, at))[0]
    const curve = start && trySection(frame.skin, across, { vertices: start.vertices, weights: start.weights }, owner)
    if (!curve) return
    this.line(curve.spots, curve.positions, true)
    const cunM = segment.lengthM / segment.cun
    const axis: Vec3 = [Math.sign(at[0]) || frame.mirror, 0, 0]
    this.ruler(curve, c.cun, (cun) => crossingAt(curve, [0, 0, 0], axis, cun * cunM), c.cun)
  }

  /** Part of the way between two spots, counted in cun where that is the rule. */
  private partOf(c: Extract<Constraint, { kind: 'fractionBetween' | 'cunTowards' }>, owner: SkinSpot): void {
    const { frame } = this
    const curve = this.curve(c.from, c.to)
    if (!curve) return
    const [a, b] = [curve.positions[0]!, curve.positions[curve.positions.length - 1]!]
    const chord = distance(a, b)
    if (chord < 1e-5) return
    const axis = normalize(sub(b, a))
    const segment = c.kind === 'cunTowards' ? frame.segmentOf(segmentIdOf(c.segment)) : undefined
    const total =
      c.kind === 'cunTowards' ? (segment ? (chord * segment.cun) / segment.lengthM : 0) : countedLine(c.from, c.to)
    const reachedM = c.kind === 'cunTowards' ? (total ? (c.cun / total) * chord : 0) : c.fraction * chord
    this.line(curve.spots, curve.positions, false)
    const stop = crossingAt(curve, a, axis, Math.min(chord, reachedM))
    if (stop) {
      const part = upTo(curve, stop)
      this.line(part.spots, part.positions, true)
      const at = frame.skin.at(owner)
      if (distance(stop.position, at) > LEAST_LINE_M) this.acrossTo(curve, stop, owner)
    }
    if (total !== null && total > 0) {
      const reachedCun = (reachedM / chord) * total
      const shown = c.kind === 'cunTowards' ? Math.min(total, Math.max(1, Math.ceil(c.cun))) : total
      this.ruler(curve, shown, (cun) => crossingAt(curve, a, axis, (cun / total) * chord), reachedCun)
    } else if (stop) this.tick(curve, stop, 0, false, true)
  }

  private acrossTo(curve: SkinCurve, stop: { position: Vec3; index: number }, owner: SkinSpot): void {
    const { skin } = this.frame
    const across = skinLine(
      skin,
      nearestOn(skin, stop.position, curve.spots[stop.index]!),
      owner,
      this.frame.normalAt(owner),
    )
    this.line(across.spots, [stop.position, ...across.positions.slice(1)], false)
  }

  private offset(c: Extract<Constraint, { kind: 'offsetFrom' }>, owner: SkinSpot): void {
    const { frame } = this
    const from = frame.spotOf(c.of)
    const segment = frame.segmentOf(segmentIdOf(c.segment))
    if (!from || !segment) return
    const start = frame.skin.at(from)
    const limb =
      c.direction === 'distal' || c.direction === 'proximal'
        ? this.axisOf(c.segment)
        : this.mirrored(directionVector(c.direction))
    if (!limb) return
    const axis = c.direction === 'proximal' ? scale(limb, -1) : limb
    const curve = skinLine(frame.skin, from, owner, this.facing)
    this.line(curve.spots, curve.positions, true)
    const cunM = segment.lengthM / segment.cun
    this.ruler(curve, c.cun, (cun) => crossingAt(curve, start, axis, cun * cunM), c.cun)
  }
}
