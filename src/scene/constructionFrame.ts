/** Everything a construction is drawn with, for one side of one body. */
import type { Atlas } from '../domain/atlas.ts'
import type { LandmarksFile } from '../domain/built.ts'
import { findItSteps } from '../domain/findIt.ts'
import { type FindItStep, segmentsOf } from '../domain/findItModel.ts'
import type { BodyId } from '../domain/ids.ts'
import { outerTriangles } from '../geometry/outerSkin.ts'
import { Skin, type SkinSpot } from '../geometry/skin.ts'
import type { PointRef } from '../state/store.ts'
import type { BodyAsset } from './bodyAsset.ts'
import { construct } from './construction.ts'
import type { Construction, ConstructionFrame } from './constructionParts.ts'
import { vertexNormals } from '../geometry/normals.ts'
import { normalize, type Vec3 } from '../geometry/vec.ts'

/** The skin a line may be drawn on: no eyes, and not the linings of mouth, nose and ears. */
export function outerSkinOf(asset: BodyAsset, positions: Float32Array): Skin {
  return new Skin(positions, outerTriangles(asset))
}

/** Skin and normals a construction is drawn on: those of the last body asked for are kept. */
export class ConstructionSource {
  private last: { positions: Float32Array; skin: Skin; normals: ArrayLike<number> } | null = null

  constructor(private readonly asset: BodyAsset) {}

  /**
   * Steps and their drawing for a point.
   * @param positions of the body shown, standing; the same array means the same body
   * @throws Error for an unknown code or segment
   */
  drawn(
    atlas: Atlas,
    file: LandmarksFile,
    ref: PointRef,
    body: BodyId,
    positions: Float32Array = this.asset.positions[body],
  ): { steps: FindItStep[]; construction: Construction } {
    const steps = findItSteps(ref.code, {
      ruleOf: (code) => atlas.points.get(code)?.rule,
      isInside: (code) => atlas.points.get(code)?.opening !== undefined,
      segmentOf: segmentsOf(file.bodies[body]),
    })
    return { steps, construction: construct(steps, this.frameOf(atlas, file, ref, body, positions)) }
  }

  private frameOf(
    atlas: Atlas,
    file: LandmarksFile,
    { side }: PointRef,
    body: BodyId,
    positions: Float32Array,
  ): ConstructionFrame {
    if (this.last?.positions !== positions) {
      this.last = {
        positions,
        skin: outerSkinOf(this.asset, positions),
        normals: vertexNormals(positions, this.asset.triangles),
      }
    }
    const { skin, normals } = this.last
    const built = file.bodies[body]
    // A midline point measured from paired spots is shown on the body's left.
    const sides = side === 'right' ? ['right', 'midline'] : ['left', 'midline']
    const bySide = <T extends { side: string }>(list: readonly T[]): T | undefined =>
      list.find((one) => sides.includes(one.side))
    return {
      skin,
      mirror: side === 'right' ? -1 : 1,
      normalAt: ({ vertices, weights }) => {
        const at = (k: number) => vertices.reduce((sum, id, i) => sum + normals[id * 3 + k]! * weights[i]!, 0)
        const n: Vec3 = [at(0), at(1), at(2)]
        return Math.hypot(...n) < 1e-9 ? skin.normalOf(vertices) : normalize(n)
      },
      spotOf: (name): SkinSpot | null => {
        const found = name.startsWith('@')
          ? bySide(built?.landmarks.filter((l) => l.id === name.slice(1)) ?? [])
          : bySide(atlas.points.get(name)?.anchors[body] ?? [])
        return found ? { vertices: found.vertices, weights: found.weights } : null
      },
      segmentOf: (id) => {
        const found = bySide(built?.segments.filter((s) => s.id === id) ?? [])
        return found && { from: `@${found.from}`, to: `@${found.to}`, cun: found.cun, lengthM: found.lengthM }
      },
    }
  }
}
