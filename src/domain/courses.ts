/** Meridian courses as drawn: the file holds left and midline only, the right side is its mirror image. */
import type { CoursesFile } from './built.ts'
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
 * All courses of a body, both sides.
 * @throws Error when the file's mirror list does not cover its vertices
 */
export function coursesOf(file: CoursesFile, body: BodyId): Course[] {
  const lines = file.bodies[body] ?? []
  const used = usedVertices(file)
  if (used.length !== file.mirrorOf.length)
    throw new Error(`courses.json: mirrorOf: expected ${used.length} entries, received ${file.mirrorOf.length}`)
  const mirror = new Map(used.map((id, i) => [id, file.mirrorOf[i]!]))
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
        vertices: own.vertices.map(([a, b, c]) => [mirror.get(a)!, mirror.get(c)!, mirror.get(b)!]),
        weights: own.weights.map(([a, b, c]) => [a, c, b]),
      },
    ]
  })
}

/** Every vertex a file names, ascending: the order of its `mirrorOf`. */
export function usedVertices(file: Pick<CoursesFile, 'bodies'>): number[] {
  const ids = new Set(Object.values(file.bodies).flatMap((lines) => (lines ?? []).flatMap((line) => line.vertices)))
  return [...ids].sort((a, b) => a - b)
}
