import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseRelations, RELATION_TYPES } from '../../../src/bake/verify/relations.ts'

const tsv = readFileSync(new URL('../../../assets/anatomy/relations.tsv', import.meta.url), 'utf8')

test('the shipped table is read whole: 771 rows, 172 landmarks, every type', () => {
  const { rows, landmarks } = parseRelations(tsv)
  expect(rows).toHaveLength(771)
  expect(landmarks.size).toBe(172)
  expect([...new Set(rows.map((row) => row.type))].sort()).toEqual([...RELATION_TYPES].sort())
  expect(rows.find((row) => row.id === 'A212')).toMatchObject({
    type: 'between',
    args: ['ST41', '@lateral_malleolus', '@medial_malleolus', '0.5'],
    codes: ['ST41'],
    curve: false,
  })
  expect(rows.find((row) => row.id === 'B0066')).toMatchObject({ curve: true })
})

const head = '# LANDMARK @umbilicus = centre of umbilicus\n'
test.each([
  ['A1\tabove\tLU1', /2: row: expected 4 columns .* received 3/],
  ['1A\tabove\tLU1 LU2\tx', /2: id: expected a row id .* received "1A"/],
  ['A1\tabove\tLU1 LU2\tx\nA1\tabove\tLU1 LU2\tx', /3: id: expected an id used once, received A1, already on line 2/],
  ['A1\ttouches\tLU1 LU2\tx', /2: type: expected one of .* received "touches"/],
  ['A1\tdist\tLU1 LU2\tx', /2: dist: expected 3 arguments, received 2/],
  ['A1\tdist\tLU1 LU2 far\tx', /2: dist argument 3: expected a number, received "far"/],
  ['A1\tabove\tLU1 @nowhere\tx', /2: above argument 2: expected a landmark of the LANDMARK list, received "@nowhere"/],
  ['A1\tabove\tLU1 XX9\tx', /2: above argument 2: expected a point code or @landmark, received "XX9"/],
  ['A1\tabove\t@umbilicus @umbilicus\tx', /2: above: expected at least one point code/],
  ['A1\tlateral\tLU1 4 sideways\tx', /2: lateral argument 3: expected anterior or posterior, received "sideways"/],
  ['A1\tspinous_level\tBL13 T13\tx', /2: spinous_level argument 2: expected a vertebra/],
  ['A1\tin_ics\tLU1 9\tx', /2: in_ics argument 2: expected an intercostal space/],
  ['A1\ton_cun_segment\tLU4 Arm 4\tx', /2: on_cun_segment argument 2: expected a segment id/],
  ['A1\torder\tLU1\tx', /2: order: expected at least 2 arguments, received 1/],
  ['', /expected relation rows, received none/],
])('refuses %j', (rows, message) => {
  expect(() => parseRelations(head + rows)).toThrow(message)
})

test('all problems are reported at once', () => {
  expect(() => parseRelations('A1\tnope\tLU1\tx\nA2\tdist\tLU1 LU2 q\tx')).toThrow(/:1: type[\s\S]*:2: dist argument 3/)
})
