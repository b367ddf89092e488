/** Everything `npm run bake` writes, from everything it reads. Pure: the test bakes with it and compares. */
import { type BuildsFile, type PresetId, partsOf } from '../domain/bodies.ts'
import type { AreaTable } from '../solve/areas.ts'
import { topologyHash } from '../geometry/topology.ts'
import { type BakeOutput, bakeAnchors } from './bakeAnchors.ts'
import { type BodyRules, UNCERTAINTY } from './bakeOne.ts'
import type { Anatomy } from './body/anatomy.ts'
import { bakeBuilds } from './body/builds.ts'
import { decodeBodyGlb } from './body/decodeGlb.ts'
import { bakeBody } from './body/glb.ts'
import { openShapes } from './shapes.ts'
import type { VerifyReport } from './verify/verifyBody.ts'

export interface BakeFilesInput extends BodyRules {
  anatomy: Anatomy
  areas: AreaTable
  /** Why a relation may fail, by its id; a failing row without an entry fails the tests. */
  exceptions: Record<string, string>
  /** False bakes the two defaults only. */
  all?: boolean
  log?: (line: string) => void
}

export interface BakedFiles extends Omit<BakeOutput, 'drift'> {
  glb: Uint8Array
  builds: { glb: Uint8Array; file: BuildsFile }
  report: ReturnType<typeof summarise>
}

/** Residuals, alternatives, uncertainty and checks of one body, as published. */
const figures = (report: VerifyReport) => ({
  residuals: {
    applicable: report.residuals.applicable,
    notApplicable: report.residuals.notApplicable,
    medianMm: report.residuals.medianMm,
    maxMm: report.residuals.maxMm,
    failures: report.residuals.failures,
  },
  alternatives: {
    sites: report.alternatives.sites,
    maxMm: report.alternatives.maxMm,
    failures: report.alternatives.failures,
  },
  uncertainty: report.uncertainty,
  checks: report.checks,
})

/** The published summary (`report.json`): figures, and for the defaults every failure with its reason. */
function summarise(
  reports: ReadonlyMap<PresetId, VerifyReport>,
  drift: BakeOutput['drift'],
  exceptions: Record<string, string>,
) {
  const isDefault = (body: PresetId): boolean => partsOf(body).build === null
  return {
    schemaVersion: 1,
    uncertaintyMethod: UNCERTAINTY,
    bodies: [...reports]
      .filter(([body]) => isDefault(body))
      .map(([body, report]) => ({
        body,
        relations: {
          passed: report.relations.passed,
          total: report.relations.total,
          exceptions: report.relations.failures.map((f) => ({ ...f, why: exceptions[f.id] ?? null })),
        },
        ...figures(report),
      })),
    presets: [...reports]
      .filter(([body]) => !isDefault(body))
      .map(([body, report]) => ({
        body,
        // Told without a bar: the textbook's proportions are those of an average adult.
        relations: { passed: report.relations.passed, total: report.relations.total },
        ...figures(report),
      })),
    drift,
  }
}

/** Bakes bodies and all that rests on them; points are solved on the positions as the files hold them. */
export async function bakeFiles(input: BakeFilesInput): Promise<BakedFiles> {
  const { anatomy, areas, exceptions, all, log, ...rules } = input
  const { glb } = await bakeBody(anatomy)
  const builds = await bakeBuilds(anatomy, await topologyHash((await decodeBodyGlb(glb)).triangles))
  log?.('ten bodies built')
  const shapes = await openShapes(glb, builds.glb, builds.file)
  const { drift, ...files } = bakeAnchors(shapes, rules, areas, all, log)
  return { glb, builds, ...files, report: summarise(files.reports, drift, exceptions) }
}
