/** What the "About accuracy" page reads of assets/built/report.json; further figures there are passed over. */
import * as v from 'valibot'
import { PresetId, Shape } from './bodies.ts'
import { BodyId } from './ids.ts'

/** Shapes between presets that are measured: half-way to one, or two at once. */
export const DRIFT_NAMES = [
  'half-slim',
  'half-heavy',
  'half-muscular',
  'half-older',
  'heavy-older',
  'slim-older',
  'muscular-older',
] as const

/** How far riding anchors are from solved ones at one shape between presets. */
export const Drift = v.object({
  sex: BodyId,
  name: v.picklist(DRIFT_NAMES),
  shape: Shape,
  /** The nearest presets; where several are equally near, the one that drifts farther counts. */
  rides: v.array(PresetId),
  points: v.number(),
  medianMm: v.number(),
  /** 95 of 100 points are nearer than this. */
  p95Mm: v.number(),
  maxMm: v.number(),
  largest: v.string(),
  /** What meets no skin at that shape and keeps riding. */
  unsolved: v.array(v.string()),
})
export type Drift = v.InferOutput<typeof Drift>

const Residuals = v.object({
  applicable: v.number(),
  notApplicable: v.number(),
  medianMm: v.number(),
  maxMm: v.number(),
})

/** Radius in mm that holds 68 % of the runs; `largest` is the code of the worst point. */
const Uncertainty = v.object({ medianMm: v.number(), maxMm: v.number(), largest: v.string() })

export const AccuracyReport = v.object({
  /** The seeded Monte Carlo run that carries landmark confidence through each rule. */
  uncertaintyMethod: v.object({ samples: v.number(), seed: v.number() }),
  bodies: v.array(
    v.object({
      body: BodyId,
      relations: v.object({
        passed: v.number(),
        total: v.number(),
        exceptions: v.array(
          v.object({ id: v.string(), row: v.string(), reason: v.string(), why: v.nullable(v.string()) }),
        ),
      }),
      residuals: Residuals,
      uncertainty: Uncertainty,
    }),
  ),
  /** The builds; the bar on relations is for the two defaults. */
  presets: v.array(
    v.object({
      body: PresetId,
      relations: v.object({ passed: v.number(), total: v.number() }),
      residuals: Residuals,
      uncertainty: Uncertainty,
    }),
  ),
  drift: v.array(Drift),
})
export type AccuracyReport = v.InferOutput<typeof AccuracyReport>
