/** Camera request → pose: guided views, a point with its surroundings, the best view of a pattern. */
import { pointWithArms } from './raisedSkin.ts'
import type { RaisedArms } from '../geometry/raiseArm.ts'
import type { Vec3 } from '../geometry/vec.ts'
import { armToRaise, RAISED_VIEWS } from '../domain/raisedArm.ts'
import { shownArm } from '../state/armSlice.ts'
import type { AppState, CameraRequest, PointRef } from '../state/store.ts'
import { ridden } from './constructionRide.ts'
import { constructionAngles } from './constructionView.ts'
import { bestView, type SeenMark } from './bestView.ts'
import { fitPose, type Rect, withContext } from './framing.ts'
import { marksOf } from './marks.ts'
import { isCovered } from './discShare.ts'
import { basisOf, eyeOf, type Pose, VIEW_AZIMUTH } from './orbit.ts'
import { facingOf } from './projection.ts'
import { shownSpots } from './shownSpots.ts'
import type { Stage } from './stage.ts'
import type { Surface } from './surface.ts'

/** The turntable turns about the middle of the trunk. */
const PIVOT: Vec3 = [0, 0.9, 0]
/** Surroundings shown with one point, metres: enough to know where on the body one is. */
const CONTEXT_M = 0.2
const SMALL_CONTEXT_M = 0.13
/** Region of a point, or id of a landmark. */
const SMALL_REGION =
  /hand|finger|wrist|foot|toe|ankle|sole|head|face|ear|nail|thumb|mcp|pip|mt\d|eye|brow|lip|nose|nostril|jaw|mandib|tragus|canthus|zygo|orbit/i
/** Close enough to tell the corner of a nail from its side. */
const TIP_CONTEXT_M = 0.06
/** Landmarks at the end of a finger or toe. */
const TIP = /nail|fingertip|toetip/
/** Where the eye is taken to stand when asking what it sees: one point is looked at closely, metres. */
const NEAR_EYE_M = 1.1
const FAR_EYE_M = 4
/** Air around a drawn construction, metres. */
const CONSTRUCTION_CONTEXT_M = 0.045
const POINT_CONTEXT_M = 0.1
/** Surroundings of a pattern's marks. */
const PATTERN_CONTEXT_M = 0.1
/** Points of a kind or a part of the body that lie further apart than this sideways are at both arms or hands, metres. */
const FAR_APART_M = 0.55
/** Marks spread wider than this are shown on the whole figure, metres. */
const WHOLE_FIGURE_M = 0.75

/** @param stageHeight full height of the stage, CSS px */
export function guidedPose(
  stage: Stage,
  state: AppState,
  request: Pick<CameraRequest, 'view' | 'focus'>,
  free: Rect,
  stageHeight: number,
): Pose {
  const { surface } = stage
  const figure = surface.asset.positions[state.body] // the shape it will have once a morph ends
  const centres = request.focus
    ? focusMarks(surface, state, request.focus)
    : (shownSpots(stage, state) ?? patternSpots(surface, state))
  const angles =
    request.view === 'best'
      ? (raisedAngles(state, request) ?? bestAngles(surface, centres))
      : { azimuth: VIEW_AZIMUTH[request.view], elevation: 0 }
  const fit = (points: ArrayLike<number>, pivot: Vec3) =>
    fitPose(points, angles.azimuth, angles.elevation, free, stageHeight, pivot)
  const [first] = centres
  const shown = stage.guide.construction
  if (request.focus && first && shown && same(shown.ref, request.focus)) {
    const { marks, ticks } = ridden(shown.drawn, surface, armsOf(state))
    const spots = marks.map((m) => m.position).concat(ticks.map((tick) => tick.position))
    const around = [...withContext([first.position], POINT_CONTEXT_M), ...withContext(spots, CONSTRUCTION_CONTEXT_M)]
    const raised = raisedAngles(state, request)
    const { azimuth, elevation } =
      request.view === 'best' && !raised ? constructionAngles(surface, first, marks, angles) : angles
    return fitPose(around, azimuth, elevation, free, stageHeight, first.position)
  }
  if (request.focus && first) {
    const point = state.atlas.points.get(request.focus.code)
    const atTip = point?.rule?.kind === 'landmark' && TIP.test(point.rule.at)
    const small = SMALL_REGION.test(point?.region ?? request.focus.code)
    const radius = atTip ? TIP_CONTEXT_M : small ? SMALL_CONTEXT_M : CONTEXT_M
    return fit(
      withContext(
        centres.map((c) => c.position),
        radius,
      ),
      middle(centres),
    )
  }
  if (request.view === 'best' && centres.length > 0 && extent(centres) < WHOLE_FIGURE_M) {
    return fit(
      withContext(
        centres.map((c) => c.position),
        PATTERN_CONTEXT_M,
      ),
      middle(centres),
    )
  }
  return fit(figure, PIVOT)
}

const same = (a: { code: string; side: string }, b: { code: string; side: string }): boolean =>
  a.code === b.code && a.side === b.side

/** Below this the skin turns away too far for a mark to be read. */
const READABLE_FACING = 0.15

/** True when a point faces the eye of a pose and nothing stands before it; also for points without a spot. */
export function isSeenFrom({ surface }: Stage, state: AppState, pose: Pose, ref: PointRef): boolean {
  const anchor = state.atlas.points.get(ref.code)?.anchors[state.body].find((a) => a.side === ref.side)
  if (!anchor) return true
  const eye = eyeOf(pose)
  const [spot, normal] = [surface.pointAt(anchor), surface.normalAt(anchor)]
  return facingOf(spot, normal, eye) > READABLE_FACING && !isCovered(surface, spot, normal, eye)
}

function focusMarks(surface: Surface, state: AppState, focus: { code: string; side: string }): SeenMark[] {
  if (focus.code.startsWith('@')) {
    const known = state.landmarks.kind === 'ready' ? state.landmarks.file.bodies[state.body]?.landmarks : undefined
    const named = known?.filter(({ id }) => id === focus.code.slice(1)) ?? []
    const found = named.find(({ side }) => side === focus.side) ?? named[0]
    return found ? [{ position: surface.pointAt(found), normal: surface.normalAt(found) }] : []
  }
  const anchors = state.atlas.points.get(focus.code)?.anchors[state.body] ?? []
  const anchor = anchors.find((a) => a.side === focus.side) ?? anchors[0]
  if (!anchor) return []
  // What another standard says is looked at together with the point.
  const sites = marksOf({ ...state, asking: false, hovered: null, riskShown: false }).filter(
    (m) => m.style === 'other' && m.code === focus.code && m.side === anchor.side,
  )
  // Where they will lie once the arm has moved.
  const arms = armsOf(state)
  return [anchor, ...sites.map((m) => m.anchor)].map((at) => ({
    position: pointWithArms(surface, at, arms),
    normal: surface.normalAt(at),
  }))
}

/** Main marks of the pattern (the camera may stand there before the red flags are answered); else the selected point. */
function patternSpots(surface: Surface, state: AppState): SeenMark[] {
  const marks = marksOf({ ...state, gate: 'clear', hovered: null, riskShown: false, asking: false })
  const choices = [
    marks.filter((m) => ['main', 'shared', 'onlyA', 'onlyB'].includes(m.style)),
    marks.filter((m) => m.style === 'add'),
    // A kind of point or a part of the body, unless one point is looked at.
    state.selected ? [] : marks.filter((m) => m.style === 'shown'),
    marks.filter((m) => m.selected),
  ]
  const found = choices.find((c) => c.length > 0) ?? []
  const spots = found.map((m) => ({ position: surface.pointAt(m.anchor), normal: surface.normalAt(m.anchor) }))
  // Pairs far apart, as at both wrists: one of them is seen from near by.
  const xs = spots.map(({ position }) => position[0])
  const apart = found[0]?.style === 'shown' && Math.max(...xs) - Math.min(...xs) > FAR_APART_M
  return apart ? spots.filter(({ position }) => position[0] >= 0) : spots
}

/** Where the arms will rest. */
function armsOf(state: AppState): RaisedArms {
  const arm = shownArm(state)
  return { left: arm === 'left' ? 1 : 0, right: arm === 'right' ? 1 : 0 }
}

/** The stored view of a point whose arm is raised for it; null for others. */
export function raisedAngles(
  state: Pick<AppState, 'raisedArm' | 'selected'>,
  { focus }: Pick<CameraRequest, 'focus'>,
): { azimuth: number; elevation: number } | null {
  const arm = shownArm(state)
  const view = focus && arm && armToRaise(focus.code, focus.side) === arm ? RAISED_VIEWS[focus.code] : undefined
  if (!view) return null
  return {
    azimuth: ((arm === 'right' ? -view.azimuthDeg : view.azimuthDeg) / 180) * Math.PI,
    elevation: (view.elevationDeg / 180) * Math.PI,
  }
}

/** Angles from which spots are seen best on the present shape; the front without spots. */
export function bestAngles(surface: Surface, spots: readonly SeenMark[]): { azimuth: number; elevation: number } {
  const eyeAt = (m: SeenMark, direction: Vec3) =>
    along(m.position, direction, spots.length === 1 ? NEAR_EYE_M : FAR_EYE_M)
  const [only, second] = spots
  if (only && !second) {
    // One point is looked at closely: its whole mark must be seen, where any view shows it.
    const covered = (m: SeenMark, direction: Vec3) => isCovered(surface, m.position, m.normal, eyeAt(m, direction))
    const open = bestView(spots, covered)
    if (open && !covered(only, basisOf(open.azimuth, open.elevation).back)) return open
  }
  const hidden = (m: SeenMark, direction: Vec3) => surface.occluded(m.position, eyeAt(m, direction))
  return bestView(spots, hidden) ?? { azimuth: 0, elevation: 0 }
}

const along = (p: Vec3, d: Vec3, metres: number): Vec3 => [
  p[0] + d[0] * metres,
  p[1] + d[1] * metres,
  p[2] + d[2] * metres,
]

function middle(marks: readonly SeenMark[]): Vec3 {
  const at = (k: 0 | 1 | 2) => marks.reduce((sum, m) => sum + m.position[k], 0) / marks.length
  return [at(0), at(1), at(2)]
}

function extent(marks: readonly SeenMark[]): number {
  const ys = marks.map((m) => m.position[1])
  return Math.max(...ys) - Math.min(...ys)
}
