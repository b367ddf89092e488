import { expect, test } from 'vitest'
import { turnsBack } from '../../src/geometry/skinLine.ts'
import type { Vec3 } from '../../src/geometry/vec.ts'

const arc = (turn: number, radius: number, count = 80): Vec3[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (turn * i) / (count - 1)
    return [radius * Math.cos(angle), radius * Math.sin(angle), 0]
  })

test('a line round a limb does not turn back, even past the half', () => {
  expect(turnsBack(arc(1.3 * Math.PI, 0.05))).toBe(false)
  expect(turnsBack(arc(0.4, 0.3, 7))).toBe(false)
})

test('a line up one face of a fold and down the other does', () => {
  const fold: Vec3[] = [0, 1, 2, 3, 4, 5, 6].map((i) => [0.002 * i, 0, 0])
  expect(turnsBack([...fold, ...[...fold].reverse().map(([x]): Vec3 => [x, 0.001, 0])])).toBe(true)
})

test('wrinkles finer than the eye sees do not count', () => {
  const wrinkled = Array.from({ length: 200 }, (_, i): Vec3 => [0.0004 * i + (i % 2 === 0 ? 0 : -0.0007), 0, 0])
  expect(turnsBack(wrinkled)).toBe(false)
})
