/** Segments and boxes on the stage, CSS px, y down. Pure. */
import type { Rect } from './framing.ts'

/** x1, y1, x2, y2 */
export type Segment = readonly [number, number, number, number]

/** True when two segments share an inner point. */
export function segmentsCross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const turn = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px)
  const [t1, t2] = [turn(ax, ay, bx, by, cx, cy), turn(ax, ay, bx, by, dx, dy)]
  const [t3, t4] = [turn(cx, cy, dx, dy, ax, ay), turn(cx, cy, dx, dy, bx, by)]
  return t1 * t2 < 0 && t3 * t4 < 0
}

/** True when a segment runs through a rectangle. */
export function meetsBox([ax, ay, bx, by]: Segment, { left, top, width, height }: Rect): boolean {
  let [t0, t1] = [0, 1]
  for (const [from, by_, low, high] of [
    [ax, bx - ax, left, left + width],
    [ay, by - ay, top, top + height],
  ] as const) {
    if (by_ === 0) {
      if (from <= low || from >= high) return false
      continue
    }
    const [a, b] = [(low - from) / by_, (high - from) / by_]
    t0 = Math.max(t0, Math.min(a, b))
    t1 = Math.min(t1, Math.max(a, b))
  }
  return t1 - t0 > 1e-6
}

/** True when two rectangles share an inner point. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

/** True when a rectangle lies within another. */
export const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height
