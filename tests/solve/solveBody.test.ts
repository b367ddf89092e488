import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/domain/rules.ts'
import { createSolver, solveBody } from '../../src/solve/solveBody.ts'
import { type Landmark } from '../../src/domain/landmarks.ts'
import { distance } from '../../src/geometry/vec.ts'
import { LANDMARKS, SEGMENTS, at, derived, planes, skin, spotOn, toyInput } from './toyBody.ts'

const here: Rule = { kind: 'landmark', at: '@width_mark' }

describe('what rests on what', () => {
  it('solves rules in any order, each once', () => {
    const solver = createSolver(
      toyInput({
        ST36: planes(
          { kind: 'levelOf', of: 'ST35' },
          { kind: 'sagittalOf', of: '@width_mark' },
          'posterior',
          '@back_mid',
        ),
        ST35: { kind: 'landmark', at: '@side_low' },
      }),
    )
    expect(solver.at('ST36')[1]).toBeCloseTo(at('side_low')[1], 9)
    expect(solver.spotOf('ST36')).toBe(solver.spotOf('ST36'))
  })

  it('a point may be a landmark, or the same site as another point', () => {
    const solved = solveBody(
      toyInput({ BL40: here, GB34: { kind: 'sameAs', point: 'BL40' }, ASHI: { kind: 'palpate' } }),
    )
    expect(skin.at(solved.points.get('BL40')!)).toEqual(at('width_mark'))
    expect(solved.points.get('GB34')).toEqual(solved.points.get('BL40'))
    expect([...solved.points.keys()]).toEqual(['BL40', 'GB34'])
    expect(solved.landmarks.size).toBe(LANDMARKS.length)
  })

  it('lists the segments that were measured, by landmark id, in metres', () => {
    const { segments } = solveBody(toyInput({ BL40: here }))
    expect(segments.map((s) => s.id)).toEqual(SEGMENTS.map((s) => s.id))
    expect(segments[0]).toMatchObject({ from: 'front_high', to: 'front_low', cun: 12, measure: 'straight' })
    expect(segments[0]!.lengthM).toBeCloseTo(distance(at('front_high'), at('front_low')), 12)
  })
})

describe('per body', () => {
  const other = spotOn([0.07, 1.02, 0.07])
  const two: Landmark = {
    ...LANDMARKS.find((l) => l.id === 'width_mark')!,
    id: 'knee',
  }
  if (two.definition.kind === 'pick')
    two.definition = { ...two.definition, bodies: { female: { vertices: other.vertices, weights: other.weights } } }

  it('a body with a pick of its own uses it; another uses the common one', () => {
    const on = (bodyId: string) =>
      createSolver(toyInput({ BL40: { kind: 'landmark', at: '@knee' } }, { bodyId, landmarks: [two] })).at('BL40')
    expect(on('male')).toEqual(at('width_mark'))
    expect(on('female')).toEqual(skin.at(other))
    expect(distance(on('male'), on('female'))).toBeGreaterThan(0.01)
  })

  it('a segment row for some bodies serves only them', () => {
    const segments = [
      { ...SEGMENTS[2]!, bodies: ['male'] },
      { ...SEGMENTS[2]!, from: '@side_low', to: '@side_low', bodies: ['female'] },
    ]
    const widthOn = (bodyId: string) => createSolver(toyInput({}, { bodyId, segments })).frame.segment('width').lengthM
    expect(widthOn('male')).toBeCloseTo(2 * at('width_mark')[0], 12)
    expect(widthOn('female')).toBeCloseTo(2 * at('side_low')[0], 12)
    expect(() => widthOn('child')).toThrow('segment width: expected a segment of the table')
  })
})

describe('errors say what was expected and what was received', () => {
  const ask =
    (rules: Record<string, Rule>, code = 'ST36', landmarks: Landmark[] = []) =>
    () =>
      createSolver(toyInput(rules, { landmarks })).at(code)
  const level = (of: string) => ({ kind: 'levelOf', of }) as const
  const side = { kind: 'sagittalOf', of: '@width_mark' } as const

  it('a circle of rules, and the way round it', () => {
    const circle = {
      ST36: planes(level('ST35'), side, 'anterior', '@width_mark'),
      ST35: planes(level('ST36'), side, 'anterior', '@width_mark'),
    }
    expect(ask(circle)).toThrow(/ST36: expected .*received a circle \(ST36 → ST35\)/)
    expect(ask({ ST36: { kind: 'sameAs', point: 'ST36' } })).toThrow('circle')
    const self = derived('self', [level('@self'), side], 'anterior', '@width_mark')
    expect(ask({ ST36: { kind: 'landmark', at: '@self' } }, 'ST36', [self])).toThrow('@self: expected')
  })

  it('an unknown landmark, point or segment', () => {
    expect(ask({ ST36: { kind: 'landmark', at: '@nowhere' } })).toThrow(
      '@nowhere: expected a landmark of the table, received an unknown name',
    )
    expect(ask({ ST36: { kind: 'sameAs', point: 'GB34' } })).toThrow(
      'GB34: expected a point with a rule, received an unknown code',
    )
    expect(
      ask({ ST36: planes({ kind: 'cunAlong', segment: 'tail', cun: 1 }, side, 'anterior', '@width_mark') }),
    ).toThrow('segment tail')
  })

  it('a line that meets no skin, or none that faces that way', () => {
    const beside = { kind: 'lateralCun', segment: 'width', cun: 30 } as const
    expect(ask({ ST36: planes(beside, level('@width_mark'), 'anterior', '@width_mark') })).toThrow(
      /ST36: expected skin facing that way .*received 0 hits/,
    )
    const inwards = planes({ kind: 'midline' }, level('@side_low'), 'superior', '@width_mark')
    expect(ask({ ST36: inwards })).toThrow(/ST36: .*received [1-9]\d* hits facing elsewhere/)
  })

  it('a spot asked of an area to palpate', () => {
    expect(ask({ ASHI: { kind: 'palpate' } }, 'ASHI')).toThrow('received an area to palpate')
  })

  it('asked twice, the same fault is named again, not a circle', () => {
    const solver = createSolver(toyInput({ ST36: { kind: 'landmark', at: '@nowhere' } }))
    expect(() => solver.at('ST36')).toThrow('@nowhere: expected a landmark')
    expect(() => solver.at('ST36')).toThrow('@nowhere: expected a landmark')
  })
})
