/**
 * A body whose every answer is arithmetic: a ball of 100 mm around (0, 1, 0), feet and face left to the imagination.
 * Its landmarks sit on the skin nearest to round numbers; expected places are computed from where they came to sit.
 */
import type { PointContent } from '../../src/domain/content.ts'
import type { Landmark, LandmarkConstraint, LandmarkTable, Segment } from '../../src/domain/landmarks.ts'
import type { Constraint, Facing, Rule } from '../../src/domain/rules.ts'
import { type Skin, type SkinSpot } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec.ts'
import { type SolveInput, createSolver } from '../../src/solve/solveBody.ts'
import { icosphere, mirrorOf, skinOf } from '../geometry/shapes.ts'

export const RADIUS = 0.1
export const CENTRE: Vec3 = [0, 1, 0]
export const shape = icosphere(5, RADIUS, CENTRE)
export const mirror = mirrorOf(shape.positions)
export const skin: Skin = skinOf(shape)
/** The ball's facets lie at most this far under the true ball (metres). */
export const FACET_M = 3e-5

/** A spot on the ball, degrees from the front over the top in the median plane. */
export const onTop = (degrees: number): Vec3 => {
  const angle = (degrees * Math.PI) / 180
  return [0, CENTRE[1] + RADIUS * Math.sin(angle), RADIUS * Math.cos(angle)]
}

/** Where the true ball is in front (+z), behind (−z) or at the left (+x) of two given coordinates. */
export const frontZ = (x: number, y: number): number => Math.sqrt(RADIUS ** 2 - x ** 2 - (y - 1) ** 2)

const pick = (id: string, wish: Vec3, confidenceMm = 2): Landmark => {
  const paired = wish[0] !== 0
  const { vertices, weights } = skin.nearestSpot(wish)
  return {
    id,
    paired,
    kind: 'point',
    confidenceMm,
    definition: { kind: 'pick', vertices, weights },
    why: 'made up',
    sources: ['made-up'],
  }
}

/** A landmark found from others. */
export const derived = (
  id: string,
  constraints: [LandmarkConstraint, LandmarkConstraint],
  facing: Facing,
  near: string,
): Landmark => ({
  ...pick(id, [0.05, 1, 0.05]),
  definition: { kind: 'planes', constraints, facing, near },
})

export const LANDMARKS: Landmark[] = [
  pick('front_high', [0, 1.06, 0.08]),
  pick('front_low', [0, 0.94, 0.08]),
  pick('back_mid', [0, 1, -0.1]),
  pick('brow', onTop(30)),
  pick('nape', onTop(150)),
  pick('side_high', [0.08, 1.06, 0]),
  pick('side_low', [0.08, 0.94, 0]),
  pick('width_mark', [0.06, 1, 0.08]),
  pick('thumb_a', [0.005, 1.02, 0.0979]),
  pick('thumb_b', [0.015, 1.02, 0.0968]),
]

export const SEGMENTS: Segment[] = [
  { id: 'trunk', from: '@front_high', to: '@front_low', cun: 12, measure: 'straight' },
  { id: 'limb', from: '@side_high', to: '@side_low', cun: 8, measure: 'straight' },
  { id: 'width', from: '@width_mark', to: '@width_mark', cun: 12, measure: 'span' },
  { id: 'scalp', from: '@brow', to: '@nape', cun: 12, measure: 'arc' },
  { id: 'finger_cun', from: '@thumb_a', to: '@thumb_b', cun: 1, measure: 'straight' },
]

export const toyPoint = (code: string, rule: Rule): PointContent => ({
  code,
  group: null,
  meridian: 'EX',
  paired: true,
  pinyin: '',
  hanzi: '',
  english: '',
  korean: '',
  japanese: '',
  region: 'toy',
  categories: [],
  rule,
  needling: null,
  moxa: 'no',
  acupressure: false,
  hazards: [],
  confidence: 'high',
  sources: ['made-up'],
  review: 'not-clinically-reviewed',
})

export const planes = (a: Constraint, b: Constraint, facing: Facing, near: string): Rule => ({
  kind: 'planes',
  constraints: [a, b],
  facing,
  near,
})

/** Input for the solver: the toy body with these rules (by code), and other landmarks or segments. */
export function toyInput(
  rules: Record<string, Rule>,
  more: Partial<LandmarkTable> & { bodyId?: string } = {},
): SolveInput {
  return {
    bodyId: more.bodyId ?? 'male',
    skin,
    table: { landmarks: [...LANDMARKS, ...(more.landmarks ?? [])], segments: more.segments ?? SEGMENTS },
    points: Object.fromEntries(Object.entries(rules).map(([code, rule]) => [code, toyPoint(code, rule)])),
    hangingFingertipY: 0.97,
  }
}

export const at = (id: string): Vec3 => createSolver(toyInput({})).at(`@${id}`)

export const spotOn = (wish: Vec3): SkinSpot => skin.nearestSpot(wish)
