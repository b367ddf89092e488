import { describe, expect, it } from 'vitest'
import { DrawnSkin } from '../../src/scene/drawnSkin.ts'
import { bulgeBetween, fillBetween, halveEdges } from '../../src/scene/refine.ts'
import { Surface } from '../../src/scene/surface.ts'
import { realAsset } from './realBody.ts'

/** Every directed edge once: no cracks, no flipped triangle. */
function isClosedLike(triangles: ArrayLike<number>): Map<string, number> {
  const edges = new Map<string, number>()
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const edge = `${triangles[t + k]}>${triangles[t + ((k + 1) % 3)]}`
      edges.set(edge, (edges.get(edge) ?? 0) + 1)
    }
  return edges
}

describe('halving edges', () => {
  // Two triangles with a common edge 0–2.
  const square = [0, 1, 2, 0, 2, 3]

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 31])('leaves no crack, whichever edges are halved (%i)', (mask) => {
    const edges = ['0-1', '1-2', '0-2', '2-3', '0-3']
    const split = (a: number, b: number) => ((mask >> edges.indexOf(`${Math.min(a, b)}-${Math.max(a, b)}`)) & 1) === 1
    const { triangles, parents } = halveEdges(square, 4, split)
    const halved = [...edges.keys()].filter((i) => (mask >> i) & 1).length
    expect(parents).toHaveLength(4 * halved)
    const counts = isClosedLike(triangles)
    expect(Math.max(...counts.values())).toBe(1)
    const rim = [...counts.keys()].filter((edge) => !counts.has(edge.split('>').reverse().join('>')))
    expect(rim).toHaveLength(4 + halved - ((mask >> 2) & 1))
  })

  it('bulges out to the circle, stays flat on a plane, and evens out values', () => {
    const round = halveEdges([0, 1, 2], 3, (a, b) => a + b === 1)
    const [c, s] = [Math.cos(0.25), Math.sin(0.25)]
    const positions = Float32Array.from([c, -s, 0, c, s, 0, 0, 0, 1, 0, 0, 0])
    const normals = Float32Array.from([c, -s, 0, c, s, 0, 0, 0, 1, 1, 0, 0])
    bulgeBetween(positions, normals, round)
    // The chord's middle lies at 0.969; the circle at 1. What is left is of fourth order.
    expect(positions[9]).toBeCloseTo(1, 2)
    const flat = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0, 9, 9, 9])
    bulgeBetween(flat, Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]), round)
    expect([...flat.subarray(9)]).toEqual([0.5, 0, 0])
    const values = Float32Array.from([1, 1, 1, 0])
    fillBetween(values, 1, round)
    expect(values[3]).toBe(1)
  })
})

describe('the drawn skin of the shipped body', async () => {
  const asset = await realAsset()
  const skin = new DrawnSkin(asset)
  const plain = asset.triangles.length

  it('keeps the mesh of the anchors in front, and adds a finer one within its budget', () => {
    const index = skin.geometry.index!.array
    expect(index.subarray(0, plain)).toEqual(asset.triangles)
    const fine = (index.length - plain) / 3
    console.info(`triangles: plain ${plain / 3}, fine ${fine}`)
    expect(fine).toBeGreaterThan(40_000)
    expect(fine).toBeLessThan(58_000)
    skin.draw('fine')
    expect(skin.geometry.drawRange).toMatchObject({ start: plain, count: index.length - plain })
    skin.draw('plain')
    expect(skin.geometry.drawRange).toMatchObject({ start: 0, count: plain })
  })

  it('never leaves the mesh far: marks and courses, which lie on it, stay in sight', () => {
    const surface = new Surface(asset)
    surface.setShape(0, true)
    const p = surface.drawn.geometry.getAttribute('position').array
    const index = surface.drawn.geometry.index!.array
    let farthestMm = 0
    for (const v of new Set(index.subarray(plain))) {
      if (v < asset.positions.male.length / 3) continue
      const at = [p[3 * v]!, p[3 * v + 1]!, p[3 * v + 2]!] as const
      const spot = surface.nearestSpot([...at])
      if (!spot) continue
      const near = surface.pointAt(spot)
      farthestMm = Math.max(farthestMm, 1000 * Math.hypot(at[0] - near[0], at[1] - near[1], at[2] - near[2]))
    }
    console.info(`farthest from the mesh: ${farthestMm.toFixed(2)} mm`)
    expect(farthestMm).toBeGreaterThan(0.3)
    expect(farthestMm).toBeLessThan(4)
  })
})
