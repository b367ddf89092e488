/**
 * Pointer events → camera and picking gestures. Pure: no DOM, time comes with the events.
 * One finger or the left button turns, two fingers or the right button pan, a pinch zooms;
 * a press that moves more than `TAP_SLOP_PX` is never a tap.
 */
export const TAP_SLOP_PX = 6
const DOUBLE_MS = 320
const DOUBLE_PX = 24
/** A long press is not a tap: the finger rests while the visitor reads. */
const TAP_MS = 700

export interface PointerInput {
  id: number
  x: number
  y: number
  button: number
  touch: boolean
  timeMs: number
  pan?: boolean
}

export type Gesture =
  | { kind: 'rotate'; dx: number; dy: number }
  | { kind: 'pan'; dx: number; dy: number }
  | { kind: 'zoom'; factor: number; x: number; y: number }
  | { kind: 'tap'; x: number; y: number; touch: boolean }
  | { kind: 'doubleTap'; x: number; y: number }

interface Finger {
  x: number
  y: number
}

/** Reads one stream of pointers; each method returns what happened, in order. */
export class GestureReader {
  private fingers = new Map<number, Finger>()
  private start: PointerInput | null = null
  private dragging = false
  private lastTap: { x: number; y: number; timeMs: number } | null = null

  /** True while any pointer is down. */
  get active(): boolean {
    return this.fingers.size > 0
  }

  down(p: PointerInput): void {
    this.fingers.set(p.id, { x: p.x, y: p.y })
    if (this.fingers.size === 1) {
      this.start = p
      this.dragging = false
    } else {
      this.dragging = true // a second finger ends any hope of a tap
    }
  }

  move(p: PointerInput): Gesture[] {
    const before = this.fingers.get(p.id)
    if (!before || !this.start) return []
    if (!this.dragging) {
      if (Math.hypot(p.x - this.start.x, p.y - this.start.y) <= TAP_SLOP_PX) return []
      this.dragging = true
      // Turning starts here, not at the press: no jump of the slop.
      this.fingers.set(p.id, { x: p.x, y: p.y })
      return []
    }
    const others = [...this.fingers].filter(([id]) => id !== p.id).map(([, f]) => f)
    this.fingers.set(p.id, { x: p.x, y: p.y })
    const other = others[0]
    if (!other) {
      const kind = this.start.button === 2 || this.start.button === 1 || this.start.pan ? 'pan' : 'rotate'
      return [{ kind, dx: p.x - before.x, dy: p.y - before.y }]
    }
    if (others.length > 1) return []
    const spread = (f: Finger) => Math.max(1, Math.hypot(f.x - other.x, f.y - other.y))
    const centre = { x: (p.x + other.x) / 2, y: (p.y + other.y) / 2 }
    return [
      { kind: 'pan', dx: (p.x - before.x) / 2, dy: (p.y - before.y) / 2 },
      { kind: 'zoom', factor: spread(before) / spread(p), ...centre },
    ]
  }

  up(p: PointerInput): Gesture[] {
    if (!this.fingers.delete(p.id) || !this.start || this.fingers.size > 0) return []
    const start = this.start
    this.start = null
    if (this.dragging || start.button !== 0 || p.timeMs - start.timeMs > TAP_MS) return []
    const again =
      this.lastTap !== null &&
      p.timeMs - this.lastTap.timeMs < DOUBLE_MS &&
      Math.hypot(p.x - this.lastTap.x, p.y - this.lastTap.y) < DOUBLE_PX
    this.lastTap = again ? null : { x: p.x, y: p.y, timeMs: p.timeMs }
    return again ? [{ kind: 'doubleTap', x: p.x, y: p.y }] : [{ kind: 'tap', x: p.x, y: p.y, touch: p.touch }]
  }

  /** The browser took the pointer away. */
  cancel(id: number): void {
    this.fingers.delete(id)
    this.dragging = true
    if (this.fingers.size === 0) this.start = null
  }
}

/** Wheel travel → zoom factor; lines and pages are turned into pixels first. */
export function wheelFactor(deltaY: number, deltaMode: number, pinch: boolean): number {
  const pixels = deltaY * (deltaMode === 1 ? 16 : deltaMode === 2 ? 400 : 1)
  const bounded = Math.max(-120, Math.min(120, pixels))
  return Math.exp(bounded * (pinch ? 0.01 : 0.0016))
}
