/** Discs, names and leaders of a picture for paper. Pure; CSS px of the paper (96 to the inch), y down. */
import type { SnapshotDisc, SnapshotLabel, SnapshotSpot } from '../../state/snapshotSlice.ts'
import { type LabelWish, layoutLabels } from '../labelLayout.ts'
import type { Rect } from '../framing.ts'
import { leaderPath } from '../leader.ts'

export interface SeenSpot extends SnapshotSpot {
  x: number
  y: number
}

/** Radius of a disc: 4 mm across. */
const DISC_PX = 7.6
/** Crowded discs shrink to this. */
const LEAST_DISC_PX = 3.4
const LABEL_HEIGHT_PX = 13
/** Air between a leader's end and the words. */
const WORD_GAP_PX = 3
export const LABEL_FONT_PX = 10

/** Discs that do not cover each other. */
export function placeDiscs(spots: readonly SeenSpot[], largest: number = DISC_PX): SnapshotDisc[] {
  return spots.map((spot) => {
    const nearest = Math.min(
      Infinity,
      ...spots.filter((other) => other !== spot).map((other) => Math.hypot(other.x - spot.x, other.y - spot.y)),
    )
    return { ...spot, r: Math.max(LEAST_DISC_PX, Math.min(largest, nearest / 2 - 0.4)) }
  })
}

/** A disc smaller than this has no room for its number. */
export const NUMBERED_PX = 5
/** Discs nearer than this belong to one crowd. */
const CROWD_PX = 15
/** More enlargements than this do not fit beside the figure. */
const MOST_CROWDS = 2

/** A disc of a crowd. */
export type CrowdMember = Pick<SnapshotDisc, 'code' | 'side'>

/**
 * Discs that lie too close together for their numbers to be read, in groups; the largest first. A crowd whose codes
 * are all in a larger one, as on the other hand, is not told twice.
 */
export function crowdsOf(discs: readonly SnapshotDisc[]): CrowdMember[][] {
  const left = new Set(discs)
  const crowds: SnapshotDisc[][] = []
  for (const seed of discs) {
    if (seed.r >= NUMBERED_PX || !left.delete(seed)) continue
    const crowd = [seed]
    // The crowd grows while it finds neighbours: `crowd` is read as it is filled.
    for (const one of crowd)
      for (const other of left)
        if (Math.hypot(one.x - other.x, one.y - other.y) < CROWD_PX) {
          left.delete(other)
          crowd.push(other)
        }
    crowds.push(crowd)
  }
  const codesOf = (crowd: readonly CrowdMember[]) => new Set(crowd.map(({ code }) => code))
  const told: SnapshotDisc[][] = []
  for (const crowd of crowds.sort((a, b) => codesOf(b).size - codesOf(a).size)) {
    const codes = codesOf(crowd)
    if (codes.size > 1 && !told.some((one) => [...codes].every((code) => codesOf(one).has(code)))) told.push(crowd)
  }
  return told.slice(0, MOST_CROWDS).map((crowd) => crowd.map(({ code, side }) => ({ code, side })))
}

/** Whether a crowd holds a disc. */
export function holds(crowd: readonly CrowdMember[], { code, side }: CrowdMember): boolean {
  return crowd.some((one) => one.code === code && one.side === side)
}

/** The box round some discs, with air. */
export function boxOf(discs: readonly SnapshotDisc[]): Rect {
  const air = 7
  const [xs, ys] = [discs.map(({ x }) => x), discs.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - air, Math.min(...ys) - air]
  return { left, top, width: Math.max(...xs) + air - left, height: Math.max(...ys) + air - top }
}

export interface PaperPlate {
  discs: readonly SnapshotDisc[]
  /** Where labels may stand. */
  free: Rect
  /** Horizontal extent of what is drawn of the figure. */
  figure: { left: number; right: number }
  nameOf: (code: string) => string
  /** Width of a label's words, px. */
  widthOf: (number: number, code: string, name: string) => number
  onSkin: (x: number, y: number) => boolean
}

/** A label is left out for another one's sake in this order: names of points, main first; then the other disc of a pair. */
const OTHER_SIDE = -1000

interface Named {
  id: string
  discs: readonly SnapshotDisc[]
  priority: number
}

/**
 * What gets a label: every code once; of a code whose discs are too small for their number each of them, for only
 * the label tells which is which.
 */
function namedOf(discs: readonly SnapshotDisc[]): Named[] {
  const byCode = new Map<string, SnapshotDisc[]>()
  for (const disc of discs) byCode.set(disc.code, [...(byCode.get(disc.code) ?? []), disc])
  return [...byCode].flatMap(([code, spots]): Named[] => {
    const number = spots[0]?.number ?? 0
    const priority = spots[0]?.kind === 'main' ? 100 - number : -number
    const mute = spots.filter(({ r }) => r > 0 && r < NUMBERED_PX)
    if (mute.length === 0) return [{ id: code, discs: spots, priority }]
    return mute.map((disc, at) => ({
      id: `${code} ${disc.side}`,
      discs: [disc],
      priority: priority + (at > 0 ? OTHER_SIDE : 0),
    }))
  })
}

/**
 * One label per code, and one per disc that is too small for its number, with leaders that cross no other: names
 * beside the codes where all find room, else codes.
 */
export function placePaperLabels({ discs, free, figure, nameOf, widthOf, onSkin }: PaperPlate): SnapshotLabel[] {
  const all = namedOf(discs)
  const byId = new Map(all.map((one) => [one.id, one.discs[0]] as const))
  const set = (named: boolean) =>
    layoutLabels(
      all.map(({ id, discs: spots, priority }): LabelWish => {
        const { number = 0, code = '', side } = spots[0] ?? {}
        return {
          id,
          spots,
          eitherMargin: spots.length > 1 || side === 'midline',
          width: widthOf(number, code, named ? nameOf(code) : '') + WORD_GAP_PX,
          height: LABEL_HEIGHT_PX,
          priority,
        }
      }),
      { free, figure, gapPx: 1, stubPx: 9, markPx: DISC_PX, most: 48 },
    )
  const full = set(true)
  const overFigure = full.some((p) => (p.column === 'left' ? p.from[0] > figure.left : p.from[0] < figure.right))
  const named = full.length === all.length && !overFigure
  return (named ? full : set(false)).map((placed) => {
    const disc = byId.get(placed.id)
    const code = disc?.code ?? ''
    const out = placed.column === 'left' ? -1 : 1
    return {
      code,
      number: disc?.number ?? 0,
      name: named ? nameOf(code) : '',
      anchor: placed.column === 'left' ? 'end' : 'start',
      x: placed.from[0] + out * WORD_GAP_PX,
      y: placed.from[1] + LABEL_FONT_PX * 0.36,
      line: leaderPath(placed, (x, y) => (onSkin(x, y) ? 'own' : 'air')),
    }
  })
}
