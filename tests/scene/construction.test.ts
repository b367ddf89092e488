/** The drawn construction of every point, on the shipped bodies. */
import { beforeAll, describe, expect, it } from 'vitest'
import { distance, dot, sub } from '../../src/geometry/vec.ts'
import { ConstructionSource } from '../../src/scene/constructionFrame.ts'
import { atlas, everySide, file, realAsset } from './realBody.ts'

let source: ConstructionSource
beforeAll(async () => {
  source = new ConstructionSource(await realAsset())
})
const drawn = (code: string, side: 'left' | 'right' | 'midline' = 'left', body: 'male' | 'female' = 'male') =>
  source.drawn(atlas, file, { code, side }, body)

describe('the construction on the body', () => {
  it('ST36: a ruler of 16 cun from knee to ankle, with its third tick at the point', () => {
    const { construction } = drawn('ST36')
    const third = construction.ticks.find((t) => t.reached)
    expect(construction.ticks).toHaveLength(17)
    expect(third?.cun).toBe(3)
    const anchor = atlas.points.get('ST36')!.anchors.male.find((a) => a.side === 'left')!
    const at = source['last']!.skin.at(anchor)
    expect(distance(third!.position, at)).toBeLessThan(0.002)
  })
  it('SP6: counted from the ankle, as its words say', () => {
    const { steps, construction } = drawn('SP6')
    const said = steps.find((step) => step.kind === 'measure')?.params?.['cun']
    const reached = construction.ticks.find((t) => t.reached)!
    expect(said).toMatchObject({ value: reached.cun })
    expect(reached.cun).toBe(3)
    const ankle = construction.marks.find((m) => m.ref === '@medial_malleolus')!
    const start = construction.ticks.find((t) => t.cun === 0)!
    expect(distance(start.position, ankle.position)).toBeLessThan(0.002)
  })
  it('BL23: a level from L2 and one and a half cun out from the midline', () => {
    const { construction } = drawn('BL23')
    expect(construction.ticks.map((t) => t.cun)).toEqual([0, 1, 1.5])
    expect(construction.ticks[0]!.position[0]).toBeCloseTo(0, 3)
    expect(construction.lines.length).toBeGreaterThanOrEqual(2)
  })
  it('is mirrored on the right', () => {
    const [left, right] = [drawn('SP6', 'left').construction, drawn('SP6', 'right').construction]
    expect(right.marks.map((m) => m.ref)).toEqual(left.marks.map((m) => m.ref))
    left.marks.forEach((m, i) => {
      expect(right.marks[i]!.position[0]).toBeCloseTo(-m.position[0], 4)
      expect(right.marks[i]!.position[1]).toBeCloseTo(m.position[1], 4)
    })
  })
  it('draws something for every step that lays a line or a length, on skin, in smooth pieces', {
    timeout: 240_000,
  }, () => {
    const bare: string[] = []
    const rough: string[] = []
    let [steps, lines, worstMs, points] = [0, 0, 0, 0]
    for (const body of ['male', 'female'] as const) {
      // The right side mirrors the left; both are solved alike.
      for (const { code, side } of everySide.filter((one) => one.side !== 'right')) {
        const began = performance.now()
        const { steps: list, construction } = drawn(code, side, body)
        worstMs = Math.max(worstMs, performance.now() - began)
        points += 1
        list.forEach((step, index) => {
          if (step.kind === 'point') return
          steps += 1
          const has = [...construction.marks, ...construction.lines, ...construction.ticks].some(
            (d) => d.step === index,
          )
          if (!has) bare.push(`${body} ${code}: ${step.textKey}`)
        })
        for (const line of construction.lines) {
          lines += 1
          expect(line.normals).toHaveLength(line.positions.length)
          for (let i = 2; i < line.positions.length; i += 1) {
            const [a, b, c] = [line.positions[i - 2]!, line.positions[i - 1]!, line.positions[i]!]
            const [p, q] = [sub(b, a), sub(c, b)]
            const [lp, lq] = [Math.hypot(...p), Math.hypot(...q)]
            if (lp > 0.002 && lq > 0.002 && dot(p, q) / (lp * lq) < 0) rough.push(`${body} ${code}`)
          }
        }
      }
    }
    console.log(
      `constructions: ${points} drawn, ${lines} lines, slowest ${worstMs.toFixed(0)} ms; ${bare.length} of ${steps} steps without a drawing (${[...new Set(bare.map((b) => b.split(': ')[1]))].join(', ')}); turned back: ${[...new Set(rough)].join(', ') || 'none'}`,
    )
    if (bare.length > 0) console.log(bare.slice(0, 40).join('\n'))
    expect(bare.length / steps).toBeLessThan(0.02)
    expect([...new Set(rough)]).toEqual([])
  })
})
