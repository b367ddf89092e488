import { beforeAll, describe, expect, it } from 'vitest'
import { ARMS_DOWN, armMotion, raiseArms, turnedByArm } from '../../src/geometry/raiseArm.ts'
import { buildBody } from '../../src/bake/body/buildBody.ts'
import { FEMALE, MALE } from '../../src/bake/body/recipes.ts'
import type { BodyAsset } from '../../src/scene/bodyAsset.ts'
import { anatomy } from '../bake/anatomy.ts'
import { realAsset } from '../scene/realBody.ts'

let asset: BodyAsset
beforeAll(async () => {
  asset = await realAsset()
})
const raised = (left: number, right: number): Float32Array => {
  const out = asset.positions.male.slice()
  raiseArms(out, asset.arms, { left, right })
  return out
}
const at = (positions: ArrayLike<number>, v: number): [number, number, number] => [
  positions[3 * v]!,
  positions[3 * v + 1]!,
  positions[3 * v + 2]!,
]
const apart = (positions: ArrayLike<number>, a: number, b: number): number => {
  const [p, q] = [at(positions, a), at(positions, b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

describe('a raised arm', () => {
  it('turns about joints that lie where the skeleton has them', () => {
    for (const [recipe, shoulderM, girdleM] of [
      [MALE, 0.008, 0.013],
      [FEMALE, 0.008, 0.013],
    ] as const) {
      const body = buildBody(anatomy, recipe)
      const { arm, girdle } = armMotion(body.positions, 1, 1)
      const [shoulder, collar] = ['upperarm01.L', 'clavicle.L'].map((bone) => body.joints[`${bone}____head`]!)
      expect(Math.hypot(arm.x - shoulder![0], arm.y - shoulder![1])).toBeLessThan(shoulderM)
      expect(Math.hypot(girdle.x - collar![0], girdle.y - collar![1])).toBeLessThan(girdleM)
    }
  })

  it('leaves all that is not arm or girdle where it was, and everything while both hang', () => {
    const hanging = asset.positions.male
    expect(raised(ARMS_DOWN.left, ARMS_DOWN.right)).toEqual(hanging)
    const up = raised(1, 0)
    let moved = 0
    for (let v = 0; v < hanging.length / 3; v += 1) {
      const still = v >= asset.skinVertexCount || asset.arms[2 * v + 1] === 0 || hanging[3 * v]! <= 0
      if (still) expect(at(up, v)).toEqual(at(hanging, v))
      else moved += 1
    }
    expect(moved).toBeGreaterThan(2000)
  })

  it('brings the hand above the shoulder without changing its shape, and tears no skin', () => {
    const [hanging, up] = [asset.positions.male, raised(1, 0)]
    const fully = [...Array(asset.skinVertexCount).keys()].filter((v) => asset.arms[2 * v] === 1 && hanging[3 * v]! > 0)
    expect(fully.length).toBeGreaterThan(1500)
    const lowest = fully.reduce((low, v) => (hanging[3 * v + 1]! < hanging[3 * low + 1]! ? v : low))
    expect(up[3 * lowest + 1]!).toBeGreaterThan(armMotion(hanging, 1, 0).arm.y + 0.2)
    for (const v of fully.filter((_, i) => i % 50 === 0))
      expect(apart(up, v, lowest)).toBeCloseTo(apart(hanging, v, lowest), 5)
    const { triangles } = asset
    let worst = 0
    for (let t = 0; t < triangles.length; t += 1) {
      const [a, b] = [triangles[t]!, triangles[t - (t % 3) + ((t + 1) % 3)]!]
      worst = Math.max(worst, apart(up, a, b) - apart(hanging, a, b))
    }
    expect(worst).toBeLessThan(0.04)
  })

  it('is the mirror image on the other side', () => {
    const { mirror } = buildBody(anatomy, MALE)
    const [left, right] = [raised(0.7, 0), raised(0, 0.7)]
    for (let v = 0; v < asset.skinVertexCount; v += 1) {
      if (asset.positions.male[3 * v] === 0) continue
      const [x, y, z] = at(left, v)
      const [mx, my, mz] = at(right, mirror[v]!)
      expect(Math.hypot(x + mx, y - my, z - mz)).toBeLessThan(1e-4)
    }
  })

  it('turns directions along', () => {
    const [x, y, z] = turnedByArm([0, -1, 0.5], 1, 1, 1, 1)
    expect(x).toBeGreaterThan(0.9)
    expect(y).toBeGreaterThan(0)
    expect(z).toBe(0.5)
    expect(turnedByArm([0, -1, 0], -1, 1, 1, 1)[0]).toBeLessThan(-0.9)
    expect(turnedByArm([0, -1, 0], 1, 1, 0, 0)).toEqual([0, -1, 0])
  })
})
