import { expect, test } from 'vitest'
import { openBody } from '../../../src/bake/verify/openBody.ts'
import { facingVector, residualOf } from '../../../src/bake/verify/residual.ts'
import type { Position } from '../../../src/domain/exportSchema.ts'
import type { Constraint, Facing, Rule } from '../../../src/domain/rules.ts'
import { ball, CUN, onScalp, toyAtlas, toyPoint } from './toy.ts'

const body = ball()
const MIDLINE: Constraint = { kind: 'midline' }

/** Constraint, position of the left point (x = 0: midline), known distance from its plane in mm, facing. */
type Known = [constraint: Constraint, at: Position, residualMm: number, facing?: Facing]
const KNOWN: Known[] = [
  [{ kind: 'cunAlong', segment: 'leg_med', cun: 12 }, [0.13, 0.16, 0.02], 0],
  [{ kind: 'cunAlong', segment: 'leg_med', cun: 12 }, [0.13, 0.163, 0.02], 3],
  [{ kind: 'cunAlong', segment: 'forearm', cun: 6 }, [0.31, 0.98, 0.02], 0],
  [{ kind: 'cunAlong', segment: 'forearm_yang', cun: 6 }, [0.31, 0.98, 0.02], 12],
  [{ kind: 'cunAlong', segment: 'head_ap', cun: 5 }, onScalp(80), 0],
  [{ kind: 'lateralCun', segment: 'scap_width', cun: 1.5 }, [0.032, 1.05, -0.1], 2],
  [{ kind: 'midline' }, [0, 1.05, 0.1], 0],
  [{ kind: 'levelOf', of: '@T7' }, [0.03, 1.199, -0.1], 1],
  [{ kind: 'levelOf', of: 'CV8' }, [0.03, 1.05, 0.1], 10],
  [{ kind: 'crossSectionOf', of: '@lateral_malleolus', segment: 'leg_lat' }, [0.12, 0.104, -0.02], 4],
  [{ kind: 'sagittalOf', of: '@nipple' }, [0.0815, 1.2, 0.1], 1.5],
  [{ kind: 'coronalOf', of: '@medial_malleolus' }, [0.09, 0.05, 0.007], 7],
  // A vertical line seen from the front: only the sideways part counts; seen from the side, only the depth.
  [{ kind: 'onLine', from: '@patella_apex', to: '@medial_malleolus' }, [0.104, 0.2, 0.03], 4, 'anterior'],
  [{ kind: 'onLine', from: '@patella_apex', to: '@medial_malleolus' }, [0.104, 0.2, 0.03], 30, 'medial'],
  [{ kind: 'onLine', from: '@patella_apex', to: '@medial_malleolus' }, [0.13, 0.2, 0.03], 0, 'anterolateral'],
  [{ kind: 'onLine', from: '@patella_apex', to: '@medial_malleolus' }, [0.07, 0.2, 0.03], 0, 'anteromedial'],
  [{ kind: 'fractionBetween', from: '@patella_apex', to: '@medial_malleolus', fraction: 0.5 }, [0.2, 0.256, 0.1], 6],
  [{ kind: 'offsetFrom', of: '@nipple', direction: 'superior', cun: 1, segment: 'abd_up' }, [0.1, 1.3, 0.1], 0],
  [{ kind: 'offsetFrom', of: '@nipple', direction: 'inferior', cun: 1, segment: 'abd_up' }, [0.1, 1.261, 0.1], 1],
  [{ kind: 'offsetFrom', of: '@nipple', direction: 'anterior', cun: 0.5, segment: 'finger' }, [0.1, 1.3, 0.11], 0],
  [{ kind: 'offsetFrom', of: '@nipple', direction: 'posterior', cun: 0.5, segment: 'finger' }, [0.1, 1.3, 0.088], 2],
  [{ kind: 'offsetFrom', of: '@nipple', direction: 'lateral', cun: 1, segment: 'nipple_width' }, [0.1, 1.3, 0.1], 0],
  [{ kind: 'offsetFrom', of: '@nipple', direction: 'medial', cun: 1, segment: 'nipple_width' }, [0.063, 1.3, 0.1], 3],
  [{ kind: 'offsetFrom', of: '@patella_apex', direction: 'distal', cun: 3, segment: 'leg_med' }, [0.1, 0.34, 0.1], 0],
  [
    { kind: 'offsetFrom', of: '@medial_malleolus', direction: 'proximal', cun: 3, segment: 'leg_med' },
    [0.1, 0.165, 0.1],
    5,
  ],
  [
    { kind: 'cunTowards', from: '@patella_apex', to: '@medial_malleolus', cun: 3, segment: 'finger' },
    [0.1, 0.345, 0.1],
    5,
  ],
  [
    { kind: 'arcFraction', from: '@anterior_hairline_mid', to: '@posterior_hairline_mid', fraction: 0.5 },
    onScalp(90),
    0,
  ],
  [
    { kind: 'arcFraction', from: '@anterior_hairline_mid', to: '@posterior_hairline_mid', fraction: 0.5 },
    onScalp(85),
    8.73,
  ],
]

const rule = (constraints: [Constraint, Constraint], facing: Facing): Rule => ({
  kind: 'planes',
  constraints,
  facing,
  near: '@nipple',
})
const CV8 = toyPoint('CV8', [0, 1.04, 0.1])

test.each(KNOWN)(
  '%j at %j is %d mm off (%s), alike on both sides',
  (constraint, at, residualMm, facing = 'anterior') => {
    const point = toyPoint('LU1', at, { rule: rule([constraint, constraint], facing) })
    const open = openBody(toyAtlas([point, CV8]), body)
    for (const { side } of point.anchors) {
      const result = residualOf(open, 'LU1', side)
      expect(result.reason).toBeNull()
      expect(result.residualMm).toBeCloseTo(residualMm, 1)
    }
  },
)

test('every kind of constraint has a known case', () => {
  expect(new Set(KNOWN.map((k) => k[0].kind)).size).toBe(12)
})

test('the residual is the larger of the two distances', () => {
  const at: Position = [0, 1.05, 0.1]
  const point = toyPoint('CV9', at, { rule: rule([MIDLINE, { kind: 'levelOf', of: '@umbilicus' }], 'anterior') })
  expect(residualOf(openBody(toyAtlas([point]), body), 'CV9', 'midline').residualMm).toBeCloseTo(10, 6)
})

test('a landmark has no residual; the same site as a planes point has that point’s', () => {
  const points = [
    toyPoint('CV8', [0, 1.04, 0.1], { rule: { kind: 'landmark', at: '@umbilicus' } }),
    toyPoint('CV9', [0, 1.06 + CUN / 10, 0.1], {
      rule: rule([MIDLINE, { kind: 'cunAlong', segment: 'abd_up', cun: 7 }], 'anterior'),
    }),
    toyPoint('CV10', [0, 1.06, 0.1], { rule: { kind: 'sameAs', point: 'CV9' } }),
    toyPoint('CV11', [0, 1.04, 0.1], { rule: { kind: 'sameAs', point: 'CV8' } }),
    toyPoint('CV12', [0, 1.04, 0.1], { rule: { kind: 'sameAs', point: 'CV12' } }),
    toyPoint('CV13', [0, 1.04, 0.1], { rule: rule([MIDLINE, { kind: 'levelOf', of: '@nowhere' }], 'anterior') }),
  ]
  const open = openBody(toyAtlas(points), body)
  const of = (code: string) => residualOf(open, code, 'midline')
  expect(of('CV8')).toMatchObject({ status: 'landmark', residualMm: null })
  expect(of('CV11')).toMatchObject({ status: 'landmark', residualMm: null })
  expect(of('CV9').residualMm).toBeCloseTo(2, 6)
  expect(of('CV10').residualMm).toBeCloseTo(0, 6)
  expect(of('CV12')).toMatchObject({ status: 'failed', reason: 'sameAs runs in a circle at CV12' })
  expect(of('CV13')).toMatchObject({ status: 'failed', reason: 'landmark @nowhere is not in the export' })
})

test('lateral is −x on the right, diagonals are normalised sums', () => {
  expect(facingVector('lateral', 'right')).toEqual([-1, 0, 0])
  expect(facingVector('medial', 'left')).toEqual([-1, 0, 0])
  const [x, y, z] = facingVector('posteromedial', 'right')
  expect([x, y, z].map((v) => Number(v.toFixed(4)))).toEqual([0.7071, 0, -0.7071])
})
