import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { vertexNormals } from '../../src/geometry/normals.ts'
import { type Vec3, distance } from '../../src/geometry/vec.ts'
import { AreaTable, areaWeights } from '../../src/solve/areas.ts'
import { skinPath } from '../../src/solve/courses.ts'
import { RADIUS, mirror, shape, skin, spotOn } from './toyBody.ts'

type Area = AreaTable[string]
const normals = vertexNormals(shape.positions, shape.triangles)
const count = shape.positions.length / 3

/** A line down the left front, well away from the median plane, from 30° above to 30° below the middle. */
const LINE: Record<string, Vec3> = {
  A: [0.05, 1.05, 0.0707],
  B: [0.06, 1, 0.08],
  C: [0.05, 0.95, 0.0707],
  MID_A: [0, 1.05, 0.0866],
  MID_B: [0, 0.95, 0.0866],
}
const spotOf = (ref: string) => spotOn(LINE[ref]!)
const area = (more: Partial<Area['bands'][number]> = {}): Area => ({
  bands: [{ through: ['A', 'B', 'C'], startMm: [6, 20], endMm: [6, 20], strength: 1, ...more }],
  sources: ['made-up'],
})
const weightsOf = (a: Area): Uint8Array => areaWeights(skin, normals, count, a, spotOf)
const path = skinPath(skin, ['A', 'B', 'C'].map(spotOf))

/** Distance in mm from the densely sampled line. */
const samples: Vec3[] = path.positions.flatMap((p, i) =>
  i === 0 ? [p] : [0.25, 0.5, 0.75, 1].map((t) => path.positions[i - 1]!.map((a, k) => a + (p[k]! - a) * t) as Vec3),
)
const awayMm = Float64Array.from(
  { length: count },
  (_, id) => 1000 * Math.min(...samples.map((s) => distance(s, skin.vertex(id)))),
)
const where = (test: (id: number) => boolean): number[] => Array.from({ length: count }, (_, id) => id).filter(test)

describe('skinPath', () => {
  it('runs through every spot on the skin', () => {
    for (const ref of ['A', 'B', 'C'])
      expect(Math.min(...path.positions.map((p) => distance(p, skin.at(spotOf(ref)))))).toBeLessThan(1e-9)
    // The great circle through A and C, by way of B, turned by the angle between them.
    expect(path.lengthM).toBeCloseTo(RADIUS * 2 * Math.acos((0.05 * 0.6) / 0.1 + (0.0707 * 0.8) / 0.1), 3)
  })
})

describe('one band', () => {
  const weights = weightsOf(area())
  it('is full on the line, nothing beyond the outer radius, and falls steadily between', () => {
    const [inner, fringe, outside] = [
      where((id) => awayMm[id]! < 5.9),
      where((id) => awayMm[id]! > 6.5 && awayMm[id]! < 19.5),
      where((id) => awayMm[id]! > 20.1),
    ]
    expect(inner.length).toBeGreaterThan(50)
    expect(fringe.length).toBeGreaterThan(100)
    expect(outside.length).toBeGreaterThan(5000)
    for (const id of inner) expect(weights[id]).toBe(255)
    for (const id of outside) expect(weights[id]).toBe(0)
    for (const id of fringe) {
      const t = (awayMm[id]! - 6) / 14
      expect(Math.abs(weights[id]! - 255 * (1 - t * t * (3 - 2 * t)))).toBeLessThan(6)
    }
  })

  it('has the strength asked for, and the stronger of two bands', () => {
    const half = weightsOf(area({ strength: 0.5 }))
    expect(Math.max(...half)).toBe(128)
    for (let id = 0; id < count; id += 1) expect(Math.abs(half[id]! - weights[id]! / 2)).toBeLessThanOrEqual(1)
    const both = weightsOf({ ...area(), bands: [...area({ strength: 0.5 }).bands, ...area().bands] })
    expect(both).toEqual(weights)
  })

  it('widens from start to end as asked', () => {
    const cone = weightsOf(area({ startMm: [2, 8], endMm: [10, 30] }))
    const reach = (from: Vec3): number =>
      Math.max(
        ...where((id) => cone[id]! > 0 && Math.abs(skin.vertex(id)[1] - from[1]) < 0.004).map((id) => awayMm[id]!),
      )
    expect(reach(LINE['A']!)).toBeLessThan(12)
    expect(reach(LINE['C']!)).toBeGreaterThan(18)
    const end = skin.at(spotOf('C'))
    const core = where((id) => distance(skin.vertex(id), end) < 0.008)
    expect(core.length).toBeGreaterThan(10)
    for (const id of core) expect(cone[id]).toBeGreaterThan(250)
  })

  it('ends round at both ends: behind the end as before the start', () => {
    const behind = where((id) => skin.vertex(id)[1] < 0.9495 && awayMm[id]! < 5.9)
    const before = where((id) => skin.vertex(id)[1] > 1.0505 && awayMm[id]! < 5.9)
    expect(Math.min(behind.length, before.length)).toBeGreaterThan(1)
    for (const id of [...behind, ...before]) expect(weights[id]).toBe(255)
  })
})

describe('the side that hurts', () => {
  it('fades over 24 mm across the median plane: half on it, full 12 mm left, nothing 12 mm right', () => {
    const weights = weightsOf(area({ through: ['MID_A', 'MID_B'], startMm: [40, 41], endMm: [40, 41] }))
    const row = where((id) => Math.abs(skin.vertex(id)[1] - 1) < 0.02 && skin.vertex(id)[2] > 0)
    const at = (test: (x: number) => boolean): number[] =>
      row.filter((id) => test(skin.vertex(id)[0])).map((id) => weights[id]!)
    expect(at((x) => Math.abs(x) < 1e-9).length).toBeGreaterThan(3)
    for (const w of at((x) => Math.abs(x) < 1e-9)) expect(w).toBe(128)
    for (const w of at((x) => x > 0.0121 && x < 0.03)) expect(w).toBe(255)
    for (const w of at((x) => x < -0.012)) expect(w).toBe(0)
    const right = Uint8Array.from(weights, (_, id) => weights[mirror[id]!]!)
    for (const id of row)
      if (Math.abs(skin.vertex(id)[0]) < 0.03) expect(Math.abs(weights[id]! + right[id]! - 255)).toBeLessThanOrEqual(1)
  })

  it('leaves out the far side of a limb, however near it is', () => {
    // The same line, reaching right through the ball.
    const weights = weightsOf(area({ startMm: [300, 400], endMm: [300, 400] }))
    const far = where(
      (id) => skin.vertex(id)[0] > 0.02 && skin.vertex(id)[2] < -0.09 && Math.abs(skin.vertex(id)[1] - 1) < 0.01,
    )
    expect(far.length).toBeGreaterThan(10)
    for (const id of far) expect(weights[id]).toBe(0)
  })

  it('judges skin beyond the end by the end of the line, also where rounding makes the end unreachable', () => {
    // Lines over a quarter of the ball, of two pieces: what faces the end of each is full, wherever its last digit falls.
    let checked = 0
    for (let k = 0; k < 12; k += 1) {
      LINE['P'] = [0.03 + k * 0.0005, 1.0, 0.0954 - k * 0.0002]
      LINE['M'] = [0.07, 1.01 + k * 0.0011, 0.07 - k * 0.0003]
      LINE['Q'] = [0.0954 - k * 0.0003, 1.0 + k * 0.0004, -0.03]
      const weights = weightsOf(area({ through: ['P', 'M', 'Q'], startMm: [12, 20], endMm: [12, 20] }))
      const end = skin.at(spotOf('Q'))
      for (const id of where((v) => distance(skin.vertex(v), end) < 0.011 && skin.vertex(v)[2] < end[2])) {
        expect(weights[id], `line ${k}`).toBe(255)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(100)
  })
})

it('the table of areas refuses a line of one spot and a strength above 1', () => {
  const accepts = (change: object) =>
    v.safeParse(AreaTable, {
      P1: { bands: [{ ...area().bands[0]!, through: ['@A', '@B'], ...change }], sources: ['made-up'] },
    }).success
  expect(accepts({})).toBe(true)
  expect(accepts({ through: ['@A'] })).toBe(false)
  expect(accepts({ strength: 1.2 })).toBe(false)
})
