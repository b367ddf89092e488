/** Which check reads which file for its reading grade: a new file of words must name one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readingGrade } from './readability.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'assets/locales/en')
const MAX_GRADE = 6
/** Labels of a few words have no grade worth the name. */
const FEWEST_WORDS = 7

/** Language file → the test that grades what patients read in it; null: names and figures, no sentences for patients. */
const GRADED: Record<string, string | null> = {
  'accidents.json': 'tests/content/guideChecks.ts',
  'articles.json': 'tests/content/reading.test.ts',
  'categories.json': 'tests/content/pointChecks.ts',
  'evidence.json': 'tests/content/patternChecks.ts',
  'findIt.json': 'tests/domain/findIt.test.ts',
  'hazards.json': 'tests/content/pointChecks.ts',
  'intake.json': 'tests/content/safety.test.ts',
  'landmarks.json': 'tests/content/landmarks.test.ts',
  'meridians.json': 'tests/content/plainFiles.test.ts',
  'muscles.json': 'tests/content/guideChecks.ts',
  'needling.json': 'tests/content/plainFiles.test.ts',
  'outcomes.json': null,
  'patterns.json': 'tests/content/patternChecks.ts',
  'points.json': 'tests/content/pointChecks.ts',
  'redFlags.json': 'tests/content/patternChecks.ts',
  'safety.json': 'tests/content/safety.test.ts',
  'selfCare.json': 'tests/content/guideChecks.ts',
  'techniques.json': 'tests/content/guideChecks.ts',
  'ui.json': 'tests/content/plainFiles.test.ts',
}

/** The method of the atlas, told under a heading for practitioners. */
const FOR_PRACTITIONERS = new Set(['accuracy.method', 'accuracy.relations', 'accuracy.residualFigures'])

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))

/** Sentences above the grade, each with its key and grade; `{parameters}` count as one short word. */
function tooHard(texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts)
    .map(([key, text]) => [key, text.replace(/\{\w+\}/g, '5')] as const)
    .filter(([, text]) => text.split(/\s+/).length >= FEWEST_WORDS)
    .map(([key, text]) => [key, readingGrade(text)] as const)
    .filter(([, grade]) => grade > MAX_GRADE)
    .map(([key, grade]) => `${key}: grade ${grade.toFixed(1)}`)
}

describe('plain English', () => {
  it('is checked in every language file', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(GRADED).toSorted())
    const careless = Object.values(GRADED).filter(
      (path) => path !== null && !readFileSync(join(ROOT, path), 'utf8').includes('readingGrade('),
    )
    expect(careless).toEqual([])
  })

  it('holds for the words of the interface', () => {
    const ui = Object.entries(read('ui.json') as Record<string, string>)
    expect(tooHard(Object.fromEntries(ui.filter(([key]) => !FOR_PRACTITIONERS.has(key))))).toEqual([])
  })

  it('holds for directions of a needle and courses of meridians', () => {
    expect(tooHard(read('needling.json') as Record<string, string>)).toEqual([])
    const meridians = Object.entries(read('meridians.json') as Record<string, { direction: string }>)
    expect(tooHard(Object.fromEntries(meridians.map(([id, { direction }]) => [id, direction])))).toEqual([])
  })

  it('tells a hard sentence', () => {
    expect(
      tooHard({ bad: 'Perpendicular insertion occasionally generates considerable peripheral sensations.' }),
    ).toEqual([expect.stringMatching(/^bad: grade \d/)])
  })
})
