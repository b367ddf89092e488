/**
 * Which B-cun holds where a line runs: a cun is local, its length comes from the segment of the body it lies on.
 * The table of segments is the WHO's; lines across the trunk and the head take the segments measured across.
 * Where the WHO gives no proportional measure (face, neck, shoulder, hand, foot) the finger cun is taken.
 */

type Triple = readonly [number, number, number]

/** A place of the line. +x the body's left, +y up, +z front. */
export interface CunStation {
  /** Body region of the mesh, such as `thigh` (src/bake/body/regions.ts names them). */
  region: string
  /** Metres. */
  position: Triple
  /** Outward, unit length. */
  normal: Triple
}

/** Heights that part the front of the trunk, metres. */
export interface TrunkLevels {
  xiphisternalM: number
  umbilicusM: number
}

/** A line counts as running across the body from here on (share of its straight direction). */
const ACROSS = 0.7
/** Skin that looks this much one way counts as that side of a limb. */
const SIDEWAYS = 0.5

/** The segment a place belongs to; an id of landmarks.json. @param across whether the line runs from side to side */
export function segmentAt({ region, position, normal }: CunStation, across: boolean, levels: TrunkLevels): string {
  const lateral = normal[0] * Math.sign(position[0])
  const behind = normal[2] < -SIDEWAYS
  switch (region) {
    case 'head':
      return across ? (normal[2] > 0.3 ? 'forehead_width' : 'mastoid_width') : 'head_ap'
    case 'chest':
    case 'abdomen':
      if (across) return 'nipple_width'
      if (position[1] > levels.xiphisternalM) return 'chest_mid'
      return position[1] > levels.umbilicusM ? 'abd_up' : 'abd_low'
    case 'upperBack':
    case 'lowerBack':
    case 'sacrum':
    case 'buttock':
      return 'scap_width'
    case 'axilla':
    case 'upperArm':
      return behind ? 'arm_yang' : 'arm'
    case 'elbow':
    case 'forearm':
    case 'wrist':
      return behind ? 'forearm_yang' : 'forearm'
    case 'hip':
      return 'thigh_lat'
    case 'thigh':
      return lateral > SIDEWAYS ? 'thigh_lat' : behind ? 'thigh_post' : 'thigh_ant'
    case 'knee':
    case 'leg':
    case 'ankle':
      return lateral < -SIDEWAYS ? 'leg_med' : 'leg_lat'
    default:
      return 'finger_cun'
  }
}

export interface LocalCun {
  /** The segment most of the line lies on. */
  segment: string
  side: 'left' | 'right'
  /** Further segments the line runs over, the longest stretch first. */
  others: string[]
}

/** Shorter stretches are not worth a word, share of the line. */
const LEAST_STRETCH = 0.12

/**
 * The cun of a line: that of the segment its longest stretch lies on.
 * @param stations evenly spaced along the line, at least one
 */
export function localCun(stations: readonly CunStation[], levels: TrunkLevels): LocalCun {
  const [first, last] = [stations[0]!.position, stations[stations.length - 1]!.position]
  const run = [0, 1, 2].map((k) => last[k]! - first[k]!)
  const across = Math.abs(run[0]!) > ACROSS * Math.hypot(...run)
  const counts = new Map<string, number>()
  let leftward = 0
  for (const station of stations) {
    const id = segmentAt(station, across, levels)
    counts.set(id, (counts.get(id) ?? 0) + 1)
    leftward += station.position[0]
  }
  const [longest, ...rest] = [...counts].sort((a, b) => b[1] - a[1])
  return {
    segment: longest![0],
    side: leftward >= 0 ? 'left' : 'right',
    others: rest.filter(([, count]) => count / stations.length >= LEAST_STRETCH).map(([id]) => id),
  }
}
