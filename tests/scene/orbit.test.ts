import { describe, expect, it } from 'vitest'
import { basisOf, eyeOf, mixPose, nearestTurn, phraseOf, type Pose } from '../../src/scene/orbit.ts'
import { dot } from '../../src/geometry/vec.ts'

const pose = (azimuth: number, elevation = 0, distance = 4): Pose => ({
  target: [0, 0.9, 0],
  azimuth,
  elevation,
  distance,
})

describe('turntable', () => {
  it('stands in front at azimuth 0, at the left side at a quarter turn, behind at half a turn', () => {
    expect(eyeOf(pose(0))[2]).toBeCloseTo(4)
    expect(eyeOf(pose(Math.PI / 2))[0]).toBeCloseTo(4)
    expect(eyeOf(pose(Math.PI))[2]).toBeCloseTo(-4)
  })

  it('shows the body’s left on the right of the picture from the front, on the left from the back', () => {
    expect(basisOf(0, 0).right[0]).toBeCloseTo(1)
    expect(basisOf(Math.PI, 0).right[0]).toBeCloseTo(-1)
  })

  it('has three perpendicular axes at any angle', () => {
    for (const [a, e] of [
      [0.3, 0.4],
      [2, -1.2],
      [-3, 0.9],
    ] as const) {
      const { right, up, back } = basisOf(a, e)
      for (const [p, q] of [
        [right, up],
        [up, back],
        [back, right],
      ] as const)
        expect(dot(p, q)).toBeCloseTo(0)
      for (const axis of [right, up, back]) expect(dot(axis, axis)).toBeCloseTo(1)
    }
  })

  it('turns the short way round', () => {
    const half = mixPose(pose(-3), pose(3), 0.5)
    expect(Math.abs(Math.cos(half.azimuth))).toBeCloseTo(1)
    expect(nearestTurn(3, -3)).toBeCloseTo(3 - 2 * Math.PI)
  })

  it('ends a move exactly at its goal', () => {
    const goal = pose(1, 0.2, 2)
    expect(mixPose(pose(0), goal, 1)).toBe(goal)
  })

  it('names the eight sides, above and below', () => {
    const names = Array.from({ length: 8 }, (_, i) => phraseOf(pose((i * Math.PI) / 4)))
    expect(names).toEqual([
      'camera.front',
      'camera.frontLeft',
      'camera.left',
      'camera.backLeft',
      'camera.back',
      'camera.backRight',
      'camera.right',
      'camera.frontRight',
    ])
    expect(phraseOf(pose(-Math.PI))).toBe('camera.back')
    expect(phraseOf(pose(-Math.PI / 2))).toBe('camera.right')
    expect(phraseOf(pose(0, 1.2))).toBe('camera.above')
    expect(phraseOf(pose(0, -1.2))).toBe('camera.below')
  })
})
