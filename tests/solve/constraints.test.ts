import { describe, expect, it } from 'vitest'
import type { Constraint, Facing } from '../../src/domain/rules.ts'
import type { LandmarkConstraint } from '../../src/domain/landmarks.ts'
import { type Vec3, cross, distance, dot, lerp, normalize, sub } from '../../src/geometry/vec.ts'
import { createSolver } from '../../src/solve/solveBody.ts'
import { facingVector } from '../../src/solve/frame.ts'
import { CENTRE, FACET_M, RADIUS, SEGMENTS, at, derived, frontZ, onTop, planes, toyInput } from './toyBody.ts'

/** 0.1 mm: the ball is made of facets, and a line may leave them at a slant. */
const NEAR_M = 1e-4

const solve = (a: Constraint, b: Constraint, facing: Facing, near: string): Vec3 =>
  createSolver(toyInput({ ST36: planes(a, b, facing, near) })).at('ST36')

/** Solves a landmark by constraints only landmarks may use. */
const solveLandmark = (a: LandmarkConstraint, b: LandmarkConstraint, facing: Facing, near: string): Vec3 =>
  createSolver(toyInput({}, { landmarks: [derived('found', [a, b], facing, near)] })).at('@found')

const midline: Constraint = { kind: 'midline' }
const level = (of: string): Constraint => ({ kind: 'levelOf', of })
const expectAt = (found: Vec3, expected: Vec3): void =>
  expect(distance(found, expected), `${found.join()} vs ${expected.join()}`).toBeLessThan(NEAR_M)
const onBall = (p: Vec3): void => expect(Math.abs(distance(p, CENTRE) - RADIUS)).toBeLessThan(FACET_M)

describe('every constraint, against arithmetic', () => {
  it('cunAlong counts from the start of a straight segment', () => {
    // 12 cun over 120 mm of height: one cun is 10 mm, downwards from 1.06.
    for (const cun of [0, 3, 7.5, 12, -1]) {
      const y = 1.06 - cun * 0.01
      expectAt(solve({ kind: 'cunAlong', segment: 'trunk', cun }, midline, 'anterior', '@front_low'), [
        0,
        y,
        frontZ(0, y),
      ])
    }
  })

  it('cunAlong an arc counts along the skin over the top', () => {
    // 12 cun over 120°: one cun is 10°.
    for (const cun of [0, 3.5, 6, 11]) {
      const facing = cun < 9 ? 'superior' : 'posterior'
      expectAt(solve({ kind: 'cunAlong', segment: 'scalp', cun }, midline, facing, '@nape'), onTop(30 + 10 * cun))
    }
  })

  it('lateralCun is half the span at half its cun', () => {
    // The marks are 120 mm apart and 12 cun: one cun is 10 mm.
    for (const cun of [0, 1.5, 6]) {
      const x = (at('width_mark')[0] / 6) * cun
      const y = at('thumb_a')[1]
      expectAt(solve({ kind: 'lateralCun', segment: 'width', cun }, level('@thumb_a'), 'anterior', '@width_mark'), [
        x,
        y,
        frontZ(x, y),
      ])
    }
  })

  it('midline, levelOf, sagittalOf and coronalOf copy one coordinate', () => {
    const [x, y] = at('width_mark')
    expectAt(solve(midline, level('@side_high'), 'posterior', '@back_mid'), [
      0,
      at('side_high')[1],
      -frontZ(0, at('side_high')[1]),
    ])
    expectAt(solve({ kind: 'sagittalOf', of: '@width_mark' }, level('@width_mark'), 'posterior', '@back_mid'), [
      x,
      y,
      -frontZ(x, y),
    ])
    const z = at('front_high')[2]
    const expected: Vec3 = [Math.sqrt(RADIUS ** 2 - z ** 2), 1, z]
    expectAt(
      solve({ kind: 'coronalOf', of: '@front_high' }, level('@back_mid'), 'anterolateral', '@width_mark'),
      expected,
    )
  })

  it('crossSectionOf cuts across the segment through the reference', () => {
    const axis = normalize(sub(at('nape'), at('brow')))
    const p = solve(
      { kind: 'crossSectionOf', of: '@width_mark', segment: 'scalp' },
      level('@thumb_a'),
      'lateral',
      '@width_mark',
    )
    expect(Math.abs(dot(sub(p, at('width_mark')), axis))).toBeLessThan(1e-9)
    expect(Math.abs(p[1] - at('thumb_a')[1])).toBeLessThan(1e-9)
    expect(p[0]).toBeGreaterThan(0.05)
    onBall(p)
  })

  it('onLine lies on the line as seen from the side faced', () => {
    const [a, b] = [at('side_high'), at('width_mark')]
    for (const facing of ['anterolateral', 'lateral', 'anterior'] as const) {
      const p = solve(
        { kind: 'onLine', from: '@side_high', to: '@width_mark' },
        level('@thumb_a'),
        facing,
        '@width_mark',
      )
      // Seen along the facing direction, p, a and b fall on one line.
      expect(Math.abs(dot(cross(sub(b, a), sub(p, a)), facingVector(facing))) / distance(a, b)).toBeLessThan(1e-9)
      onBall(p)
    }
  })

  it('fractionBetween takes the share of the straight line, across it', () => {
    for (const fraction of [0, 0.25, 0.5, 1.1]) {
      const y = lerp(at('front_high'), at('front_low'), fraction)[1]
      expectAt(
        solve(
          { kind: 'fractionBetween', from: '@front_high', to: '@front_low', fraction },
          midline,
          'anterior',
          '@front_low',
        ),
        [0, y, frontZ(0, y)],
      )
    }
  })

  it('cunTowards goes from one spot to another in the cun of a third', () => {
    const y = 1.06 - 3 * 0.015
    expectAt(
      solve(
        { kind: 'cunTowards', from: '@front_high', to: '@front_low', cun: 3, segment: 'limb' },
        midline,
        'anterior',
        '@front_low',
      ),
      [0, y, frontZ(0, y)],
    )
    const finger = distance(at('thumb_a'), at('thumb_b'))
    const lower = 1.06 - 2 * finger
    expectAt(
      solve(
        { kind: 'cunTowards', from: '@front_high', to: '@front_low', cun: 2, segment: 'finger' },
        midline,
        'anterior',
        '@front_low',
      ),
      [0, lower, frontZ(0, lower)],
    )
  })

  it('offsetFrom moves along each anatomical direction', () => {
    const [x, y, z] = at('width_mark')
    const offset = (
      direction: 'superior' | 'inferior' | 'anterior' | 'posterior' | 'lateral' | 'medial' | 'distal' | 'proximal',
    ): Constraint => ({
      kind: 'offsetFrom',
      of: '@width_mark',
      direction,
      cun: 2,
      segment: 'limb',
    })
    // One cun of `limb` is 15 mm; the limb runs straight down, so distal is downwards.
    const side: Constraint = { kind: 'sagittalOf', of: '@width_mark' }
    const m = 0.03
    for (const [direction, dy] of [
      ['superior', m],
      ['inferior', -m],
      ['distal', -m],
      ['proximal', m],
    ] as const)
      expectAt(solve(offset(direction), side, 'anterior', '@width_mark'), [x, y + dy, frontZ(x, y + dy)])
    for (const [direction, dx] of [
      ['lateral', 0.03],
      ['medial', -0.03],
    ] as const)
      expectAt(solve(offset(direction), level('@width_mark'), 'anterior', '@width_mark'), [
        x + dx,
        y,
        frontZ(x + dx, y),
      ])
    const back = z - m
    expectAt(solve(offset('posterior'), level('@width_mark'), 'lateral', '@width_mark'), [
      Math.sqrt(RADIUS ** 2 - (y - 1) ** 2 - back ** 2),
      y,
      back,
    ])
    const short: Constraint = {
      kind: 'offsetFrom',
      of: '@width_mark',
      direction: 'anterior',
      cun: 1,
      segment: 'finger',
    }
    const front = z + distance(at('thumb_a'), at('thumb_b'))
    expectAt(solve(short, level('@width_mark'), 'anterolateral', '@width_mark'), [
      Math.sqrt(RADIUS ** 2 - (y - 1) ** 2 - front ** 2),
      y,
      front,
    ])
  })

  it('arcFraction takes the share of the arc over the top, either way round', () => {
    const share = (from: string, to: string, fraction: number): Vec3 =>
      solve({ kind: 'arcFraction', from, to, fraction }, midline, 'superior', '@brow')
    expectAt(share('@brow', '@nape', 0.25), onTop(60))
    expectAt(share('@nape', '@brow', 0.25), onTop(120))
  })

  it('heightFraction, lateralFraction and hangingFingertipLevel serve landmarks', () => {
    const half: LandmarkConstraint = { kind: 'lateralFraction', of: '@width_mark', fraction: 0.5 }
    const x = at('width_mark')[0] / 2
    for (const fraction of [0.25, 1.2]) {
      const y = at('front_high')[1] + (at('front_low')[1] - at('front_high')[1]) * fraction
      const found = solveLandmark(
        { kind: 'heightFraction', from: '@front_high', to: '@front_low', fraction },
        half,
        'posterior',
        '@back_mid',
      )
      expectAt(found, [x, y, -frontZ(x, y)])
    }
    expectAt(solveLandmark({ kind: 'hangingFingertipLevel' }, half, 'anterior', '@width_mark'), [
      x,
      0.97,
      frontZ(x, 0.97),
    ])
  })
})

describe('which skin the line leaves', () => {
  it('faces the side asked for, and of two such places the one nearest to `near`', () => {
    const side: Constraint = { kind: 'sagittalOf', of: '@width_mark' }
    expect(solve(side, level('@width_mark'), 'anterior', '@back_mid')[2]).toBeGreaterThan(0.07)
    expect(solve(side, level('@width_mark'), 'posterior', '@width_mark')[2]).toBeLessThan(-0.07)
    // Both ends of a vertical line face outwards to the left.
    const column: [Constraint, Constraint] = [side, { kind: 'coronalOf', of: '@side_high' }]
    expect(solve(...column, 'lateral', '@side_high')[1]).toBeGreaterThan(1)
    expect(solve(...column, 'lateral', '@side_low')[1]).toBeLessThan(1)
  })

  it('diagonal facings are the middle between their axes', () => {
    const d = Math.SQRT1_2
    const expected: Partial<Record<Facing, Vec3>> = {
      anterolateral: [d, 0, d],
      anteromedial: [-d, 0, d],
      posterolateral: [d, 0, -d],
      posteromedial: [-d, 0, -d],
    }
    for (const [facing, vector] of Object.entries(expected))
      expect(distance(facingVector(facing as Facing), vector)).toBeLessThan(1e-12)
  })
})

it('measures segments: straight, span across the body, arc over the top', () => {
  const solver = createSolver(toyInput({}))
  const lengths = Object.fromEntries(SEGMENTS.map((s) => [s.id, solver.frame.segment(s.id).lengthM]))
  expect(lengths['trunk']).toBeCloseTo(0.12, 4)
  expect(lengths['width']).toBeCloseTo(0.12, 4)
  expect(lengths['scalp']).toBeCloseTo((RADIUS * 2 * Math.PI) / 3, 4)
})
