import { beforeAll, describe, expect, it } from 'vitest'
import { EFFORT, unitPlaces } from '../../src/geometry/skinRuler.ts'
import type { BodySide } from '../../src/domain/ids.ts'
import { namedSpots, placeOfEnd } from '../../src/scene/rulerEnds.ts'
import { RulerMeasure } from '../../src/scene/rulerMeasure.ts'
import { tapeNumerals, tapePieces } from '../../src/scene/rulerMesh.ts'
import { Surface } from '../../src/scene/surface.ts'
import type { RulerEnd } from '../../src/state/rulerSlice.ts'
import { atlas, file, realAsset } from './realBody.ts'

let surface: Surface
let measure: RulerMeasure
beforeAll(async () => {
  surface = new Surface(await realAsset())
  measure = new RulerMeasure(surface)
})

type Body = 'male' | 'female'
const show = (body: Body) => surface.setShape(body === 'female' ? 1 : 0, true)
const point = (code: string, side: BodySide = 'left'): RulerEnd => ({ kind: 'point', code, side })
const landmark = (id: string, side: BodySide = 'left'): RulerEnd => ({ kind: 'landmark', id, side })

function read(body: Body, a: RulerEnd, b: RulerEnd) {
  const [from, to] = [placeOfEnd(a, atlas, file, body)!, placeOfEnd(b, atlas, file, body)!]
  const tape = measure.tape(from, to, EFFORT.resting)
  return { tape, reading: measure.reading(tape, file.bodies[body])! }
}

describe('readings on the shipped bodies', () => {
  it.each(['male', 'female'] as const)('agree with the textbook on the %s body', (body) => {
    show(body)
    for (const [a, b, cun, segment, within] of [
      // Straight limbs: the skin is hardly longer than the axis the rule is measured on.
      [point('SP9'), landmark('medial_malleolus'), 13, 'leg_med', 0.35],
      [point('SP6'), landmark('medial_malleolus'), 3, 'leg_med', 0.2],
      [point('PC6'), point('PC7'), 2, 'forearm', 0.15],
      [point('TE5'), point('TE4'), 2, 'forearm_yang', 0.35],
      [point('CV12', 'midline'), point('CV8', 'midline'), 4, 'abd_up', 0.2],
      [point('CV4', 'midline'), point('CV8', 'midline'), 3, 'abd_low', 0.2],
      [point('BL23'), point('GV4', 'midline'), 1.5, 'scap_width', 0.25],
      [point('ST25'), point('CV8', 'midline'), 2, 'nipple_width', 0.3],
      [point('GV20', 'midline'), landmark('anterior_hairline_mid', 'midline'), 5, 'head_ap', 0.2],
    ] as const) {
      const { reading } = read(body, a, b)
      expect(reading.segment).toBe(segment)
      expect(Math.abs(reading.skinM / reading.cunM - cun), `${segment} ${cun}`).toBeLessThan(within)
      expect(reading.others).toEqual([])
    }
  })

  it('take one cun from the landmarks of the shape shown, as long as the bake measured it', () => {
    for (const body of ['male', 'female'] as const) {
      show(body)
      for (const [a, b] of [
        [point('ST36'), point('ST40')],
        [point('GV20', 'midline'), point('GV24', 'midline')],
        [point('BL23'), point('GV4', 'midline')],
        [point('LU10'), point('LU11')],
      ] as const) {
        const { reading } = read(body, a, b)
        const built = file.bodies[body]!.segments.find((s) => s.id === reading.segment)!
        expect(Math.abs(reading.cunM - built.lengthM / built.cun) * 1000).toBeLessThan(0.1)
      }
    }
  })

  it('are the same left and right, and with a raised arm', () => {
    show('male')
    const left = read('male', point('LU5'), point('LU7')).reading
    const right = read('male', point('LU5', 'right'), point('LU7', 'right')).reading
    expect(Math.abs(left.skinM - right.skinM)).toBeLessThan(1e-3)
    expect(right.cunM).toBeCloseTo(left.cunM, 6)
    surface.arms = { left: 1, right: 0 }
    show('male')
    expect(measure.outdated).toBe(false)
    expect(read('male', point('LU5'), point('LU7')).reading).toEqual(left)
    surface.arms = { left: 0, right: 0 }
    show('female')
    expect(measure.outdated).toBe(true)
  })

  it('name the other segments a long line runs over', () => {
    show('male')
    const { reading } = read('male', point('ST31'), point('ST41'))
    expect(['thigh_ant', 'leg_lat']).toContain(reading.segment)
    expect(reading.others).toContain(reading.segment === 'leg_lat' ? 'thigh_ant' : 'leg_lat')
  })
})

it('knows every point and landmark by name, and none that a body lacks', () => {
  const spots = namedSpots(atlas, file, 'female')
  expect(spots.length).toBeGreaterThan(1100)
  expect(namedSpots(atlas, null, 'female').every(({ end }) => end.kind === 'point')).toBe(true)
  for (const { end, place } of spots) {
    const found = placeOfEnd(end, atlas, file, 'female')
    expect([found?.vertices, found?.weights]).toEqual([place.vertices, place.weights])
  }
  expect(placeOfEnd(point('ST36', 'midline'), atlas, file, 'male')).toBeNull()
  expect(placeOfEnd(landmark('patella_apex'), atlas, null, 'male')).toBeNull()
})

it('draws a line, a tick at every cun from the start, and fewer numbers on long lines', () => {
  show('male')
  const { tape, reading } = read('male', point('SP9'), landmark('medial_malleolus'))
  const drawn = { positions: tape.positions, normals: tape.spots.map((spot) => surface.normalAt(spot)) }
  const places = unitPlaces(tape.positions, reading.cunM)
  const pieces = tapePieces(drawn, places, { accent: [1, 0, 0], ink: [0, 0, 0] })
  expect(pieces).toHaveLength(1 + 14)
  expect(tapeNumerals(drawn, places).map((n) => n.text)).toEqual(['2', '4', '6', '8', '10', '12'])
})
