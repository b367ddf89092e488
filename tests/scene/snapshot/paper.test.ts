import fc from 'fast-check'
import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { type Candidate, fewestViews } from '../../../src/scene/snapshot/fewestViews.ts'
import { boxOf, crowdsOf, NUMBERED_PX, placeDiscs, placePaperLabels } from '../../../src/scene/snapshot/paperLayout.ts'
import { cropTo, onPaper, tilesOf } from '../../../src/scene/snapshot/printImage.ts'
import { segmentsCross } from '../../../src/scene/segments.ts'

const view = (azimuth: number, codes: Record<string, number>, guided = true): Candidate => ({
  angles: { azimuth, elevation: 0 },
  seen: new Map(Object.entries(codes)),
  guided,
})
const azimuths = (views: readonly Candidate[]) => views.map(({ angles }) => angles.azimuth)

describe('the pieces of a picture', () => {
  it('cover every dot once, none larger than asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (width, height) => {
        const covered = new Uint8Array(width * height)
        for (const tile of tilesOf(width, height, 32)) {
          expect(Math.max(tile.width, tile.height)).toBeLessThanOrEqual(32)
          for (let y = tile.y; y < tile.y + tile.height; y++)
            for (let x = tile.x; x < tile.x + tile.width; x++) covered[y * width + x]! += 1
        }
        expect(covered.every((times) => times === 1)).toBe(true)
      }),
    )
  })

  it('are drawn where they belong: a dot of the whole falls on the same dot of its piece', () => {
    const [width, height, side] = [1000, 700, 512]
    const camera = new PerspectiveCamera(30, width / height, 0.1, 10)
    const spot = new Vector3(0.4, -0.3, -3)
    const whole = spot.clone().project(camera)
    const [wholeX, wholeY] = [((whole.x + 1) / 2) * width, ((whole.y + 1) / 2) * height]
    for (const tile of tilesOf(width, height, side)) {
      const piece = camera.clone()
      piece.projectionMatrix.premultiply(cropTo(tile, width, height, side))
      const { x, y } = spot.clone().project(piece)
      expect(tile.x + ((x + 1) / 2) * side).toBeCloseTo(wholeX, 6)
      expect(tile.y + ((y + 1) / 2) * side).toBeCloseTo(wholeY, 6)
    }
  })
})

describe('the fewest views', () => {
  it('are one where one shows all, the one that faces them best', () => {
    const { views, unseen } = fewestViews(
      ['A', 'B'],
      [view(0, { A: 0.3, B: 0.3 }), view(1, { A: 0.9, B: 0.8 }), view(2, { A: 1 })],
    )
    expect(azimuths(views)).toEqual([1])
    expect(unseen).toEqual([])
  })

  it('are front and back for points of both sides; what none shows is told', () => {
    const { views, unseen } = fewestViews(
      ['A', 'B', 'C', 'D'],
      [view(0, { A: 1, B: 0.7 }), view(1, { A: 0.2 }), view(3, { C: 0.9 })],
    )
    expect(azimuths(views)).toEqual([0, 3])
    expect(unseen).toEqual(['D'])
  })

  it('prefer a guided view among nearly equal ones, and are never none', () => {
    expect(azimuths(fewestViews(['A'], [view(9, { A: 0.9 }, false), view(0, { A: 0.85 })]).views)).toEqual([0])
    expect(fewestViews(['A'], [view(0, {})]).views).toHaveLength(1)
  })
})

const spot = (code: string, x: number, y: number, number = 1) => ({
  code,
  side: 'left' as const,
  number,
  kind: 'main' as const,
  x,
  y,
})

describe('discs', () => {
  it('shrink rather than cover each other, and crowds are found', () => {
    const discs = placeDiscs([spot('A', 100, 100), spot('B', 106, 100), spot('C', 113, 100), spot('D', 200, 300)])
    expect(discs[3]!.r).toBeGreaterThan(NUMBERED_PX)
    expect(discs[0]!.r + discs[1]!.r).toBeLessThanOrEqual(2 * 3.4)
    const codesOf = (crowds: { code: string }[][]) => crowds.map((crowd) => crowd.map(({ code }) => code))
    expect(codesOf(crowdsOf(discs))).toEqual([['A', 'B', 'C']])
    expect(crowdsOf([discs[3]!])).toEqual([])
    const box = boxOf(discs.slice(0, 3))
    expect(box.left).toBeLessThan(100)
    expect(box.left + box.width).toBeGreaterThan(113)
  })
})

describe('a crowd on both hands', () => {
  it('is told once, of one hand', () => {
    const hand = (side: 'left' | 'right', x: number) =>
      ['A', 'B', 'C'].map((code, i) => ({ ...spot(code, x + 5 * i, 100), side }))
    const crowds = crowdsOf(placeDiscs([...hand('left', 100), ...hand('right', 400)]))
    expect(crowds).toHaveLength(1)
    expect(crowds[0]?.map(({ code, side }) => `${code} ${side}`)).toEqual(['A left', 'B left', 'C left'])
  })
})

describe('names on paper (seed 41041)', () => {
  const plate = (spots: { x: number; y: number }[]) =>
    placePaperLabels({
      discs: placeDiscs(spots.map(({ x, y }, i) => spot(`BL${i + 1}`, x, y, i + 1))),
      free: { left: 2, top: 2, width: 676, height: 370 },
      figure: { left: 240, right: 440 },
      nameOf: (code) => `Name of ${code}`,
      widthOf: (number, code, name) => 6 * `${number} ${code} ${name}`.length,
      onSkin: () => false,
    })
  const segmentsOf = (line: string) => {
    const at = line
      .slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number))
    return at.slice(1).map((to, i) => [at[i]![0]!, at[i]![1]!, to[0]!, to[1]!] as const)
  }

  it('every point gets one; lines never cross, words stay on the paper and never overlap', () => {
    const place = fc.record({ x: fc.integer({ min: 250, max: 430 }), y: fc.integer({ min: 20, max: 350 }) })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 16 }), (spots) => {
        const labels = plate(spots)
        expect(labels).toHaveLength(spots.length)
        const lines = labels.map(({ line }) => segmentsOf(line))
        lines.forEach((one, i) =>
          lines
            .slice(i + 1)
            .forEach((other) =>
              one.forEach((a) => other.forEach((b) => expect(segmentsCross(a, b), `${a} ${b}`).toBe(false))),
            ),
        )
        for (const { anchor, x, y } of labels) {
          expect(y).toBeGreaterThan(8)
          expect(y).toBeLessThan(374)
          if (anchor === 'end') expect(x).toBeLessThan(250)
          else expect(x).toBeGreaterThan(430)
        }
        for (const side of ['start', 'end']) {
          const ys = labels
            .filter(({ anchor }) => anchor === side)
            .map(({ y }) => y)
            .sort((a, b) => a - b)
          ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(13))
        }
      }),
      { seed: 41041, numRuns: 60 },
    )
  })

  it('a disc too small for its number has a label of its own, on both sides; a larger pair shares one', () => {
    const pair = (code: string, y: number, apart: number, number: number) => [
      { ...spot(code, 340 - apart, y, number), side: 'left' as const },
      { ...spot(code, 340 + apart, y, number), side: 'right' as const },
    ]
    const discs = placeDiscs([...pair('BL23', 100, 4, 1), ...pair('BL25', 108, 4, 2), ...pair('ST36', 300, 40, 3)])
    const labels = placePaperLabels({
      discs,
      free: { left: 2, top: 2, width: 676, height: 370 },
      figure: { left: 240, right: 440 },
      nameOf: () => '',
      widthOf: (number, code) => 6 * `${number} ${code}`.length,
      onSkin: () => false,
    })
    expect(discs.filter(({ r }) => r < NUMBERED_PX)).toHaveLength(4)
    const told = labels.map(({ number, code, anchor }) => `${number} ${code} ${anchor}`).sort()
    expect(told.filter((one) => !one.includes('ST36'))).toEqual([
      '1 BL23 end',
      '1 BL23 start',
      '2 BL25 end',
      '2 BL25 start',
    ])
    expect(told.filter((one) => one.includes('ST36'))).toHaveLength(1)
    // Every leader begins at another disc.
    expect(new Set(labels.map(({ line }) => line.split('L')[0])).size).toBe(5)
  })

  it('codes stand alone where names find no room', () => {
    const narrow = placePaperLabels({
      discs: placeDiscs([spot('BL1', 70, 50)]),
      free: { left: 2, top: 2, width: 136, height: 100 },
      figure: { left: 50, right: 90 },
      nameOf: () => 'A very long name indeed',
      widthOf: (number, code, name) => 6 * `${number} ${code} ${name}`.length,
      onSkin: () => false,
    })
    expect(narrow.map(({ code, name }) => [code, name])).toEqual([['BL1', '']])
  })
})

describe('the image on paper', () => {
  it('stands upright, fades at its edges into white, and keeps its middle', () => {
    const [width, height] = [40, 60]
    // The lower half is dark: the first rows a graphics card gives.
    const pixels = new Uint8Array(width * height * 4).map((_, i) => (i < (width * height * 4) / 2 ? 0 : 200))
    const out = onPaper(pixels, width, height, { from: 0.1, to: 0.3 })
    const at = (x: number, y: number) => out[(y * width + x) * 4]
    expect(at(20, 20)).toBe(200)
    expect(at(20, 40)).toBe(0)
    expect(at(0, 40)).toBe(255)
    expect(at(39, 40)).toBe(255)
    expect(at(20, 0)).toBe(255)
    expect(at(8, 40)).toBeGreaterThan(50)
    expect(at(8, 40)).toBeLessThan(205)
    expect(out[3]).toBe(255)
  })
})
