/**
 * Our own simple figures as data: a round head and thick rounded lines, in a square of 120 units.
 * The floor lies at y = 110. Drawn by Figure.tsx.
 */
import type { FigureId } from '../../domain/guides.ts'

export interface Pose {
  /** Centre of the head. */
  head: readonly [number, number]
  /** SVG path of the trunk, and of limbs; limbs of the far side are drawn lighter. */
  trunk: string
  limbs: readonly string[]
  far?: readonly string[]
  /** Floor, wall, chair and the like: lines. */
  room?: readonly string[]
  ball?: readonly [number, number]
  /** A warm pack, as a small rounded box: x, y, width, height. */
  pack?: readonly [number, number, number, number]
  /** Which way to move: paths that end in an arrow head. */
  arrows?: readonly string[]
}

const FLOOR = 'M8 114H112'
const STANDING = {
  head: [60, 19],
  trunk: 'M60 39V66',
  limbs: ['M60 66L53 88L52 110', 'M60 66L67 88L68 110'],
} as const
const LYING = {
  head: [17, 99],
  trunk: 'M32 102H68',
  limbs: ['M68 102L84 80L96 108'],
  far: ['M68 102L78 84L88 108'],
  room: [FLOOR],
} as const

/** Every figure but the hand, which has a drawing of its own. */
export const POSES: Record<Exclude<FigureId, 'hand-point'>, Pose> = {
  'stand-calm': { ...STANDING, limbs: [...STANDING.limbs, 'M60 40L46 54L44 72', 'M60 40L74 54L76 72'], room: [FLOOR] },
  'waist-circle': {
    ...STANDING,
    limbs: [...STANDING.limbs, 'M60 40L46 52L57 59', 'M60 40L74 52L63 59'],
    room: [FLOOR],
    arrows: ['M84 60A26 9 0 1 1 66 55'],
  },
  'ball-wall-hip': {
    head: [52, 22],
    trunk: 'M49 42L45 67',
    limbs: ['M45 67L54 88L58 110', 'M45 67L62 88L72 110', 'M49 43L62 55L52 66', 'M49 43L40 55L36 62'],
    room: [FLOOR, 'M22 8V114'],
    ball: [30, 73],
  },
  'ball-wall-back': {
    head: [50, 22],
    trunk: 'M48 42L46 70',
    limbs: ['M46 70L64 88L60 110', 'M48 43L60 58L66 70'],
    far: ['M46 70L70 88L68 110'],
    room: [FLOOR, 'M22 8V114'],
    ball: [31, 62],
  },
  cat: {
    head: [99, 86],
    trunk: 'M36 74Q62 44 86 70',
    limbs: ['M86 70L88 110', 'M36 74L38 108L16 110'],
    room: [FLOOR],
    arrows: ['M61 44V26'],
  },
  cow: {
    head: [99, 56],
    trunk: 'M36 70Q62 90 86 70',
    limbs: ['M86 70L88 110', 'M36 70L38 108L16 110'],
    room: [FLOOR],
    arrows: ['M61 62V76'],
  },
  'back-bend': {
    head: [43, 22],
    trunk: 'M50 41Q60 54 58 70',
    limbs: ['M58 70L60 90L58 110', 'M51 43L38 58L54 67'],
    far: ['M58 70L66 90L66 110'],
    room: [FLOOR],
    arrows: ['M62 28Q52 8 30 18'],
  },
  'knee-to-chest': {
    head: [17, 99],
    trunk: 'M32 102H68',
    limbs: ['M68 102L56 76L78 70', 'M38 99L48 84L58 78'],
    far: ['M68 102L86 82L98 108'],
    room: [FLOOR],
    arrows: ['M74 56Q58 54 46 66'],
  },
  'lie-calm': { ...LYING, limbs: [...LYING.limbs, 'M38 104L58 106'] },
  'belly-breath': { ...LYING, limbs: [...LYING.limbs, 'M38 100L46 90L56 94'], arrows: ['M56 84V66'] },
  'heat-pack': {
    head: [56, 22],
    trunk: 'M56 42V68',
    limbs: ['M56 68L58 90L58 110', 'M56 43L66 56L64 70'],
    far: ['M56 68L66 88L68 110'],
    room: [FLOOR],
    pack: [36, 54, 11, 16],
    arrows: [],
  },
  'arms-rise': {
    head: [46, 22],
    trunk: 'M46 42V68',
    limbs: ['M46 68L48 90L46 110', 'M46 44L62 50L84 48'],
    far: ['M46 68L54 90L54 110', 'M46 44L64 54L84 52'],
    room: [FLOOR],
    arrows: ['M88 78V58'],
  },
  'weight-shift': {
    head: [52, 20],
    trunk: 'M52 40L53 66',
    limbs: ['M53 66L46 88L44 110', 'M53 66L68 86L78 110', 'M52 41L38 54L38 70', 'M52 41L68 53L70 68'],
    room: [FLOOR],
    arrows: ['M34 30H18', 'M74 30H92'],
  },
}
