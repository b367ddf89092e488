/** Which margin a label goes to, and how high it would stand there. Pure; CSS px, y down. */
import type { Column, LabelWish, LayoutOptions } from './labelLayout.ts'

/** A wish that has settled on one of its spots and on a margin. */
export interface Aim {
  id: string
  /** The spot its leader points at. */
  x: number
  y: number
  /** Where its leader would leave the margin: level with the spot, or where the way is free. */
  portY: number
  width: number
  height: number
  priority: number
}

/** A pixel of skin that is run over, a pixel up or down, a pixel of length: what they cost against each other. */
const COST = { crossing: 3, slope: 0.9, length: 0.4 } as const
/** Heights tried beside that of the spot, px. */
const RISES = [16, -16, 32, -32, 48, -48, 64, -64]
/** Margins that differ by less than this are the same to a label that suits either. */
const SAME = 120

/** Height of labels set one below the other. */
export const stackHeight = (aims: readonly Pick<Aim, 'height'>[], { gapPx }: LayoutOptions): number =>
  aims.reduce((sum, a) => sum + a.height + gapPx, -gapPx)

/** The port line of a column: near the figure, but the widest label must fit beside it; null: no room. */
export function portX(column: Column, aims: readonly Aim[], { free, figure, stubPx }: LayoutOptions): number | null {
  const widest = Math.max(0, ...aims.map((w) => w.width))
  if (column === 'left') {
    const port = Math.max(free.left + widest + stubPx, Math.min(figure.left - 12, ...aims.map((w) => w.x - 24)))
    return aims.every((w) => w.x > port + 2) ? port : null
  }
  const right = free.left + free.width
  const port = Math.min(right - widest - stubPx, Math.max(figure.right + 12, ...aims.map((w) => w.x + 24)))
  return aims.every((w) => w.x < port - 2) ? port : null
}

/** The spot of a wish nearest to a column (a leader never passes over the other side's mark), and the freest way to it. */
export function aimFrom(column: Column, wish: LabelWish, options: LayoutOptions): Aim & { cost: number } {
  const toward = column === 'left' ? 1 : -1
  const spot = [...wish.spots].sort((a, b) => toward * (a.x - b.x))[0]!
  const { id, width, height, priority } = wish
  const aim = { id, x: spot.x, y: spot.y, portY: spot.y, width, height, priority }
  const { free, figure, crossing } = options
  const x = column === 'left' ? Math.min(figure.left - 12, spot.x - 24) : Math.max(figure.right + 12, spot.x + 24)
  const length = COST.length * Math.abs(x - spot.x)
  let cost = crossing ? COST.crossing * crossing(spot, { x, y: spot.y }) : 0
  if (!crossing || cost === 0) return { ...aim, cost: length }
  for (const rise of RISES) {
    const y = spot.y + rise
    const slope = COST.slope * Math.abs(rise)
    if (slope >= cost || y < free.top || y > free.top + free.height) continue
    const other = slope + COST.crossing * crossing(spot, { x, y })
    if (other < cost) {
      cost = other
      aim.portY = y
    }
  }
  return { ...aim, cost: cost + length }
}

/**
 * Each label goes to the margin it reaches most freely, which mostly is the nearer one; those that suit either even
 * the columns out; a full or impossible column hands on to the other.
 */
export function shareOut(wishes: readonly LabelWish[], options: LayoutOptions): Record<Column, Aim[]> {
  const { free, figure } = options
  const out: Record<Column, Aim[]> = { left: [], right: [] }
  const isBeside = (column: Column, port: number | null) =>
    port !== null && (column === 'left' ? port <= figure.left : port >= figure.right)
  const room = (column: Column, more: Aim, yields: boolean): boolean => {
    const all = [...out[column], more]
    const port = portX(column, all, options)
    // A close-up has no room beside the figure even for a label without width.
    const pushes =
      yields && !isBeside(column, port) && isBeside(column, portX(column, [{ ...more, width: 0 }], options))
    return stackHeight(all, options) <= free.height && port !== null && !pushes
  }
  const order = (w: LabelWish) => Math.min(...w.spots.map((s) => s.y))
  const sorted = [...wishes].sort(
    (a, b) => Number(a.eitherMargin) - Number(b.eitherMargin) || order(a) - order(b) || a.id.localeCompare(b.id),
  )
  for (const wish of sorted) {
    const aims = { left: aimFrom('left', wish, options), right: aimFrom('right', wish, options) }
    const shorter: Column = out.left.length <= out.right.length ? 'left' : 'right'
    const freer: Column = aims.left.cost <= aims.right.cost ? 'left' : 'right'
    const even = wish.eitherMargin && Math.abs(aims.left.cost - aims.right.cost) < SAME
    const near = even ? shorter : freer
    const far: Column = near === 'left' ? 'right' : 'left'
    for (const column of wish.nearOnly ? [near] : [near, far]) {
      if (!room(column, aims[column], wish.yields === true)) continue
      out[column].push(aims[column])
      break
    }
  }
  return out
}
