/** `npm run bake`: anatomy + content → assets/built. The only file of the bake that touches the disk (with its readers). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { LandmarkTable } from '../domain/landmarks.ts'
import { loadAnatomy } from './anatomyFiles.ts'
import { bakeFiles } from './bakeFiles.ts'
import { loadContent } from './content/loadContent.ts'
import { AreaTable } from '../solve/areas.ts'
import { CourseTable } from '../solve/courseTable.ts'
import { failureLines, relationSummary } from './verify/verifyBody.ts'

const root = process.cwd()
const anatomyDir = join(root, 'assets/anatomy')
const builtDir = join(root, 'assets/built')
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(anatomyDir, file), 'utf8'))

const { content, locales } = loadContent(root)
const out = await bakeFiles({
  anatomy: loadAnatomy(anatomyDir),
  table: v.parse(LandmarkTable, readJson('landmarks.json')),
  areas: v.parse(AreaTable, readJson('areas.json')),
  courses: v.parse(CourseTable, readJson('courses.json')),
  content,
  locale: locales.en!,
  relationsTsv: readFileSync(join(anatomyDir, 'relations.tsv'), 'utf8'),
  exceptions: v.parse(v.record(v.string(), v.string()), readJson('relation-exceptions.json')),
  log: (line) => console.log(line),
})

mkdirSync(join(builtDir, 'bodies'), { recursive: true })
writeFileSync(join(builtDir, 'body.glb'), out.glb)
writeFileSync(join(builtDir, 'builds.glb'), out.builds.glb)
const writeJson = (file: string, value: unknown, space = 0): void =>
  writeFileSync(join(builtDir, file), `${JSON.stringify(value, null, space)}\n`)
writeJson('builds.json', out.builds.file)
writeJson('anchors.json', out.anchors)
writeJson('landmarks.json', out.landmarks)
writeJson('areas.json', out.areas)
writeJson('courses.json', out.courses)
for (const preset of out.presets) writeJson(`bodies/${preset.body}.json`, preset)
writeJson('report.json', out.report, 2)

for (const report of out.reports.values()) {
  console.log([relationSummary(report), ...failureLines(report)].join('\n'))
}
for (const { sex, name, rides, medianMm, p95Mm, maxMm, largest } of out.report.drift)
  console.log(
    `drift ${sex} ${name}: ${rides.join(' and ')} ride, median ${medianMm}, 95 % ${p95Mm}, max ${maxMm} mm (${largest})`,
  )
