/** Camera ↔ address: what pose an address means, and which camera an address must spell out to show the same picture. */
import type { CameraPose } from '../domain/cameraCode.ts'
import { hasGoal } from '../domain/viewUrl.ts'
import { focusOf } from '../state/shownSlice.ts'
import type { AppState, CameraRequest } from '../state/store.ts'
import { type Rect, tanPerPixel } from './framing.ts'
import { nearestTurn, type Pose } from './orbit.ts'
import type { Stage } from './stage.ts'
import { guidedPose, isSeenFrom } from './views.ts'

const DEGREE = Math.PI / 180
/** Poses that differ by less show the same picture: a thousandth of the view, half a degree of the turntable. */
const SAME_SHARE = 0.004
const SAME_ANGLE = 0.5 * DEGREE

/** Metres at the target across the smaller side of the free rectangle, per metre of distance. */
const spread = (free: Rect, stageHeight: number): number => tanPerPixel(stageHeight) * Math.min(free.width, free.height)

/** The pose of a camera from an address, on this stage. @param stageHeight CSS px */
export function poseOfCamera(camera: CameraPose, free: Rect, stageHeight: number): Pose {
  const [x, y, z] = camera.targetMm
  return {
    target: [x / 1000, y / 1000, z / 1000],
    azimuth: camera.azimuthDeg * DEGREE,
    elevation: camera.elevationDeg * DEGREE,
    distance: camera.reachMm / 1000 / spread(free, stageHeight),
  }
}

/** A pose as an address holds it. @param stageHeight CSS px */
export function cameraOfPose(pose: Pose, free: Rect, stageHeight: number): CameraPose {
  const [x, y, z] = pose.target
  return {
    azimuthDeg: nearestTurn(pose.azimuth, 0) / DEGREE,
    elevationDeg: pose.elevation / DEGREE,
    reachMm: pose.distance * spread(free, stageHeight) * 1000,
    targetMm: [x * 1000, y * 1000, z * 1000],
  }
}

/** What an address without a camera asks of the stage. */
function addressRequest(state: AppState): Pick<CameraRequest, 'view' | 'focus'> {
  const { atlas, patternId, shown } = state
  const selected = state.selected ?? state.pendingSelection
  if (state.view !== 'best' || !hasGoal({ patternId, selected, show: shown }))
    return { view: state.view === 'best' ? 'front' : state.view, focus: null }
  return { view: 'best', focus: selected ?? (shown && focusOf(atlas, shown)) }
}

/**
 * The camera that the address must name for the picture at rest; null where the address without it opens the same.
 * @param pose where the camera rests
 */
export function cameraToName(
  stage: Stage,
  state: AppState,
  pose: Pose,
  free: Rect,
  stageHeight: number,
): CameraPose | null {
  const named = guidedPose(stage, state, addressRequest(state), free, stageHeight)
  const usual = (state.patternId && state.atlas.patterns.get(state.patternId)?.view) || 'front'
  // An address that names no view opens the best view of a point which the usual one hides.
  const kept = state.view !== usual || !state.selected || isSeenFrom(stage, state, named, state.selected)
  return kept && samePicture(pose, named) ? null : cameraOfPose(pose, free, stageHeight)
}

function samePicture(a: Pose, b: Pose): boolean {
  const apart = Math.hypot(a.target[0] - b.target[0], a.target[1] - b.target[1], a.target[2] - b.target[2])
  return (
    Math.abs(nearestTurn(a.azimuth, b.azimuth) - b.azimuth) < SAME_ANGLE &&
    Math.abs(a.elevation - b.elevation) < SAME_ANGLE &&
    Math.abs(a.distance / b.distance - 1) < SAME_SHARE &&
    apart < b.distance * SAME_SHARE
  )
}
