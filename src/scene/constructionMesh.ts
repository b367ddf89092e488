/**
 * The construction as two meshes: ribbons (lines and ticks) and diamonds, both of constant width on
 * screen and a little above the skin. Pure arrays here; the materials are beside.
 */
import type { Vec3 } from '../geometry/vec.ts'
import type { Construction } from './constructionParts.ts'

export interface RibbonArrays {
  position: Float32Array
  along: Float32Array
  outward: Float32Array
  colour: Float32Array
  /** −1 or +1: the edge of the ribbon; times its width share. */
  side: Float32Array
  /** Width in CSS px. */
  width: Float32Array
  index: Uint32Array
}

export interface RibbonPiece {
  positions: readonly Vec3[]
  normals: readonly Vec3[]
  colour: readonly [number, number, number]
  widthPx: number
}

/** Above the skin, metres: enough that no triangle swallows the line, too little to see it float. */
const LIFT_M = 0.0015

/** Joins polylines into one indexed strip mesh. */
export function ribbonArrays(pieces: readonly RibbonPiece[]): RibbonArrays {
  const usable = pieces.filter((p) => p.positions.length > 1)
  const stations = usable.reduce((sum, p) => sum + p.positions.length, 0)
  const flat = () => new Float32Array(stations * 6)
  const out: RibbonArrays = {
    position: flat(),
    along: flat(),
    outward: flat(),
    colour: flat(),
    side: new Float32Array(stations * 2),
    width: new Float32Array(stations * 2),
    index: new Uint32Array(Math.max(0, stations - usable.length) * 6),
  }
  let vertex = 0
  let k = 0
  for (const { positions, normals, colour, widthPx } of usable) {
    positions.forEach((p, i) => {
      const n = normals[i]!
      const [a, b] = [positions[Math.max(0, i - 1)]!, positions[Math.min(positions.length - 1, i + 1)]!]
      const l = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) || 1
      for (const side of [-1, 1]) {
        for (let d = 0; d < 3; d += 1) {
          out.position[vertex * 3 + d] = p[d]! + n[d]! * LIFT_M
          out.along[vertex * 3 + d] = (b[d]! - a[d]!) / l
          out.outward[vertex * 3 + d] = n[d]!
          out.colour[vertex * 3 + d] = colour[d]!
        }
        out.side[vertex] = side
        out.width[vertex] = widthPx
        vertex += 1
      }
      if (i > 0) {
        out.index.set([vertex - 4, vertex - 3, vertex - 2, vertex - 3, vertex - 1, vertex - 2], k)
        k += 6
      }
    })
  }
  return out
}

export interface ConstructionColours {
  accent: readonly [number, number, number]
  ink: readonly [number, number, number]
}

/** Half a tick's length on the skin, metres. */
const TICK_M = 0.005
const LINE_PX = 1.8
const STRONG_PX = 3
const TICK_PX = 1.4

/** Lines and ticks up to the current step: the current one in accent, earlier ones in ink, later ones hidden. */
export function constructionPieces(
  { lines, ticks }: Construction,
  current: number,
  colours: ConstructionColours,
): RibbonPiece[] {
  const colourOf = (step: number) => (step === current ? colours.accent : colours.ink)
  return [
    ...lines
      .filter((line) => line.step <= current)
      .sort((a, b) => a.step - b.step || Number(a.strong) - Number(b.strong))
      .map(
        (line): RibbonPiece => ({
          positions: line.positions,
          normals: line.normals,
          colour: colourOf(line.step),
          widthPx: line.strong ? STRONG_PX : LINE_PX,
        }),
      ),
    ...ticks
      .filter((tick) => tick.step <= current)
      .map(({ step, position, normal, along, reached, numbered }): RibbonPiece => {
        const half = TICK_M * (reached ? 1.25 : numbered ? 1 : 0.7)
        const across: Vec3 = [
          normal[1] * along[2] - normal[2] * along[1],
          normal[2] * along[0] - normal[0] * along[2],
          normal[0] * along[1] - normal[1] * along[0],
        ]
        const end = (way: number): Vec3 => [
          position[0] + across[0] * half * way,
          position[1] + across[1] * half * way,
          position[2] + across[2] * half * way,
        ]
        return {
          positions: [end(-1), end(1)],
          normals: [normal, normal],
          colour: colourOf(step),
          widthPx: reached ? STRONG_PX : TICK_PX,
        }
      }),
  ]
}

/** One diamond: a spot that is felt or seen. */
export interface Diamond {
  position: Vec3
  normal: Vec3
  colour: readonly [number, number, number]
  /** Half its diagonal, CSS px. */
  radiusPx: number
}
