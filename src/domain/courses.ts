/** Meridian courses as drawn: the file holds left and midline only, the right side is its mirror image. */
import type { CourseLine, CoursesFile } from './built.ts'
import type { BodyId, BodySide, PointCode } from './ids.ts'

/** One run of a meridian on one side; stations about 7 mm apart, all on the skin. */
export interface Course {
  meridian: string
  side: BodySide
  /** Codes it passes, in the order of the course. */
  points: PointCode[]
  /** For each of `points`, the index of the station that is the point. */
  at: number[]
  /** Per station three MakeHuman vertex ids, outward counter-clockwise, … */
  vertices: [number, number, number][]
  /** … and their barycentric weights (sum 1). */
  weights: [number, number, number][]
}

/** Weights are stored in ten-thousandths. */
export const WEIGHT_UNITS = 10_000

/**
 * All courses of a default body, both sides.
 * @throws Error when the file's mirror list does not cover its vertices
 */
export function coursesOf(file: CoursesFile, body: BodyId): Course[] {
  return bothSides(file.bodies[body] ?? [], mirrorFrom(usedVertices(file), file.mirrorOf, 'courses.json'))
}

/**
 * A mirror list as a look-up, vertex → its mirror image.
 * @param used the vertices it is for, ascending
 * @param name of the file, for the error
 * @throws Error when the list does not cover the vertices
 */
export function mirrorFrom(
  used: readonly number[],
  mirrorOf: readonly number[],
  name: string,
): (vertex: number) => number {
  if (used.length !== mirrorOf.length)
    throw new Error(`${name}: mirrorOf: expected ${used.length} entries, received ${mirrorOf.length}`)
  const images = new Map(used.map((id, i) => [id, mirrorOf[i]!]))
  return (vertex) => images.get(vertex)!
}

/** The lines of one body, both sides. @param mirror vertex → its mirror image */
export function bothSides(lines: readonly CourseLine[], mirror: (vertex: number) => number): Course[] {
  const weight = (units: readonly number[], i: number): [number, number, number] => {
    const [a, b] = [units[2 * i]! / WEIGHT_UNITS, units[2 * i + 1]! / WEIGHT_UNITS]
    return [a, b, Math.max(0, 1 - a - b)]
  }
  return lines.flatMap((line): Course[] => {
    const stations = line.vertices.length / 3
    const own: Course = {
      meridian: line.meridian,
      side: line.side,
      points: line.points,
      at: line.at,
      vertices: Array.from({ length: stations }, (_, i) => [
        line.vertices[3 * i]!,
        line.vertices[3 * i + 1]!,
        line.vertices[3 * i + 2]!,
      ]),
      weights: Array.from({ length: stations }, (_, i) => weight(line.weights, i)),
    }
    if (line.side === 'midline') return [own]
    return [
      own,
      {
        ...own,
        side: 'right',
        // The winding stays outward: second and third corner change places.
        vertices: own.vertices.map(([a, b, c]) => [mirror(a), mirror(c), mirror(b)]),
        weights: own.weights.map(([a, b, c]) => [a, c, b]),
      },
    ]
  })
}

/** Every vertex a file names, ascending: the order of its `mirrorOf`. */
export function usedVertices(file: Pick<CoursesFile, 'bodies'>): number[] {
  return verticesOf(Object.values(file.bodies).flatMap((lines) => lines ?? []))
}

/** Every vertex some lines name, ascending. */
export function verticesOf(lines: readonly CourseLine[]): number[] {
  return [...new Set(lines.flatMap((line) => line.vertices))].sort((a, b) => a - b)
}
