import { describe, expect, it } from 'vitest'
import { fitPose, freeRect, tanPerPixel, withContext, type Rect } from '../../src/scene/framing.ts'
import { basisOf, eyeOf, type Pose } from '../../src/scene/orbit.ts'
import { dot, sub, type Vec3 } from '../../src/geometry/vec.ts'

/** Stage pixel of a spot for a pose composed around the middle of `free`. */
function project(spot: Vec3, pose: Pose, free: Rect, stageHeight: number): [number, number] {
  const { right, up, back } = basisOf(pose.azimuth, pose.elevation)
  const d = sub(spot, eyeOf(pose))
  const depth = -dot(d, back)
  const scale = 1 / (tanPerPixel(stageHeight) * depth)
  return [free.left + free.width / 2 + dot(d, right) * scale, free.top + free.height / 2 - dot(d, up) * scale]
}

const FIGURE: Vec3[] = [
  [0, 1.72, 0],
  [0.55, 0.8, 0.05],
  [-0.55, 0.8, 0.05],
  [0.2, 0, 0.2],
  [-0.2, 0, 0.2],
  [0, 1.2, -0.15],
  [0, 1.1, 0.14],
]

describe('free rectangle', () => {
  it('is what the panels leave', () => {
    expect(freeRect(1280, 800, { top: 80, right: 360, bottom: 70, left: 340 })).toEqual({
      left: 340,
      top: 80,
      width: 580,
      height: 650,
    })
  })
  it('never vanishes, however much is covered', () => {
    const r = freeRect(390, 844, { top: 500, right: 300, bottom: 500, left: 300 })
    expect(r.width).toBeCloseTo(96)
    expect(r.height).toBeCloseTo(96)
    expect(r.left).toBeGreaterThanOrEqual(0)
  })
})

describe('framing', () => {
  const stages: [number, number, Rect][] = [
    [1280, 800, { left: 340, top: 70, width: 560, height: 640 }],
    [390, 844, { left: 0, top: 60, width: 390, height: 380 }],
    [1080, 1920, { left: 0, top: 100, width: 1080, height: 830 }],
    [844, 390, { left: 330, top: 50, width: 500, height: 300 }],
  ]
  for (const [width, height, free] of stages) {
    for (const azimuth of [0, Math.PI / 2, Math.PI, -1, 2.2]) {
      for (const elevation of [0, 0.5, -0.6]) {
        it(`holds crown, hands and feet at ${width}×${height}, ${azimuth.toFixed(1)} / ${elevation}`, () => {
          const pose = fitPose(FIGURE.flat(), azimuth, elevation, free, height, [0, 0.9, 0])
          const at = FIGURE.map((p) => project(p, pose, free, height))
          for (const [x, y] of at) {
            expect(x).toBeGreaterThan(free.left)
            expect(x).toBeLessThan(free.left + free.width)
            expect(y).toBeGreaterThan(free.top)
            expect(y).toBeLessThan(free.top + free.height)
          }
          // Tight: one direction is used to the planned margin.
          const used = (k: 0 | 1, size: number) =>
            (Math.max(...at.map((p) => p[k])) - Math.min(...at.map((p) => p[k]))) / size
          expect(Math.max(used(0, free.width), used(1, free.height))).toBeGreaterThan(0.8)
        })
      }
    }
  }

  it('keeps the turntable’s depth: the target lies level with the pivot along the view', () => {
    const pivot: Vec3 = [0.1, 0.9, 0.05]
    const pose = fitPose(FIGURE.flat(), 1, 0.2, stages[0]![2], 800, pivot)
    expect(dot(sub(pose.target, pivot), basisOf(1, 0.2).back)).toBeCloseTo(0)
  })

  it('surrounds each spot with a cube of context', () => {
    const cube = withContext([[1, 2, 3]], 0.5)
    expect(cube).toHaveLength(24)
    const ys = Array.from({ length: 8 }, (_, k) => cube[k * 3 + 1]!)
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([1.5, 2.5])
  })
})
