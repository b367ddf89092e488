/** Which meridian a pointer means. Pure. */
import type { Vec3 } from '../geometry/vec.ts'
import type { SurfacePoint } from './surface.ts'

/** A course as it is drawn now. */
export interface DrawnCourse {
  meridian: string
  positions: readonly Vec3[]
  spots: readonly SurfacePoint[]
}

/** Reach of the pointer in CSS px; within it a point wins. */
export const COURSE_RADIUS_PX = { fine: 12, coarse: 20 } as const

interface Place {
  x: number
  y: number
}

/**
 * The meridian whose visible course runs nearest to (x, y).
 * @param toStage a spot in stage px; null behind the camera
 * @param visible whether the eye sees a spot (facing it, nothing before it); asked nearest first
 */
export function pickCourse(
  courses: readonly DrawnCourse[],
  x: number,
  y: number,
  radiusPx: number,
  toStage: (p: Vec3) => Place | null,
  visible: (p: Vec3, spot: SurfacePoint) => boolean,
): string | null {
  const near: { reach: number; course: DrawnCourse; station: number }[] = []
  for (const course of courses) {
    let before: Place | null = null
    course.positions.forEach((p, station) => {
      const at = toStage(p)
      const reach = at && before ? distanceToPiece(x, y, before, at) : at ? Math.hypot(at.x - x, at.y - y) : Infinity
      if (reach <= radiusPx) near.push({ reach, course, station })
      before = at
    })
  }
  near.sort((a, b) => a.reach - b.reach)
  const hit = near.find(({ course, station }) => visible(course.positions[station]!, course.spots[station]!))
  return hit?.course.meridian ?? null
}

function distanceToPiece(x: number, y: number, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const l2 = dx * dx + dy * dy
  const t = l2 > 0 ? Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / l2)) : 0
  return Math.hypot(a.x + t * dx - x, a.y + t * dy - y)
}
