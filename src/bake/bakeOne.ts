/** Landmarks, anchors, courses and verdict of one preset. Pure. */
import { siteName, withAlternatives } from '../domain/alternatives.ts'
import { type PresetId, partsOf, shapeOf } from '../domain/bodies.ts'
import type { Anchor, BuiltAlternative, CourseLine } from '../domain/built.ts'
import type { Content } from '../domain/content.ts'
import { bothSides } from '../domain/courses.ts'
import type { LandmarkTable } from '../domain/landmarks.ts'
import type { Locale } from '../domain/locale.ts'
import type { BodyPlaces } from '../domain/places.ts'
import type { CourseTable } from '../solve/courseTable.ts'
import { type SolveAnchorsInput, solveAnchors, solveCourses, solveInputOf } from '../solve/solveAnchors.ts'
import { uncertaintyMm } from '../solve/uncertainty.ts'
import { bodyRecipe } from './body/recipes.ts'
import { buildExportedAtlas, buildExportedBody } from './export/buildExport.ts'
import type { Shapes } from './shapes.ts'
import { type VerifyReport, verifyBody } from './verify/verifyBody.ts'

/** Samples and seed of the uncertainty runs; part of the published method. */
export const UNCERTAINTY = { samples: 64, seed: 20261122 } as const

/** What every body is solved from. */
export interface BodyRules {
  table: LandmarkTable
  courses: CourseTable
  content: Content
  locale: Locale
  relationsTsv: string
}

export interface OneBody {
  places: BodyPlaces
  /** The courses as stored: left side and midline. */
  lines: CourseLine[]
  report: VerifyReport
}

const hundredths = (mm: number | null): number | null => (mm === null ? null : Math.round(mm * 100) / 100)

/** What the solver needs of a preset. */
export function presetInput(shapes: Shapes, { table, content }: BodyRules, preset: PresetId): SolveAnchorsInput {
  const { sex } = partsOf(preset)
  const shape = shapeOf(preset)
  return {
    preset,
    positions: shapes.positions(sex, shape),
    triangles: shapes.outer,
    mirror: shapes.mirror,
    table,
    points: withAlternatives(content.points),
    armJoints: shapes.armJoints(sex, shape),
  }
}

/**
 * Solves and judges one preset.
 * @param uncertainty false leaves the long Monte Carlo out: every figure of it is then 0 (tests compare places only)
 * @throws Error naming everything whose rule meets no skin
 */
export function bakeOne(shapes: Shapes, rules: BodyRules, preset: PresetId, uncertainty = true): OneBody {
  const { content } = rules
  const input = presetInput(shapes, rules, preset)
  const solved = solveAnchors(input)
  if (solved.unsolved.length > 0)
    throw new Error(`${preset}: ${solved.unsolved.map(({ ref, reason }) => `${ref} (${reason})`).join('; ')}`)
  const doubt = uncertainty ? uncertaintyMm(solveInputOf(input), UNCERTAINTY.samples, UNCERTAINTY.seed) : null
  const lines = solveCourses(input, solved.spots, rules.courses)

  /** Anchors of a point or, under its site name, of an alternative; judged further down. */
  const heldAt = (name: string): Anchor[] =>
    solved.anchors[name]!.map((a) => ({ ...a, residualMm: null, uncertaintyMm: doubt?.get(name) ?? 0 }))
  const anchors: Record<string, Anchor[]> = {}
  const alternatives: Record<string, BuiltAlternative[]> = {}
  for (const { code, rule, alternatives: sites = [] } of Object.values(content.points)) {
    if (rule.kind !== 'palpate') anchors[code] = heldAt(code)
    if (sites.length > 0)
      alternatives[code] = sites.map(({ id }) => ({
        id,
        distanceMm: 0,
        distanceCun: 0,
        anchors: heldAt(siteName(code, id)),
      }))
  }
  const places: BodyPlaces = {
    anchors,
    alternatives,
    landmarks: solved.landmarks,
    segments: solved.segments,
    courses: bothSides(lines, (vertex) => shapes.mirror[vertex]!),
  }

  // Judge by positions alone, with code of its own, on what will be exported.
  const posed = shapes.posed(preset)
  const report = verifyBody(
    buildExportedAtlas({ body: bodyRecipe(preset), posed, content, locale: rules.locale, places }),
    buildExportedBody(posed),
    rules.relationsTsv,
  )
  for (const row of report.residuals.rows) {
    const anchor = anchors[row.code]?.find((a) => a.side === row.side)
    if (anchor) anchor.residualMm = hundredths(row.residualMm)
  }
  for (const row of report.alternatives.rows) {
    const site = alternatives[row.code]?.find((one) => one.id === row.id)
    const anchor = site?.anchors.find((a) => a.side === row.side)
    if (!site || !anchor) continue
    anchor.residualMm = hundredths(row.residualMm)
    if (row.side === 'right') continue // the left side stands for both
    site.distanceMm = Math.round(row.distanceMm * 10) / 10
    site.distanceCun = Math.round(row.distanceCun * 100) / 100
  }
  return { places, lines, report }
}
