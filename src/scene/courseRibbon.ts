/**
 * Meridian courses as one ribbon mesh: thin lines of constant width on screen, 1.5 mm above the
 * skin, fading where the skin turns away. Pure geometry here; the shader widens it.
 */
import type { Course } from '../domain/courses.ts'
import { distance, type Vec3 } from '../geometry/vec.ts'
import type { SurfacePoint } from './surface.ts'

export interface Ribbon {
  /** Two vertices per station: same place, opposite sides. Flat xyz, metres. */
  position: Float32Array
  /** Unit tangent, flat xyz. */
  along: Float32Array
  /** Outward unit normal, flat xyz. */
  outward: Float32Array
  /** −1 or +1 per vertex. */
  side: Float32Array
  /** Linear rgb per vertex. */
  colour: Float32Array
  /** Per vertex: metres from the meridian's first point, and the same as a share of its whole length. */
  flow: Float32Array
  /** How strongly the course is drawn (courseChoice.ts), per vertex. */
  level: Float32Array
  index: Uint32Array
}

const LIFT_M = 0.0015

/**
 * Metres from a meridian's first point at which each of its runs starts. A branch starts where its
 * first point was reached (the later arrival counts); a run that starts anew follows the one before.
 * @param lengths of each course: metres from its start to each of its points, its whole length last
 */
export function runStarts(courses: readonly Course[], lengths: readonly (readonly number[])[]): number[] {
  const reached = new Map<string, number>()
  const ends = new Map<string, number>()
  return courses.map((course, k) => {
    const key = `${course.meridian} ${course.side}`
    const start = reached.get(`${key} ${course.points[0]}`) ?? ends.get(key) ?? 0
    course.points.forEach((code, i) => {
      const at = start + (lengths[k]![i] ?? 0)
      const name = `${key} ${code}`
      reached.set(name, Math.max(reached.get(name) ?? 0, at))
    })
    ends.set(key, Math.max(ends.get(key) ?? 0, start + (lengths[k]!.at(-1) ?? 0)))
    return start
  })
}

/**
 * Joins courses; each has at least two stations to count.
 * @param colourOf linear rgb of a course
 * @param levelOf how strongly it is drawn
 */
export function ribbonOf(
  courses: readonly Course[],
  pointAt: (p: SurfacePoint) => Vec3,
  normalAt: (p: SurfacePoint) => Vec3,
  colourOf: (course: Course) => readonly [number, number, number],
  levelOf: (course: Course) => number = () => 1,
): Ribbon {
  const usable = courses.filter((c) => c.vertices.length > 1)
  const stations = usable.reduce((sum, c) => sum + c.vertices.length, 0)
  const flat = () => new Float32Array(stations * 6)
  const out: Ribbon = {
    position: flat(),
    along: flat(),
    outward: flat(),
    colour: flat(),
    side: new Float32Array(stations * 2),
    flow: new Float32Array(stations * 4),
    level: new Float32Array(stations * 2),
    index: new Uint32Array((stations - usable.length) * 6),
  }
  const lines = usable.map((course) => {
    const spots = course.vertices.map(
      (vertices, i): SurfacePoint => ({ vertices, weights: course.weights[i] ?? [1, 0, 0] }),
    )
    const points = spots.map(pointAt)
    const metres = [0]
    for (let i = 1; i < points.length; i++) metres.push(metres[i - 1]! + distance(points[i - 1]!, points[i]!))
    return { course, spots, points, metres }
  })
  const starts = runStarts(
    usable,
    lines.map((l) => [...l.course.at.map((i) => l.metres[i]!), l.metres.at(-1)!]),
  )
  const totals = new Map<string, number>()
  lines.forEach((l, k) => {
    const key = `${l.course.meridian} ${l.course.side}`
    totals.set(key, Math.max(totals.get(key) ?? 0, starts[k]! + l.metres.at(-1)!))
  })
  let v = 0
  let k = 0
  lines.forEach(({ course, spots, points, metres }, run) => {
    const colour = colourOf(course)
    const level = levelOf(course)
    const total = totals.get(`${course.meridian} ${course.side}`) || 1
    spots.forEach((spot, i) => {
      const p = points[i]!
      const n = normalAt(spot)
      const [a, b] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 1)]!]
      const l = distance(a, b) || 1
      const from = starts[run]! + metres[i]!
      for (const side of [-1, 1]) {
        for (let d = 0; d < 3; d++) {
          out.position[v * 3 + d] = p[d]! + n[d]! * LIFT_M
          out.along[v * 3 + d] = (b[d]! - a[d]!) / l
          out.outward[v * 3 + d] = n[d]!
          out.colour[v * 3 + d] = colour[d]!
        }
        out.side[v] = side
        out.flow[v * 2] = from
        out.flow[v * 2 + 1] = from / total
        out.level[v] = level
        v += 1
      }
      if (i > 0) {
        out.index.set([v - 4, v - 3, v - 2, v - 3, v - 1, v - 2], k)
        k += 6
      }
    })
  })
  return out
}
