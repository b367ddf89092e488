import { describe, expect, it } from 'vitest'
import { drawnIndexOf, vertexIdOf } from '../../../src/bake/body/anatomy.ts'
import { buildBody } from '../../../src/bake/body/buildBody.ts'
import { BODY_RECIPES, MALE } from '../../../src/bake/body/recipes.ts'
import { anatomy } from '../anatomy.ts'

const HEIGHTS: Record<string, [number, number]> = { male: [1.65, 1.85], female: [1.5, 1.75] }
/** Left and right of the posed body may differ by this much. */
const SIDE_TOLERANCE_M = 1e-5

describe.each(BODY_RECIPES)('$id', (recipe) => {
  const body = buildBody(anatomy, recipe)
  const { positions, joints } = body

  it('is mirror-symmetric when posed', () => {
    let worst = 0
    for (let v = 0; v < body.mirror.length; v++) {
      const m = body.mirror[v]!
      const [dx, dy, dz] = [0, 1, 2].map((k) => positions[3 * v + k]! - (k ? 1 : -1) * positions[3 * m + k]!)
      worst = Math.max(worst, Math.hypot(dx!, dy!, dz!))
    }
    expect(worst).toBeLessThan(SIDE_TOLERANCE_M)
  })

  it('stands on the ground with a plausible height', () => {
    const ys = positions.filter((_, i) => i % 3 === 1)
    const [low, high] = HEIGHTS[recipe.id.split('-')[0]!]!
    expect(Math.min(...ys)).toBe(0)
    expect(Math.max(...ys)).toBeGreaterThan(low)
    expect(Math.max(...ys)).toBeLessThan(high)
  })

  it('has flat feet: heel and both balls within 6 mm of the ground', () => {
    const soleNear = (z: number) => {
      let low = Infinity
      for (let v = 0; v < 13380; v++) {
        const [x, y, depth] = positions.subarray(3 * v, 3 * v + 3)
        if (x! > 0 && Math.abs(depth! - z) < 0.02) low = Math.min(low, y!)
      }
      return low
    }
    expect(soleNear(joints['foot.L____head']![2] - 0.03)).toBeLessThan(0.006)
    expect(soleNear(joints['toe1-1.L____head']![2])).toBeLessThan(0.006)
  })

  it('turns palms forward: thumbs outward, knuckles in the frontal plane', () => {
    const thumb = joints['finger1-3.L____tail']!
    const little = joints['finger5-3.L____tail']!
    expect(thumb[0]).toBeGreaterThan(little[0] + 0.03)
    const index = joints['finger2-1.L____head']!
    const fifth = joints['finger5-1.L____head']!
    const tilt = Math.atan2(Math.abs(index[2] - fifth[2]), Math.abs(index[0] - fifth[0]))
    expect((tilt * 180) / Math.PI).toBeLessThan(15)
    const palmTips = joints['finger3-3.L____tail']!
    expect(palmTips[2]).toBeGreaterThan(joints['wrist.L____head']![2])
  })

  it('holds the arms 20–30° from the trunk and clear of it', () => {
    const shoulder = joints['upperarm01.L____head']!
    const elbow = joints['lowerarm01.L____head']!
    const angle = (Math.atan2(elbow[0] - shoulder[0], shoulder[1] - elbow[1]) * 180) / Math.PI
    expect(angle).toBeGreaterThan(20)
    expect(angle).toBeLessThan(30)
  })

  it('does not wring the forearm: its skin keeps at least 70 % of its rest girth', () => {
    const girth = (xyz: Float64Array, share: number) => {
      const ring = forearmRing(share)
      const centre = [0, 1, 2].map((k) => ring.reduce((sum, v) => sum + xyz[3 * v + k]!, 0) / ring.length)
      return ring.reduce((sum, v) => sum + Math.hypot(...centre.map((c, k) => xyz[3 * v + k]! - c)), 0) / ring.length
    }
    for (const share of [0.15, 0.3, 0.5, 0.7, 0.85])
      expect(girth(positions, share) / girth(body.restPositions, share)).toBeGreaterThan(0.7)
  })

  /** Left forearm vertices within 25 mm of a share of the way from elbow to wrist (posed). */
  function forearmRing(share: number): number[] {
    const a = joints['lowerarm01.L____head']!
    const b = joints['wrist.L____head']!
    const d = b.map((value, k) => value - a[k]!)
    const length = Math.hypot(...d)
    const forearm = body.regionNames.indexOf('forearm')
    const ring: number[] = []
    for (let v = 0; v < 13380; v++) {
      if (positions[3 * v]! < 0 || body.regions[v] !== forearm) continue
      const s = d.reduce((sum, value, k) => sum + ((positions[3 * v + k]! - a[k]!) * value) / length, 0)
      if (Math.abs(s - share * length) < 0.025) ring.push(v)
    }
    expect(ring.length).toBeGreaterThan(6)
    return ring
  }
})

describe('topology', () => {
  const body = buildBody(anatomy, MALE)

  it('draws every quad once', () => {
    expect(anatomy.bodyQuads.length / 4).toBe(13378)
    expect(anatomy.eyeQuads.length / 4).toBe(140)
    expect(body.bodyTriangleCount).toBe(2 * 13378)
    expect(body.triangles.length / 3).toBe(2 * (13378 + 140))
    expect(new Set(body.triangles).size).toBe(13380 + 144)
  })

  it('splits mirrored quads along mirrored diagonals', () => {
    const edges = new Set<number>()
    const key = (a: number, b: number) => Math.min(a, b) * 20000 + Math.max(a, b)
    const { triangles, mirror } = body
    for (let t = 0; t < triangles.length; t += 3)
      for (let k = 0; k < 3; k++) edges.add(key(triangles[t + k]!, triangles[t + ((k + 1) % 3)]!))
    let broken = 0
    for (const edge of edges) {
      const [a, b] = [Math.floor(edge / 20000), edge % 20000]
      if (!edges.has(key(mirror[a]!, mirror[b]!))) broken++
    }
    expect(edges.size).toBeGreaterThan(40000)
    expect(broken).toBe(0)
  })

  it('maps drawn vertices to MakeHuman ids and back', () => {
    expect(vertexIdOf(13379)).toBe(13379)
    expect(vertexIdOf(13380)).toBe(14598)
    for (const v of [0, 13379, 13380, 13523]) expect(drawnIndexOf(vertexIdOf(v))).toBe(v)
    expect(() => drawnIndexOf(13380)).toThrow('not drawn')
    expect(body.vertexIds.length).toBe(13524)
  })

  it('refuses a recipe with an unknown target', () => {
    expect(() => buildBody(anatomy, { id: 'x', name: 'x', targets: { 'no/such': 1 } })).toThrow('no/such')
  })
})
