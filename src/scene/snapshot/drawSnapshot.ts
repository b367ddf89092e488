/** From a request for paper to pictures: views, framing, image, discs and names. */
import { PerspectiveCamera, type WebGLRenderer } from 'three'
import type { AppState } from '../../state/store.ts'
import type { SnapshotPicture, SnapshotRequest, SnapshotSpot } from '../../state/snapshotSlice.ts'
import type { Vec3 } from '../../geometry/vec.ts'
import { fitPose, freeRect, type Rect, tanPerPixel, withContext } from '../framing.ts'
import { eyeOf, phraseOf, type Pose, VIEW_AZIMUTH } from '../orbit.ts'
import { OrbitRig } from '../orbitRig.ts'
import { decodeAreas, shownSides } from '../painArea.ts'
import { facingOf, rayAt, toStage } from '../projection.ts'
import { edgeOfLeft } from '../sideMarks.ts'
import type { Stage } from '../stage.ts'
import { bestAngles } from '../views.ts'
import { type Angles, type Candidate, fewestViews } from './fewestViews.ts'
import { LABEL_FONT_PX, placeDiscs, placePaperLabels } from './paperLayout.ts'
import { printImage } from './printImage.ts'

const PX_PER_MM = 96 / 25.4
/** Dots per inch of paper: what a good printer shows. */
const DPI = 320
const GAP_MM = 4
/** Spots are seen when they face the eye at least this much. */
const READABLE_FACING = 0.15
/** Spots spread wider than this are shown on the whole figure, metres. */
const WHOLE_FIGURE_M = 0.7
const CONTEXT_M = 0.11
const SMALL_CONTEXT_M = 0.07
/** Hands and feet are shown closer. */
const SMALL_M = 0.14
const FAR_EYE_M = 4
const PIVOT: Vec3 = [0, 0.9, 0]
const OUTLINE_STEP = 17
/** The strip below the figure that holds the letters of the sides. */
const FOOT_PX = 16

interface PlacedSpot extends SnapshotSpot {
  position: Vec3
  normal: Vec3
}

/** Words of the sheet's font, measured. */
export interface Words {
  nameOf: (code: string) => string
  fontFamily: string
}

/**
 * Draws what was asked.
 * @returns the pictures, and the codes that none of them shows
 * @throws Error when the graphics context fails
 */
export async function drawSnapshot(
  gl: WebGLRenderer,
  stage: Stage,
  state: AppState,
  request: SnapshotRequest,
  words: Words,
): Promise<{ pictures: SnapshotPicture[]; unseen: string[] }> {
  const spots = request.spots.flatMap((spot): PlacedSpot[] => {
    const anchor = state.atlas.points.get(spot.code)?.anchors[state.body].find((one) => one.side === spot.side)
    return anchor ? [{ ...spot, position: stage.surface.pointAt(anchor), normal: stage.surface.normalAt(anchor) }] : []
  })
  const views = viewsOf(stage, state, request, spots)
  const width = (request.widthMm - GAP_MM * (views.length - 1)) / views.length
  const paper = { width: width * PX_PER_MM, height: request.heightMm * PX_PER_MM }
  const pictures: SnapshotPicture[] = []
  for (const view of views) pictures.push(await drawOne(gl, stage, state, request, spots, paper, view, words))
  const drawn = new Set(pictures.flatMap(({ discs }) => discs.map(({ code }) => code)))
  const codes = new Set(spots.map(({ code }) => code))
  return { pictures, unseen: [...codes].filter((code) => !drawn.has(code)) }
}

type View = { kind: 'angles'; angles: Angles } | { kind: 'now' }

function viewsOf(stage: Stage, state: AppState, { views }: SnapshotRequest, spots: readonly PlacedSpot[]): View[] {
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

interface Size {
  width: number
  height: number
}

/** The middle of the paper, between the columns of names. */
function middleOf({ width, height }: Size): Rect {
  const column = Math.min(150, Math.max(58, width * 0.22))
  return { left: column, top: 6, width: width - 2 * column, height: height - 6 - FOOT_PX }
}

function poseOf(stage: Stage, state: AppState, spots: readonly PlacedSpot[], paper: Size, view: View): Pose {
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
  const context = withContext(centres, extent < SMALL_M ? SMALL_CONTEXT_M : CONTEXT_M)
  const pivot = centres.reduce<Vec3>(
    (sum, c) => [sum[0] + c[0] / centres.length, sum[1] + c[1] / centres.length, sum[2] + c[2] / centres.length],
    [0, 0, 0],
  )
  return fitPose(context, azimuth, elevation, free, paper.height, pivot)
}

async function drawOne(
  gl: WebGLRenderer,
  live: Stage,
  state: AppState,
  { area }: SnapshotRequest,
  spots: readonly PlacedSpot[],
  paper: Size,
  view: View,
  words: Words,
): Promise<SnapshotPicture> {
  const camera = Object.assign(new PerspectiveCamera(), { manual: true })
  const rig = new OrbitRig(camera)
  const stage: Stage = { ...live, camera, rig }
  const middle = middleOf(paper)
  rig.setStage(paper.width, paper.height)
  rig.flyTo(poseOf(live, state, spots, paper, view), middle, 0, false)
  rig.update(0)

  const fade = { from: (middle.left * 0.55) / paper.width, to: (middle.left + 12) / paper.width }
  const dots = DPI / 96
  const image = await printImage(
    gl,
    stage,
    camera,
    { width: paper.width * dots, height: paper.height * dots },
    painOf(live, state, area),
    fade,
  )

  const eye = eyeOf(rig.pose)
  const inside = (x: number, y: number) =>
    x > middle.left - 8 && x < middle.left + middle.width + 8 && y > 4 && y < paper.height - 4
  const seen = spots.flatMap(({ position, normal, ...spot }) => {
    if (facingOf(position, normal, eye) < READABLE_FACING || stage.surface.occluded(position, eye)) return []
    const at = toStage(stage, position)
    return at && inside(at.x, at.y) ? [{ ...spot, ...at }] : []
  })
  const discs = placeDiscs(seen)
  const outline = outlineOf(stage)
  const figure = {
    left: Math.max(outline.left, middle.left),
    right: Math.min(outline.right, middle.left + middle.width),
  }
  const labels = placePaperLabels({
    discs,
    free: { left: 2, top: 2, width: paper.width - 4, height: paper.height - FOOT_PX - 4 },
    figure,
    nameOf: words.nameOf,
    widthOf: measurer(words.fontFamily),
    onSkin: (x, y) =>
      x > middle.left &&
      x < middle.left + middle.width &&
      stage.surface.hit(eye, rayAt(stage, x, y).direction) !== null,
  })
  return {
    url: image.url,
    phrase: phraseOf(rig.pose),
    ...paper,
    dpi: (image.width / paper.width) * 96,
    discs,
    labels,
    letters: lettersOf(rig.pose.azimuth, figure, paper),
  }
}

function painOf(stage: Stage, state: AppState, area: SnapshotRequest['area']): Uint8Array | null {
  const found = area ? stage.data.areas.areas[area.patternId] : undefined
  if (!area || !found) return null
  const bytes = new Uint8Array(stage.surface.positions.length / 3)
  decodeAreas([found], shownSides(area.painSide, state.atlas.patterns.get(area.patternId)?.sided === true), bytes)
  return bytes
}

function outlineOf(stage: Stage): { left: number; right: number } {
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

/** The letters of the sides at the foot of the figure; only the near one where the reader looks along the axis. */
function lettersOf(
  azimuth: number,
  figure: { left: number; right: number },
  { height }: Size,
): SnapshotPicture['letters'] {
  const y = height - 5
  const [low, high] = [figure.left - 6, figure.right + 6]
  const edge = edgeOfLeft(azimuth)
  if (!edge) return [{ side: Math.sin(azimuth) > 0 ? 'left' : 'right', x: (figure.left + figure.right) / 2, y }]
  return [
    { side: 'left', x: edge === 'left' ? low : high, y },
    { side: 'right', x: edge === 'left' ? high : low, y },
  ]
}

/** Widths of labels as the sheet sets them: number and code half bold, the name plain. */
function measurer(fontFamily: string): (number: number, code: string, name: string) => number {
  const ink = document.createElement('canvas').getContext('2d')
  return (number, code, name) => {
    if (!ink) return 7 * `${number}  ${code} ${name}`.length
    ink.font = `640 ${LABEL_FONT_PX}px ${fontFamily}`
    const strong = ink.measureText(`${number}  ${code}`).width
    ink.font = `400 ${LABEL_FONT_PX}px ${fontFamily}`
    return Math.ceil(strong + (name === '' ? 0 : ink.measureText(` ${name}`).width) + 2)
  }
}
