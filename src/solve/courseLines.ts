/**
 * From the table of courses to lines on one body: each piece is the skin in the plane of its two
 * ends and their outward direction, or a geodesic where that plane fails or leads far around.
 */
import type { CourseLine, CoursesFile } from '../domain/built.ts'
import { WEIGHT_UNITS, usedVertices } from '../domain/courses.ts'
import type { BodyId } from '../domain/ids.ts'
import { type ClosestSpot, SkinPaths, lengthOf, resample } from '../geometry/geodesic.ts'
import { sectionCurve } from '../geometry/section.ts'
import { type Skin, type SkinSpot, planeThrough } from '../geometry/skin.ts'
import { type Vec3, add, cross, distance, lerp, scale, sub } from '../geometry/vec.ts'
import type { CourseTable, Waypoint } from './courseTable.ts'
import { MEDIAN_PLANE } from './frame.ts'

/** Distance from station to station. */
const STEP_M = 0.007
/** A plane section longer than this many chords goes the wrong way round. */
const LONGEST_SECTION = 1.7
/** A straight piece farther from the skin than this gets a station in its middle. */
const LARGEST_SAG_M = 0.001
/** A median course may lie this far beside the midline. */
const MEDIAN_M = 0.00004
/** Stations this close follow the skin into a web. */
const WEB_STEP_M = 0.0025
/** Rounds of the smoothing that takes the kinks out, and how often the line is put back on the skin. */
const ROUNDS = 160
const PROJECT_EVERY = 8
/** Step of a bi-Laplacian smoothing; 1/16 is the stable limit for lines. */
const STIFFNESS = 1 / 18

export interface CourseInput {
  skin: Skin
  table: CourseTable
  /** Left or midline spot of a landmark (`@…`) or point. */
  spotOf: (ref: string) => SkinSpot
}

const isMedian = (meridian: string): boolean => meridian === 'GV' || meridian === 'CV'

/** Every run of the table on one body, left side and midline. */
export function courseLines({ skin, table, spotOf }: CourseInput): CourseLine[] {
  const paths = new SkinPaths(skin)
  const lines: CourseLine[] = []
  for (const [meridian, { runs }] of Object.entries(table.courses))
    for (const { through } of runs) {
      const spots = through.map((w) => waypointSpot(w, skin, paths, spotOf))
      const median = isMedian(meridian)
      const line: Vec3[] = [skin.at(spots[0]!)]
      const pins = new Map<number, number>([[0, 0]])
      for (let i = 1; i < spots.length; i += 1) {
        const piece = pieceBetween(skin, paths, spots[i - 1]!, spots[i]!, median)
        const steps = Math.max(1, Math.round(lengthOf(piece) / STEP_M))
        line.push(...resample(piece, steps + 1).slice(1))
        if (typeof through[i] === 'string' && !(through[i] as string).startsWith('@')) pins.set(line.length - 1, i)
      }
      // A median section is smooth already and must stay in its plane.
      if (!median) smooth(line, pins, paths)
      const stations: SkinSpot[] = []
      const at: number[] = []
      const held = (spot: ClosestSpot): SkinSpot => (median ? onMidline(spot, skin) : spot)
      line.forEach((p, i) => {
        if (i > 0) stations.push(...between(line[i - 1]!, p, paths).map(held))
        const pin = pins.get(i)
        if (pin !== undefined) at.push(stations.length)
        stations.push(pin === undefined ? held(paths.closest(p)) : spots[pin]!)
      })
      lines.push({
        meridian,
        side: median ? 'midline' : 'left',
        points: [...pins.values()].map((i) => through[i] as string),
        at,
        vertices: stations.flatMap((s) => s.vertices),
        weights: stations.flatMap((s) => units(s.weights)),
      })
    }
  return lines
}

/**
 * Stations to add where a straight piece would leave the skin (webs of the toes, armpit): halved
 * first; where even that spans a gap, the piece follows the edges of the mesh down and up again.
 */
function between(a: Vec3, b: Vec3, paths: SkinPaths): ClosestSpot[] {
  if (sag(a, b, paths) <= LARGEST_SAG_M) return []
  const middle = paths.closest(lerp(a, b, 0.5))
  if (sag(a, middle.position, paths) <= LARGEST_SAG_M && sag(middle.position, b, paths) <= LARGEST_SAG_M)
    return [middle]
  const way = paths.edgePath(paths.closest(a), paths.closest(b))
  return resample(way, Math.ceil(lengthOf(way) / WEB_STEP_M) + 1)
    .slice(1, -1)
    .map((p) => paths.closest(p))
}

/** In a furrow the nearest skin may lie beside the midline: then the skin of the median plane nearest to that spot. */
function onMidline(spot: ClosestSpot, skin: Skin): SkinSpot {
  const p = spot.position
  if (Math.abs(p[0]) <= MEDIAN_M) return spot
  const across: Vec3[] = [
    [0, 1, 0],
    [0, 0, 1],
  ]
  const hits = across.flatMap((normal) => skin.pierce(MEDIAN_PLANE, planeThrough(p, normal)))
  hits.sort((a, b) => distance(a.position, p) - distance(b.position, p))
  return hits[0] ?? spot
}

/** How far a straight piece stands off the skin, metres. */
function sag(a: Vec3, b: Vec3, paths: SkinPaths): number {
  return Math.max(...[0.25, 0.5, 0.75].map((share) => paths.closest(lerp(a, b, share)).distanceM))
}

/** Two of three weights in ten-thousandths; rounded so that the third is never negative. */
function units(weights: readonly [number, number, number]): [number, number] {
  const a = Math.round(weights[0] * WEIGHT_UNITS)
  return [a, Math.min(WEIGHT_UNITS - a, Math.round(weights[1] * WEIGHT_UNITS))]
}

function waypointSpot(w: Waypoint, skin: Skin, paths: SkinPaths, spotOf: CourseInput['spotOf']): SkinSpot {
  if (typeof w === 'string') return spotOf(w)
  const [a, b] = w.between.map((ref) => skin.at(spotOf(ref))) as [Vec3, Vec3]
  return paths.closest(lerp(a, b, w.fraction))
}

/** The line on the skin between two neighbours of a course; their places are its ends. */
function pieceBetween(skin: Skin, paths: SkinPaths, a: SkinSpot, b: SkinSpot, median: boolean): Vec3[] {
  const [from, to] = [skin.at(a), skin.at(b)]
  const chordM = distance(from, to)
  if (chordM < 1e-5) return [from, to]
  try {
    const outward = add(skin.normalOf(a.vertices), skin.normalOf(b.vertices))
    const plane = median ? { normal: [1, 0, 0] as Vec3, offset: 0 } : planeThrough(from, cross(sub(to, from), outward))
    const section = sectionCurve(skin, plane, a, b)
    if (median || section.lengthM <= LONGEST_SECTION * chordM) return section.positions
  } catch (error) {
    // The plane meets the skin in separate loops (fingers, ears): the geodesic finds its own way.
    if (median) throw error
  }
  return paths.geodesic(a, b)
}

/**
 * Takes the kinks out of a line in place: least bending between pinned stations, back on the skin
 * again and again. Pinned stations (the points) never move.
 */
function smooth(line: Vec3[], pins: ReadonlyMap<number, number>, paths: SkinPaths): void {
  const last = line.length - 1
  const bend = (list: readonly Vec3[], i: number): Vec3 => {
    if (i <= 0 || i >= last) return [0, 0, 0]
    return sub(add(list[i - 1]!, list[i + 1]!), scale(list[i]!, 2))
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    const bends = line.map((_, i) => bend(line, i))
    for (let i = 1; i < last; i += 1) {
      if (pins.has(i)) continue
      const flow = sub(add(bends[i - 1]!, bends[i + 1]!), scale(bends[i]!, 2))
      line[i] = sub(line[i]!, scale(flow, STIFFNESS))
    }
    if (round % PROJECT_EVERY > 0 && round < ROUNDS) continue
    for (let i = 1; i < last; i += 1) {
      if (!pins.has(i)) line[i] = paths.closest(line[i]!).position
    }
  }
}

/** The file of both bodies. @param mirror vertex id → its mirror image */
export function coursesFile(
  bodies: Record<BodyId, CourseLine[]>,
  hash: string,
  mirror: ArrayLike<number>,
): CoursesFile {
  const file: CoursesFile = { schemaVersion: 1, topologyHash: hash, mirrorOf: [], bodies }
  return { ...file, mirrorOf: usedVertices(file).map((id) => mirror[id]!) }
}
