/** The pen of a construction: lines, levels and ruler ticks on the skin, taken down for one step. Metres. */
import { trySection, turnsBack } from '../geometry/skinLine.ts'
import type { SkinCurve } from '../geometry/section.ts'
import { type Plane, planeThrough, type SkinSpot } from '../geometry/skin.ts'
import { add, distance, dot, normalize, scale, sub, type Vec3 } from '../geometry/vec.ts'
import { crossOf, end, type Construction, type ConstructionFrame, type Crossing } from './constructionParts.ts'

/** Shorter lines would hide under the dots, metres. */
export const LEAST_LINE_M = 0.006
/** Levels whose spot lies farther round the body than this many chords are drawn at the point only. */
export const FARTHEST_IN_CHORDS = 2.2
const LOCAL_M = 0.06
/** Ticks of a ruler with more cun than this get a number at every second or fourth one. */
const NUMBER_EVERY = [
  { upTo: 6, every: 1 },
  { upTo: 12, every: 2 },
  { upTo: Infinity, every: 4 },
] as const

/** Draws for one step of a construction: everything lands in `out` under the step's index. */
export class SkinPen {
  constructor(
    protected readonly frame: ConstructionFrame,
    protected readonly index: number,
    private readonly out: Construction,
  ) {}

  /** Marks a spot by its reference. */
  protected mark(ref: string, spot: SkinSpot): void {
    const { frame, index } = this
    this.out.marks.push({ step: index, ref, spot, position: frame.skin.at(spot), normal: frame.normalAt(spot) })
  }

  /** A level: from its spot round to the point, or only near the point when the spot is far round. */
  protected level(plane: Plane, of: string, owner: SkinSpot): void {
    const { frame } = this
    const spot = frame.spotOf(of)
    const at = frame.skin.at(owner)
    if (spot) {
      const from = frame.skin.at(spot)
      const off = Math.abs(dot(plane.normal, from) - plane.offset)
      const curve =
        off < 0.004 ? trySection(frame.skin, { ...plane, offset: dot(plane.normal, from) }, spot, owner) : null
      if (curve && curve.lengthM < distance(from, at) * FARTHEST_IN_CHORDS + 0.02 && !turnsBack(curve.positions)) {
        if (curve.lengthM > LEAST_LINE_M) {
          this.line(curve.spots, curve.positions, false)
          return
        }
      }
    }
    this.local(plane, owner)
  }

  /** The section of a plane within a hand's breadth of the point. */
  protected local(plane: Plane, owner: SkinSpot): void {
    const { skin } = this.frame
    const at = skin.at(owner)
    const normal = this.frame.normalAt(owner)
    const run = crossOf(plane.normal, normal)
    if (!run) return
    for (const way of [1, -1]) {
      const end = skin
        .pierce(plane, planeThrough(add(at, scale(run, way * LOCAL_M)), run))
        .filter((hit) => distance(hit.position, at) < LOCAL_M * 1.8)
        .sort((p, q) => distance(p.position, at) - distance(q.position, at))[0]
      const curve = end && trySection(skin, plane, owner, { vertices: end.vertices, weights: end.weights })
      if (curve && curve.lengthM < LOCAL_M * 2.4 && !turnsBack(curve.positions))
        this.line(curve.spots, curve.positions, false)
    }
  }

  protected line(spots: readonly SkinSpot[], positions: readonly Vec3[], strong: boolean): void {
    if (positions.length < 2) return
    this.out.lines.push({
      step: this.index,
      spots,
      positions: [...positions],
      normals: spots.map((s) => this.frame.normalAt(s)),
      strong,
    })
  }

  /** @param reached cun where the measure stops; its tick is drawn stronger */
  protected ruler(
    curve: SkinCurve,
    cun: number,
    reach: (cun: number) => Crossing | null,
    reached: number | null,
  ): void {
    const every = NUMBER_EVERY.find((n) => cun <= n.upTo)!.every
    for (let k = 0; k <= cun + 1e-6; k += 1) {
      if (reached !== null && Math.abs(k - reached) < 1e-3) continue
      const crossing = reach(k)
      if (crossing) this.tick(curve, crossing, k, k % every === 0, false)
    }
    const last = reached === null ? null : (reach(reached) ?? end(curve))
    if (last && reached !== null) this.tick(curve, last, reached, true, true)
  }

  protected tick(
    curve: SkinCurve,
    { position, index }: Crossing,
    cun: number,
    numbered: boolean,
    reached: boolean,
  ): void {
    const [p, q] = [curve.positions[index - 1] ?? curve.positions[0]!, curve.positions[index] ?? position]
    const run = sub(q, p)
    if (Math.hypot(...run) < 1e-9) return
    const spot = curve.spots[Math.min(index, curve.spots.length - 1)]!
    this.out.ticks.push({
      step: this.index,
      spot,
      position,
      normal: this.frame.normalAt(spot),
      along: normalize(run),
      cun: Math.round(cun * 100) / 100,
      numbered,
      reached,
    })
  }
}
