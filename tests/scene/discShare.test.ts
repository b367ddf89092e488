import { expect, test } from 'vitest'
import type { Vec3 } from '../../src/geometry/vec.ts'
import { hiddenShare, isCovered } from '../../src/scene/discShare.ts'

const EYE: Vec3 = [0, 0, 1]
const FRONT: Vec3 = [0, 0, 1]
/** Skin that hides everything beyond a vertical edge. */
const wall = (edgeM: number) => ({ occluded: (at: Vec3) => at[0] > edgeM })

test('nothing before it: nothing is hidden', () => {
  expect(hiddenShare({ occluded: () => false }, [0, 0, 0], FRONT, EYE)).toBe(0)
})

test('a slit shows a spot but not its mark', () => {
  const slit = { occluded: (at: Vec3) => Math.abs(at[0]) > 0.001 }
  expect(hiddenShare(slit, [0, 0, 0], FRONT, EYE)).toBe(0.75)
  expect(isCovered(slit, [0, 0, 0], FRONT, EYE)).toBe(true)
})

test('an edge beside the spot leaves most of the mark', () => {
  expect(isCovered(wall(0.003), [0, 0, 0], FRONT, EYE)).toBe(false)
  expect(isCovered(wall(-0.001), [0, 0, 0], FRONT, EYE)).toBe(true)
})
