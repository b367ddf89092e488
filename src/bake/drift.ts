/**
 * Between presets the nearest preset's anchors ride the mesh until a worker solves the shape anew.
 * How far they are then from the solved ones is measured here, at shapes half-way and at mixed ones.
 */
import { siteName } from '../domain/alternatives.ts'
import {
  BUILD_SHAPES,
  DEFAULT_SHAPE,
  type PresetId,
  type Shape,
  presetsOf,
  shapeDistance,
  shapeOf,
} from '../domain/bodies.ts'
import { DRIFT_NAMES, type Drift } from '../domain/report.ts'
import { Skin } from '../geometry/skin.ts'
import { distance } from '../geometry/vec.ts'
import { solveAnchors } from '../solve/solveAnchors.ts'
import { type BodyRules, type OneBody, presetInput } from './bakeOne.ts'
import type { Shapes } from './shapes.ts'

const half = (shape: Readonly<Shape>): Shape => ({
  weight: shape.weight / 2,
  muscle: shape.muscle / 2,
  age: shape.age / 2,
})

/** Shapes that are measured, per sex. */
export const DRIFT_SHAPES: Readonly<Record<Drift['name'], Shape>> = {
  'half-slim': half(BUILD_SHAPES.slim),
  'half-heavy': half(BUILD_SHAPES.heavy),
  'half-muscular': half(BUILD_SHAPES.muscular),
  'half-older': half(BUILD_SHAPES.older),
  'heavy-older': { ...DEFAULT_SHAPE, weight: 1, age: 1 },
  'slim-older': { ...DEFAULT_SHAPE, weight: -1, age: 1 },
  'muscular-older': { ...DEFAULT_SHAPE, muscle: 1, age: 1 },
}

const round = (mm: number): number => Math.round(mm * 10) / 10

/**
 * Riding against solved anchors, left side and midline, of both sexes at every shape above. Where
 * several presets are equally near, the one that drifts farther counts, point by point.
 * @param bodies solved presets
 */
export function measureDrift(shapes: Shapes, rules: BodyRules, bodies: ReadonlyMap<PresetId, OneBody>): Drift[] {
  return (['male', 'female'] as const).flatMap((sex) =>
    DRIFT_NAMES.map((name): Drift => {
      const shape = DRIFT_SHAPES[name]
      const far = (preset: PresetId): number => shapeDistance(shape, shapeOf(preset))
      const least = Math.min(...presetsOf(sex).map(far))
      const riding = presetsOf(sex).filter((preset) => far(preset) < least + 1e-9)
      const positions = shapes.positions(sex, shape)
      const skin = new Skin(positions, shapes.outer)
      const worst = new Map<string, number>()
      const unsolved = new Set<string>()
      for (const preset of riding) {
        const solved = solveAnchors({
          ...presetInput(shapes, rules, preset),
          positions,
          armJoints: shapes.armJoints(sex, shape),
        })
        for (const { ref } of solved.unsolved) unsolved.add(ref)
        const { anchors, alternatives } = bodies.get(preset)!.places
        const rides = [
          ...Object.entries(anchors),
          ...Object.entries(alternatives).flatMap(([code, sites]) =>
            sites.map((site) => [siteName(code, site.id), site.anchors] as const),
          ),
        ]
        for (const [code, [anchor]] of rides) {
          const [anew] = solved.anchors[code] ?? []
          if (!anew) continue
          const mm = 1000 * distance(skin.at(anchor!), skin.at(anew))
          worst.set(code, Math.max(mm, worst.get(code) ?? 0))
        }
      }
      const sorted = [...worst].sort(([, a], [, b]) => a - b)
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]![1]
      return {
        sex,
        name,
        shape,
        rides: riding,
        points: sorted.length,
        medianMm: round(at(0.5)),
        p95Mm: round(at(0.95)),
        maxMm: round(at(1)),
        largest: sorted.at(-1)![0],
        unsolved: [...unsolved],
      }
    }),
  )
}
