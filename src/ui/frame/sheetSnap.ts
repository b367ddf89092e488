/** Where a sheet that is let go comes to rest. Pure. */
import { SHEET_SNAPS, type SheetSnap } from '../../state/sheetSlice.ts'

/** Height of the sheet at each of its places, CSS px. */
export type SnapHeights = Record<SheetSnap, number>

/** A hand that leaves at this speed means a throw, px per ms. */
const THROW_PX_PER_MS = 0.3
/** A throw carries on for this long. */
const CARRY_MS = 180
/** Only the last part of a drag tells its speed. */
const RECENT_MS = 80
/** A finger that has not moved for this long has come to rest. */
const REST_MS = 120

/** A place of the finger: CSS px from the window's top, ms. */
export interface DragSample {
  y: number
  timeMs: number
}

/** Speed of the sheet's growth when the hand leaves it, px per ms; 0 after a rest. */
export function growthSpeed(samples: readonly DragSample[], nowMs: number): number {
  const last = samples.at(-1)
  if (!last || nowMs - last.timeMs > REST_MS) return 0
  // On a slow device the sample before the last one may be older than that.
  const recent = samples.findIndex((sample) => last.timeMs - sample.timeMs <= RECENT_MS)
  const first = samples[Math.min(recent, samples.length - 2)]
  return first && last.timeMs > first.timeMs ? (first.y - last.y) / (last.timeMs - first.timeMs) : 0
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
