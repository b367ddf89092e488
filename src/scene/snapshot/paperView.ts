/** Where the eye stands for a picture on paper, and what it sees from there. */
import { PerspectiveCamera } from 'three'
import type { Vec3 } from '../../geometry/vec.ts'
import type { SnapshotRequest, SnapshotSpot } from '../../state/snapshotSlice.ts'
import type { AppState } from '../../state/store.ts'
import { fitPose, freeRect, type Rect, tanPerPixel, withContext } from '../framing.ts'
import { eyeOf, type Pose, VIEW_AZIMUTH } from '../orbit.ts'
import { OrbitRig } from '../orbitRig.ts'
import { facingOf, toStage } from '../projection.ts'
import type { Stage } from '../stage.ts'
import { bestAngles } from '../views.ts'
import { type Angles, type Candidate, fewestViews } from './fewestViews.ts'
import type { SeenSpot } from './paperLayout.ts'

/** Spots are seen when they face the eye at least this much. */
const READABLE_FACING = 0.15
/** Spots spread wider than this are shown on the whole figure, metres. */
const WHOLE_FIGURE_M = 0.7
const CONTEXT_M = 0.11
const SMALL_CONTEXT_M = 0.07
/** Air round an enlargement: its figure stands beside it. */
export const INSET_CONTEXT_M = 0.035
/** Air round what only a further view shows: enough of the body to know the place again. */
export const FURTHER_CONTEXT_M = 0.16
/** Hands and feet are shown closer. */
const SMALL_M = 0.14
const FAR_EYE_M = 4
const PIVOT: Vec3 = [0, 0.9, 0]
const OUTLINE_STEP = 17
/** The strip below the figure that holds the letters of the sides. */
export const FOOT_PX = 16

export interface PlacedSpot extends SnapshotSpot {
  position: Vec3
  normal: Vec3
}

export type View = { kind: 'angles'; angles: Angles } | { kind: 'now' }

/** The views a request asks for. */
export function viewsOf(
  stage: Stage,
  state: AppState,
  { views }: SnapshotRequest,
  spots: readonly PlacedSpot[],
): View[] {
  const guided = (id: 'front' | 'back'): View => ({
    kind: 'angles',
    angles: { azimuth: VIEW_AZIMUTH[id], elevation: 0 },
  })
  if (views === 'now') return [{ kind: 'now' }]
  if (views === 'pair') return [guided('front'), guided('back')]
  if (views !== 'auto') return [guided(views)]
  const seenFrom = (angles: Angles): ReadonlyMap<string, number> => {
    const eye = eyeOf({ target: PIVOT, ...angles, distance: FAR_EYE_M })
    const seen = new Map<string, number>()
    for (const { code, position, normal } of spots) {
      const facing = facingOf(position, normal, eye)
      if (facing > READABLE_FACING && !stage.surface.occluded(position, eye))
        seen.set(code, Math.max(facing, seen.get(code) ?? 0))
    }
    return seen
  }
  const codes = [...new Set(spots.map(({ code }) => code))]
  const pattern = state.patternId === null ? undefined : state.atlas.patterns.get(state.patternId)
  const candidates: Candidate[] = [
    // The pattern's own view first: of equals the first is taken.
    ...(['back', 'front', 'left', 'right'] as const)
      .toSorted((a, b) => Number(b === pattern?.view) - Number(a === pattern?.view))
      .map((id) => ({ angles: { azimuth: VIEW_AZIMUTH[id], elevation: 0 }, guided: true })),
    { angles: bestAngles(stage.surface, spots), guided: false },
    ...spots.map((spot) => ({ angles: bestAngles(stage.surface, [spot]), guided: false })),
  ].map((one) => ({ ...one, seen: seenFrom(one.angles) }))
  return fewestViews(codes, candidates).views.map(({ angles }) => ({ kind: 'angles', angles }))
}

/** Size of a picture on the paper, CSS px. */
export interface Size {
  width: number
  height: number
}

/** The middle of the paper, between the columns of names. */
export function middleOf({ width, height }: Size): Rect {
  const column = Math.min(150, Math.max(58, width * 0.22))
  return { left: column, top: 6, width: width - 2 * column, height: height - 6 - FOOT_PX }
}

/**
 * The pose from which a view shows the spots it sees, between the columns of names.
 * @param airM what is shown round the spots, metres; null: as the spread of the spots asks for
 */
export function poseOf(
  stage: Stage,
  state: AppState,
  spots: readonly PlacedSpot[],
  paper: Size,
  view: View,
  airM: number | null = null,
): Pose {
  const free = middleOf(paper)
  if (view.kind === 'now') {
    const { pose, stage: size } = stage.rig
    const shown = freeRect(size.width, size.height, state.insets)
    // The picture shows at least what the free part of the stage shows.
    const wider = Math.max(shown.width / free.width, shown.height / free.height)
    return { ...pose, distance: (pose.distance * wider * tanPerPixel(size.height)) / tanPerPixel(paper.height) }
  }
  const { azimuth, elevation } = view.angles
  const eye = eyeOf({ target: PIVOT, azimuth, elevation, distance: FAR_EYE_M })
  const seen = spots.filter(
    ({ position, normal }) =>
      facingOf(position, normal, eye) > READABLE_FACING && !stage.surface.occluded(position, eye),
  )
  const centres = seen.map(({ position }) => position)
  const ys = centres.map((c) => c[1])
  const extent = centres.length === 0 ? Infinity : Math.max(...ys) - Math.min(...ys)
  if (extent > WHOLE_FIGURE_M) return fitPose(stage.surface.positions, azimuth, elevation, free, paper.height, PIVOT)
  const air = airM ?? (extent < SMALL_M ? SMALL_CONTEXT_M : CONTEXT_M)
  const context = withContext(centres, air)
  const pivot = centres.reduce<Vec3>(
    (sum, c) => [sum[0] + c[0] / centres.length, sum[1] + c[1] / centres.length, sum[2] + c[2] / centres.length],
    [0, 0, 0],
  )
  return fitPose(context, azimuth, elevation, free, paper.height, pivot)
}

/** A stage of its own for one picture: the same skin, another eye. */
export function paperStage(live: Stage, pose: Pose, paper: Size): Stage {
  const camera = Object.assign(new PerspectiveCamera(), { manual: true })
  const rig = new OrbitRig(camera)
  rig.setStage(paper.width, paper.height)
  rig.flyTo(pose, middleOf(paper), 0, false)
  rig.update(0)
  return { ...live, camera, rig }
}

/** The spots this picture shows, with their places on it. */
export function seenSpots(stage: Stage, spots: readonly PlacedSpot[], paper: Size): SeenSpot[] {
  const eye = eyeOf(stage.rig.pose)
  const middle = middleOf(paper)
  const inside = (x: number, y: number) =>
    x > middle.left - 8 && x < middle.left + middle.width + 8 && y > 4 && y < paper.height - 4
  return spots.flatMap(({ position, normal, ...spot }) => {
    if (facingOf(position, normal, eye) < READABLE_FACING || stage.surface.occluded(position, eye)) return []
    const at = toStage(stage, position)
    return at && inside(at.x, at.y) ? [{ ...spot, ...at }] : []
  })
}

/** Horizontal extent of the figure on the paper. */
export function outlineOf(stage: Stage): { left: number; right: number } {
  const p = stage.surface.positions
  let [left, right] = [Infinity, -Infinity]
  for (let i = 0; i + 2 < p.length; i += 3 * OUTLINE_STEP) {
    const at = toStage(stage, [p[i]!, p[i + 1]!, p[i + 2]!])
    if (!at) continue
    left = Math.min(left, at.x)
    right = Math.max(right, at.x)
  }
  return { left, right }
}
