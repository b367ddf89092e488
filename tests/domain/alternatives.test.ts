import { expect, test } from 'vitest'
import { siteName, withAlternatives } from '../../src/domain/alternatives.ts'
import { PointCode } from '../../src/domain/ids.ts'
import * as v from 'valibot'

const rule = (at: string) => ({ kind: 'landmark' as const, at })

test('every site becomes a point of its own, behind the points, under a name no code can have', () => {
  const all = withAlternatives({
    BL1: { code: 'BL1', rule: rule('@a'), alternatives: [{ id: 'book', rule: rule('@b'), sources: ['x'] }] },
    BL2: { code: 'BL2', rule: rule('@c') },
  })
  expect(Object.keys(all)).toEqual(['BL1', 'BL2', 'BL1~book'])
  expect(all['BL1~book']).toMatchObject({ code: 'BL1~book', rule: rule('@b') })
  expect(all['BL1~book']!.alternatives).toBeUndefined()
  expect(all['BL1']!.rule).toEqual(rule('@a'))
  expect(v.is(PointCode, siteName('BL1', 'book'))).toBe(false)
})
