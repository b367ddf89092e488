import { describe, expect, it } from 'vitest'
import type { BodyId } from '../../src/domain/ids.ts'
import { DrawnSkin } from '../../src/scene/drawnSkin.ts'
import { NAIL_CORNERS, NAIL_OFFSET, NAIL_PLATES, NO_NAIL, nailPlaces } from '../../src/scene/nails.ts'
import { atlas, realAsset } from './realBody.ts'

/** The shader's own rule (featureShader.ts): distance outside the drawn border, in half widths. */
function border(across: number, along: number): number {
  const corner = along < 0 ? NAIL_CORNERS.base : NAIL_CORNERS.edge
  const [x, y] = [across - 1 + corner, Math.abs(along) - 1 + corner]
  return Math.min(Math.max(x, y), 0) + Math.hypot(Math.max(x, 0), Math.max(y, 0)) - corner
}

/** Points beside a nail's corner, and the digit they belong to: index into NAIL_PLATES. */
const CORNER_POINTS = {
  LU11: 0,
  LI1: 1,
  TE1: 3,
  HT9: 4,
  SI1: 4,
  SP1: 5,
  LR1: 5,
  ST45: 6,
  GB44: 8,
  BL67: 9,
} as const

describe('the drawn nails', async () => {
  const asset = await realAsset()
  const { skinVertexCount } = asset
  const places = nailPlaces(asset)
  const at = (v: number): [across: number, along: number] => [places[2 * v]! - NAIL_OFFSET, places[2 * v + 1]!]
  const apart = (body: BodyId, a: number, b: number): number => {
    const p = asset.positions[body]
    return 1000 * Math.hypot(...[0, 1, 2].map((k) => p[3 * a + k]! - p[3 * b + k]!))
  }

  it('have their border on the rims of the sculpted plates', () => {
    expect(NAIL_PLATES).toHaveLength(10)
    for (const [digit, plate] of NAIL_PLATES.entries())
      for (const [row, [rim, middle, other]] of plate.entries()) {
        // Corners of the base are cut round.
        if (row > 0) for (const v of [rim, other]) expect(Math.abs(border(...at(v))), `${digit} ${v}`).toBeLessThan(0.4)
        if (row < 3) expect(border(...at(middle)), `${digit} ${middle}`).toBeLessThan(0.01)
        expect(at(middle)[0], `${digit} ${middle}`).toBeLessThan(0.2)
      }
  })

  it.each(['male', 'female'] as const)('have the points of the nail corners beside their corner (%s)', (body) => {
    for (const [code, digit] of Object.entries(CORNER_POINTS)) {
      const plate = NAIL_PLATES[digit]!
      const halfWidthMm = apart(body, plate[1]![0], plate[1]![2]) / 2
      const halfLengthMm = apart(body, plate[0]![1], plate[3]![1]) / 2
      for (const { side, vertices, weights } of atlas.points.get(code)!.anchors[body]) {
        const place = [0, 1].map((k) => vertices.reduce((sum, v, i) => sum + at(v)[k]! * weights[i]!, 0))
        const [across, along] = place as [number, number]
        const offMm = Math.hypot((across - 1) * halfWidthMm, (along + 1) * halfLengthMm)
        // Off the plate, at its base, and near where the lines along edge and base cross.
        expect(border(across, along), `${code} ${side}`).toBeGreaterThan(0.15)
        expect(along, `${code} ${side}`).toBeLessThan(-0.6)
        expect(across, `${code} ${side}`).toBeGreaterThan(1)
        expect(offMm, `${code} ${side}`).toBeLessThan(3.5)
      }
    }
  })

  it('are nowhere but on their plates, also between the corners of a triangle', () => {
    const skin = new DrawnSkin(asset)
    const drawn = skin.geometry.getAttribute('plate').array
    const index = skin.geometry.index!.array
    const middles = NAIL_PLATES.flatMap((plate) => [plate[1]![1], plate[2]![1]])
    const { male } = asset.positions
    const near = (v: number): number =>
      Math.min(
        ...middles.map((m) =>
          Math.hypot(
            Math.abs(male[3 * v]!) - male[3 * m]!,
            male[3 * v + 1]! - male[3 * m + 1]!,
            male[3 * v + 2]! - male[3 * m + 2]!,
          ),
        ),
      )
    let [inside, triangles] = [0, 0]
    for (let t = 0; t < index.length; t += 3) {
      const corners = [index[t]!, index[t + 1]!, index[t + 2]!]
      const [a, b, c] = corners.map((v) => [drawn[2 * v]!, drawn[2 * v + 1]!]) as [number[], number[], number[]]
      // Eyes lie below the offset; a triangle wholly without a nail needs no look.
      if (corners.some((v) => v >= skinVertexCount && v < male.length / 3)) continue
      if (a[0] === NO_NAIL[0] && b[0] === NO_NAIL[0] && c[0] === NO_NAIL[0]) continue
      triangles += 1
      for (let i = 0; i <= 8; i++)
        for (let j = 0; j + i <= 8; j++) {
          const [u, v] = [0, 1].map((k) => (a[k]! * i + b[k]! * j + c[k]! * (8 - i - j)) / 8)
          if (border(u! - NAIL_OFFSET, v!) > 0) continue
          inside += 1
          const spot = corners.find((corner) => corner < skinVertexCount)!
          expect(near(spot), `triangle ${corners.join(' ')}`).toBeLessThan(0.012)
        }
    }
    expect(triangles).toBeGreaterThan(1000)
    expect(inside).toBeGreaterThan(500)
  })
})
