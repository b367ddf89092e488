import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { type OrthoView, Raster, frameOf, tile } from '../../../src/bake/sheets/raster.ts'
import { vertexNormals } from '../../../src/geometry/normals.ts'
import type { Vec3 } from '../../../src/geometry/vec.ts'
import { icosphere } from '../../geometry/shapes.ts'

const FRONT: OrthoView = { from: [0, 0, 1], up: [0, 1, 0], centre: [0, 1, 0], widthM: 0.4, pixels: [80, 60] }
const ball = icosphere(3, 0.1, [0, 1, 0])
const normals = vertexNormals(ball.positions, ball.triangles)
const even = new Float64Array(ball.positions.length / 3).fill(1)
const drawn = (view: OrthoView): Raster => {
  const raster = new Raster(view)
  raster.mesh(ball.positions, normals, ball.triangles, even)
  return raster
}
const colour = (raster: Raster, [x, y]: readonly number[]): number[] => [
  ...raster.png.data.subarray((y! * 80 + x!) * 4, (y! * 80 + x!) * 4 + 3),
]
const RED = [255, 0, 0]

describe('projection', () => {
  it('from the front shows the body’s left at the right of the picture, up as up', () => {
    const raster = new Raster(FRONT)
    expect(raster.project([0, 1, 0])).toEqual([40, 30, 0])
    expect(raster.project([0.1, 1, 0])).toEqual([60, 30, 0])
    const [x, y, depth] = raster.project([0, 1.1, 0.05])
    expect([x, Math.round(y * 1e9) / 1e9, depth]).toEqual([40, 10, 0.05])
  })

  it('from behind turns the sides about', () => {
    const [x, y, depth] = new Raster({ ...FRONT, from: [0, 0, -2] }).project([0.1, 1, -0.05])
    expect([x, y, depth]).toEqual([20, 30, 0.05])
    expect(frameOf({ ...FRONT, from: [3, 0, 0] }).toViewer).toEqual([1, 0, 0])
  })
})

describe('mesh', () => {
  it('covers the disc of a ball and nothing else, lit from above the viewer, nearest skin in front', () => {
    const raster = drawn(FRONT)
    const inked: number[] = []
    for (let y = 0; y < 60; y += 1)
      for (let x = 0; x < 80; x += 1)
        if (colour(raster, [x, y])[0] !== 255) inked.push(Math.hypot(x + 0.5 - 40, y + 0.5 - 30))
    // A disc of 20 pixels.
    expect(Math.abs(inked.length - Math.PI * 400)).toBeLessThan(40)
    expect(Math.max(...inked)).toBeLessThan(20.1)
    expect(raster.depth[30 * 80 + 40]).toBeCloseTo(0.1, 3)
    expect(raster.depth[0]).toBe(-Infinity)
    expect(colour(raster, [40, 20])[0]).toBeGreaterThan(colour(raster, [40, 40])[0]!)
    // No side light: left and right are as bright.
    expect(Math.abs(colour(raster, [30, 30])[0]! - colour(raster, [49, 30])[0]!)).toBeLessThanOrEqual(2)
  })

  it('keeps what is nearer, whichever is drawn first', () => {
    const dark = even.map(() => 0)
    for (const order of [
      [0.15, -0.15],
      [-0.15, 0.15],
    ]) {
      const raster = new Raster(FRONT)
      for (const z of order) {
        const moved = ball.positions.map((value, i) => (i % 3 === 2 ? value + z : value))
        raster.mesh(moved, normals, ball.triangles, z > 0 ? dark : even)
      }
      expect(colour(raster, [40, 30])).toEqual([60, 52, 46])
      expect(raster.depth[30 * 80 + 40]).toBeCloseTo(0.25, 3)
    }
  })
})

describe('marks and lines', () => {
  const front: Vec3 = [0, 1, 0.1]
  const behind: Vec3 = [0, 1, -0.1]

  it('draws a mark before the body in its colour, and none or a grey ring behind it', () => {
    const raster = drawn(FRONT)
    const bare = colour(raster, [40, 30])
    raster.mark(behind, '', RED)
    expect(colour(raster, [40, 30])).toEqual(bare)
    raster.mark(behind, '', RED, 4, true)
    expect(colour(raster, [40, 30])).toEqual(bare)
    expect(colour(raster, [44, 30])).toEqual([255, 255, 255])
    raster.mark(front, '', RED)
    expect(colour(raster, [40, 30])).toEqual(RED)
    raster.mark([5, 5, 5], 'far outside', RED)
  })

  it('draws a line before the body and leaves out what the body hides', () => {
    const raster = drawn(FRONT)
    raster.line(
      [
        [-0.18, 1, -0.1],
        [0.18, 1, -0.1],
      ],
      RED,
    )
    expect(colour(raster, [6, 30])).toEqual(RED)
    expect(colour(raster, [40, 30])).not.toEqual(RED)
    raster.line(
      [
        [-0.18, 1, 0.1],
        [0.18, 1, 0.1],
      ],
      RED,
    )
    expect(colour(raster, [40, 30])).toEqual(RED)
  })
})

it('tile sets pictures side by side, row by row, and asks for one at least', () => {
  const plain = (value: number): PNG => {
    const png = new PNG({ width: 4, height: 3 })
    png.data.fill(value)
    return png
  }
  const sheet = PNG.sync.read(tile([plain(10), plain(20), plain(30)], 2))
  expect([sheet.width, sheet.height]).toEqual([8, 6])
  const at = (x: number, y: number): number => sheet.data[(y * 8 + x) * 4]!
  expect([at(0, 0), at(4, 0), at(0, 3), at(4, 3)]).toEqual([10, 20, 30, 255])
  expect(() => tile([], 2)).toThrow('expected at least one picture')
})
