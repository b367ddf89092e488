/** Points that lie in the armpit or behind the hanging arm, and from where they are seen with that arm raised. */
import type { BodySide, PointCode } from './ids.ts'

/** Where the camera stands: degrees from the front towards the body's left, and above level. For the left side. */
export interface RaisedView {
  azimuthDeg: number
  elevationDeg: number
}

/**
 * Every point of trunk, armpit and upper arm that fewer than 30 % of the views around the body show while the arm
 * hangs, and at least 10 % more once it is raised. tests/scene/bestViews.test.ts measures this on both bodies.
 */
export const RAISED_VIEWS: Readonly<Record<PointCode, RaisedView>> = {
  HT1: { azimuthDeg: 45, elevationDeg: -12 },
  HT2: { azimuthDeg: 30, elevationDeg: -12 },
  GB22: { azimuthDeg: 60, elevationDeg: 0 },
  GB23: { azimuthDeg: 60, elevationDeg: 0 },
  SP21: { azimuthDeg: 75, elevationDeg: 0 },
}

/** The arm to raise for a point: that of its side, or null where the hanging arm is not in the way. */
export function armToRaise(code: PointCode, side: BodySide): 'left' | 'right' | null {
  return code in RAISED_VIEWS && side !== 'midline' ? side : null
}
