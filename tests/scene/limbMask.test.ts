import { describe, expect, it } from 'vitest'
import { airSpot } from '../../src/scene/airSpot.ts'
import { besideSpot } from '../../src/scene/besideSpot.ts'
import { foreignPx, groundFor, hangsTogether } from '../../src/scene/leaderWay.ts'
import { LIMB, type Limb, limbOf, LimbMask } from '../../src/scene/limbMask.ts'

/** Two squares that face +z: the trunk (x −0.5 … 0.5, z 0) and before its left half a left arm (x 0 … 0.3, z 0.5). */
const square = (x1: number, x2: number, z: number) => [x1, -0.5, z, x2, -0.5, z, x2, 0.5, z, x1, 0.5, z]
const positions = Float32Array.from([...square(-0.5, 0.5, 0), ...square(0.01, 0.3, 0.5)])
const triangles = Uint32Array.from([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7])
const mask = new LimbMask({
  positions: { male: positions, female: positions },
  triangles,
  regions: Uint8Array.from([0, 0, 0, 0, 1, 1, 1, 1]),
  regionNames: ['abdomen', 'forearm'],
  skinVertexCount: 8,
})
/** Looks along −z: clip x, y are body x, y; w grows away from an eye at z = 2. Stage 400 × 400: 200 px a metre near z = 1. */
const TO_CLIP = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, 0, 2]

describe('the mask of limbs', () => {
  it('tells limbs by region and side', () => {
    expect([limbOf('finger3', 0.3), limbOf('finger3', -0.3)]).toEqual([LIMB.armLeft, LIMB.armRight])
    expect([limbOf('sole', -0.1), limbOf('buttock', -0.1), limbOf('ear', 0.1)]).toEqual([
      LIMB.legRight,
      LIMB.trunk,
      LIMB.head,
    ])
  })

  it('shows what is nearest to the eye, and air beside it', () => {
    mask.draw(positions, TO_CLIP, 400, 400)
    expect(mask.at(180, 200)).toBe(LIMB.trunk)
    expect(mask.at(220, 200)).toBe(LIMB.armLeft)
    expect(mask.at(320, 200)).toBe(LIMB.none)
    expect(mask.at(-5, 200)).toBe(LIMB.none)
    expect(mask.meets({ left: 240, top: 190, width: 20, height: 10 })).toBe(true)
    expect(mask.meets({ left: 260, top: 190, width: 20, height: 10 })).toBe(false)
    expect(mask.near(252, 200)).toBe(LIMB.trunk)
  })

  it('draws no skin that is turned away', () => {
    mask.draw(
      positions,
      TO_CLIP.map((n, i) => (i === 0 ? -n : n)),
      400,
      400,
    )
    expect(mask.at(180, 200)).toBe(LIMB.none)
  })
})

describe('the way of a leader', () => {
  /** Air, an arm from x = 40 to 60, air, the trunk from 100 on. */
  const strip = (x: number): Limb => (x >= 100 ? LIMB.trunk : x >= 40 && x < 60 ? LIMB.armLeft : LIMB.none)
  const ground = { at: strip, near: strip }
  const spot = { x: 150, y: 0 }

  it('counts other limbs, and pins that are not its own', () => {
    expect(foreignPx(ground, [])(spot, { x: 0, y: 0 })).toBe(20)
    expect(foreignPx(ground, [])(spot, { x: 300, y: 0 })).toBe(0)
    const pins = [spot, { x: 200, y: 3 }]
    expect(foreignPx(ground, pins)(spot, { x: 300, y: 0 })).toBeGreaterThan(10)
    expect(foreignPx(ground, pins)(spot, { x: 300, y: 90 })).toBe(0)
  })

  it('knows what hangs together', () => {
    expect(hangsTogether(LIMB.trunk, LIMB.legLeft)).toBe(true)
    expect(hangsTogether(LIMB.legLeft, LIMB.legRight)).toBe(false)
    expect(hangsTogether(LIMB.trunk, LIMB.armLeft)).toBe(false)
    expect(groundFor(ground, [150, 0])(50, 0)).toBe('other')
    expect(groundFor(ground, [150, 0])(120, 0)).toBe('own')
  })
})

describe('places outside the margins', () => {
  const free = { left: 0, top: 0, width: 400, height: 300 }
  const size = { width: 40, height: 20 }
  const skin = ({ left, width }: { left: number; width: number }) => left < 300 && left + width > 200

  it('finds air beside the figure, on the near side', () => {
    const around = { free, middleX: 250, taken: [], lines: [], pins: [], onSkin: skin, crossing: () => 0 }
    const label = airSpot('BL23', [{ x: 215, y: 100 }], size, around)
    expect(label).toMatchObject({ column: 'left', top: 90 })
    expect(label!.left + size.width).toBeLessThan(200)
    expect(airSpot('BL23', [{ x: 215, y: 100 }], size, { ...around, crossing: () => 5 })).toBeNull()
    // Another name there: a little above or below.
    const taken = [{ left: 100, top: 92, width: 100, height: 16 }]
    expect(airSpot('BL23', [{ x: 215, y: 100 }], size, { ...around, taken })?.top).not.toBe(90)
  })

  it('sets a code right beside its pin, clear of names, pins and the edge', () => {
    const pins = [{ x: 385, y: 100 }]
    expect(besideSpot(pins, size, { free, taken: [], lines: [], pins })).toMatchObject({ left: 333, top: 90 })
    const all = [{ left: 0, top: 0, width: 400, height: 300 }]
    expect(besideSpot(pins, size, { free, taken: all, lines: [], pins })).toBeNull()
  })
})
