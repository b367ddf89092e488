/**
 * Meridian courses as one ribbon mesh: a thin line of constant width on screen, 1.5 mm above the
 * skin, fading where the skin turns away. Pure geometry here; the shader widens it.
 */
import type { Course } from '../domain/courses.ts'
import type { Vec3 } from '../geometry/vec.ts'
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
  index: Uint32Array
}

const LIFT_M = 0.0015

/** Joins courses; each has at least two stations to count. @param colourOf linear rgb of a course */
export function ribbonOf(
  courses: readonly Course[],
  pointAt: (p: SurfacePoint) => Vec3,
  normalAt: (p: SurfacePoint) => Vec3,
  colourOf: (course: Course) => readonly [number, number, number],
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
    index: new Uint32Array((stations - usable.length) * 6),
  }
  let v = 0
  let k = 0
  for (const course of usable) {
    const spots = course.vertices.map(
      (vertices, i): SurfacePoint => ({ vertices, weights: course.weights[i] ?? [1, 0, 0] }),
    )
    const points = spots.map(pointAt)
    const colour = colourOf(course)
    spots.forEach((spot, i) => {
      const p = points[i]!
      const n = normalAt(spot)
      const [a, b] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 1)]!]
      const l = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) || 1
      for (const side of [-1, 1]) {
        for (let d = 0; d < 3; d++) {
          out.position[v * 3 + d] = p[d]! + n[d]! * LIFT_M
          out.along[v * 3 + d] = (b[d]! - a[d]!) / l
          out.outward[v * 3 + d] = n[d]!
          out.colour[v * 3 + d] = colour[d]!
        }
        out.side[v] = side
        v += 1
      }
      if (i > 0) {
        out.index.set([v - 4, v - 3, v - 2, v - 3, v - 1, v - 2], k)
        k += 6
      }
    })
  }
  return out
}
