/** A line drawn on the skin between two spots, as a taut tape would lie: smooth, in one plane. */
import { type SkinCurve, sectionCurve } from './section.ts'
import { type Plane, type Skin, type SkinSpot, planeThrough } from './skin.ts'
import { type Vec3, add, cross, distance, dot, length, lerp, normalize, scale, sub } from './vec.ts'

/** A section longer than this many chords runs round the limb the wrong way. */
const LONGEST_IN_CHORDS = 1.9
/** Planes tried about the chord when the wanted one does not join the spots, radians. */
const TURNS = [0.35, -0.35, 0.8, -0.8, 1.3, -1.3]
const END_M = 1e-5
/** Pieces of the last resort: the chord laid on the skin. */
const PIECES = 16
/** Share of the chord every piece of it must gain. */
const LEAST_ADVANCE = 0.3 / PIECES

/** The plane that holds both spots and the direction `towards`; null when all three fall on one line. */
function planeWith(from: Vec3, to: Vec3, towards: Vec3): Plane | null {
  const normal = cross(sub(to, from), towards)
  return length(normal) < 1e-6 * distance(from, to) || length(normal) < 1e-9 ? null : planeThrough(from, normal)
}

/** `v` turned about the unit vector `axis` by an angle in radians. */
function turn(v: Vec3, axis: Vec3, angle: number): Vec3 {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return add(add(scale(v, c), scale(cross(axis, v), s)), scale(axis, dot(axis, v) * (1 - c)))
}

/**
 * The skin's section between two spots in the plane that holds them and `towards`; a neighbouring
 * plane where that one leaves the skin, and the chord laid on the skin where none joins them.
 * @param towards direction the line is seen from, e.g. the side a rule faces; unit vector
 */
export function skinLine(skin: Skin, from: SkinSpot, to: SkinSpot, towards: Vec3): SkinCurve {
  const [a, b] = [skin.at(from), skin.at(to)]
  const chord = distance(a, b)
  if (chord < 1e-5) return { spots: [from, to], positions: [a, b], lengthM: chord }
  const axis = normalize(sub(b, a))
  let bumpy: SkinCurve | null = null
  for (const angle of [0, ...TURNS]) {
    const plane = planeWith(a, b, turn(towards, axis, angle))
    const curve = plane && trySection(skin, plane, from, to)
    if (!curve || curve.lengthM > chord * LONGEST_IN_CHORDS + 0.01) continue
    const turned = turnedBy(curve.positions)
    if (turned.most >= Math.PI / 2) continue
    if (turned.total < RESTLESS) return curve
    bumpy ??= curve
  }
  if (bumpy) return bumpy
  return laidOn(skin, from, to, towards)
}

/** A line is judged in steps of this length, metres: finer wrinkles do not show. */
const JUDGED_STEP_M = 0.0025
/** A line that turns by more than this in all, radians, runs over hills and dales (an ear); half round a limb is 3.1. */
const RESTLESS = 4.4

/** How sharply a line turns at its sharpest place, and in all, radians. */
function turnedBy(line: readonly Vec3[]): { most: number; total: number } {
  let [last, way]: [Vec3 | undefined, Vec3 | null] = [line[0], null]
  let [most, total] = [0, 0]
  for (const at of line) {
    const step = sub(at, last!)
    const size = length(step)
    if (size < JUDGED_STEP_M) continue
    const angle = way ? Math.acos(Math.max(-1, Math.min(1, dot(way, step) / size / length(way)))) : 0
    most = Math.max(most, angle)
    total += angle
    ;[last, way] = [at, step]
  }
  return { most, total }
}

/** True when a line doubles back on itself, as a section does that runs up one face of the ear and down the other. */
export const turnsBack = (line: readonly Vec3[]): boolean => turnedBy(line).most > Math.PI / 2

/** The section of a plane that holds both spots, or null when it does not join them. */
export function trySection(skin: Skin, plane: Plane, from: SkinSpot, to: SkinSpot): SkinCurve | null {
  try {
    return sectionCurve(skin, plane, from, to)
  } catch {
    return null
  }
}

function laidOn(skin: Skin, from: SkinSpot, to: SkinSpot, towards: Vec3): SkinCurve {
  const [a, b] = [skin.at(from), skin.at(to)]
  const axis = normalize(sub(b, a))
  const chord = distance(a, b)
  const spots: SkinSpot[] = [from]
  let reached = 0
  for (let i = 1; i < PIECES; i += 1) {
    const { vertices, weights } = skin.nearestSpot(lerp(a, b, i / PIECES), towards)
    // Folds such as the ear's would lead the line back: a taut tape bridges them.
    const along = dot(sub(skin.at({ vertices, weights }), a), axis)
    if (along < reached + LEAST_ADVANCE * chord || along > (1 - LEAST_ADVANCE) * chord) continue
    reached = along
    spots.push({ vertices, weights })
  }
  spots.push(to)
  const positions = spots.map((spot) => skin.at(spot))
  const lengthM = positions.reduce((sum, p, i) => (i === 0 ? 0 : sum + distance(p, positions[i - 1]!)), 0)
  return { spots, positions, lengthM }
}

/**
 * Where a curve reaches `metres` along a straight axis from `origin` (a plane across the axis).
 * @returns the place and its index on the curve, or null when the curve does not get there
 */
export function crossingAt(
  curve: SkinCurve,
  origin: Vec3,
  axis: Vec3,
  metres: number,
): { position: Vec3; index: number; share: number } | null {
  const along = curve.positions.map((p) => dot(sub(p, origin), axis) - metres)
  for (let i = 1; i < along.length; i += 1) {
    const [p, q] = [along[i - 1]!, along[i]!]
    // The ends are met within a hundredth of a millimetre.
    if (Math.abs(p) < END_M) return { position: curve.positions[i - 1]!, index: i, share: 0 }
    if (Math.abs(q) < END_M) return { position: curve.positions[i]!, index: i, share: 1 }
    if (p * q > 0) continue
    const share = p / (p - q)
    return { position: lerp(curve.positions[i - 1]!, curve.positions[i]!, share), index: i, share }
  }
  return null
}

/** The part of a curve up to a crossing, from its start. */
export function upTo(
  curve: SkinCurve,
  crossing: { position: Vec3; index: number },
): { spots: SkinSpot[]; positions: Vec3[] } {
  return {
    spots: [...curve.spots.slice(0, crossing.index), curve.spots[crossing.index]!],
    positions: [...curve.positions.slice(0, crossing.index), crossing.position],
  }
}
