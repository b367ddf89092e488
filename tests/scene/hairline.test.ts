import { describe, expect, it } from 'vitest'
import { HAIR_REACH_M, hairShares, insideHairline } from '../../src/scene/hairline.ts'
import { atlas, file, realAsset } from './realBody.ts'

describe('the hairline', async () => {
  const asset = await realAsset()
  const { male } = asset.positions
  const placeOf = (spot: { vertices: readonly number[]; weights: readonly number[] }): [number, number, number] =>
    [0, 1, 2].map((k) => spot.vertices.reduce((sum, v, i) => sum + male[3 * v + k]! * spot.weights[i]!, 0)) as [
      number,
      number,
      number,
    ]
  const insideMm = (code: string): number =>
    1000 * insideHairline(...placeOf(atlas.points.get(code)!.anchors.male.find(({ side }) => side !== 'right')!))

  it('passes through our landmarks of it, within what they are sure to', () => {
    const ids = ['anterior_hairline_mid', 'hairline_corner', 'temple_hairline_posterior', 'posterior_hairline_mid']
    for (const id of ids) {
      const landmark = file.bodies.male!.landmarks.find((one) => one.id === id && one.side !== 'right')!
      const offMm = 1000 * Math.abs(insideHairline(...placeOf(landmark)))
      expect(offMm, id).toBeLessThan(Math.min(4, landmark.confidenceMm))
    }
  })

  it('has within it the points told to lie there, and outside it those of the face', () => {
    const half = ['GV24', 'BL3', 'BL4', 'GB15', 'GB13', 'ST8']
    for (const code of half) {
      // Half a cun; the segment is long on a head of this height.
      expect(insideMm(code), code).toBeGreaterThan(7)
      expect(insideMm(code), code).toBeLessThan(18)
    }
    for (const code of ['GV23', 'BL5', 'GB4', 'GB5', 'GB6', 'GB8', 'GB9', 'GB16', 'GV15', 'GV16', 'BL10', 'GB20'])
      expect(insideMm(code), code).toBeGreaterThan(3)
    for (const code of ['GB14', 'TE23', 'GB1', 'EX-HN5', 'GB2', 'GB3', 'TE21', 'SI19', 'TE17', 'TE16', 'EX-HN3'])
      expect(insideMm(code), code).toBeLessThan(-3)
    // At the line itself: above the apex of the ear.
    expect(Math.abs(insideMm('TE20'))).toBeLessThan(3)
  })

  it('gives both halves of the head the same, ears and the rest of the body none', () => {
    const shares = hairShares(asset)
    const [ear, head] = ['ear', 'head'].map((name) => asset.regionNames.indexOf(name))
    let on = 0
    for (let v = 0; v < shares.length; v++) {
      if (asset.regions[v] === ear || male[3 * v + 1]! < 1.45 || v >= asset.skinVertexCount) expect(shares[v]).toBe(-1)
      if (shares[v]! > 0) on += 1
      if (asset.regions[v] === head && Math.abs(shares[v]!) < 1)
        expect(shares[v]! * HAIR_REACH_M).toBeCloseTo(
          insideHairline(-male[3 * v]!, male[3 * v + 1]!, male[3 * v + 2]!),
          6,
        )
    }
    expect(on).toBeGreaterThan(200)
  })
})
