/** Composing the figure into the part of the stage that panels leave free. Pure. */
import type { StageInsets } from '../state/store.ts'
import type { Vec3 } from '../geometry/vec.ts'
import { basisOf, type Pose } from './orbit.ts'

/** A rectangle of the stage in CSS pixels, y down. */
export interface Rect {
  left: number
  top: number
  width: number
  height: number
}

/** Vertical opening of the lens over the full stage height: a long lens, as plates are drawn. */
export const FOV_DEG = 22
const TAN_HALF = Math.tan((FOV_DEG / 2 / 180) * Math.PI)

/** Never frames into less than this, px: a tiny free area would send the camera to the horizon. */
const LEAST_FREE = 96

/**
 * The free part of a stage.
 * Insets that leave nothing are shared out so that a strip always remains.
 */
export function freeRect(width: number, height: number, insets: StageInsets): Rect {
  const [left, right] = share(insets.left, insets.right, width)
  const [top, bottom] = share(insets.top, insets.bottom, height)
  return { left, top, width: width - left - right, height: height - top - bottom }
}

function share(before: number, after: number, size: number): [number, number] {
  const room = Math.max(0, size - LEAST_FREE)
  const wanted = before + after
  if (wanted <= room) return [before, after]
  return [(before / wanted) * room, (after / wanted) * room]
}

/** Tangent of the angle one CSS pixel covers in the middle of the picture. */
export const tanPerPixel = (stageHeight: number): number => (2 * TAN_HALF) / stageHeight

/** Share of the free rectangle kept empty around the figure. */
const BREATHING = 0.045

/**
 * The nearest pose from which every given point lies inside the free rectangle: an exact fit
 * of the four sides of the picture, not of a bounding box.
 * @param points flat xyz, metres (at least one point)
 * @param stageHeight full stage height, CSS px
 * @param pivot the point the turntable should keep turning about; sets the depth of the target
 */
export function fitPose(
  points: ArrayLike<number>,
  azimuth: number,
  elevation: number,
  free: Rect,
  stageHeight: number,
  pivot: Vec3,
): Pose {
  const { right, up, back } = basisOf(azimuth, elevation)
  const perPixel = tanPerPixel(stageHeight)
  const tx = (perPixel * free.width * (1 - 2 * BREATHING)) / 2
  const ty = (perPixel * free.height * (1 - 2 * BREATHING)) / 2
  let [xPlus, xMinus, yPlus, yMinus] = [-Infinity, -Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 2 < points.length; i += 3) {
    const [px, py, pz] = [points[i]!, points[i + 1]!, points[i + 2]!]
    const x = px * right[0] + py * right[1] + pz * right[2]
    const y = px * up[0] + py * up[1] + pz * up[2]
    const w = px * back[0] + py * back[1] + pz * back[2]
    xPlus = Math.max(xPlus, x + tx * w)
    xMinus = Math.max(xMinus, -x + tx * w)
    yPlus = Math.max(yPlus, y + ty * w)
    yMinus = Math.max(yMinus, -y + ty * w)
  }
  // A point (x, y, w) is inside when |x − cx| ≤ tx (cw − w), with w and the eye's cw along `back`.
  const eyeW = Math.max((xPlus + xMinus) / (2 * tx), (yPlus + yMinus) / (2 * ty))
  const eyeX = (xPlus - xMinus) / 2
  const eyeY = (yPlus - yMinus) / 2
  const pivotW = pivot[0] * back[0] + pivot[1] * back[1] + pivot[2] * back[2]
  const at = (k: 0 | 1 | 2) => right[k] * eyeX + up[k] * eyeY + back[k] * pivotW
  return { target: [at(0), at(1), at(2)], azimuth, elevation, distance: Math.max(eyeW - pivotW, 0.2) }
}

/** The eight corners of a cube of half-size `radius` about each centre: context to frame around spots. */
export function withContext(centres: readonly Vec3[], radius: number): Float32Array {
  const out = new Float32Array(centres.length * 24)
  centres.forEach((c, i) => {
    for (let k = 0; k < 8; k++) {
      const o = i * 24 + k * 3
      out[o] = c[0] + (k & 1 ? radius : -radius)
      out[o + 1] = c[1] + (k & 2 ? radius : -radius)
      out[o + 2] = c[2] + (k & 4 ? radius : -radius)
    }
  })
  return out
}
