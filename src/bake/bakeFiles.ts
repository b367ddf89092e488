/** Everything `npm run bake` writes, from everything it reads. Pure: the test bakes with it and compares. */
import type { BuildsFile } from '../domain/bodies.ts'
import type { AnchorsFile, AreasFile, CoursesFile, LandmarksFile } from '../domain/built.ts'
import type { BodyId } from '../domain/ids.ts'
import { UNCERTAINTY, type BakeInput, bakeAnchors } from './bakeAnchors.ts'
import type { Anatomy } from './body/anatomy.ts'
import { bakeBuilds } from './body/builds.ts'
import { decodeBodyGlb } from './body/decodeGlb.ts'
import { bakeBody } from './body/glb.ts'
import type { VerifyReport } from './verify/verifyBody.ts'

export interface BakeFilesInput extends Omit<BakeInput, 'decoded' | 'bodies'> {
  anatomy: Anatomy
  /** Why a relation may fail, by its id; a failing row without an entry fails the tests. */
  exceptions: Record<string, string>
}

export interface BakedFiles {
  glb: Uint8Array
  builds: { glb: Uint8Array; file: BuildsFile }
  anchors: AnchorsFile
  landmarks: LandmarksFile
  areas: AreasFile
  courses: CoursesFile
  report: ReturnType<typeof summarise>
  /** The full reports the summary is taken from, per body. */
  reports: Record<BodyId, VerifyReport>
}

/** The published summary (`report.json`): figures, and every failure with its reason. */
function summarise(reports: Record<BodyId, VerifyReport>, exceptions: Record<string, string>) {
  return {
    schemaVersion: 1,
    uncertaintyMethod: UNCERTAINTY,
    bodies: Object.entries(reports).map(([body, report]) => ({
      body,
      relations: {
        passed: report.relations.passed,
        total: report.relations.total,
        exceptions: report.relations.failures.map((f) => ({ ...f, why: exceptions[f.id] ?? null })),
      },
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
    })),
  }
}

/** Bakes both bodies and all that rests on them; points are solved on the positions as the file holds them. */
export async function bakeFiles({ anatomy, exceptions, ...input }: BakeFilesInput): Promise<BakedFiles> {
  const { glb, bodies } = await bakeBody(anatomy)
  const { reports, ...files } = await bakeAnchors({ ...input, decoded: await decodeBodyGlb(glb), bodies })
  const builds = await bakeBuilds(anatomy, files.anchors.topologyHash)
  return { glb, builds, ...files, report: summarise(reports, exceptions), reports }
}
