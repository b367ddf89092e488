import { describe, expect, it } from 'vitest'
import { mirrorPartners } from '../../src/geometry/mirror.ts'
import { outerTriangles } from '../../src/geometry/outerSkin.ts'

describe('mirror partners', () => {
  it('are found by place, and a vertex on the midline is its own', () => {
    expect([...mirrorPartners([1, 2, 3, -0, 5, 6, -1, 2, 3])]).toEqual([2, 1, 0])
  })

  it('are refused when one is missing or two share a place', () => {
    expect(() => mirrorPartners([1, 2, 3, -1, 2, 4])).toThrow('vertex 0')
    expect(() => mirrorPartners([1, 2, 3, 1, 2, 3, -1, 2, 3])).toThrow('mirror: vertex')
  })
})

describe('the outer skin', () => {
  it('leaves out eyes and every triangle that touches a lining', () => {
    const mesh = {
      triangles: [0, 1, 2, 1, 2, 3, 4, 5, 6],
      skinVertexCount: 4,
      regions: [0, 0, 0, 1],
      regionNames: ['face', 'oralCavity'],
    }
    expect([...outerTriangles(mesh)]).toEqual([0, 1, 2])
    expect([...outerTriangles({ ...mesh, regions: [0, 0, 0, 0] })]).toEqual([0, 1, 2, 1, 2, 3])
  })
})
