/**
 * One function per relation type, exactly as the head of relations.tsv defines it.
 * e is an error in cun; sign rows give a margin in mm (positive = right side).
 */
import type { BodySide } from '../../domain/ids.ts'
import {
  acrossSegment,
  alongSegment,
  cunRegionOf,
  distanceSegment,
  sidedSegment,
  spacePitchM,
  trunkSegmentAt,
} from './cunRegions.ts'
import { arcOf, axisOf, type OpenBody } from './openBody.ts'
import type { Relation, RelationType } from './relations.ts'
import { alongArc, type Arc, skinArc } from './section.ts'
import { cross, distance, dot, length, sub, unit, type Vec3 } from './vector.ts'

/** A row passes when e is at most this many cun. */
export const PASS_CUN = 0.25
/** A sign row passes when the sign is right within this. */
export const SIGN_TOLERANCE_MM = 2

export type Measurement =
  | { kind: 'error'; errorCun: number; found: string }
  | { kind: 'sign'; marginMm: number; found: string }
  | { kind: 'order'; marginMm: number; found: string }

interface Case {
  body: OpenBody
  row: Relation
  side: BodySide
  arg: (i: number) => string
  at: (i: number) => Vec3
  num: (i: number) => number
}

const error = (errorCun: number, found: string): Measurement => ({ kind: 'error', errorCun, found })
const cunText = (cun: number): string => `${cun.toFixed(3)} cun`
const signOf =
  (pick: (p: Vec3) => number) =>
  (c: Case): Measurement => {
    const marginMm = 1000 * (pick(c.at(0)) - pick(c.at(1)))
    return { kind: 'sign', marginMm, found: `${marginMm.toFixed(1)} mm` }
  }
const cunOf = (c: Case, segment: string): number => c.body.segment(segment, c.side).cunM
const trunkCunM = (c: Case): number => cunOf(c, 'abd_up')
/** Cun at the row's first point: sideways for a mostly sideways stretch, else along. */
const localCunM = (c: Case, stretch: Vec3): number => {
  const code = c.row.codes[0]!
  const across = Math.abs(stretch[0]) > Math.hypot(stretch[1], stretch[2])
  return cunOf(c, across ? acrossSegment(code) : alongSegment(code))
}
const acrossCunM = (c: Case): number => cunOf(c, acrossSegment(c.row.codes[0]!))

/** The arc from A to B that passes by P: its plane holds A, B and the skin normal at P (midline pairs: the median plane). */
function arcBy(c: Case, a: Vec3, b: Vec3, code: string): Arc {
  const p = c.body.at(code, c.side)
  const along = unit(sub(b, a), `${c.row.id}: the arc`)
  const median = Math.abs(a[0]) < 1e-4 && Math.abs(b[0]) < 1e-4
  const normal: Vec3 = median
    ? [1, 0, 0]
    : unit(cross(along, c.body.normalAt(code, c.side)), `${c.row.id}: plane of the arc`)
  return skinArc(c.body.mesh, a, b, normal, p)
}

function onCunSegment(c: Case): Measurement {
  const reverse = c.arg(1).endsWith('_rev')
  const id = sidedSegment(c.arg(1).replace(/_rev$/, ''), c.arg(0))
  const segment = c.body.segment(id, c.side)
  const p = c.at(0)
  let share: number
  if (segment.kind === 'arc') {
    share = alongArc(arcOf(c.body, segment), [0, p[1], p[2]]).alongM / segment.lengthM
  } else {
    const { from, along } = axisOf(segment)
    share = dot(sub(p, from), along) / segment.lengthM
  }
  const cun = (reverse ? 1 - share : share) * segment.cun
  return error(Math.abs(cun - c.num(2)), cunText(cun))
}

/** Axis for a cross-section: the limb's; on the hand from wrist to fingertip, on the foot from heel to toes. */
function limbAxis(c: Case): { along: Vec3; cunM: number } {
  const code = c.row.codes[0]!
  const region = cunRegionOf(code)
  if (region === 'hand' || region === 'foot') {
    const [from, to] = region === 'hand' ? ['@palmar_wrist_mid', '@middle_fingertip'] : ['@heel', '@toetip_2']
    return {
      along: unit(sub(c.body.at(to!, c.side), c.body.at(from!, c.side)), `${region} axis`),
      cunM: cunOf(c, 'finger_cun'),
    }
  }
  const segment = c.body.segment(alongSegment(code), c.side)
  return { along: axisOf(segment).along, cunM: segment.cunM }
}

function sameLevel(c: Case): Measurement {
  const heightM = Math.abs(c.at(0)[1] - c.at(1)[1])
  const inChest = c.row.codes.every((code) => cunRegionOf(code) === 'chest')
  const allowedM = inChest ? spacePitchM(c.body, c.side, null) / 2 : 0
  return error(Math.max(0, heightM - allowedM) / trunkCunM(c), cunText(heightM / trunkCunM(c)))
}

function verticalOffset(c: Case): Measurement {
  const [a, b] = [c.at(0), c.at(1)]
  const named = /\[([a-z_]+) cun\]/.exec(c.row.note)?.[1]
  const region = cunRegionOf(c.arg(0))
  const limb = ['upperArm', 'forearm', 'thigh', 'leg'].includes(region)
  const segment = named ?? (limb ? alongSegment(c.arg(0)) : trunkSegmentAt(c.body, (a[1] + b[1]) / 2, c.side))
  const cun = (a[1] - b[1]) / cunOf(c, segment)
  return error(Math.abs(cun - c.num(2)), cunText(cun))
}

function inSpace(c: Case): Measurement {
  const n = Number(c.arg(1))
  const offM = Math.abs(c.at(0)[1] - c.body.at(`@ICS${n}`, c.side)[1])
  const halfM = spacePitchM(c.body, c.side, n) / 2
  return error(Math.max(0, offM - halfM) / cunOf(c, 'chest_mid'), `${(1000 * offM).toFixed(1)} mm from its middle`)
}

function between(c: Case): Measurement {
  const [p, a, b] = [c.at(0), c.at(1), c.at(2)]
  const line = sub(b, a)
  const size = length(line)
  const t = dot(sub(p, a), unit(line, `${c.arg(1)} to ${c.arg(2)}`)) / size
  return error((Math.abs(t - c.num(3)) * size) / localCunM(c, line), `fraction ${t.toFixed(3)}`)
}

function onLine(c: Case): Measurement {
  const [p, a, b] = [c.at(0), c.at(1), c.at(2)]
  const line = sub(b, a)
  const sideways = unit(cross(line, c.body.normalAt(c.arg(0), c.side)), `${c.row.id}: line along the skin normal`)
  const cun = Math.abs(dot(sub(p, a), sideways)) / localCunM(c, line)
  return error(cun, cunText(cun))
}

function arcBetween(c: Case): Measurement {
  // A coronal arc from ear to ear: the other end carries its side in its name.
  const bilateral = c.arg(2) === `${c.arg(1)}_left`
  const a = bilateral ? c.body.at(c.arg(1), 'right') : c.at(1)
  const b = c.at(2)
  const arc = arcBy(c, a, b, c.arg(0))
  const share = alongArc(arc, c.at(0)).alongM / arc.lengthM
  const off = Math.abs(share - c.num(3)) * arc.lengthM
  return error(off / localCunM(c, sub(b, a)), `fraction ${share.toFixed(3)}`)
}

function order(c: Case): Measurement {
  const spots = c.row.args.map((_, i) => c.at(i))
  const [first, last] = [spots[0]!, spots.at(-1)!]
  let places: number[]
  if (c.row.curve) {
    const arc = arcBy(c, first, last, c.arg(Math.floor(spots.length / 2)))
    places = spots.map((spot) => alongArc(arc, spot).alongM)
  } else {
    const axis = unit(sub(last, first), `${c.row.id}: first and last`)
    places = spots.map((spot) => dot(sub(spot, first), axis))
  }
  let worst = { marginMm: Infinity, found: '' }
  for (let i = 1; i < places.length; i++) {
    const marginMm = 1000 * (places[i]! - places[i - 1]!)
    if (marginMm < worst.marginMm)
      worst = { marginMm, found: `${c.arg(i - 1)} → ${c.arg(i)} ${marginMm.toFixed(1)} mm` }
  }
  return { kind: 'order', ...worst }
}

/** Landmarks of which 0.1–0.3 cun off is right. */
const JUST_BESIDE = /_nail_|^@rib1[12]_tip$|^@patella_base$/

function atLandmark(c: Case): Measurement {
  const [p, l] = [c.at(0), c.at(1)]
  const cun = distance(p, l) / cunOf(c, alongSegment(c.arg(0)))
  return error(JUST_BESIDE.test(c.arg(1)) ? Math.max(0, cun - 0.3) : cun, cunText(cun))
}

const TYPES: Record<RelationType, (c: Case) => Measurement> = {
  on_cun_segment: onCunSegment,
  lateral(c) {
    const cun = Math.abs(c.at(0)[0]) / acrossCunM(c)
    return error(Math.abs(cun - c.num(1)), cunText(cun))
  },
  same_level: sameLevel,
  same_cross_section(c) {
    const { along, cunM } = limbAxis(c)
    const cun = Math.abs(dot(sub(c.at(0), c.at(1)), along)) / cunM
    return error(cun, cunText(cun))
  },
  spinous_level(c) {
    const cun = (c.at(0)[1] - c.body.at(`@${c.arg(1)}`, c.side)[1]) / trunkCunM(c)
    return error(Math.abs(cun), cunText(cun))
  },
  in_ics: inSpace,
  vertical_offset: verticalOffset,
  dist(c) {
    const cun = distance(c.at(0), c.at(1)) / cunOf(c, distanceSegment(c.row.codes))
    return error(Math.max(0, Math.abs(cun - c.num(2)) - 0.04 * c.num(2)), cunText(cun))
  },
  between,
  on_line: onLine,
  arc_between: arcBetween,
  above: signOf((p) => p[1]),
  below: signOf((p) => -p[1]),
  medial: signOf((p) => -Math.abs(p[0])),
  lateral_of: signOf((p) => Math.abs(p[0])),
  anterior: signOf((p) => p[2]),
  posterior: signOf((p) => -p[2]),
  order,
  landmark: atLandmark,
  midline(c) {
    const cun = Math.abs(c.at(0)[0]) / acrossCunM(c)
    return error(cun, cunText(cun))
  },
  same_sagittal(c) {
    const cun = Math.abs(Math.abs(c.at(0)[0]) - Math.abs(c.at(1)[0])) / acrossCunM(c)
    return error(cun, cunText(cun))
  },
  same_coronal(c) {
    const cun = Math.abs(c.at(0)[2] - c.at(1)[2]) / cunOf(c, alongSegment(c.row.codes[0]!))
    return error(cun, cunText(cun))
  },
}

/** Measures one row on one side. @throws Error saying why when it cannot be evaluated */
export function measureRelation(body: OpenBody, row: Relation, side: BodySide): Measurement {
  const arg = (i: number): string => row.args[i]!
  return TYPES[row.type]({
    body,
    row,
    side,
    arg,
    at: (i) => body.at(arg(i), side),
    num: (i) => Number(arg(i)),
  })
}

/** True when a measurement passes by the rules of the file's head. */
export function passes(measurement: Measurement): boolean {
  switch (measurement.kind) {
    case 'error':
      return measurement.errorCun <= PASS_CUN
    case 'sign':
      return measurement.marginMm >= -SIGN_TOLERANCE_MM
    case 'order':
      return measurement.marginMm > 0
  }
}
