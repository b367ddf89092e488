/** Landmarks, anchors, areas and the report of every shipped body. Pure: reads and writes nothing. */
import { siteName, withAlternatives } from '../domain/alternatives.ts'
import type {
  Anchor,
  AnchorsFile,
  AreasFile,
  BuiltAlternative,
  CourseLine,
  CoursesFile,
  LandmarksFile,
} from '../domain/built.ts'
import { hangingFingertipY } from '../domain/bodies.ts'
import type { Content } from '../domain/content.ts'
import type { BodyId, BodySide } from '../domain/ids.ts'
import type { LandmarkTable } from '../domain/landmarks.ts'
import type { Locale } from '../domain/locale.ts'
import { vertexNormals } from '../geometry/normals.ts'
import { outerTriangles } from '../geometry/outerSkin.ts'
import { Skin, type SkinSpot, mirrorSpot } from '../geometry/skin.ts'
import { topologyHash } from '../geometry/topology.ts'
import { BODY_VERTICES, vertexIdOf } from './body/anatomy.ts'
import { armJoints } from './body/builds.ts'
import type { BuiltBody } from './body/buildBody.ts'
import type { DecodedBody } from './body/decodeGlb.ts'
import { bodyRecipe } from './export/exportFiles.ts'
import { buildExportedAtlas, buildExportedBody } from './export/buildExport.ts'
import { type AreaTable, areaWeights } from '../solve/areas.ts'
import { courseLines, coursesFile } from '../solve/courseLines.ts'
import type { CourseTable } from '../solve/courseTable.ts'
import { type SolveInput, createSolver, solveBody } from '../solve/solveBody.ts'
import { uncertaintyMm } from '../solve/uncertainty.ts'
import { type VerifyReport, verifyBody } from './verify/verifyBody.ts'

/** Samples and seed of the uncertainty runs; part of the published method. */
export const UNCERTAINTY = { samples: 64, seed: 20261122 } as const

export interface BakeInput {
  decoded: DecodedBody
  bodies: Record<BodyId, BuiltBody>
  table: LandmarkTable
  areas: AreaTable
  courses: CourseTable
  content: Content
  locale: Locale
  relationsTsv: string
}

export interface BakeOutput {
  anchors: AnchorsFile
  landmarks: LandmarksFile
  areas: AreasFile
  courses: CoursesFile
  reports: Record<BodyId, VerifyReport>
}

/** The skin points may lie on: body triangles without the linings of mouth, nose, lids and ear canal. */
export function outerSkin(decoded: DecodedBody, positions: Float32Array): Skin {
  return new Skin(positions, outerTriangles({ ...decoded, skinVertexCount: decoded.regions.length }))
}

const round = (weights: readonly [number, number, number]): [number, number, number] => {
  const [a, b] = [Math.round(weights[0] * 1e6) / 1e6, Math.round(weights[1] * 1e6) / 1e6]
  return [a, b, Math.round((1 - a - b) * 1e6) / 1e6]
}

const hundredths = (mm: number | null): number | null => (mm === null ? null : Math.round(mm * 100) / 100)

function sides(paired: boolean, spot: SkinSpot, mirror: ArrayLike<number>): { side: BodySide; spot: SkinSpot }[] {
  if (!paired) return [{ side: 'midline', spot }]
  return [
    { side: 'left', spot },
    { side: 'right', spot: mirrorSpot(spot, mirror) },
  ]
}

const missing = (ref: string): never => {
  throw new Error(
    `assets/anatomy/courses.json: ${ref}: expected a landmark or point of the atlas, received an unknown name`,
  )
}

/** Bakes everything that rests on landmarks and rules. */
export async function bakeAnchors(input: BakeInput): Promise<BakeOutput> {
  const { decoded, content, table } = input
  const hash = await topologyHash(decoded.triangles)
  const mirror = input.bodies.male.mirror
  const anchors: AnchorsFile = { schemaVersion: 1, topologyHash: hash, bodies: {}, alternatives: {} }
  const landmarks: LandmarksFile = { schemaVersion: 1, topologyHash: hash, bodies: {} }
  const lines: Record<BodyId, CourseLine[]> = { male: [], female: [] }
  const areas: AreasFile = { schemaVersion: 1, topologyHash: hash, vertexCount: BODY_VERTICES, areas: {} }
  const reports: Partial<Record<BodyId, VerifyReport>> = {}

  for (const bodyId of ['male', 'female'] as const) {
    const skin = outerSkin(decoded, decoded[bodyId])
    const solveInput: SolveInput = {
      bodyId,
      skin,
      table,
      points: withAlternatives(content.points),
      hangingFingertipY: hangingFingertipY(armJoints(input.bodies[bodyId].joints)),
    }
    const solved = solveBody(solveInput)
    const uncertainty = uncertaintyMm(solveInput, UNCERTAINTY.samples, UNCERTAINTY.seed)
    const anchorsOf = (spot: SkinSpot, paired: boolean) =>
      sides(paired, spot, mirror).map(({ side, spot: s }) => ({
        side,
        vertices: s.vertices,
        weights: round(s.weights),
      }))

    landmarks.bodies[bodyId] = {
      landmarks: table.landmarks.flatMap((l) =>
        anchorsOf(solved.landmarks.get(l.id)!, l.paired).map((a) => ({
          id: l.id,
          side: a.side,
          kind: l.kind,
          vertices: a.vertices,
          weights: a.weights,
          confidenceMm: l.confidenceMm,
        })),
      ),
      segments: solved.segments.flatMap((s) => {
        const paired =
          s.measure === 'straight' && [s.from, s.to].some((id) => table.landmarks.find((l) => l.id === id)?.paired)
        const { measure: _measure, ...segment } = s
        return (paired ? (['left', 'right'] as const) : (['midline'] as const)).map((side) => ({ ...segment, side }))
      }),
    }
    const bodyAnchors: Record<string, Anchor[]> = {}
    const sites: Record<string, BuiltAlternative[]> = {}
    /** Anchors of a point or, under its site name, of an alternative; judged further down. */
    const heldAt = (name: string, paired: boolean): Anchor[] =>
      anchorsOf(solved.points.get(name)!, paired).map((a) => ({
        ...a,
        residualMm: null,
        uncertaintyMm: uncertainty.get(name)!,
      }))
    for (const { code, paired, rule, alternatives = [] } of Object.values(content.points)) {
      if (rule.kind !== 'palpate') bodyAnchors[code] = heldAt(code, paired)
      if (alternatives.length > 0)
        sites[code] = alternatives.map(({ id }) => ({
          id,
          distanceMm: 0,
          distanceCun: 0,
          anchors: heldAt(siteName(code, id), paired),
        }))
    }
    anchors.bodies[bodyId] = bodyAnchors
    anchors.alternatives[bodyId] = sites

    lines[bodyId] = courseLines({
      skin,
      table: input.courses,
      spotOf: (ref) =>
        (ref.startsWith('@') ? solved.landmarks.get(ref.slice(1)) : solved.points.get(ref)) ?? missing(ref),
    })
    const courses = coursesFile(lines, hash, mirror)

    // Judge by positions alone, with code of its own, on what will be exported.
    const vertexIds = Uint32Array.from({ length: decoded[bodyId].length / 3 }, (_, i) => vertexIdOf(i))
    const posed = { positions: decoded[bodyId], triangles: decoded.triangles, vertexIds }
    const body = bodyRecipe(bodyId)
    const report = verifyBody(
      buildExportedAtlas({ body, posed, content, locale: input.locale, landmarks, anchors, courses }),
      buildExportedBody(posed),
      input.relationsTsv,
    )
    for (const row of report.residuals.rows) {
      const anchor = bodyAnchors[row.code]?.find((a) => a.side === row.side)
      if (anchor) anchor.residualMm = hundredths(row.residualMm)
    }
    for (const row of report.alternatives.rows) {
      const site = sites[row.code]?.find((one) => one.id === row.id)
      const anchor = site?.anchors.find((a) => a.side === row.side)
      if (!site || !anchor) continue
      anchor.residualMm = hundredths(row.residualMm)
      if (row.side === 'right') continue // the left side stands for both
      site.distanceMm = Math.round(row.distanceMm * 10) / 10
      site.distanceCun = Math.round(row.distanceCun * 100) / 100
    }
    reports[bodyId] = report

    if (bodyId === 'male') {
      // Weights belong to vertices, so one set follows both sexes.
      const normals = vertexNormals(decoded.male, decoded.triangles.subarray(0, decoded.bodyTriangleCount * 3))
      const solver = createSolver(solveInput)
      for (const [id, area] of Object.entries(input.areas)) {
        const left = areaWeights(skin, normals, BODY_VERTICES, area, solver.spotOf)
        const right = Uint8Array.from(left, (_, v) => left[mirror[v]!]!)
        areas.areas[id] = { left: Buffer.from(left).toString('base64'), right: Buffer.from(right).toString('base64') }
      }
    }
  }
  return {
    anchors,
    landmarks,
    areas,
    courses: coursesFile(lines, hash, mirror),
    reports: reports as Record<BodyId, VerifyReport>,
  }
}
