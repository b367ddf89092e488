/**
 * Where the nails lie: the mesh has their plates, so every skin vertex of a finger or toe gets its place on the
 * nearest nail, and the shader draws plate, border and half-moon from it. Linear in space within a nail, so that the
 * drawn border is a smooth curve and not the polygon of the mesh. Pure.
 */
import type { BodyAsset } from './bodyAsset.ts'

/**
 * The sculpted plates of the left side, thumb to little finger, then great to little toe: rows from the base to the
 * free edge, each with its two rims and the midline between them (the first row: corners and middle of the base).
 * MakeHuman vertex ids, read off renders.
 */
export const NAIL_PLATES: readonly (readonly (readonly [rim: number, middle: number, rim: number])[])[] = [
  [
    [9441, 9434, 9438],
    [9440, 9444, 9439],
    [9436, 9445, 9437],
    [9442, 9435, 9443],
  ],
  [
    [8743, 8599, 8740],
    [9491, 9492, 9490],
    [8742, 8746, 8741],
    [8738, 8747, 8739],
  ],
  [
    [8935, 8928, 8932],
    [9530, 9531, 9529],
    [8934, 8938, 8933],
    [8930, 8939, 8931],
  ],
  [
    [9127, 9120, 9124],
    [9569, 9570, 9568],
    [9126, 9130, 9125],
    [9122, 9131, 9123],
  ],
  [
    [9319, 9312, 9316],
    [9608, 9609, 9607],
    [9318, 9322, 9317],
    [9314, 9323, 9315],
  ],
  [
    [11568, 12775, 11567],
    [11588, 12776, 11587],
    [11565, 12777, 11566],
    [11605, 12774, 11606],
  ],
  [
    [11634, 13114, 11633],
    [11652, 13115, 11651],
    [11631, 13130, 11632],
    [11663, 13131, 11664],
  ],
  [
    [12498, 13159, 12497],
    [12516, 13158, 12515],
    [12495, 13145, 12496],
    [12527, 13157, 12528],
  ],
  [
    [12628, 13138, 12627],
    [12646, 13079, 12645],
    [12625, 13126, 12626],
    [12657, 13125, 12658],
  ],
  [
    [13188, 13290, 13187],
    [13206, 13274, 13205],
    [13185, 13289, 13186],
    [13217, 13288, 13218],
  ],
]
const DIGITS = ['finger1', 'finger2', 'finger3', 'finger4', 'finger5', 'toe1', 'toe2', 'toe3', 'toe4', 'toe5']

/** Added to the first number of a place on a nail: what is below half of it is an eye. */
export const NAIL_OFFSET = 20
/** How round the corners of the drawn plate are at its base and its free edge, in half widths. */
export const NAIL_CORNERS = { base: 0.85, edge: 0.6 } as const
/** The place of skin that has no nail: so far out that no triangle between it and a nail is drawn as one. */
export const NO_NAIL = [40, 0] as const

type Vec = [number, number, number]
const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const scaled = (a: Vec, s: number): Vec => [a[0] * s, a[1] * s, a[2] * s]
const unit = (a: Vec): Vec => scaled(a, 1 / Math.hypot(...a))
const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
const mean = (all: readonly Vec[]): Vec =>
  scaled(
    all.reduce((s, a) => [s[0] + a[0], s[1] + a[1], s[2] + a[2]]),
    1 / all.length,
  )

interface NailFrame {
  centre: Vec
  across: Vec
  along: Vec
  outward: Vec
  halfWidthM: number
  halfLengthM: number
  /** Height of the rims along `outward` from the centre, metres. */
  rimM: number
}

/** The frame of a plate on a body. @param positions flat xyz, metres; @param inner a place inside its digit */
function nailFrame(plate: (typeof NAIL_PLATES)[number], positions: ArrayLike<number>, inner: Vec): NailFrame {
  const at = (v: number): Vec => [positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2]!]
  const rows = plate.map((row) => row.map(at) as [Vec, Vec, Vec])
  const base = rows[0]![1]
  const tip = rows.at(-1)![1]
  const wide = rows.slice(1, 3)
  const along = unit(sub(tip, base))
  const side = mean(wide.map(([a, , b]) => sub(b, a)))
  const outward = unit(cross(side, along))
  const across = cross(along, outward)
  const rims = wide.flatMap(([a, , b]) => [a, b])
  const middle = mean([base, tip])
  const centre: Vec = middle.map((m, k) => m + across[k]! * dot(sub(mean(rims), middle), across)) as Vec
  // Outside is away from the middle of the digit. (Not where the plate arches to: that of the third toe is hollow.)
  const up = Math.sign(dot(sub(centre, inner), outward))
  return {
    centre,
    across,
    along,
    outward: scaled(outward, up),
    halfWidthM: mean(rims.map((r): Vec => [Math.abs(dot(sub(r, centre), across)), 0, 0]))[0],
    halfLengthM: dot(sub(tip, base), along) / 2,
    rimM: up * dot(sub(mean(rims), centre), outward),
  }
}

/**
 * Place of every vertex on its digit's nail, two numbers each: NAIL_OFFSET + distance from the nail's midline in half
 * widths, and place along it in half lengths (−1 base, 1 free edge). Depth below the rims counts as distance, so that
 * pads and sides of a fingertip lie off the nail. Skin of no digit: NO_NAIL.
 */
export function nailPlaces({ positions: { male }, regions, regionNames, skinVertexCount }: NailBody): Float32Array {
  const out = new Float32Array((male.length / 3) * 2)
  const at = (v: number): Vec => [Math.abs(male[3 * v]!), male[3 * v + 1]!, male[3 * v + 2]!]
  const frames = new Map(
    DIGITS.flatMap((name, i) => {
      const region = regionNames.indexOf(name)
      const skin = [...regions.keys()].filter((v) => regions[v] === region)
      // A body without this digit has no nail there.
      return skin.length === 0 ? [] : [[region, nailFrame(NAIL_PLATES[i]!, male, mean(skin.map(at)))] as const]
    }),
  )
  for (let v = 0; 2 * v < out.length; v++) {
    const frame = v < skinVertexCount ? frames.get(regions[v]!) : undefined
    if (!frame) {
      out.set(NO_NAIL, 2 * v)
      continue
    }
    // The male body is mirror-symmetric: the right hand is looked up on the left.
    const rel = sub(at(v), frame.centre)
    const below = Math.max(0, frame.rimM - dot(rel, frame.outward))
    out[2 * v] = NAIL_OFFSET + (Math.abs(dot(rel, frame.across)) + below) / frame.halfWidthM
    out[2 * v + 1] = dot(rel, frame.along) / frame.halfLengthM
  }
  return out
}

export type NailBody = Pick<BodyAsset, 'positions' | 'regions' | 'regionNames' | 'skinVertexCount'>
