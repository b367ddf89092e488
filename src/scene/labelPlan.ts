/** What stands in the margins: which names, where, and how their leaders run. Pure but for rays; the page's sizes are handed in. */
import type { Locale } from '../domain/locale.ts'
import type { Store } from '../state/store.ts'
import { airSpot } from './airSpot.ts'
import { besideSpot } from './besideSpot.ts'
import type { Rect } from './framing.ts'
import { labelsInSight, LEAST_FACING, siteLabels } from './guideLabels.ts'
import { chooseLabels, type VisibleMark } from './labelChoice.ts'
import { linesOf } from './labelKnots.ts'
import { besideFigure, layoutLabels, type LabelWish, type PlacedLabel } from './labelLayout.ts'
import { leaderPath } from './leader.ts'
import { foreignPx, groundFor } from './leaderWay.ts'
import type { LimbMask } from './limbMask.ts'
import { eyeOf } from './orbit.ts'
import { facingOf, toStage } from './projection.ts'
import type { Segment } from './segments.ts'
import { outline } from './sideLetters.ts'
import type { Stage } from './stage.ts'

const MOST_LABELS = 20
/** Landmarks looked at for them: on a phone most names are too long for their place, and shorter ones go there. */
const MOST_LANDMARKS = 44
/** Spots this near the median plane may be named in either margin, metres. */
const NEAR_MIDLINE_M = 0.03
/** Air between labels and the edge of the free area. */
const MARGIN_PX = 8
/** Below this width full names would cover a figure seen close up. */
const ROOMY_PX = 560

/** What a label says. */
export interface LabelText {
  code: string
  name: string
}

export interface Measure {
  (id: string, text: LabelText, short: boolean): { width: number; height: number }
}

export interface LabelPlan {
  placed: PlacedLabel[]
  /** Codes on the figure beside their pins, where the margins have no room; upper left corner, stage px. */
  beside: { id: string; left: number; top: number }[]
  /** Codes stand alone, without names. */
  short: boolean
  /** Ids drawn stronger. */
  strong: Set<string>
  /** Ids whose full name is set. */
  named: Set<string>
  /** Ids that found no place at all. */
  leftOut: string[]
  /** What other marks of the overlay must spare. */
  taken: Rect[]
  lines: Segment[]
  words(id: string): LabelText
  /** SVG path data of a leader: broken where it passes behind a limb. */
  pathOf(label: PlacedLabel): string
}

/**
 * @param whole the part of the stage the panels leave
 * @param mask drawn anew for the view
 * @param keep told the ids of interest before anything is measured
 */
export function planLabels(
  stage: Stage,
  state: Store,
  whole: Rect,
  mask: LimbMask,
  page: {
    texts: Locale['points']
    nameOf(code: string): string
    measure: Measure
    keep(ids: ReadonlySet<string>): void
  },
): LabelPlan {
  const { camera, rig, surface } = stage
  const toClip = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse).elements
  mask.draw(surface.positions, toClip, rig.stage.width, rig.stage.height)
  const chosen = chooseLabels(visibleMarks(stage), state.painSide)
  const more = [...stage.guide.labels, ...siteLabels(stage.marks, page.texts)]
  const extra = labelsInSight(stage, more, whole, MOST_LANDMARKS)
  const taught = new Map(extra.map(({ label }) => [label.id, { code: label.code, name: label.name }]))
  const words = (id: string) => taught.get(id) ?? { code: id, name: page.nameOf(id) }
  page.keep(new Set([...chosen.map((c) => c.code), ...taught.keys()]))
  const free = {
    left: whole.left + MARGIN_PX,
    top: whole.top + MARGIN_PX,
    width: whole.width - 2 * MARGIN_PX,
    height: whole.height - 2 * MARGIN_PX,
  }
  const figure = outline(stage)
  const yielding = new Set(extra.filter(({ label }) => !label.strong).map(({ label }) => label.id))
  const pins = chosen.flatMap((c) => c.spots)
  const crossing = foreignPx(mask, pins)
  const size = (id: string, short: boolean) => page.measure(id, words(id), short)
  const setAs = (short: boolean, yields: boolean): PlacedLabel[] =>
    layoutLabels(
      [
        ...chosen.map(
          (c): LabelWish => ({
            id: c.code,
            spots: c.spots,
            eitherMargin: c.spots.length > 1 || c.spots[0]?.mark.side === 'midline',
            priority: c.priority,
            ...size(c.code, short),
          }),
        ),
        ...extra.map(
          ({ label, x, y }): LabelWish => ({
            id: label.id,
            spots: [{ x, y }],
            eitherMargin: Math.abs(label.position[0]) < NEAR_MIDLINE_M,
            priority: label.priority,
            yields: yields && yielding.has(label.id),
            nearOnly: yielding.has(label.id),
            ...size(label.id, short),
          }),
        ),
      ],
      { free, figure, gapPx: 2, stubPx: 14, markPx: 11, most: MOST_LABELS, crossing },
    )
  // Where the names of landmarks find no room beside the figure, those that stand on skin are left out.
  const set = (short: boolean): PlacedLabel[] => {
    const beside = setAs(short, true)
    if (yielding.size === 0) return beside
    const offSkin = setAs(short, false).filter(
      (p) => !yielding.has(p.id) || !mask.meets({ left: p.left, top: p.top, ...size(p.id, short) }),
    )
    return offSkin.length > beside.length ? offSkin : beside
  }
  const wanted = Math.min(chosen.length + extra.length, MOST_LABELS)
  const good = (placed: PlacedLabel[]) => placed.length === wanted && besideFigure(placed, figure)
  // Full names where all find room beside the figure, else codes alone; close-ups have no beside.
  let placed = set(false)
  let short = false
  if (!good(placed)) {
    const codes = set(true)
    short = free.width < ROOMY_PX || good(codes) || codes.length > placed.length
    if (short) placed = codes
  }
  const taken = placed.map((p): Rect => ({ left: p.left, top: p.top, ...size(p.id, short) }))
  const lines = placed.flatMap(linesOf)
  const strong = new Set([
    ...chosen.filter((c) => c.selected || c.code === state.hovered?.code).map((c) => c.code),
    ...extra.filter(({ label }) => label.strong).map(({ label }) => label.id),
  ])
  // What the margins have no room for: in the air near its mark, else a code right beside its pin.
  const beside: LabelPlan['beside'] = []
  const leftOut: string[] = []
  const landmarks = extra.map(({ x, y }) => ({ x, y }))
  const around = {
    free,
    middleX: (figure.left + figure.right) / 2,
    taken,
    lines,
    pins: [...pins, ...landmarks],
    crossing,
    onSkin: (box: Rect) => mask.meets(box),
  }
  const rest = [
    ...chosen.map(({ code, spots, priority }) => ({ id: code, spots, priority, isPoint: true })),
    ...extra.map(({ label, x, y }) => ({ id: label.id, spots: [{ x, y }], priority: label.priority, isPoint: false })),
  ].sort((a, b) => b.priority - a.priority)
  for (const { id, spots, isPoint } of rest) {
    if (placed.some((p) => p.id === id)) continue
    if (placed.length + beside.length >= MOST_LABELS) {
      leftOut.push(id)
      continue
    }
    const label = airSpot(id, spots, size(id, short), around)
    const box = label
      ? { left: label.left, top: label.top, ...size(id, short) }
      : isPoint
        ? besideSpot(spots, size(id, true), { free, taken, lines, pins })
        : null
    if (!box) {
      leftOut.push(id)
      continue
    }
    taken.push(box)
    if (label) {
      placed.push(label)
      lines.push(...linesOf(label))
    } else beside.push({ id, left: box.left, top: box.top })
  }
  return {
    placed,
    beside,
    short,
    strong,
    named: new Set(short ? [] : placed.map((p) => p.id)),
    leftOut,
    taken,
    lines,
    words,
    pathOf: (label) => leaderPath(label, groundFor(mask, label.to)),
  }
}

/** Marks that are in sight and may be named. */
function visibleMarks(stage: Stage): VisibleMark[] {
  const eye = eyeOf(stage.rig.pose)
  return stage.marks.flatMap((mark, i): VisibleMark[] => {
    if ((mark.style === 'idle' || mark.nameless) && !mark.selected) return []
    if (facingOf(mark.position, mark.normal, eye) < LEAST_FACING) return []
    // What the points' layer has asked already is not asked again.
    const sight = stage.sight[i] ?? -1
    const hidden = sight < 0 ? stage.surface.occluded(mark.position, eye) : sight === 0
    if (hidden && !(mark.selected && stage.cutOut)) return []
    const at = toStage(stage, mark.position)
    return at ? [{ mark, ...at }] : []
  })
}
