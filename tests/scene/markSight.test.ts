import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../src/geometry/vec.ts'
import type { PlacedMark } from '../../src/scene/marks.ts'
import { BY_DEPTH, MarkSight, sightOf } from '../../src/scene/markSight.ts'
import type { Stage } from '../../src/scene/stage.ts'

const EYE: Vec3 = [0, 0, 3]
const OPEN = { occluded: () => false, stale: false }
const WALL = { occluded: () => true, stale: false }
const mark = (more: Partial<PlacedMark>): PlacedMark => ({
  code: 'BL40',
  side: 'left',
  style: 'main',
  number: 1,
  meridian: 'BL',
  selected: false,
  hovered: false,
  risk: false,
  nameless: false,
  site: null,
  arrow: null,
  anchor: { vertices: [0, 0, 0], weights: [1, 0, 0] },
  position: [0, 0, 0],
  normal: [0, 0, 1],
  ...more,
})

describe('whether a pin is in sight', () => {
  it('is asked for its spot, not for its disc: at the outline it is seen whole', () => {
    const grazing = mark({ normal: [0.995, 0, 0.1] })
    expect(sightOf(grazing, EYE, OPEN, false)).toBe(1)
    expect(sightOf(grazing, EYE, WALL, false)).toBe(0)
    expect(sightOf(mark({ normal: [0, 0, -1] }), EYE, OPEN, false)).toBe(0)
  })

  it('is left to the depth buffer for idle dots, and while the skin moves', () => {
    expect(sightOf(mark({ style: 'idle' }), EYE, OPEN, false)).toBe(BY_DEPTH)
    expect(sightOf(mark({ style: 'idle', hovered: true }), EYE, OPEN, false)).toBe(1)
    expect(sightOf(mark({}), EYE, { ...OPEN, stale: true }, false)).toBe(BY_DEPTH)
  })

  it('is given for the selected point while the limb before it is opened', () => {
    expect(sightOf(mark({ selected: true }), EYE, WALL, true)).toBe(1)
    expect(sightOf(mark({}), EYE, WALL, true)).toBe(0)
  })
})

describe('following the camera', () => {
  const stageAt = (azimuth: number, marks: PlacedMark[]) => {
    let asked = 0
    // Skin that hides everything from behind.
    const occluded = (_: Vec3, eye: Vec3) => {
      asked += 1
      return eye[2] < 0
    }
    const stage = {
      marks,
      sight: [],
      rig: { pose: { target: [0, 0, 0], azimuth, elevation: 0, distance: 3 } },
      surface: { occluded, stale: false },
      cutOut: false,
      inFold: false,
    } as unknown as Stage
    return { stage, asked: () => asked }
  }
  const turn = (stage: Stage, azimuth: number) => Object.assign(stage.rig.pose, { azimuth })

  it('asks once per view, and eases a pin that goes behind', () => {
    // Its normal follows neither view's horizon: only the wall hides it.
    const { stage, asked } = stageAt(0.9, [mark({ normal: [1, 0, 0] })])
    const sight = new MarkSight()
    expect(sight.update(stage, 0, false)).toEqual({ changed: true, fading: false })
    expect([...sight.values]).toEqual([1])
    expect(sight.update(stage, 16, false)).toEqual({ changed: false, fading: false })
    expect(asked()).toBe(1)
    turn(stage, 2.2)
    expect(sight.update(stage, 32, false)).toEqual({ changed: true, fading: true })
    expect(sight.values[0]).toBeGreaterThan(0.5)
    let frames = 0
    while (sight.update(stage, 48 + 16 * frames, false).fading) frames += 1
    expect(frames).toBeLessThan(10)
    expect([...sight.values]).toEqual([0])
    expect(asked()).toBe(2)
  })

  it('changes at once where motion is not wanted', () => {
    const { stage } = stageAt(0.9, [mark({ normal: [1, 0, 0] })])
    const sight = new MarkSight()
    sight.update(stage, 0, true)
    turn(stage, 2.2)
    expect(sight.update(stage, 16, true)).toEqual({ changed: true, fading: false })
    expect([...sight.values]).toEqual([0])
  })
})
