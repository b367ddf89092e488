/** Where a sheet that is let go comes to rest. Pure. */
import { SHEET_SNAPS, type SheetSnap } from '../../state/sheetSlice.ts'

/** Height of the sheet at each of its places, CSS px. */
export type SnapHeights = Record<SheetSnap, number>

/** A hand that leaves at this speed means a throw, px per ms. */
const THROW_PX_PER_MS = 0.4
/** A throw carries on for this long. */
const CARRY_MS = 180
/** Only the last part of a drag tells its speed. */
const RECENT_MS = 100

/** A place of the finger: CSS px from the window's top, ms. */
export interface DragSample {
  y: number
  timeMs: number
}

/** Speed of the sheet's growth when the hand leaves it, px per ms; 0 after a rest. */
export function growthSpeed(samples: readonly DragSample[], nowMs: number): number {
  const recent = samples.filter((sample) => nowMs - sample.timeMs <= RECENT_MS)
  const [first, last] = [recent[0], recent.at(-1)]
  if (!first || !last || last.timeMs - first.timeMs < 8) return 0
  return (first.y - last.y) / (last.timeMs - first.timeMs)
}

/**
 * The place nearest to where the sheet would come to rest; a throw never falls back against its direction.
 * @param heightPx height at which it is let go
 * @param speed growth in px per ms
 */
export function settle(heightPx: number, speed: number, heights: SnapHeights): SheetSnap {
  const aim = heightPx + speed * CARRY_MS
  const ahead = SHEET_SNAPS.filter((snap) =>
    speed > THROW_PX_PER_MS ? heights[snap] > heightPx : speed < -THROW_PX_PER_MS ? heights[snap] < heightPx : true,
  )
  const open = ahead.length > 0 ? ahead : SHEET_SNAPS
  return open.reduce((best, snap) => (Math.abs(heights[snap] - aim) < Math.abs(heights[best] - aim) ? snap : best))
}
