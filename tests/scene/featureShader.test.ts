import { describe, expect, it } from 'vitest'
import { AREOLA, FACE } from '../../src/scene/featureShader.ts'
import { neighboursOf } from '../../src/scene/form.ts'
import { atlas, file, realAsset } from './realBody.ts'

describe('what is drawn on the face', async () => {
  const asset = await realAsset()
  const { male } = asset.positions
  /** From the median plane, above the floor, mm. */
  const placeOf = (spot: { vertices: readonly number[]; weights: readonly number[] }): [number, number] =>
    [0, 1].map(
      (k) => 1000 * Math.abs(spot.vertices.reduce((s, v, i) => s + male[3 * v + k]! * spot.weights[i]!, 0)),
    ) as [number, number]
  const landmark = (id: string) =>
    file.bodies.male!.landmarks.find((one) => one.id === id && one.side !== 'right') ?? expect.fail(id)
  const point = (code: string) => atlas.points.get(code)!.anchors.male.find(({ side }) => side !== 'right')!

  const { brow, lips, upperLid, lowerLid } = FACE
  const browY = (x: number): number => brow.topMm - brow.bendMm * (x - brow.peakMm) ** 2

  it('has its brows on our landmarks, from the hollow of BL2 to that of TE23', () => {
    for (const id of ['eyebrow_medial_end', 'eyebrow_centre', 'eyebrow_lateral']) {
      const [x, y] = placeOf(landmark(id))
      expect(Math.abs(browY(x) - y), id).toBeLessThan(landmark(id).confidenceMm / 2)
    }
    expect(Math.abs(placeOf(point('BL2'))[0] - brow.fromMm)).toBeLessThan(2)
    expect(Math.abs(placeOf(point('TE23'))[0] - brow.toMm)).toBeLessThan(3)
    const [x, y] = placeOf(point('EX-HN4'))
    expect(Math.abs(browY(x) - y)).toBeLessThan(1.5)
  })

  it('has its lash lines on the margins of the sculpted lids', () => {
    const inner = asset.regionNames.indexOf('oralCavity')
    const { start, ids } = neighboursOf(asset.triangles, male.length / 3)
    let seen = 0
    for (let v = 0; v < asset.skinVertexCount; v++) {
      const [x, y, z] = [0, 1, 2].map((k) => 1000 * male[3 * v + k]!) as [number, number, number]
      if (x < 21.4 || x > 41 || y < 1575 || y > 1597 || z < 100 || asset.regions[v] === inner) continue
      if (![...ids.subarray(start[v]!, start[v + 1]!)].some((n) => asset.regions[n] === inner)) continue
      const lid = y > 1587.5 ? upperLid : lowerLid
      expect(Math.abs(y - lid.yMm - lid.bendMm * (x - lid.midMm) ** 2), `vertex ${v}`).toBeLessThan(1.3)
      seen += 1
    }
    expect(seen).toBeGreaterThan(14)
  })

  it('tints the lips between their landmarks, and the skin around the nipple', () => {
    const [cornerX, cornerY] = placeOf(landmark('angle_of_mouth'))
    expect(Math.hypot(cornerX - lips.cornerMm, cornerY - lips.seamMm)).toBeLessThan(1.5)
    const between = (y: number) => y < lips.seamMm + lips.upperMm && y > lips.seamMm - lips.lowerMm
    for (const id of ['upper_lip_tubercle', 'lower_lip_mid']) expect(between(placeOf(landmark(id))[1]), id).toBe(true)
    for (const id of ['philtrum_mid', 'mentolabial_sulcus']) expect(between(placeOf(landmark(id))[1]), id).toBe(false)
    const [x, y] = placeOf(landmark('nipple'))
    expect(Math.hypot(x - AREOLA.xMm, y - AREOLA.yMm)).toBeLessThan(1)
  })
})
