/** Families of points, as the lists offer them. A record's category may carry a part: `back-shu:LU`. */
import type { AtlasPoint } from './atlas.ts'
import { MERIDIAN_IDS } from './ids.ts'

/** The five points on the way from hand or foot to elbow or knee, in order. */
export const FIVE_SHU = ['jing-well', 'ying-spring', 'shu-stream', 'jing-river', 'he-sea'] as const

/** Every family that can be shown, in the order students learn them; `five-shu` holds the five after it. */
export const CATEGORY_FAMILIES = [
  'five-shu',
  ...FIVE_SHU,
  'yuan-source',
  'luo-connecting',
  'xi-cleft',
  'back-shu',
  'front-mu',
  'lower-he-sea',
  'hui-meeting',
  'confluent',
  'four-command',
  'ma-danyang',
  'ghost',
  'sea',
] as const
export type CategoryFamily = (typeof CATEGORY_FAMILIES)[number]

const GROUP_PREFIX = 'all-'

/** Besides the families: every point of a meridian, or of the extra points (`EX`), as one group to light. */
export const groupFamily = (meridian: string): string => `${GROUP_PREFIX}${meridian}`

/** The meridian, or `EX`, whose points a family holds; null for kinds and parts of the body. */
export const meridianOfFamily = (family: string): string | null =>
  family.startsWith(GROUP_PREFIX) ? family.slice(GROUP_PREFIX.length) : null

/** Parts of the body as people name them, head to foot → the regions of the records they hold; a region may be in two. */
export const BODY_PARTS = {
  head: ['head'],
  face: ['face', 'mouth', 'nose', 'ear'],
  nape: ['neck-back'],
  neck: ['neck', 'neck-front'],
  shoulder: ['shoulder'],
  armpit: ['armpit'],
  'upper-arm': ['upper-arm'],
  elbow: ['elbow'],
  forearm: ['forearm'],
  wrist: ['wrist'],
  hand: ['hand'],
  chest: ['chest'],
  side: ['side-chest', 'flank'],
  'upper-belly': ['upper-abdomen'],
  'lower-belly': ['lower-abdomen'],
  groin: ['groin'],
  perineum: ['perineum'],
  'upper-back': ['upper-back'],
  'mid-back': ['mid-back'],
  'low-back': ['low-back'],
  sacrum: ['sacrum'],
  hip: ['hip', 'buttock'],
  buttock: ['buttock'],
  thigh: ['thigh'],
  knee: ['knee'],
  'lower-leg': ['leg'],
  ankle: ['ankle'],
  foot: ['foot'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type BodyPart = keyof typeof BODY_PARTS

/** Where the parts are looked for, head to foot. */
export const BODY_AREAS = {
  head: ['head', 'face', 'nape', 'neck'],
  arm: ['shoulder', 'armpit', 'upper-arm', 'elbow', 'forearm', 'wrist', 'hand'],
  trunk: ['chest', 'side', 'upper-belly', 'lower-belly', 'groin', 'perineum'],
  back: ['upper-back', 'mid-back', 'low-back', 'sacrum'],
  leg: ['hip', 'buttock', 'thigh', 'knee', 'lower-leg', 'ankle', 'foot'],
} as const satisfies Readonly<Record<string, readonly BodyPart[]>>

const PART_PREFIX = 'part-'

/** Every point of a part of the body, as one group to light. */
export const partFamily = (part: BodyPart): string => `${PART_PREFIX}${part}`

/** The part of the body a family stands for; null for other families. */
export function partOfFamily(family: string): BodyPart | null {
  const part = family.startsWith(PART_PREFIX) ? family.slice(PART_PREFIX.length) : ''
  return Object.hasOwn(BODY_PARTS, part) ? (part as BodyPart) : null
}

/** Everything that can be lit as one: kinds of point, whole meridians and the extra points, parts of the body. */
export const FAMILY_IDS: readonly string[] = [
  ...CATEGORY_FAMILIES,
  ...[...MERIDIAN_IDS, 'EX'].map(groupFamily),
  ...Object.keys(BODY_PARTS).map((part) => `${PART_PREFIX}${part}`),
]

type Grouped = Pick<AtlasPoint, 'categories' | 'meridian' | 'region'>

/** True when a point belongs to a family or a group. */
export function inFamily(point: Grouped, family: string): boolean {
  if (family === groupFamily(point.meridian)) return true
  const part = partOfFamily(family)
  if (part) return BODY_PARTS[part].some((region) => region === point.region)
  const wanted: readonly string[] = family === 'five-shu' ? FIVE_SHU : [family]
  return point.categories.some((category) => wanted.includes(category.split(':')[0] ?? category))
}

/** The points of a family, by code. */
export function pointsOfFamily<P extends Grouped & Pick<AtlasPoint, 'code'>>(points: Iterable<P>, family: string): P[] {
  return [...points]
    .filter((point) => inFamily(point, family))
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}

/** The points of a meridian, first to last. */
export function meridianPoints<P extends Pick<AtlasPoint, 'code' | 'meridian'>>(points: Iterable<P>, id: string): P[] {
  return [...points]
    .filter((point) => point.meridian === id)
    .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
}
