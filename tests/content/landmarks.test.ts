/** The landmark table and its texts. Every check is also shown a broken copy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LandmarkTable } from '../../src/domain/landmarks.ts'
import { Locale } from '../../src/domain/locale.ts'
import { readingGrade } from './readability.ts'

const ASSETS = join(import.meta.dirname, '../../assets')
const json = (path: string): unknown => JSON.parse(readFileSync(join(ASSETS, path), 'utf8'))

type Texts = Locale['landmarks']

/** Body mesh vertices have ids 0 … 13379; eyes, teeth and the like come after them. */
const BODY_VERTICES = 13380
const HIGHEST_GRADE = 6

const raw = json('anatomy/landmarks.json')
const table = v.parse(LandmarkTable, raw)
const texts: Texts = v.parse(Locale.entries.landmarks, json('locales/en/landmarks.json'))

/** Ids of the table without a text, texts without a landmark, and ids that stand twice. */
function textProblems(of: LandmarkTable, by: Texts): string[] {
  const ids = of.landmarks.map((landmark) => landmark.id)
  const known = new Set<string>(ids)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: expected once, received again`),
    ...ids.filter((id) => !by[id]).map((id) => `${id}: expected a text, received none`),
    ...Object.keys(by)
      .filter((id) => !known.has(id))
      .map((id) => `${id}: expected a landmark for this text, received none`),
  ]
}

/** Names that two landmarks share: a reader could not tell them apart. */
function nameProblems(by: Texts): string[] {
  const names = Object.values(by).map(({ name }) => name)
  return names.filter((name, at) => names.indexOf(name) !== at)
}

/** Palpation texts that read above the grade patients are promised. */
function gradeProblems(by: Texts): string[] {
  return Object.entries(by)
    .map(([id, { palpation }]) => [id, readingGrade(palpation)] as const)
    .filter(([, grade]) => grade > HIGHEST_GRADE)
    .map(([id, grade]) => `${id}: expected grade ≤ ${HIGHEST_GRADE}, received ${grade.toFixed(1)}`)
}

/** Picks off the body mesh, and weights that are negative or do not sum to 1. */
function pickProblems(of: LandmarkTable): string[] {
  return of.landmarks.flatMap(({ id, definition }) => {
    if (definition.kind !== 'pick') return []
    const sum = definition.weights.reduce((total, weight) => total + weight, 0)
    return [
      ...definition.vertices
        .filter((vertex) => !Number.isInteger(vertex) || vertex < 0 || vertex >= BODY_VERTICES)
        .map((vertex) => `${id}: expected a body vertex below ${BODY_VERTICES}, received ${vertex}`),
      ...definition.weights.filter((weight) => weight < 0).map((weight) => `${id}: negative weight ${weight}`),
      ...(Math.abs(sum - 1) <= 1e-4 ? [] : [`${id}: expected weights that sum to 1, received ${sum}`]),
    ]
  })
}

/** Segment ends that are not landmarks of the table. */
function segmentProblems(of: LandmarkTable): string[] {
  const refs = new Set(of.landmarks.map((landmark) => `@${landmark.id}`))
  return of.segments.flatMap(({ id, from, to }) =>
    [from, to].filter((end) => !refs.has(end)).map((end) => `${id}: expected a landmark, received ${end}`),
  )
}

/** A deep copy of the table, spoilt by `spoil`. */
function spoiltTable(spoil: (copy: LandmarkTable) => void): LandmarkTable {
  const copy = structuredClone(table)
  spoil(copy)
  return copy
}

const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new Error('expected at least one item, received none')
  return list[0]
}
const definitionOf = (copy: LandmarkTable, id: string) => {
  const found = copy.landmarks.find((landmark) => landmark.id === id)?.definition
  if (found?.kind !== 'pick') throw new Error(`${id}: expected a pick, received ${found?.kind ?? 'none'}`)
  return found
}

describe('landmark texts', () => {
  it('exist for every landmark, and none is an orphan', () => {
    expect(table.landmarks.length).toBeGreaterThan(100)
    expect(textProblems(table, texts)).toEqual([])
  })

  it('are missed when one is gone, left over or doubled', () => {
    const { glabella, ...rest } = texts
    if (!glabella) throw new Error('expected a text of the glabella, received none')
    expect(textProblems(table, rest)).toEqual(['glabella: expected a text, received none'])
    expect(textProblems(table, { ...texts, third_eye: glabella })).toEqual([
      'third_eye: expected a landmark for this text, received none',
    ])
    const doubled = spoiltTable((copy) => copy.landmarks.push(first(copy.landmarks)))
    expect(textProblems(doubled, texts)).toEqual(['glabella: expected once, received again'])
  })

  it('have names that differ', () => {
    expect(nameProblems(texts)).toEqual([])
    const name = texts.lateral_malleolus?.name ?? ''
    expect(nameProblems({ ...texts, medial_malleolus: { name, palpation: 'Feel it.' } })).toEqual([name])
  })

  it(`read at grade ${HIGHEST_GRADE} or below`, () => {
    expect(gradeProblems(texts)).toEqual([])
    const hard = 'Palpate the posterosuperior extremity of the iliac prominence, immediately lateral to the sacrum.'
    expect(gradeProblems({ psis: { name: 'PSIS', palpation: hard } })).toHaveLength(1)
  })
})

describe('landmark table', () => {
  it('keeps its schema', () => {
    expect(v.safeParse(LandmarkTable, raw).success).toBe(true)
    const { sources: _, ...unsourced } = first(table.landmarks)
    expect(v.safeParse(LandmarkTable, { ...table, landmarks: [unsourced] }).success).toBe(false)
  })

  it('picks spots on the body mesh with weights that sum to 1', () => {
    expect(pickProblems(table)).toEqual([])
  })

  it('notices a pick off the mesh, and wrong weights', () => {
    const off = spoiltTable((copy) => {
      definitionOf(copy, 'glabella').vertices[0] = BODY_VERTICES
    })
    expect(pickProblems(off)).toEqual(['glabella: expected a body vertex below 13380, received 13380'])
    const heavy = spoiltTable((copy) => {
      definitionOf(copy, 'glabella').weights = [0.5, 0.25, 0.2498]
    })
    expect(pickProblems(heavy)).toHaveLength(1)
    const negative = spoiltTable((copy) => {
      definitionOf(copy, 'glabella').weights = [1.5, -0.5, 0]
    })
    expect(pickProblems(negative)).toEqual(['glabella: negative weight -0.5'])
  })

  it('has segments whose ends exist', () => {
    expect(table.segments.length).toBeGreaterThan(0)
    expect(segmentProblems(table)).toEqual([])
    const adrift = spoiltTable((copy) => {
      first(copy.segments).to = '@nowhere'
    })
    expect(segmentProblems(adrift)).toEqual(['glabella_hairline: expected a landmark, received @nowhere'])
  })
})
