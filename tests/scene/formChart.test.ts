import { describe, expect, it } from 'vitest'
import { CHART, chartBytes, chartHeights, MOST } from '../../src/scene/formChart.ts'
import { BACK, FRONT } from '../../src/scene/formStrokes.ts'
import { file, realAsset } from './realBody.ts'

const STEP_M = CHART.widthM / CHART.width
const heights = { back: chartHeights(BACK), front: chartHeights(FRONT) }

describe('the drawn form', async () => {
  const { positions } = await realAsset()

  /** Height at a landmark of the male body, mm. */
  const at = (half: 'back' | 'front', id: string): number => {
    const landmark = file.bodies.male?.landmarks.find((one) => one.id === id && one.side !== 'right')
    if (!landmark) throw new Error(`${id}: expected a landmark, received none`)
    const { vertices, weights } = landmark
    const [x, y] = [0, 1].map((k) => vertices.reduce((sum, v, i) => sum + positions.male[3 * v + k]! * weights[i]!, 0))
    return 1000 * heights[half][Math.floor(y! / STEP_M) * CHART.width + Math.floor(Math.abs(x!) / STEP_M)]!
  }

  it('raises what stands out and sinks what lies deep, where our landmarks are', () => {
    for (const id of ['scapular_spine_medial', 'scapula_inferior_angle', 'C7_tip', 'olecranon'])
      expect(at('back', id), id).toBeGreaterThan(1)
    for (const id of ['psis', 'popliteal_crease_mid', 'T12', 'L3']) expect(at('back', id), id).toBeLessThan(-1)
    for (const id of ['clavicle', 'ASIS', 'biceps_tendon', 'vastus_medialis_bulge'])
      expect(at('front', id), id).toBeGreaterThan(1)
    for (const id of ['suprasternal_notch', 'supraclavicular_fossa', 'lateral_knee_eye', 'medial_knee_eye'])
      expect(at('front', id), id).toBeLessThan(-1)
  })

  it('stays within what its bytes can tell, and has no crease in the median plane', () => {
    const bytes = chartBytes()
    const clipped = { steep: 0, high: 0 }
    for (let i = 0; i < bytes.length; i += 4) {
      if ([bytes[i]!, bytes[i + 1]!].some((b) => b <= 1 || b >= 255)) clipped.steep += 1
      if (bytes[i + 2]! <= 1 || bytes[i + 2]! >= 255) clipped.high += 1
    }
    expect(clipped).toEqual({ steep: 0, high: 0 })
    expect(MOST.slope).toBeLessThan(1)
    for (let y = 0; y < CHART.height; y++)
      for (const half of [0, 1])
        expect(Math.abs(bytes[(y * 2 + half) * CHART.width * 4]! - 128), `row ${y}`).toBeLessThanOrEqual(40)
    expect(bytes.some((b, i) => i % 4 === 0 && Math.abs(b - 128) > 60)).toBe(true)
  })

  it('is nowhere on head, hands and feet, whose form the mesh holds', () => {
    for (const half of [heights.back, heights.front]) {
      expect(Math.max(...half.subarray(Math.ceil(1.6 / STEP_M) * CHART.width).map(Math.abs))).toBe(0)
      const hands = half.filter((_, i) => (i % CHART.width) * STEP_M > 0.42)
      expect(Math.max(...hands.map(Math.abs))).toBeLessThan(1e-3)
    }
  })
})
