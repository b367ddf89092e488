import { describe, expect, it } from 'vitest'
import { blur, FAR, NEAR, shadowMaps, undersides } from '../../src/scene/contactShadow.ts'
import { realAsset } from './realBody.ts'

const texel = (metres: number, { size, spanM }: { size: number; spanM: number }): number =>
  Math.floor((metres / spanM + 0.5) * size)

describe('blurring', () => {
  it('keeps the sum, spreads as far as asked, and loses nothing to its running sums', () => {
    const size = 65
    const one = new Float32Array(size * size)
    one[32 * size + 32] = 1
    for (const deviation of [1.5, 4, 7]) {
      const soft = blur(one, size, deviation)
      let [sum, variance] = [0, 0]
      soft.forEach((v, i) => {
        sum += v
        variance += v * ((i % size) - 32) ** 2
      })
      expect(sum).toBeCloseTo(1, 4)
      expect(Math.sqrt(variance) / deviation, `${deviation}`).toBeGreaterThan(0.85)
      expect(Math.sqrt(variance) / deviation, `${deviation}`).toBeLessThan(1.15)
      expect(soft[32 * size + 20]).toBeCloseTo(soft[20 * size + 32]!, 6)
    }
  })
})

describe('the shadow on the floor', async () => {
  const { positions, triangles } = await realAsset()
  const { near, far } = shadowMaps(positions.male, triangles)
  const darkness = (x: number, z: number): number => near[texel(z, NEAR) * NEAR.size + texel(x, NEAR)]!

  it('knows how high the skin stands above the floor', () => {
    // A slanted triangle: 0 at the left edge, 40 mm at the right.
    const flat = undersides([-0.1, 0, -0.1, -0.1, 0, 0.1, 0.1, 0.04, 0], [0, 1, 2])
    const at = (x: number, z: number) => flat[texel(z, NEAR) * NEAR.size + texel(x, NEAR)]!
    expect(at(-0.05, 0)).toBeCloseTo(0.01, 2)
    expect(at(0.05, 0)).toBeCloseTo(0.03, 2)
    expect(at(0.09, 0.08)).toBe(Infinity)
    const soles = undersides(positions.male, triangles)
    expect(Math.min(...soles)).toBeGreaterThanOrEqual(0)
    expect(soles.filter((h) => h < 0.005).length).toBeGreaterThan(500)
  })

  it('is dark under the sole, light a hand beside it, and alike on both sides', () => {
    const darkest = near.indexOf(Math.max(...near))
    const [x, z] = [darkest % NEAR.size, Math.floor(darkest / NEAR.size)].map(
      (i) => (i + 0.5) * (NEAR.spanM / NEAR.size) - NEAR.spanM / 2,
    )
    expect(near[darkest]).toBeGreaterThan(0.85)
    expect(darkness(x!, z!)).toBe(near[darkest])
    expect(darkness(Math.abs(x!) + 0.15, z!)).toBeLessThan(0.35)
    let apart = 0
    for (let row = 0; row < NEAR.size; row++)
      for (let k = 0; k < NEAR.size / 2; k++)
        apart = Math.max(apart, Math.abs(near[row * NEAR.size + k]! - near[(row + 1) * NEAR.size - 1 - k]!))
    expect(apart).toBeLessThan(0.1)
  })

  it('has no seam where the fine grid ends, and ends within the coarse one', () => {
    let widest = 0
    for (let k = 0; k < NEAR.size; k++) {
      const along = (k + 0.5) * (NEAR.spanM / NEAR.size) - NEAR.spanM / 2
      const edge = NEAR.spanM / 2
      const coarse = far[texel(along, FAR) * FAR.size + texel(edge, FAR)]!
      widest = Math.max(widest, Math.abs(coarse - near[(k + 1) * NEAR.size - 1]!))
    }
    expect(widest).toBeLessThan(0.03)
    for (let k = 0; k < FAR.size; k++)
      for (const i of [k, k * FAR.size, (FAR.size - 1) * FAR.size + k]) expect(far[i]).toBeLessThan(0.01)
  })
})
