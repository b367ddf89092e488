/** From a request for paper to pictures: the image, discs, names and leaders of each, and enlargements of crowds. */
import type { WebGLRenderer } from 'three'
import type { SnapshotDisc, SnapshotPicture, SnapshotRequest } from '../../state/snapshotSlice.ts'
import type { AppState } from '../../state/store.ts'
import { eyeOf, phraseOf } from '../orbit.ts'
import { decodeAreas, shownSides } from '../painArea.ts'
import { rayAt } from '../projection.ts'
import { edgeOfLeft } from '../sideMarks.ts'
import type { Stage } from '../stage.ts'
import {
  boxOf,
  type CrowdMember,
  crowdsOf,
  holds,
  LABEL_FONT_PX,
  NUMBERED_PX,
  placeDiscs,
  placePaperLabels,
} from './paperLayout.ts'
import {
  FOOT_PX,
  FURTHER_CONTEXT_M,
  INSET_CONTEXT_M,
  middleOf,
  outlineOf,
  paperStage,
  type PlacedSpot,
  poseOf,
  seenSpots,
  type Size,
  type View,
  viewsOf,
} from './paperView.ts'
import { printImage } from './printImage.ts'

const PX_PER_MM = 96 / 25.4
/** Dots per inch of paper: what a good printer shows. */
const DPI = 320
const GAP_MM = 4
/** The figure's share of the width beside its enlargements. */
const FIGURE_SHARE = 0.54

/** Words of the sheet's font, measured. */
export interface Words {
  nameOf: (code: string) => string
  fontFamily: string
}

interface Plan {
  view: View
  paper: Size
  letter: string | null
  /** What this picture frames and names; null: all it sees. */
  own: readonly CrowdMember[] | null
  /** What is shown round that, metres; null: as its spread asks for. */
  airM: number | null
  /** What is named in enlargements, by their letters. */
  crowds: readonly (readonly CrowdMember[])[]
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
  const pictures: SnapshotPicture[] = []
  for (const plan of plansOf(stage, state, request, spots))
    pictures.push(await drawOne(gl, stage, state, request, spots, plan, words))
  const drawn = new Set(pictures.flatMap(({ discs }) => discs.map(({ code }) => code)))
  const codes = new Set(spots.map(({ code }) => code))
  return { pictures, unseen: [...codes].filter((code) => !drawn.has(code)) }
}

/** One picture per view side by side; a single figure gets enlargements where points crowd. */
function plansOf(stage: Stage, state: AppState, request: SnapshotRequest, spots: readonly PlacedSpot[]): Plan[] {
  const views = viewsOf(stage, state, request, spots)
  const [width, height, gap] = [request.widthMm, request.heightMm, GAP_MM].map((mm) => mm * PX_PER_MM) as [
    number,
    number,
    number,
  ]
  const [view] = views
  if (view?.kind === 'angles' && views.length === 1) {
    const paper = { width: width * FIGURE_SHARE, height }
    const discs = placeDiscs(
      seenSpots(paperStage(stage, poseOf(stage, state, spots, paper, view), paper), spots, paper),
    )
    const crowds = crowdsOf(discs)
    if (crowds.length > 0) {
      const insetWidth = width - paper.width - gap
      const heights = insetHeights(discs, crowds, height - gap * (crowds.length - 1))
      return [
        { view, paper, letter: null, own: null, airM: null, crowds },
        ...crowds.map((own, i) => ({
          view,
          paper: { width: insetWidth, height: heights[i] ?? 0 },
          letter: 'AB'[i] ?? null,
          own,
          airM: INSET_CONTEXT_M,
          crowds: [],
        })),
      ]
    }
  }
  const paper = { width: (width - gap * (views.length - 1)) / views.length, height }
  // Views that were asked for show all they see; of those we add, the second and third show what is still missing.
  const told = new Set<string>()
  return views.map((one, at) => {
    const seen = seenSpots(paperStage(stage, poseOf(stage, state, spots, paper, one), paper), spots, paper)
    const missing = seen.filter(({ code }) => !told.has(code))
    for (const { code } of missing) told.add(code)
    const further = request.views === 'auto' && at > 0 && missing.length > 0
    return {
      view: one,
      paper,
      letter: null,
      own: further ? missing.map(({ code, side }) => ({ code, side })) : null,
      airM: further ? FURTHER_CONTEXT_M : null,
      crowds: [],
    }
  })
}

/** The taller a crowd stands, the more of the height its enlargement gets; none less than a third. */
function insetHeights(
  discs: readonly SnapshotDisc[],
  crowds: readonly (readonly CrowdMember[])[],
  height: number,
): number[] {
  const tall = crowds.map((crowd) => boxOf(discs.filter((disc) => holds(crowd, disc))).height)
  const sum = tall.reduce((total, one) => total + one, 0)
  const least = 1 / 3
  const room = 1 - least * crowds.length
  return tall.map((one) => height * (crowds.length === 1 ? 1 : least + (room * one) / sum))
}

async function drawOne(
  gl: WebGLRenderer,
  live: Stage,
  state: AppState,
  { area }: SnapshotRequest,
  spots: readonly PlacedSpot[],
  { view, paper, letter, own, airM, crowds }: Plan,
  words: Words,
): Promise<SnapshotPicture> {
  const framed = own ? spots.filter((spot) => holds(own, spot)) : spots
  const stage = paperStage(live, poseOf(live, state, framed, paper, view, airM), paper)
  const middle = middleOf(paper)
  const dots = DPI / 96
  const image = await printImage(
    gl,
    stage,
    { width: paper.width * dots, height: paper.height * dots },
    painOf(live, state, area),
    { from: (middle.left * 0.55) / paper.width, to: (middle.left + 12) / paper.width },
  )
  const eye = eyeOf(stage.rig.pose)
  const discs = placeDiscs(seenSpots(stage, spots, paper))
  const outline = outlineOf(stage)
  const figure = {
    left: Math.max(outline.left, middle.left),
    right: Math.min(outline.right, middle.left + middle.width),
  }
  const frames = crowds.map((crowd, i) => ({
    letter: 'AB'[i] ?? '',
    ...boxOf(discs.filter((disc) => holds(crowd, disc))),
  }))
  const crowded = new Set(crowds.flat().map(({ code }) => code))
  // A disc without room for its number is told by its label, also where an enlargement tells the other hand.
  const told = (disc: SnapshotDisc) => !own && crowds.some((crowd) => holds(crowd, disc))
  const named = discs.filter(
    (disc) => (own ? holds(own, disc) : !crowded.has(disc.code)) || (disc.r < NUMBERED_PX && !told(disc)),
  )
  // A frame is named like a point; its leader ends at the frame's side.
  const signs = frames.map(({ letter: code, left, top, width, height }) => ({
    code,
    side: 'midline' as const,
    number: 0,
    kind: 'main' as const,
    x: left + width,
    y: top + height / 2,
    r: 0,
  }))
  const labels = placePaperLabels({
    discs: [...named, ...signs],
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
    letter,
    phrase: phraseOf(stage.rig.pose),
    ...paper,
    dpi: (image.width / paper.width) * 96,
    discs,
    frames,
    labels,
    // An enlargement stands beside a figure that has them.
    letters: letter ? [] : lettersOf(stage.rig.pose.azimuth, figure, paper),
  }
}

function painOf(stage: Stage, state: AppState, area: SnapshotRequest['area']): Uint8Array | null {
  const found = area ? stage.data.areas.areas[area.patternId] : undefined
  if (!area || !found) return null
  const bytes = new Uint8Array(stage.surface.positions.length / 3)
  decodeAreas([found], shownSides(area.painSide, state.atlas.patterns.get(area.patternId)?.sided === true), bytes)
  return bytes
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
    // The sheet sets figures of one width, which canvas cannot: a nought is as wide as any of them.
    const strong = ink.measureText(`${number}  ${code}`.replaceAll(/\d/g, '0')).width
    ink.font = `400 ${LABEL_FONT_PX}px ${fontFamily}`
    return Math.ceil(strong + (name === '' ? 0 : ink.measureText(` ${name}`).width) + 4)
  }
}
