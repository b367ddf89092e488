/** The entry bake and worker share, on the toy ball: sides, what is told instead of thrown, own picks of a preset. */
import { describe, expect, it } from 'vitest'
import { ARM_JOINTS, type PresetId } from '../../src/domain/bodies.ts'
import type { Landmark } from '../../src/domain/landmarks.ts'
import type { Rule } from '../../src/domain/rules.ts'
import { distance } from '../../src/geometry/vec.ts'
import type { CourseTable } from '../../src/solve/courseTable.ts'
import { type SolveAnchorsInput, solveAnchors, solveCourses } from '../../src/solve/solveAnchors.ts'
import { LANDMARKS, mirror, planes, shape, SEGMENTS, skin, toyPoint } from './toyBody.ts'

const beside: Rule = planes(
  { kind: 'lateralCun', segment: 'width', cun: 3 },
  { kind: 'levelOf', of: '@front_high' },
  'anterior',
  '@front_high',
)
/** Its two planes meet above the ball. */
const inTheAir: Rule = planes(
  { kind: 'lateralCun', segment: 'width', cun: 30 },
  { kind: 'levelOf', of: '@front_high' },
  'anterior',
  '@front_high',
)

function input(rules: Record<string, Rule>, preset: PresetId = 'male', landmarks = LANDMARKS): SolveAnchorsInput {
  return {
    preset,
    positions: shape.positions,
    triangles: shape.triangles,
    mirror,
    table: { landmarks, segments: SEGMENTS },
    points: Object.fromEntries(Object.entries(rules).map(([code, rule]) => [code, toyPoint(code, rule)])),
    armJoints: ARM_JOINTS.flatMap((_, i) => [0.1, 1 - 0.01 * i, 0]),
  }
}

describe('solveAnchors', () => {
  it('gives both sides of a pair as mirror images, landmarks and segments beside them', () => {
    const { anchors, landmarks, segments, unsolved } = solveAnchors(input({ ST36: beside }))
    expect(unsolved).toEqual([])
    const [left, right] = anchors['ST36']!
    expect([left!.side, right!.side]).toEqual(['left', 'right'])
    const [a, b] = [skin.at(left!), skin.at(right!)]
    expect(a[0]).toBeGreaterThan(0.01)
    expect(distance(a, [-b[0], b[1], b[2]])).toBeLessThan(1e-9)
    for (const { weights } of [left!, right!]) expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
    expect(landmarks.filter((l) => l.id === 'side_high').map((l) => l.side)).toEqual(['left', 'right'])
    expect(landmarks.filter((l) => l.id === 'brow').map((l) => l.side)).toEqual(['midline'])
    expect(segments.filter((s) => s.id === 'limb').map((s) => s.side)).toEqual(['left', 'right'])
    expect(segments.filter((s) => s.id === 'width').map((s) => s.side)).toEqual(['midline'])
  })

  it('tells what meets no skin, and solves the rest', () => {
    const after: Rule = { kind: 'sameAs', point: 'ST37' }
    const { anchors, unsolved } = solveAnchors(input({ ST36: beside, ST37: inTheAir, ST38: after }))
    expect(Object.keys(anchors)).toEqual(['ST36'])
    expect(unsolved.map((u) => u.ref)).toEqual(['ST37', 'ST38'])
    expect(unsolved[0]!.reason).toMatch(/^ST37: expected skin/)
  })

  it('takes the own pick of a preset, else that of its sex, else the common one', () => {
    const [common, female, heavy] = [
      [0.02, 1, 0.098],
      [0.04, 1, 0.0917],
      [0.06, 1, 0.08],
    ].map((wish) => skin.nearestSpot(wish as [number, number, number]))
    const held = ({ vertices, weights }: NonNullable<typeof common>) => ({ vertices, weights })
    const mark: Landmark = {
      ...LANDMARKS.find((l) => l.id === 'width_mark')!,
      id: 'mark',
      definition: {
        kind: 'pick',
        ...held(common!),
        bodies: { female: held(female!), 'female-heavy': held(heavy!) },
      },
    }
    const x = (preset: PresetId): number =>
      skin.at(solveAnchors(input({}, preset, [...LANDMARKS, mark])).landmarks.find((l) => l.id === 'mark')!)[0]
    expect(x('male-heavy')).toBeCloseTo(common!.position[0], 5)
    expect(x('female-older')).toBeCloseTo(female!.position[0], 5)
    expect(x('female-heavy')).toBeCloseTo(heavy!.position[0], 5)
  })
})

describe('solveCourses', () => {
  const table = (through: string[]): CourseTable => ({
    courses: { ST: { runs: [{ through }], note: 'toy', sources: ['made-up'] } },
    around: {},
  })

  it('lays lines through solved spots and names what a body lacks', () => {
    const body = input({ ST36: beside })
    const { spots } = solveAnchors(body)
    const [line] = solveCourses(body, spots, table(['ST36', '@side_low']))
    expect(line).toMatchObject({ meridian: 'ST', side: 'left', points: ['ST36'], at: [0] })
    expect(line!.vertices.length / 3).toBeGreaterThan(8)
    expect(() => solveCourses(body, spots, table(['ST36', 'ST37']))).toThrow('courses.json: ST37')
  })
})
