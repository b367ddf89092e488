/** Measures between two spots of the present shape: the tape on its skin and the cun of the place it lies on. */
import type { LandmarksFile } from '../domain/built.ts'
import type { BodyId, BodySide } from '../domain/ids.ts'
import { type CunStation, localCun } from '../domain/localCun.ts'
import { type PullEffort, SkinPaths } from '../geometry/geodesic.ts'
import { medianSection } from '../geometry/medianSection.ts'
import { vertexNormals } from '../geometry/normals.ts'
import { outerTriangles } from '../geometry/outerSkin.ts'
import { Skin, type SkinSpot } from '../geometry/skin.ts'
import { type Tape, tapeBetween } from '../geometry/skinRuler.ts'
import { distance, type Vec3 } from '../geometry/vec.ts'
import type { RulerReading, SkinPlace } from '../state/rulerSlice.ts'
import type { BodyAsset } from './bodyAsset.ts'

import type { Surface } from './surface.ts'

type BuiltBody = NonNullable<LandmarksFile['bodies'][BodyId]>

/** Measured over the top of the head, not through the air. */
const OVER_THE_HEAD = 'head_ap'
/** Every n-th vertex tells whether the shape is still the one the tree was made for. */
const SAMPLE_STEP = 131

export const spotOf = ({ vertices, weights }: SkinPlace): SkinSpot => ({
  vertices: [...vertices],
  weights: [...weights],
})

export class RulerMeasure {
  private made: { skin: Skin; paths: SkinPaths; normals: ArrayLike<number> } | null = null

  constructor(private readonly surface: Surface) {}

  /** Arms hang while measuring: a raised arm stretches the drawn skin, not the one in the tables. */
  private present(): { skin: Skin; paths: SkinPaths; normals: ArrayLike<number> } {
    const now = this.surface.standing
    const { asset } = this.surface
    if (this.made && sameShape(this.made.skin.positions, now)) return this.made
    const positions = now.slice()
    const skin = new Skin(positions, outerTriangles(asset))
    this.made = { skin, paths: new SkinPaths(skin), normals: vertexNormals(positions, asset.triangles) }
    return this.made
  }

  /** True when the shape is another than the one last measured on. */
  get outdated(): boolean {
    return this.made !== null && !sameShape(this.made.skin.positions, this.surface.standing)
  }

  /** @throws Error when the skin does not join the spots */
  tape(from: SkinPlace, to: SkinPlace, effort: PullEffort): Tape {
    return tapeBetween(this.present().paths, spotOf(from), spotOf(to), effort)
  }

  /** Centimetres and cun of a tape; null while the landmarks of the body are not there. */
  reading(tape: Tape, built: BuiltBody | undefined): RulerReading | null {
    if (!built) return null
    const { skin, normals } = this.present()
    const heightOf = (id: string) => {
      const place = landmarkOf(built, id, 'midline')
      return place ? skin.at(place)[1] : 0
    }
    const stations = tape.spots.map((spot, i) => stationOf(this.surface.asset, normals, spot, tape.positions[i]!))
    const { segment, side, others } = localCun(stations, {
      xiphisternalM: heightOf('xiphisternal_junction'),
      umbilicusM: heightOf('umbilicus'),
    })
    const row = built.segments.find((s) => s.id === segment && (s.side === side || s.side === 'midline'))
    const cunM = row && cunLengthM(skin, built, row)
    if (!row || !cunM) return null
    return {
      skinM: tape.lengthM,
      straightM: tape.straightM,
      cunM,
      segment,
      from: row.from,
      to: row.to,
      segmentCun: row.cun,
      others,
    }
  }
}

function stationOf(asset: BodyAsset, normals: ArrayLike<number>, spot: SkinSpot, position: Vec3): CunStation {
  const heaviest = spot.weights.indexOf(Math.max(...spot.weights))
  const v = spot.vertices[heaviest]!
  return {
    region: asset.regionNames[asset.regions[v]!] ?? '',
    position,
    normal: [normals[3 * v]!, normals[3 * v + 1]!, normals[3 * v + 2]!],
  }
}

/** A landmark on a side, or on the midline. */
function landmarkOf(built: BuiltBody, id: string, side: BodySide): SkinSpot | null {
  const found = built.landmarks.find((l) => l.id === id && (l.side === side || l.side === 'midline'))
  return found ? { vertices: found.vertices, weights: found.weights } : null
}

/**
 * Metres of one cun of a segment on this shape, measured anew: between presets the built length does not hold.
 * @returns null when a landmark is missing
 */
export function cunLengthM(skin: Skin, built: BuiltBody, row: BuiltBody['segments'][number]): number | null {
  const side = row.side === 'midline' ? 'left' : row.side
  const [from, to] = [landmarkOf(built, row.from, side), landmarkOf(built, row.to, side)]
  if (!from || !to) return null
  // From one side to the other: a body is mirror-symmetric.
  if (row.from === row.to) return (2 * Math.abs(skin.at(from)[0])) / row.cun
  if (row.id === OVER_THE_HEAD) {
    const over = medianSection(skin, from, to)
    return over && over.lengthM / row.cun
  }
  return distance(skin.at(from), skin.at(to)) / row.cun
}

function sameShape(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i += SAMPLE_STEP) if (a[i] !== b[i]) return false
  return true
}
