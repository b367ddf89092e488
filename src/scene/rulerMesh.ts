/** The tape as ribbons: one line and a tick at every cun, with its numbers. Pure; metres. */
import { placeOn, type TapePlace } from '../geometry/skinRuler.ts'
import { cross, lerp, normalize, sub, type Vec3 } from '../geometry/vec.ts'
import type { ConstructionColours, RibbonPiece } from './constructionMesh.ts'
import type { GuideNumeral } from './guide.ts'

/** A tape as it lies on the drawn skin. */
export interface DrawnTape {
  positions: readonly Vec3[]
  normals: readonly Vec3[]
}

const LINE_PX = 2.6
const TICK_PX = 1.5
/** Half a tick, metres; every fifth is longer. */
const TICK_M = 0.0045
const LONG = 1.6
const NUMERAL_M = 0.0125
/** More cun than this get fewer numbers. */
const NUMBER_EVERY = [
  { upTo: 8, every: 1 },
  { upTo: 16, every: 2 },
  { upTo: Infinity, every: 5 },
] as const

interface Tick {
  cun: number
  position: Vec3
  normal: Vec3
  across: Vec3
}

function ticksOf(tape: DrawnTape, places: readonly TapePlace[]): Tick[] {
  return places.flatMap((place, cun): Tick[] => {
    const { index, share } = place
    const [p, q] = [tape.positions[index - 1]!, tape.positions[index]!]
    const normal = lerp(tape.normals[index - 1]!, tape.normals[index]!, share)
    const across = cross(normal, sub(q, p))
    if (Math.hypot(...across) < 1e-12) return []
    return [{ cun, position: placeOn(tape.positions, place), normal: normalize(normal), across: normalize(across) }]
  })
}

const beside = ({ position: p, across: a }: Tick, metres: number): Vec3 => [
  p[0] + a[0] * metres,
  p[1] + a[1] * metres,
  p[2] + a[2] * metres,
]

/** @param places whole cun, measured on the tape as it was laid (a raised arm stretches the drawn one) */
export function tapePieces(
  tape: DrawnTape,
  places: readonly TapePlace[],
  { accent, ink }: ConstructionColours,
): RibbonPiece[] {
  const ticks = ticksOf(tape, places).map((tick): RibbonPiece => {
    const half = TICK_M * (tick.cun % 5 === 0 ? LONG : 1)
    return {
      positions: [beside(tick, -half), beside(tick, half)],
      normals: [tick.normal, tick.normal],
      colour: ink,
      widthPx: TICK_PX,
    }
  })
  return [{ positions: tape.positions, normals: tape.normals, colour: accent, widthPx: LINE_PX }, ...ticks]
}

/** The numbers beside the ticks; 0 and what lies under a handle are left out by the caller. */
export function tapeNumerals(tape: DrawnTape, places: readonly TapePlace[]): GuideNumeral[] {
  const every = NUMBER_EVERY.find((n) => places.length - 1 <= n.upTo)!.every
  return ticksOf(tape, places)
    .filter(({ cun }) => cun > 0 && cun % every === 0)
    .map((tick) => ({
      text: String(tick.cun),
      position: beside(tick, NUMERAL_M),
      normal: tick.normal,
      strong: false,
      beside: false,
    }))
}

/** The spot half-way along, for the figure. */
export function middleOf({ positions, normals }: DrawnTape): { position: Vec3; normal: Vec3 } {
  const index = Math.floor(positions.length / 2)
  return { position: positions[index]!, normal: normals[index]! }
}
