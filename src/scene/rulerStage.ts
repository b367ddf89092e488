/** The ruler on the stage as it stands: what the overlay shows, a step along the skin, the camera to both ends. */
import { type Tape, unitPlaces } from '../geometry/skinRuler.ts'
import { dot, scale, sub, type Vec3 } from '../geometry/vec.ts'
import type { RulerReading, SkinPlace } from '../state/rulerSlice.ts'
import { fitPose, freeRect, withContext } from './framing.ts'
import { apart, type PlacedNumeral } from './numeralView.ts'
import { basisOf, eyeOf } from './orbit.ts'
import { facingOf, toStage } from './projection.ts'
import { type DrawnTape, middleOf, tapeNumerals } from './rulerMesh.ts'
import type { RulerView } from './rulerView.ts'
import type { Stage } from './stage.ts'
import { bestAngles } from './views.ts'

/** Numerals keep this far from a handle, px. */
const CLEAR_PX = 20
/** Room for the name beside a handle. */
const NAME_PX = { width: 90, halfHeight: 15 }
/** The figure stands beside its line, px: this far from it, and half its own width and height farther. */
const FIGURE = { awayPx: 22, halfWidthPx: 66, halfHeightPx: 13 }
/** Ends nearer on screen than this are looked at more closely, px. */
const LEAST_APART_PX = 90
/** Surroundings of a line the camera is taken to, metres. */
const CONTEXT_M = 0.07

/** What is drawn: a tape and what was read from it; null until landmarks are there. */
export interface ShownTape {
  tape: Tape
  reading: RulerReading | null
}

/** Where the two ends lie. */
export type Places = readonly [SkinPlace | null, SkinPlace | null]

/** The whole cun of a tape. */
export const cunPlaces = (shown: ShownTape | null) =>
  shown?.reading && shown.tape.lengthM > 0 ? unitPlaces(shown.tape.positions, shown.reading.cunM) : []

/** A tape as the drawn skin carries it now. */
export const drawnOn = ({ surface }: Stage, { spots }: Tape): DrawnTape => ({
  positions: spots.map((spot) => surface.pointAt(spot)),
  normals: spots.map((spot) => surface.normalAt(spot)),
})

/** A step over the skin in the directions of the screen, metres. */
export function stepAlong(stage: Stage, from: SkinPlace, rightM: number, upM: number): SkinPlace | null {
  const { right, up } = basisOf(stage.rig.pose.azimuth, stage.rig.pose.elevation)
  const normal = stage.surface.normalAt(from)
  const wish: Vec3 = [0, 1, 2].map((k) => right[k]! * rightM + up[k]! * upM) as Vec3
  const flat = sub(wish, scale(normal, dot(wish, normal)))
  const [length, wanted] = [Math.hypot(...flat), Math.hypot(rightM, upM)]
  if (length < wanted * 0.05) return null
  const p = stage.surface.pointAt(from)
  const run = scale(flat, wanted / length)
  return stage.surface.nearestSpot([p[0] + run[0], p[1] + run[1], p[2] + run[2]])
}

/** Takes the camera to both ends unless it sees them. */
export function showEnds(stage: Stage, insets: Parameters<typeof freeRect>[2], places: Places, animate: boolean): void {
  const spots = places.flatMap((place) =>
    place ? [{ position: stage.surface.pointAt(place), normal: stage.surface.normalAt(place) }] : [],
  )
  if (spots.length === 0) return
  const eye = eyeOf(stage.rig.pose)
  const { width, height } = stage.rig.stage
  const free = freeRect(width, height, insets)
  const seen = spots.every(({ position, normal }) => {
    const at = toStage(stage, position)
    const inside =
      at && at.x > free.left && at.x < free.left + free.width && at.y > free.top && at.y < free.top + free.height
    return inside && facingOf(position, normal, eye) > 0.1 && !stage.surface.occluded(position, eye)
  })
  const [a, b] = spots.map(({ position }) => toStage(stage, position))
  const legible = !a || !b || Math.hypot(a.x - b.x, a.y - b.y) >= LEAST_APART_PX
  if (seen && legible) return
  const { azimuth, elevation } = bestAngles(stage.surface, spots)
  const around = withContext(
    spots.map((s) => s.position),
    CONTEXT_M,
  )
  const pose = fitPose(around, azimuth, elevation, free, height, spots[0]!.position)
  stage.rig.flyTo(pose, free, performance.now(), animate)
  // A view of its own: resizing must not swap it for the last guided one.
  stage.rig.guided = false
}

export interface ViewState {
  at: Places
  names: readonly [string, string]
  active: 0 | 1
  shown: ShownTape | null
  text: (reading: RulerReading) => string
}

/** Writes handles, figure and numbers to the overlay. */
export function setView(stage: Stage, view: RulerView | null, { at, names, active, shown, text }: ViewState): void {
  if (!view) return
  const eye = eyeOf(stage.rig.pose)
  const handles = at.map((place, i) => {
    const spot = place && stage.surface.pointAt(place)
    const where = spot && toStage(stage, spot)
    if (!spot || !where) return null
    return { ...where, name: names[i] ?? '', active: active === i, behind: stage.surface.occluded(spot, eye) }
  })
  const clear = (x: number, y: number) =>
    handles.every(
      (h) =>
        !h ||
        (Math.hypot(h.x - x, h.y - y) > CLEAR_PX &&
          !(h.name !== '' && x > h.x && x < h.x + NAME_PX.width && Math.abs(y - h.y) < NAME_PX.halfHeight)),
    )
  const tape = shown && drawnOn(stage, shown.tape)
  const numerals = tape
    ? tapeNumerals(tape, cunPlaces(shown)).flatMap(({ position, normal, text: label }): PlacedNumeral[] => {
        const where = toStage(stage, position)
        if (!where || !clear(where.x, where.y)) return []
        if (facingOf(position, normal, eye) < 0.2 || stage.surface.occluded(position, eye)) return []
        return [{ text: label, strong: false, beside: false, ...where }]
      })
    : []
  view.show(
    handles,
    tape && shown?.reading ? figureOf(stage, tape, handles, text(shown.reading)) : null,
    apart(numerals),
  )
}

/** Beside the middle of the line, on the side where no name of a handle stands. */
function figureOf(
  stage: Stage,
  tape: DrawnTape,
  [a, b]: readonly ({ x: number; y: number } | null | undefined)[],
  text: string,
): { x: number; y: number; text: string } | null {
  const middle = toStage(stage, middleOf(tape).position)
  if (!middle || !a || !b) return null
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ax, ay] = [(b.y - a.y) / length, (a.x - b.x) / length]
  // Across the line, to the left or, where it runs sideways, upward.
  const way = Math.abs(ax) > 0.35 ? -Math.sign(ax) : -Math.sign(ay)
  const away = FIGURE.awayPx + Math.abs(ax) * FIGURE.halfWidthPx + Math.abs(ay) * FIGURE.halfHeightPx
  return { x: middle.x + ax * way * away, y: middle.y + ay * way * away, text }
}
