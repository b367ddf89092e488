/** `npm run bake`: anatomy + content → assets/built. The only file of the bake that touches the disk (with its readers). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { LandmarkTable } from '../domain/landmarks.ts'
import { loadAnatomy } from './anatomyFiles.ts'
import { UNCERTAINTY, bakeAnchors } from './bakeAnchors.ts'
import { decodeBodyGlb } from './body/decodeGlb.ts'
import { bakeBody } from './body/glb.ts'
import { loadContent } from './content/loadContent.ts'
import { AreaTable } from './solve/areas.ts'
import { failureLines, relationSummary } from './verify/verifyBody.ts'

const root = process.cwd()
const anatomyDir = join(root, 'assets/anatomy')
const builtDir = join(root, 'assets/built')
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(anatomyDir, file), 'utf8'))

/** Why a relation may fail, by its id; a failing row without an entry fails the tests. */
const exceptions = v.parse(v.record(v.string(), v.string()), readJson('relation-exceptions.json'))
const { content, locales } = loadContent(root)
const { glb, bodies } = await bakeBody(loadAnatomy(anatomyDir))
const decoded = await decodeBodyGlb(glb)
const out = await bakeAnchors({
  decoded,
  bodies,
  table: v.parse(LandmarkTable, readJson('landmarks.json')),
  areas: v.parse(AreaTable, readJson('areas.json')),
  content,
  locale: locales.en!,
  relationsTsv: readFileSync(join(anatomyDir, 'relations.tsv'), 'utf8'),
})

mkdirSync(builtDir, { recursive: true })
writeFileSync(join(builtDir, 'body.glb'), glb)
const writeJson = (file: string, value: unknown, space = 0): void => writeFileSync(join(builtDir, file), `${JSON.stringify(value, null, space)}\n`)
writeJson('anchors.json', out.anchors)
writeJson('landmarks.json', out.landmarks)
writeJson('areas.json', out.areas)
writeJson('courses.json', out.courses)

const summary = Object.entries(out.reports).map(([body, report]) => ({
  body,
  relations: { passed: report.relations.passed, total: report.relations.total, exceptions: report.relations.failures.map((f) => ({ ...f, why: exceptions[f.id] ?? null })) },
  residuals: {
    applicable: report.residuals.applicable,
    notApplicable: report.residuals.notApplicable,
    medianMm: report.residuals.medianMm,
    maxMm: report.residuals.maxMm,
    failures: report.residuals.failures,
  },
  uncertainty: report.uncertainty,
  checks: report.checks,
}))
writeJson('report.json', { schemaVersion: 1, uncertaintyMethod: UNCERTAINTY, bodies: summary }, 2)

for (const report of Object.values(out.reports)) {
  console.log([relationSummary(report), ...failureLines(report)].join('\n'))
}
