/**
 * Weak graphics: while the camera moves the picture is drawn with fewer pixels, at rest always with
 * all of them. A machine that has shown itself slow starts its next move coarse; a fast one never is.
 * (Measured with software GL at 1280 × 800: 76 ms a frame; at 0.6 of the pixel ratio about half.)
 */
const SLOW_MS = 42
/** One late frame is chance; this many in a row are the machine. */
const IN_A_ROW = 3
const COARSE = 0.6
/** Full resolution returns after this rest: changing it costs a frame, and drags pause now and then. */
const REST_MS = 160

export class MotionQuality {
  private late = 0
  private weak = false
  private lastMs: number | null = null
  private movedMs = -Infinity

  /** Called once per drawn frame; below 1 another frame must follow. @returns factor on the pixel ratio, 0.6 or 1 */
  frame(nowMs: number, moving: boolean): number {
    if (!moving) {
      this.lastMs = null
      this.late = 0
      return this.weak && nowMs - this.movedMs < REST_MS ? COARSE : 1
    }
    this.movedMs = nowMs
    if (this.lastMs !== null) this.late = nowMs - this.lastMs > SLOW_MS ? this.late + 1 : 0
    this.lastMs = nowMs
    if (this.late >= IN_A_ROW) this.weak = true
    return this.weak ? COARSE : 1
  }
}
