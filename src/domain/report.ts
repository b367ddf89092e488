/** What the "About accuracy" page reads of assets/built/report.json; further figures there are passed over. */
import * as v from 'valibot'
import { BodyId } from './ids.ts'

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
      residuals: v.object({
        applicable: v.number(),
        notApplicable: v.number(),
        medianMm: v.number(),
        maxMm: v.number(),
      }),
      /** Radius in mm that holds 68 % of the runs; `largest` is the code of the worst point. */
      uncertainty: v.object({ medianMm: v.number(), maxMm: v.number(), largest: v.string() }),
    }),
  ),
})
export type AccuracyReport = v.InferOutput<typeof AccuracyReport>
