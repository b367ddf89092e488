import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeRect } from '../../src/scene/framing.ts'
import {
  besideFigure,
  type LabelWish,
  layoutLabels,
  type LayoutOptions,
  type PlacedLabel,
} from '../../src/scene/labelLayout.ts'
import { linesOf as segments } from '../../src/scene/labelKnots.ts'
import { meetsBox, segmentsCross } from '../../src/scene/segments.ts'

const OPTIONS: LayoutOptions = {
  free: { left: 340, top: 70, width: 900, height: 640 },
  figure: { left: 640, right: 940 },
  gapPx: 2,
  stubPx: 14,
  markPx: 11,
  most: 20,
}
const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  spots: [{ x, y }],
  eitherMargin: false,
  width: 110,
  height: 20,
  priority: 1,
  ...more,
})

function expectPlate(placed: PlacedLabel[], wishes: readonly LabelWish[], { free }: LayoutOptions) {
  const size = new Map(wishes.map((w) => [w.id, w]))
  placed.forEach((a, i) => {
    const { width, height } = size.get(a.id)!
    expect(a.left).toBeGreaterThanOrEqual(free.left - 0.01)
    expect(a.left + width).toBeLessThanOrEqual(free.left + free.width + 0.01)
    expect(a.top).toBeGreaterThanOrEqual(free.top - 0.01)
    expect(a.top + height).toBeLessThanOrEqual(free.top + free.height + 0.01)
    for (const b of placed.slice(i + 1)) {
      const other = size.get(b.id)!
      const apart =
        a.left + width <= b.left ||
        b.left + other.width <= a.left ||
        a.top + height <= b.top + 0.01 ||
        b.top + other.height <= a.top + 0.01
      expect(apart, `${a.id} overlaps ${b.id}`).toBe(true)
      for (const s of segments(a))
        for (const t of segments(b)) expect(segmentsCross(s, t), `${a.id} crosses ${b.id}`).toBe(false)
      for (const [line, box] of [
        [a, b],
        [b, a],
      ] as const) {
        const of = size.get(box.id)!
        const rect = { left: box.left, top: box.top, width: of.width, height: of.height }
        const under = segments(line).some((s) => meetsBox(s, rect))
        expect(under, `the line of ${line.id} runs under ${box.id}`).toBe(false)
      }
    }
  })
}

describe('label layout', () => {
  it('sets a label level with its point, in the nearer margin', () => {
    const [left, right] = layoutLabels([wish('BL40', 700, 400), wish('BL57', 880, 500)], OPTIONS)
    expect(left).toMatchObject({ id: 'BL40', column: 'left', top: 390 })
    expect(right).toMatchObject({ id: 'BL57', column: 'right', top: 490 })
    expect(besideFigure([left!, right!], OPTIONS.figure)).toBe(true)
  })

  it('points a pair’s leader at the side of its own margin', () => {
    const pair = wish('BL23', 0, 0, {
      spots: [
        { x: 760, y: 300 },
        { x: 820, y: 300 },
      ],
      eitherMargin: true,
    })
    const [only] = layoutLabels([pair], OPTIONS)
    expect(only!.column).toBe('left')
    expect(only!.to[0]).toBeLessThan(760)
  })

  it('evens the columns out with labels that suit either', () => {
    const placed = layoutLabels(
      Array.from({ length: 10 }, (_, i) => wish(`GV${i}`, 790, 200 + 20 * i, { eitherMargin: true })),
      OPTIONS,
    )
    expect(placed.filter((p) => p.column === 'left')).toHaveLength(5)
  })

  it('keeps at most the wanted number, by priority', () => {
    const placed = layoutLabels(
      Array.from({ length: 30 }, (_, i) => wish(`p${i}`, 700 + (i % 2) * 180, 80 + 20 * i, { priority: i })),
      OPTIONS,
    )
    expect(placed).toHaveLength(20)
    expect(placed.map((p) => Number(p.id.slice(1))).sort((a, b) => a - b)[0]).toBe(10)
  })

  it('leaves out what lies under a panel or outside', () => {
    expect(layoutLabels([wish('a', 100, 300), wish('b', 700, 20), wish('c', 1300, 300)], OPTIONS)).toEqual([])
  })

  it('places nothing where there is no room at all', () => {
    expect(
      layoutLabels([wish('a', 60, 60)], {
        ...OPTIONS,
        free: { left: 0, top: 0, width: 120, height: 120 },
        figure: { left: 10, right: 110 },
      }),
    ).toEqual([])
  })

  it('never overlaps, crosses or leaves the free area, for any crowd (seed 20260)', () => {
    const spot = fc.record({ x: fc.integer({ min: 640, max: 940 }), y: fc.integer({ min: 75, max: 705 }) })
    const anyWish = fc.record({
      spots: fc.array(spot, { minLength: 1, maxLength: 2 }),
      eitherMargin: fc.boolean(),
      width: fc.integer({ min: 40, max: 160 }),
      priority: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 28 }), (list) => {
        const wishes = list.map((w, i): LabelWish => ({ ...w, id: `w${i}`, height: 20 }))
        const placed = layoutLabels(wishes, OPTIONS)
        expectPlate(placed, wishes, OPTIONS)
        // What cannot be untangled is left out, and that is rare.
        expect(placed.length).toBeGreaterThanOrEqual(Math.min(20, wishes.length) - 2)
      }),
      { seed: 20260, numRuns: 400 },
    )
  })

  it('holds at every size of screen, whatever the panels leave and wherever the points lie (seed 32025)', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
    const anyWish = fc.record({
      spots: fc.array(fc.record({ x: share, y: share }), { minLength: 1, maxLength: 2 }),
      eitherMargin: fc.boolean(),
      width: fc.integer({ min: 24, max: 190 }),
      priority: fc.integer({ min: 0, max: 9 }),
    })
    const screen = fc.record({
      width: fc.integer({ min: 320, max: 3840 }),
      height: fc.integer({ min: 568, max: 2160 }),
      insets: fc.tuple(share, share, share, share),
      figure: fc.tuple(share, share),
      lineHeight: fc.integer({ min: 16, max: 40 }),
    })
    let set = 0
    let asked = 0
    fc.assert(
      fc.property(
        screen,
        fc.array(anyWish, { maxLength: 24 }),
        ({ width, height, insets, figure, lineHeight }, list) => {
          const [l, r, t, b] = insets
          const free = freeRect(width, height, {
            left: l * 0.35 * width,
            right: r * 0.35 * width,
            top: t * 0.2 * height,
            bottom: b * 0.6 * height,
          })
          const [from, to] = [Math.min(...figure), Math.max(...figure)].map(
            (s) => free.left + (1.4 * s - 0.2) * free.width,
          )
          const options = { ...OPTIONS, free, figure: { left: from!, right: to! } }
          const wishes = list.map(
            (w, i): LabelWish => ({
              ...w,
              id: `w${i}`,
              height: lineHeight,
              // Some points lie under a panel or beyond the edge.
              spots: w.spots.map(({ x, y }) => ({
                x: free.left + (1.2 * x - 0.1) * free.width,
                y: free.top + (1.2 * y - 0.1) * free.height,
              })),
            }),
          )
          const placed = layoutLabels(wishes, options)
          expectPlate(placed, wishes, options)
          asked += wishes.length
          set += placed.length
        },
      ),
      { seed: 32025, numRuns: 600 },
    )
    console.info(`labels set: ${set} of ${asked}`)
    expect(set).toBeGreaterThan(0.4 * asked)
  })

  it('recognises crossing segments', () => {
    expect(segmentsCross([0, 0, 10, 10], [0, 10, 10, 0])).toBe(true)
    expect(segmentsCross([0, 0, 10, 0], [0, 1, 10, 1])).toBe(false)
  })

  it('leaves out a label that yields before its column stands over the figure, and keeps one that does not', () => {
    // 640 - 340 = 300 px beside the figure.
    const wide = { width: 310, id: 'wide' }
    const near = [wish('near', 660, 300), wish('wide', 660, 200, { ...wide, yields: true })]
    const placed = layoutLabels(near, OPTIONS)
    expect(placed.map(({ id }) => id)).toEqual(['near'])
    expect(besideFigure(placed, OPTIONS.figure)).toBe(true)
    const kept = layoutLabels([near[0]!, wish('wide', 660, 200, wide)], OPTIONS)
    expect(kept).toHaveLength(2)
    // Close up there is no beside, and nothing to yield to.
    const close = layoutLabels(near, { ...OPTIONS, figure: { left: 300, right: 1300 } })
    expect(close).toHaveLength(2)
  })

  it('sets a label that is only for the near margin there or nowhere', () => {
    const low = { ...OPTIONS, free: { ...OPTIONS.free, height: 42 } }
    const crowd = [1, 2, 3].map((i) => wish(`w${i}`, 660 + i, 80 + i))
    expect(layoutLabels(crowd, low).map(({ column }) => column)).toContain('right')
    const near = layoutLabels(
      crowd.map((one) => ({ ...one, nearOnly: true })),
      low,
    )
    expect(near.map(({ column }) => column)).toEqual(['left', 'left'])
  })
})
