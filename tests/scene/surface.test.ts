import { describe, expect, it } from 'vitest'
import type { BodyAsset } from '../../src/scene/bodyAsset.ts'
import { bestView } from '../../src/scene/bestView.ts'
import { ribbonOf } from '../../src/scene/courseRibbon.ts'
import { evenOpenness, neighboursOf, relief, sharpenNormals, smooth } from '../../src/scene/form.ts'
import { decodeAreas, shownSides } from '../../src/scene/painArea.ts'
import { edgeOfLeft, sideSpots, spotOn } from '../../src/scene/sideMarks.ts'
import { Surface } from '../../src/scene/surface.ts'
import type { Vec3 } from '../../src/geometry/vec.ts'

/** A ball of radius 1 m (female: 2 m) around (0, 1, 0). */
function ball(): BodyAsset {
  const [rings, sectors] = [12, 24]
  const male: number[] = []
  const triangles: number[] = []
  for (let r = 0; r <= rings; r++) {
    for (let s = 0; s < sectors; s++) {
      const [a, b] = [(r / rings) * Math.PI, (s / sectors) * 2 * Math.PI]
      male.push(Math.sin(a) * Math.cos(b), 1 + Math.cos(a), Math.sin(a) * Math.sin(b))
    }
  }
  for (let r = 0; r < rings; r++) {
    for (let s = 0; s < sectors; s++) {
      const [a, b] = [r * sectors + s, r * sectors + ((s + 1) % sectors)]
      triangles.push(a, b, a + sectors, b, b + sectors, a + sectors)
    }
  }
  const count = male.length / 3
  const female = male.map((v, i) => (i % 3 === 1 ? 1 + (v - 1) * 2 : v * 2))
  return {
    positions: { male: Float32Array.from(male), female: Float32Array.from(female) },
    openness: { male: new Float32Array(count).fill(1), female: new Float32Array(count).fill(0.5) },
    triangles: Uint32Array.from(triangles),
    skinVertexCount: count,
    iris: new Float32Array(count * 2).fill(9),
    irisRadius: 0.4,
    pupilRadius: 0.15,
    regions: new Uint8Array(count),
    regionNames: ['hand'],
    arms: new Float32Array(count * 2),
  }
}
/** Vertex at the front (+z) of the ball's equator. */
const FRONT = { vertices: [6 * 24 + 6, 6 * 24 + 6, 6 * 24 + 6] as const, weights: [1, 0, 0] as const }

describe('surface', () => {
  const surface = new Surface(ball())
  surface.setShape(0, true)

  it('evaluates anchors on the present shape and follows a morph', () => {
    expect(surface.pointAt(FRONT)[2]).toBeCloseTo(1)
    expect(surface.normalAt(FRONT)[2]).toBeCloseTo(1, 1)
    let heard = 0
    const stop = surface.onChange(() => {
      heard += 1
    })
    surface.setShape(0.5, false)
    expect(surface.pointAt(FRONT)[2]).toBeCloseTo(1.5)
    stop()
    surface.setShape(0, true)
    expect(heard).toBe(1)
  })

  it('hides what lies behind the body and shows what lies before it', () => {
    expect(surface.occluded([0, 1, 1], [0, 1, 5])).toBe(false)
    expect(surface.occluded([0, 1, -1], [0, 1, 5])).toBe(true)
    expect(surface.hit([0, 1, 5], [0, 0, -1])?.[2]).toBeCloseTo(1, 1)
    expect(surface.hit([3, 1, 5], [0, 0, -1])).toBeNull()
  })

  it('keeps the triangle order that the topology hash stands for', () => {
    const index = surface.geometry.index!
    expect(Array.from({ length: 30 }, (_, i) => index.getX(i))).toEqual(Array.from(ball().triangles.subarray(0, 30)))
  })
})

describe('form', () => {
  const asset = ball()
  const neighbours = neighboursOf(asset.triangles, asset.skinVertexCount)
  it('lists each vertex’s neighbours', () => {
    expect(neighbours.start.at(-1)).toBe(asset.triangles.length)
  })
  it('keeps constants constant when smoothing, and normals of unit length when sharpening', () => {
    expect(Math.max(...smooth(new Float32Array(asset.skinVertexCount).fill(0.4), 1, neighbours, 5))).toBeCloseTo(0.4)
    const normals = asset.positions.male.map((v, i) => (i % 3 === 1 ? v - 1 : v))
    const sharp = sharpenNormals(
      normals,
      asset.positions.male,
      neighbours,
      new Float32Array(asset.skinVertexCount).fill(1),
    )
    for (let i = 0; i < sharp.length; i += 3)
      expect(Math.hypot(sharp[i]!, sharp[i + 1]!, sharp[i + 2]!)).toBeCloseTo(1, 4)
    expect(relief(asset.positions.male, normals, neighbours)[6 * 24 + 6]!).toBeGreaterThan(0)
  })
  it('lifts broad hollows but never beyond open sky', () => {
    const out = evenOpenness(new Float32Array(asset.skinVertexCount).fill(0.5), neighbours)
    expect(out[0]).toBeCloseTo(0.75)
    expect(Math.max(...evenOpenness(new Float32Array(asset.skinVertexCount).fill(1), neighbours))).toBeLessThanOrEqual(
      1,
    )
  })
})

describe('pain areas', () => {
  const area = { left: btoa(String.fromCharCode(10, 200, 0)), right: btoa(String.fromCharCode(50, 0, 7)) }
  it('shows the painful side, both for patterns without sides, and clears what was there', () => {
    const out = new Uint8Array(4).fill(99)
    decodeAreas([area], shownSides('left', true), out)
    expect([...out]).toEqual([10, 200, 0, 0])
    decodeAreas([area], shownSides('left', false), out)
    expect([...out]).toEqual([50, 200, 7, 0])
  })
})

describe('ribbon, shadow, letters, best view', () => {
  it('makes two vertices per station and joins courses without bridging them', () => {
    const course = {
      meridian: 'BL',
      side: 'left' as const,
      points: [],
      at: [],
      vertices: [
        [0, 0, 0],
        [1, 1, 1],
        [2, 2, 2],
      ] as [number, number, number][],
      weights: [
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
      ] as [number, number, number][],
    }
    const single = { ...course, vertices: course.vertices.slice(0, 1) }
    const ribbon = ribbonOf(
      [course, single, course],
      (p) => [p.vertices[0], 0, 0],
      () => [0, 0, 1],
      () => [1, 0, 0],
    )
    expect(ribbon.position).toHaveLength(2 * 3 * 2 * 3)
    expect(ribbon.index).toHaveLength(4 * 6)
    expect(Math.max(...ribbon.index)).toBe(11)
    expect(ribbon.position[2]).toBeCloseTo(0.0015)
    for (let i = 0; i < ribbon.index.length; i += 6) {
      const quad = ribbon.index.subarray(i, i + 6)
      expect(Math.max(...quad) - Math.min(...quad)).toBe(3)
    }
  })
  it('puts the letters of left and right at mirrored places', () => {
    const asset = ball()
    const [hand] = sideSpots(asset)
    const [left, right] = [spotOn(asset.positions.male, hand!, 'left'), spotOn(asset.positions.male, hand!, 'right')]
    expect(left[0]).toBeGreaterThan(0)
    expect(right[0]).toBeLessThan(0)
    expect(left[1]).toBeCloseTo(right[1])
    expect([edgeOfLeft(0), edgeOfLeft(Math.PI), edgeOfLeft(Math.PI / 2)]).toEqual(['right', 'left', null])
  })
  it('looks from where the marks are seen, not from where the body hides them', () => {
    const back: Vec3 = [0, 0, -1]
    const view = bestView([{ position: [0, 1, -1], normal: back }], () => false)!
    expect(Math.cos(view.azimuth)).toBeCloseTo(-1)
    const hiddenFromBehind = bestView([{ position: [0, 1, -1], normal: back }], (_, d) => d[2] < -0.9)!
    expect(Math.cos(hiddenFromBehind.azimuth) * Math.cos(hiddenFromBehind.elevation)).toBeGreaterThan(-0.91)
    expect(bestView([], () => false)).toBeNull()
  })
})
