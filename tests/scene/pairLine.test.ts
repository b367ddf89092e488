import { describe, expect, it } from 'vitest'
import { distance, type Vec3 } from '../../src/geometry/vec.ts'
import type { Mark, MarkStyle } from '../../src/scene/marks.ts'
import { dashes, pairLinks } from '../../src/scene/pairLine.ts'

const UP: Vec3 = [0, 1, 0]
const line = (metres: number): Vec3[] => Array.from({ length: 9 }, (_, i) => [(metres * i) / 8, 0, 0])

describe('dashes', () => {
  it('touch both ends, are of even length, and leave gaps between', () => {
    const positions = line(0.2)
    const cut = dashes(
      positions,
      positions.map(() => UP),
    )
    expect(cut.length).toBeGreaterThan(8)
    expect(cut[0]!.positions[0]).toEqual([0, 0, 0])
    expect(cut.at(-1)!.positions.at(-1)![0]).toBeCloseTo(0.2, 6)
    const lengths = cut.map(({ positions: p }) => distance(p[0]!, p.at(-1)!))
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 6)
    for (let i = 1; i < cut.length; i += 1)
      expect(cut[i]!.positions[0]![0] - cut[i - 1]!.positions.at(-1)![0]).toBeGreaterThan(0.003)
    for (const { normals } of cut) for (const n of normals) expect(n).toEqual(UP)
  })
  it('keep the bends of the line', () => {
    const bent: Vec3[] = [
      [0, 0, 0],
      [0.004, 0, 0],
      [0.004, 0, 0.004],
    ]
    const [only] = dashes(bent, [UP, UP, UP])
    expect(only!.positions).toHaveLength(3)
  })
  it('have nothing to cut where both ends are one', () => expect(dashes([[0, 0, 0]], [UP])).toEqual([]))
})

describe('links', () => {
  const mark = (code: string, side: Mark['side'], style: MarkStyle): Mark => ({
    code,
    side,
    style,
    number: 1,
    meridian: 'BL',
    selected: false,
    hovered: false,
    risk: false,
    nameless: false,
    site: null,
    arrow: null,
    anchor: { vertices: [0, 1, 2], weights: [1, 0, 0] },
  })
  it('join points of one side only, and never a point that is left out', () => {
    const marks = [
      mark('BL25', 'left', 'main'),
      mark('BL25', 'right', 'main'),
      mark('BL54', 'left', 'add'),
      mark('BL54', 'right', 'idle'),
      mark('GB30', 'left', 'main'),
      mark('GB34', 'left', 'avoided'),
      mark('GV4', 'midline', 'main'),
    ]
    const found = pairLinks(marks, [
      ['BL25', 'BL54'],
      ['GB30', 'GB34'],
      ['GV4', 'BL25'],
    ])
    expect(found.map(({ a, b }) => `${a.code} ${b.code} ${a.side}`)).toEqual(['BL25 BL54 left'])
  })
})
