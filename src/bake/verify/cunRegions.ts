/**
 * Which cun holds where: "a cun is local" (head of relations.tsv, "Governing segment by region").
 * A point's region follows from its code; only for rows on the trunk front its height decides.
 */
import type { BodySide } from '../../domain/ids.ts'
import { MissingError, type OpenBody } from './openBody.ts'

export type CunRegion =
  | 'face'
  | 'forehead'
  | 'head'
  | 'chest'
  | 'upperAbdomen'
  | 'lowerAbdomen'
  | 'back'
  | 'upperArm'
  | 'forearm'
  | 'hand'
  | 'thigh'
  | 'leg'
  | 'foot'

/** Per meridian: [last number of the stretch, region]. BL40 counts as thigh, ankle points at malleolar height as leg. */
const STRETCHES: Readonly<Record<string, readonly (readonly [number, CunRegion])[]>> = {
  LU: [
    [2, 'chest'],
    [4, 'upperArm'],
    [9, 'forearm'],
    [11, 'hand'],
  ],
  LI: [
    [4, 'hand'],
    [11, 'forearm'],
    [16, 'upperArm'],
    [20, 'face'],
  ],
  ST: [
    [7, 'face'],
    [8, 'forehead'],
    [11, 'face'],
    [18, 'chest'],
    [25, 'upperAbdomen'],
    [30, 'lowerAbdomen'],
    [34, 'thigh'],
    [40, 'leg'],
    [45, 'foot'],
  ],
  SP: [
    [5, 'foot'],
    [9, 'leg'],
    [11, 'thigh'],
    [14, 'lowerAbdomen'],
    [16, 'upperAbdomen'],
    [21, 'chest'],
  ],
  HT: [
    [2, 'upperArm'],
    [7, 'forearm'],
    [9, 'hand'],
  ],
  SI: [
    [4, 'hand'],
    [8, 'forearm'],
    [10, 'upperArm'],
    [15, 'back'],
    [19, 'face'],
  ],
  BL: [
    [2, 'face'],
    [4, 'forehead'],
    [10, 'head'],
    [35, 'back'],
    [40, 'thigh'],
    [54, 'back'],
    [60, 'leg'],
    [67, 'foot'],
  ],
  KI: [
    [2, 'foot'],
    [3, 'leg'],
    [6, 'foot'],
    [9, 'leg'],
    [10, 'thigh'],
    [16, 'lowerAbdomen'],
    [21, 'upperAbdomen'],
    [27, 'chest'],
  ],
  PC: [
    [1, 'chest'],
    [2, 'upperArm'],
    [7, 'forearm'],
    [9, 'hand'],
  ],
  TE: [
    [3, 'hand'],
    [9, 'forearm'],
    [14, 'upperArm'],
    [15, 'back'],
    [17, 'face'],
    [20, 'head'],
    [23, 'face'],
  ],
  GB: [
    [3, 'face'],
    [12, 'head'],
    [15, 'forehead'],
    [20, 'head'],
    [21, 'back'],
    [24, 'chest'],
    [25, 'upperAbdomen'],
    [28, 'lowerAbdomen'],
    [33, 'thigh'],
    [39, 'leg'],
    [44, 'foot'],
  ],
  LR: [
    [4, 'foot'],
    [7, 'leg'],
    [11, 'thigh'],
    [12, 'lowerAbdomen'],
    [13, 'upperAbdomen'],
    [14, 'chest'],
  ],
  GV: [
    [14, 'back'],
    [23, 'head'],
    [24, 'forehead'],
    [28, 'face'],
  ],
  CV: [
    [8, 'lowerAbdomen'],
    [15, 'upperAbdomen'],
    [22, 'chest'],
    [24, 'face'],
  ],
}

/** Extra points, by the start of the code; the longest start wins. */
const EXTRA: Readonly<Record<string, CunRegion>> = {
  'EX-HN': 'face',
  'EX-HN1-': 'head',
  'EX-HN2': 'forehead',
  'EX-CA': 'lowerAbdomen',
  'EX-B': 'back',
  'EX-UE': 'hand',
  'EX-UE1': 'upperArm',
  'EX-UE10': 'hand',
  'EX-UE11': 'hand',
  'EX-UE2': 'forearm',
  'EX-UE-JIANQIAN': 'upperArm',
  'EX-UE-BIZHONG': 'forearm',
  'EX-LE': 'foot',
  'EX-LE1-': 'thigh',
  'EX-LE2': 'thigh',
  'EX-LE3': 'thigh',
  'EX-LE4': 'leg',
  'EX-LE5': 'leg',
  'EX-LE6': 'leg',
  'EX-LE7': 'leg',
  'EX-LE-LINEITING': 'foot',
}

/** Region of a point code. @throws Error for a code without a region. */
export function cunRegionOf(code: string): CunRegion {
  const own = /^([A-Z]{2})(\d+)$/.exec(code)
  if (own) {
    const found = STRETCHES[own[1]!]?.find(([last]) => Number(own[2]) <= last)
    if (found) return found[1]
  }
  const start = Object.keys(EXTRA)
    .filter((key) => code.startsWith(key))
    .sort((a, b) => b.length - a.length)[0]
  if (start) return EXTRA[start]!
  throw new Error(`${code}: no cun region is known for this code`)
}

const meridianOf = (code: string): string => code.slice(0, 2)

/** The yang side of the arm counts from the posterior fold and to the dorsal wrist. */
const isYangArm = (code: string): boolean => ['LI', 'SI', 'TE'].includes(meridianOf(code))

/** The id under which a segment named in a row is measured for this point: arm and forearm have a yang side. */
export function sidedSegment(segment: string, code: string): string {
  return (segment === 'arm' || segment === 'forearm') && isYangArm(code) ? `${segment}_yang` : segment
}

/** Segment whose straight axis is the limb axis at a point, and which gives the cun along it. */
export function alongSegment(code: string): string {
  const meridian = meridianOf(code)
  switch (cunRegionOf(code)) {
    case 'face':
      return 'glabella_hairline'
    case 'forehead':
    case 'head':
      return 'head_ap'
    case 'chest':
      return 'chest_mid'
    case 'upperAbdomen':
    case 'back':
      return 'abd_up'
    case 'lowerAbdomen':
      return 'abd_low'
    case 'upperArm':
      return sidedSegment('arm', code)
    case 'forearm':
      return sidedSegment('forearm', code)
    case 'thigh':
      return meridian === 'BL' || meridian === 'KI' ? 'thigh_post' : meridian === 'GB' ? 'thigh_lat' : 'thigh_ant'
    case 'leg':
      return ['SP', 'KI', 'LR'].includes(meridian) ? 'leg_med' : 'leg_lat'
    case 'hand':
    case 'foot':
      return 'finger_cun'
  }
}

/** Segment that gives the cun sideways at a point. */
export function acrossSegment(code: string): string {
  switch (cunRegionOf(code)) {
    case 'face':
      return 'glabella_hairline'
    case 'forehead':
      return 'forehead_width'
    case 'head':
      return 'mastoid_width'
    case 'chest':
    case 'upperAbdomen':
    case 'lowerAbdomen':
      return 'nipple_width'
    case 'back':
      return 'scap_width'
    default:
      return alongSegment(code)
  }
}

/** Two points a limb distance is measured between: the longer bone's cun counts where hand or foot meets it. */
export function distanceSegment(codes: readonly string[]): string {
  const small = (code: string): boolean => ['hand', 'foot'].includes(cunRegionOf(code))
  return alongSegment(codes.find((code) => !small(code)) ?? codes[0]!)
}

/**
 * Segment of the part of the trunk front in which a height lies (metres above the floor); below the
 * symphysis the thigh. @throws MissingError
 */
export function trunkSegmentAt(body: OpenBody, heightM: number, side: BodySide): string {
  const height = (id: string): number => body.at(`@${id}`, side)[1]
  if (heightM > height('xiphisternal_junction')) return 'chest_mid'
  if (heightM > height('umbilicus')) return 'abd_up'
  if (heightM > height('pubis_superior')) return 'abd_low'
  return 'thigh_ant'
}

/** Height from one intercostal space to the next, metres, around space `n` (or the mean of all). */
export function spacePitchM(body: OpenBody, side: BodySide, n: number | null): number {
  const heights: { n: number; y: number }[] = []
  for (let i = 1; i <= 7; i++) {
    if (n !== null && Math.abs(i - n) > 1) continue
    try {
      heights.push({ n: i, y: body.at(`@ICS${i}`, side)[1] })
    } catch (error) {
      if (!(error instanceof MissingError)) throw error
    }
  }
  const [first, last] = [heights[0], heights.at(-1)]
  if (!first || !last || first === last) throw new MissingError('landmarks ICS1 … ICS7: two spaces are needed')
  return Math.abs(first.y - last.y) / (last.n - first.n)
}
