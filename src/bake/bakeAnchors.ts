/** Landmarks, anchors, courses, areas and verdicts of the bodies asked for. Pure: reads and writes nothing. */
import { PRESET_IDS, type PresetId, partsOf } from '../domain/bodies.ts'
import type { AnchorsFile, AreasFile, CourseLine, CoursesFile, LandmarksFile, PresetFile } from '../domain/built.ts'
import { verticesOf } from '../domain/courses.ts'
import type { BodyId } from '../domain/ids.ts'
import type { Drift } from '../domain/report.ts'
import { vertexNormals } from '../geometry/normals.ts'
import { Skin } from '../geometry/skin.ts'
import { type AreaTable, areaWeights } from '../solve/areas.ts'
import { coursesFile } from '../solve/courseLines.ts'
import { solveInputOf } from '../solve/solveAnchors.ts'
import { createSolver } from '../solve/solveBody.ts'
import { type BodyRules, type OneBody, bakeOne, presetInput } from './bakeOne.ts'
import { BODY_VERTICES } from './body/anatomy.ts'
import { measureDrift } from './drift.ts'
import type { Shapes } from './shapes.ts'
import type { VerifyReport } from './verify/verifyBody.ts'

export interface BakeOutput {
  anchors: AnchorsFile
  landmarks: LandmarksFile
  areas: AreasFile
  courses: CoursesFile
  /** One file per build; none when only the defaults were baked. */
  presets: PresetFile[]
  reports: Map<PresetId, VerifyReport>
  drift: Drift[]
}

/**
 * Bakes everything that rests on landmarks and rules.
 * @param all false bakes the two defaults only (the test does; the builds take minutes)
 * @param log told of every body that is done
 */
export function bakeAnchors(
  shapes: Shapes,
  rules: BodyRules,
  areas: AreaTable,
  all = true,
  log: (line: string) => void = () => {},
): BakeOutput {
  const bodies = new Map<PresetId, OneBody>()
  for (const preset of PRESET_IDS) {
    if (!all && partsOf(preset).build !== null) continue
    bodies.set(preset, bakeOne(shapes, rules, preset))
    log(`${preset}: solved and judged`)
  }
  const of = (sex: BodyId): OneBody => bodies.get(sex)!
  const both = <T>(pick: (body: OneBody) => T): Record<BodyId, T> => ({
    male: pick(of('male')),
    female: pick(of('female')),
  })
  const head = { schemaVersion: 1, topologyHash: shapes.hash } as const
  return {
    anchors: { ...head, bodies: both((b) => b.places.anchors), alternatives: both((b) => b.places.alternatives) },
    landmarks: {
      ...head,
      bodies: both(({ places }) => ({ landmarks: places.landmarks, segments: places.segments })),
    },
    areas: { ...head, vertexCount: BODY_VERTICES, areas: bakeAreas(shapes, rules, areas) },
    courses: coursesFile(
      both((b): CourseLine[] => b.lines),
      shapes.hash,
      shapes.mirror,
    ),
    presets: [...bodies].flatMap(([body, { places, lines }]): PresetFile[] => {
      if (partsOf(body).build === null) return []
      const { anchors, alternatives, landmarks, segments } = places
      const mirrorOf = verticesOf(lines).map((vertex) => shapes.mirror[vertex]!)
      return [{ ...head, body, anchors, alternatives, landmarks, segments, mirrorOf, courses: lines }]
    }),
    reports: new Map([...bodies].map(([id, { report }]) => [id, report])),
    drift: all ? measureDrift(shapes, rules, bodies) : [],
  }
}

/** Painful areas from the default male: weights belong to vertices, so one set follows every body. */
function bakeAreas(shapes: Shapes, rules: BodyRules, table: AreaTable): AreasFile['areas'] {
  const { decoded, mirror } = shapes
  const normals = vertexNormals(decoded.male, decoded.triangles.subarray(0, decoded.bodyTriangleCount * 3))
  const skin = new Skin(decoded.male, shapes.outer)
  const solver = createSolver(solveInputOf(presetInput(shapes, rules, 'male')))
  const text = (weights: Uint8Array): string => Buffer.from(weights).toString('base64')
  return Object.fromEntries(
    Object.entries(table).map(([id, area]) => {
      const left = areaWeights(skin, normals, BODY_VERTICES, area, solver.spotOf)
      return [id, { left: text(left), right: text(Uint8Array.from(left, (_, v) => left[mirror[v]!]!)) }]
    }),
  )
}
