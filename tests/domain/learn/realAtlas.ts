/** The atlas as shipped, and what questions are made from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../../../src/bake/content/loadContent.ts'
import { buildAtlas } from '../../../src/domain/atlas.ts'
import type { AnchorsFile, LandmarksFile } from '../../../src/domain/built.ts'
import { segmentsOf } from '../../../src/domain/findItModel.ts'
import type { QuestionSource } from '../../../src/domain/learn/question.ts'

const ROOT = join(import.meta.dirname, '../../..')
const built = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, 'assets/built', name), 'utf8'))

const loaded = loadContent(ROOT)
export const locales = loaded.locales
export const atlas = buildAtlas(loaded.content, built('anchors.json') as AnchorsFile)
const landmarks = built('landmarks.json') as LandmarksFile

/** With the picture there, and no two spots too near to each other. */
export const source: QuestionSource = {
  atlas,
  body: 'male',
  findIt: {
    ruleOf: (code) => atlas.points.get(code)?.rule,
    isInside: (code) => atlas.points.get(code)?.opening !== undefined,
    segmentOf: segmentsOf(landmarks.bodies.male),
  },
  tooNear: () => false,
}
