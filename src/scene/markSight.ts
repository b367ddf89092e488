/**
 * Which pins the eye sees, asked once per mark and not per pixel: a disc that stands at the outline is drawn
 * whole, though skin beside its spot rises before it. Dots without a pin stay with the depth buffer.
 */
import type { Vec3 } from '../geometry/vec.ts'
import { isPin, type PlacedMark } from './marks.ts'
import { LEAST_FACING } from './picking.ts'
import { eyeOf } from './orbit.ts'
import { facingOf } from './projection.ts'
import type { Stage } from './stage.ts'

/** Left to the depth buffer: idle dots, and all marks while the skin changes its shape. */
export const BY_DEPTH = -1
/** A pin that comes out from behind a limb, or goes there, takes this long. */
const FADE_MS = 110

/** What is asked about the skin, and whether it can be asked now. */
interface Skin {
  occluded(spot: Vec3, eye: Vec3): boolean
  stale: boolean
}

/**
 * 1: in sight, 0: behind the body or turned away, BY_DEPTH: not asked.
 * @param opened true while the skin before the selected mark is opened, or a fold beside it is looked through
 */
export function sightOf(mark: PlacedMark, eye: Vec3, skin: Skin, opened: boolean): number {
  if (!isPin(mark) && mark.style !== 'other' && !mark.selected && !mark.hovered) return BY_DEPTH
  if (mark.selected && opened) return 1
  if (skin.stale) return BY_DEPTH
  if (facingOf(mark.position, mark.normal, eye) <= LEAST_FACING) return 0
  return skin.occluded(mark.position, eye) ? 0 : 1
}

/** Follows the camera: asks again when the eye or the marks have moved, and eases what has changed. */
export class MarkSight {
  /** One per mark, in drawing order: BY_DEPTH, or how much of the pin shows, 0 … 1. */
  values = new Float32Array(0)
  private marks: Stage['marks'] | null = null
  private asked = ''
  private lastMs = 0

  /**
   * @param still changes come at once (reduced motion)
   * @returns whether `values` changed, and whether another frame must follow
   */
  update(stage: Stage, nowMs: number, still: boolean): { changed: boolean; fading: boolean } {
    const eye = eyeOf(stage.rig.pose)
    const opened = stage.cutOut || stage.inFold
    const fresh = stage.marks !== this.marks
    const asked = `${eye.join()} ${opened} ${stage.surface.stale}`
    if (fresh || asked !== this.asked) {
      stage.sight = stage.marks.map((mark) => sightOf(mark, eye, stage.surface, opened))
      this.asked = asked
    }
    const sinceMs = nowMs - this.lastMs
    this.lastMs = nowMs
    if (fresh) {
      this.marks = stage.marks
      this.values = Float32Array.from(stage.sight)
      return { changed: true, fading: false }
    }
    const step = still ? 1 : Math.min(1, Math.max(0.1, sinceMs / FADE_MS))
    let [changed, fading] = [false, false]
    stage.sight.forEach((goal, i) => {
      const now = this.values[i]!
      if (now === goal) return
      const next = goal === BY_DEPTH || now === BY_DEPTH ? goal : now + Math.max(-step, Math.min(step, goal - now))
      this.values[i] = next
      changed = true
      fading ||= next !== goal
    })
    return { changed, fading }
  }
}
