/** Measuring on the skin: the line a tape takes between two spots, its length, and its whole units. Body space, metres. */
import { lengthOf, type PullEffort, type SkinPaths } from './geodesic.ts'
import type { SkinSpot } from './skin.ts'
import { distance, lerp, type Vec3 } from './vec.ts'

export interface Tape {
  /** Spots of the line from the first end to the second, evenly spaced. */
  spots: SkinSpot[]
  positions: Vec3[]
  /** Along the skin; never less than `straightM`. */
  lengthM: number
  /** Through the air. */
  straightM: number
}

/** While an end is dragged, and once it rests. */
export const EFFORT = {
  moving: { stepsM: [0.024], pulls: 12, restM: 2e-4 },
  resting: { stepsM: [0.024, 0.012, 0.006], pulls: 40, restM: 2e-5 },
} as const satisfies Record<string, PullEffort>

/** Ends nearer than this are the same spot, metres. */
const SAME_M = 1e-5

/** The order two ends are measured in, so that both ways give one result. */
function comesFirst(a: SkinSpot, b: SkinSpot): boolean {
  const [p, q] = [
    [...a.vertices, ...a.weights],
    [...b.vertices, ...b.weights],
  ]
  const k = p.findIndex((value, i) => value !== q[i])
  return k < 0 || p[k]! < q[k]!
}

/**
 * The tape between two spots; the same length whichever end is named first, and 0 for one spot.
 * @throws Error when the skin does not join the spots
 */
export function tapeBetween(paths: SkinPaths, from: SkinSpot, to: SkinSpot, effort: PullEffort): Tape {
  const [a, b] = [paths.at(from), paths.at(to)]
  const straightM = distance(a, b)
  if (straightM < SAME_M) return { spots: [from, to], positions: [a, b], lengthM: 0, straightM: 0 }
  const inOrder = comesFirst(from, to)
  const line = inOrder ? paths.geodesic(from, to, effort) : paths.geodesic(to, from, effort).reverse()
  const spots = line.map((p, i): SkinSpot => {
    if (i === 0) return from
    if (i === line.length - 1) return to
    const { vertices, weights } = paths.closest(p)
    return { vertices, weights }
  })
  const sum = lengthOf(inOrder ? line : [...line].reverse())
  return { spots, positions: line, lengthM: Math.max(sum, straightM), straightM }
}

/** A place on a tape: on the piece that ends at `index`. */
export interface TapePlace {
  index: number
  /** Share of that piece, 0…1. */
  share: number
}

/** Where the whole units of a tape lie, the start included. @param unitM metres of one unit, above 0 */
export function unitPlaces(positions: readonly Vec3[], unitM: number): TapePlace[] {
  const out: TapePlace[] = []
  let before = 0
  for (let index = 1; index < positions.length; index += 1) {
    const piece = distance(positions[index - 1]!, positions[index]!)
    for (let next = out.length * unitM; piece > 0 && next <= before + piece; next = out.length * unitM)
      out.push({ index, share: Math.max(0, (next - before) / piece) })
    before += piece
  }
  return out
}

/** The position of a place. */
export const placeOn = (positions: readonly Vec3[], { index, share }: TapePlace): Vec3 =>
  lerp(positions[index - 1]!, positions[index]!, share)
