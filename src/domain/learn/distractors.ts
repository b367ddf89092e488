/** Wrong answers that a student might well give: neighbours on the meridian and in the part of the body. Pure. */
import type { Atlas, AtlasPoint } from '../atlas.ts'
import { BODY_PARTS } from '../categories.ts'
import { isLearnable } from './deck.ts'
import { type Random, shuffled } from './random.ts'

/** Neighbours this far along the meridian are mixed up most. */
const NEAR_ON_MERIDIAN = 4
/** From so many of the nearest ones the wrong answers are drawn, so that they are not always the same. */
const DRAWN_FROM = 8
/** How many ranks there are, see `rankOf`. */
const RANKS = 5

/** `ST36` → `ST` and 36; `EX-B2-L4` → `EX-B2-L` and 4. */
function parts(code: string): { series: string; number: number } {
  const digits = /\d*$/.exec(code)?.[0] ?? ''
  return { series: code.slice(0, code.length - digits.length), number: Number(digits) }
}

/** 0 is most easily taken for the point, 4 only where there are too few. */
function rankOf(point: AtlasPoint): (other: AtlasPoint) => number {
  const own = parts(point.code)
  const groups = Object.values(BODY_PARTS).filter((regions) => regions.some((region) => region === point.region))
  return (other) => {
    const { series, number } = parts(other.code)
    const near = series === own.series && Math.abs(number - own.number) <= NEAR_ON_MERIDIAN
    if (other.region === point.region) return near ? 0 : 1
    if (near) return 2
    const inPart = groups.some((regions) => regions.some((region) => region === other.region))
    return other.meridian === point.meridian || inPart ? 3 : 4
  }
}

/**
 * @param fits leaves out points that would be right too; asked only of those that may be taken
 * @returns up to `count` codes, each only once, never the point's own
 */
export function distractorsOf(
  atlas: Atlas,
  point: AtlasPoint,
  count: number,
  fits: (other: AtlasPoint) => boolean,
  random: Random,
): string[] {
  const rank = rankOf(point)
  const ranks: AtlasPoint[][] = Array.from({ length: RANKS }, () => [])
  for (const other of atlas.points.values())
    if (other.code !== point.code && isLearnable(other)) ranks[rank(other)]?.push(other)
  const taken: string[] = []
  for (const others of ranks)
    for (const other of shuffled(others, random)) {
      if (taken.length === Math.max(count, DRAWN_FROM)) break
      if (fits(other)) taken.push(other.code)
    }
  return shuffled(taken, random).slice(0, count)
}
