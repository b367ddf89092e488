import { beforeAll, expect, it } from 'vitest'
import { ConstructionSource } from '../../src/scene/constructionFrame.ts'
import { ridden } from '../../src/scene/constructionRide.ts'
import { Surface } from '../../src/scene/surface.ts'
import { distance } from '../../src/geometry/vec.ts'
import { atlas, file, realAsset } from './realBody.ts'

let surface: Surface
beforeAll(async () => {
  surface = new Surface(await realAsset())
})

it('takes a construction along with the raised arm, dots and lines on the skin', () => {
  surface.setShape(0, true)
  const { construction } = new ConstructionSource(surface.asset).drawn(
    atlas,
    file,
    { code: 'HT2', side: 'left' },
    'male',
  )
  expect(ridden(construction, surface, surface.arms)).toBe(construction)
  const arms = { left: 1, right: 0 }
  // Asked before the arm has moved, as the camera does.
  const before = ridden(construction, surface, arms)
  surface.arms = arms
  surface.setShape(0, true)
  const after = ridden(construction, surface, arms)
  expect(after.marks.length).toBeGreaterThan(1)
  expect(after.lines.length).toBeGreaterThan(0)
  after.marks.forEach((mark, i) => {
    expect(distance(mark.position, before.marks[i]!.position)).toBeLessThan(1e-5)
    expect(distance(mark.position, surface.pointAt(mark.spot))).toBeLessThan(1e-5)
  })
  const elbow = after.marks.findIndex((mark) => mark.ref === '@cubital_crease_ulnar')
  expect(after.marks[elbow]!.position[1] - construction.marks[elbow]!.position[1]).toBeGreaterThan(0.2)
  for (const [i, line] of after.lines.entries()) {
    const length = (positions: readonly [number, number, number][]) =>
      positions.slice(1).reduce((sum, p, k) => sum + distance(p, positions[k]!), 0)
    // Skin of the upper arm hardly stretches.
    expect(Math.abs(length(line.positions) / length(construction.lines[i]!.positions) - 1)).toBeLessThan(0.35)
  }
})
