/**
 * Setting labels in the margins, as on an anatomical plate: one column left and one right of the
 * figure, labels in the order of their points, leader lines that never cross. Pure; CSS px, y down.
 *
 * A leader runs level from its label to the column's edge (the port) and from there straight to
 * the point. All ports of a column stand on one vertical line, so lines cross only between ports
 * and points; exchanging two labels whose lines cross always shortens the sum of both, hence the
 * exchange ends, and it ends without crossings.
 */
import type { Rect } from './framing.ts'
import { type Aim, aimFrom, portX, shareOut, stackHeight } from './labelColumns.ts'
import { knotsOf } from './labelKnots.ts'
import { type Segment, segmentsCross } from './segments.ts'

export interface LabelWish {
  id: string
  /** Spots on the stage the label may point at (at least one): a pair offers both its sides. */
  spots: readonly { x: number; y: number }[]
  /** True when either margin suits: pairs and points of the midline. */
  eitherMargin: boolean
  /** Size of the set label. */
  width: number
  height: number
  /** Higher is kept first when there is no room. */
  priority: number
  /** Rather left out than that it pushes its column over the figure. */
  yields?: boolean
  /** Rather left out than set in the farther margin, with a leader across the figure. */
  nearOnly?: boolean
}

export type Column = 'left' | 'right'

export interface PlacedLabel {
  id: string
  column: Column
  /** Upper left corner of the label. */
  left: number
  top: number
  /** Leader: from the label's inner edge, over the port, to the point. */
  from: [number, number]
  port: [number, number]
  to: [number, number]
}

export interface LayoutOptions {
  free: Rect
  /** Horizontal extent of the figure on the stage: labels stay outside it where they can. */
  figure: { left: number; right: number }
  /** Least distance between two labels. */
  gapPx: number
  /** Level part of the leader. */
  stubPx: number
  /** Air between leader and mark. */
  markPx: number
  most: number
  /** How many px of a straight line from a spot to a port run over what a leader should spare; absent: nothing is spared. */
  crossing?: (spot: { x: number; y: number }, port: { x: number; y: number }) => number
}

interface Slot {
  wish: Aim
  top: number
}

/** Places as many wishes as fit; the rest is left out, lowest priority first. */
export function layoutLabels(wishes: readonly LabelWish[], options: LayoutOptions): PlacedLabel[] {
  const { free, most } = options
  const isInside = ({ x, y }: { x: number; y: number }) =>
    x >= free.left && x <= free.left + free.width && y >= free.top && y <= free.top + free.height
  const inside = wishes.map((w) => ({ ...w, spots: w.spots.filter(isInside) })).filter((w) => w.spots.length > 0)
  const chosen = [...inside].sort((a, b) => b.priority - a.priority || a.id.localeCompare(b.id)).slice(0, most)
  return untangle(chosen, shareOut(chosen, options), options)
}

const place = (columns: Record<Column, Aim[]>, options: LayoutOptions): PlacedLabel[] => [
  ...placeColumn('left', columns.left, options),
  ...placeColumn('right', columns.right, options),
]

/**
 * Within a column lines never cross; between the columns they can, where a label had to take the farther margin.
 * Exchanging the two helps nearly always; where nothing helps, the less important label is left out.
 */
function untangle(wishes: readonly LabelWish[], columns: Record<Column, Aim[]>, options: LayoutOptions): PlacedLabel[] {
  let kept = columns
  // Every round leaves fewer knots or one label less.
  for (;;) {
    const placed = place(kept, options)
    const knots = knotsOf(placed, [...kept.left, ...kept.right])
    const [knot] = knots
    if (!knot) return placed
    const better = [
      exchanged(wishes, kept, knot, options),
      moved(wishes, kept, knot[0], options),
      moved(wishes, kept, knot[1], options),
    ].find(
      (other) =>
        other &&
        holds(other, options) &&
        knotsOf(place(other, options), [...other.left, ...other.right]).length < knots.length,
    )
    if (better) {
      kept = better
      continue
    }
    const rank = (id: string) => [...kept.left, ...kept.right].find((a) => a.id === id)?.priority ?? 0
    const out = rank(knot[0]) < rank(knot[1]) ? knot[0] : knot[1]
    kept = { left: kept.left.filter((a) => a.id !== out), right: kept.right.filter((a) => a.id !== out) }
  }
}

/** True when both columns have room and a port for all of their labels. */
function holds(columns: Record<Column, Aim[]>, options: LayoutOptions): boolean {
  return (['left', 'right'] as const).every(
    (column) =>
      columns[column].length === 0 ||
      (stackHeight(columns[column], options) <= options.free.height &&
        portX(column, columns[column], options) !== null),
  )
}

function moved(
  wishes: readonly LabelWish[],
  columns: Record<Column, Aim[]>,
  id: string,
  options: LayoutOptions,
): Record<Column, Aim[]> | null {
  const wish = wishes.find((w) => w.id === id)
  if (!wish || wish.nearOnly) return null
  const to: Column = columns.left.some((a) => a.id === id) ? 'right' : 'left'
  const without = (column: Column) => columns[column].filter((a) => a.id !== id)
  return { left: without('left'), right: without('right'), [to]: [...without(to), aimFrom(to, wish, options)] }
}

function exchanged(
  wishes: readonly LabelWish[],
  columns: Record<Column, Aim[]>,
  [a, b]: [string, string],
  options: LayoutOptions,
): Record<Column, Aim[]> | null {
  const once = moved(wishes, columns, a, options)
  return once && moved(wishes, once, b, options)
}

function placeColumn(column: Column, wishes: readonly Aim[], options: LayoutOptions): PlacedLabel[] {
  const port = portX(column, wishes, options)
  if (port === null || wishes.length === 0) return []
  const { stubPx, markPx } = options
  const slots = spread(
    [...wishes].sort((a, b) => a.portY - b.portY || a.y - b.y || a.id.localeCompare(b.id)),
    options,
  )
  uncross(slots, port)
  return slots.map(({ wish, top }) => {
    const y = top + wish.height / 2
    const edge = column === 'left' ? port - stubPx : port + stubPx
    const along = Math.hypot(wish.x - port, wish.y - y) || 1
    const keep = Math.max(0, 1 - markPx / along)
    return {
      id: wish.id,
      column,
      left: column === 'left' ? edge - wish.width : edge,
      top,
      from: [edge, y],
      port: [port, y],
      to: [port + (wish.x - port) * keep, y + (wish.y - y) * keep],
    }
  })
}

/**
 * Level with their points, or where the way is free, where possible; crowded neighbours form blocks that move together to
 * where all of them are nearest to their points (isotonic regression by pooling neighbours).
 */
function spread(sorted: readonly Aim[], { free, gapPx }: LayoutOptions): Slot[] {
  interface Block {
    first: number
    count: number
    height: number
    sum: number
  }
  const blocks: Block[] = []
  const topOf = (b: Block) => clampTop(b.sum / b.count, b.height, free)
  sorted.forEach((w, i) => {
    let block: Block = { first: i, count: 1, height: w.height, sum: w.portY - w.height / 2 }
    let before = blocks.at(-1)
    while (before && topOf(before) + before.height + gapPx > topOf(block)) {
      // Members wish for the block's top: their own wish less their offset in the block.
      const offset = before.height + gapPx
      block = {
        first: before.first,
        count: before.count + block.count,
        height: offset + block.height,
        sum: before.sum + block.sum - offset * block.count,
      }
      blocks.pop()
      before = blocks.at(-1)
    }
    blocks.push(block)
  })
  const out: Slot[] = []
  for (const block of blocks) {
    let top = topOf(block)
    for (const wish of sorted.slice(block.first, block.first + block.count)) {
      out.push({ wish, top })
      top += wish.height + gapPx
    }
  }
  return out
}

/** True when no label reaches over the figure. */
export function besideFigure(placed: readonly PlacedLabel[], figure: { left: number; right: number }): boolean {
  return placed.every((p) => (p.column === 'left' ? p.from[0] <= figure.left : p.from[0] >= figure.right))
}

function clampTop(top: number, height: number, free: Rect): number {
  return Math.max(free.top, Math.min(top, free.top + free.height - height))
}

/** Exchanges labels of crossing leaders until none cross. Labels of a column are equally high. */
function uncross(slots: Slot[], port: number): void {
  for (let round = 0; round < slots.length * slots.length; round++) {
    let changed = false
    for (let i = 0; i < slots.length; i++) {
      for (let j = i + 1; j < slots.length; j++) {
        const [a, b] = [slots[i]!, slots[j]!]
        const ends = (s: Slot, w: Aim): Segment => [port, s.top + w.height / 2, w.x, w.y]
        if (!segmentsCross(ends(a, a.wish), ends(b, b.wish))) continue
        ;[a.wish, b.wish] = [b.wish, a.wish]
        changed = true
      }
    }
    if (!changed) return
  }
}
