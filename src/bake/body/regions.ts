/**
 * Body regions of the drawn vertices, from skin weights and the geometry of the base mesh (so they are the same for
 * every body). Left and right share a name. Limits are levels of the base mesh in decimetres, read off renders.
 */
import { type Anatomy, BODY_VERTICES, DRAWN_VERTICES } from './anatomy.ts'
import { vertexNormals } from './occlusion.ts'
import { findInnerVertices } from './innerSkin.ts'
import { jointPlaces } from './shape.ts'
import { triangulate } from './triangles.ts'

/** Region names; a vertex's region is an index into this list. Fingers and toes count from thumb and big toe. */
export const REGION_NAMES = (
  'head face ear neck chest abdomen upperBack lowerBack sacrum buttock perineum ' +
  'shoulder axilla upperArm elbow forearm wrist hand finger1 finger2 finger3 finger4 finger5 ' +
  'hip thigh knee leg ankle foot sole toe1 toe2 toe3 toe4 toe5 eye oralCavity'
).split(' ')

type Vec = [number, number, number]

/** One vertex of the left half (x ≥ 0) as the rules below see it; decimetres, base mesh. */
interface Site {
  at: Vec
  normal: Vec
  /** Bone with the largest weight, without side. */
  bone: string
  joint: (name: string) => Vec
}

const cache = new WeakMap<Anatomy, Uint8Array>()

/**
 * Region of every drawn vertex.
 * @returns indices into {@link REGION_NAMES}; `oralCavity` holds all skin no outside point can see
 * (mouth, nostrils, behind the lids).
 */
export function classifyRegions(anatomy: Anatomy): Uint8Array {
  const known = cache.get(anatomy)
  if (known) return known.slice()
  const base = Float64Array.from(anatomy.positions, (value) => value * 1e-4)
  const { triangles } = triangulate(anatomy)
  const drawn = base.slice(0, BODY_VERTICES * 3)
  const normals = vertexNormals(
    drawn,
    triangles.filter((_, i) => triangles[i - (i % 3)]! < BODY_VERTICES),
  )
  const joints = jointPlaces(anatomy, base)
  const out = new Uint8Array(DRAWN_VERTICES).fill(indexOfRegion('eye'))
  const read = (array: Float64Array, v: number): Vec => [array[3 * v]!, array[3 * v + 1]!, array[3 * v + 2]!]
  for (let v = 0; v < BODY_VERTICES; v++) {
    if (base[3 * v]! < 0) continue
    const bone = heaviestBone(anatomy, v)
    const joint = (name: string) => joints[`${name}____head`]!
    const region = indexOfRegion(regionOf({ at: read(base, v), normal: read(normals, v), bone, joint }))
    out[v] = region
    out[anatomy.mirror[v]!] = region
  }
  for (const v of findInnerVertices(anatomy)) out[v] = indexOfRegion('oralCavity')
  cache.set(anatomy, out)
  return out.slice()
}

function indexOfRegion(name: string): number {
  const index = REGION_NAMES.indexOf(name)
  if (index < 0) throw new Error(`region "${name}" is not in REGION_NAMES`)
  return index
}

function heaviestBone(anatomy: Anatomy, v: number): string {
  let best = 4 * v
  for (let k = 4 * v; k < 4 * v + 4; k++) if (anatomy.skinWeights[k]! > anatomy.skinWeights[best]!) best = k
  return anatomy.bones[anatomy.skinBones[best]!]!.name.replace(/\.[LR]$/, '')
}

function regionOf(site: Site): string {
  const { bone } = site
  if (/^(lowerarm|wrist|metacarpal|finger)/.test(bone) || bone === 'upperarm02') return armRegion(site)
  if (/^(lowerleg|foot|toe)/.test(bone) || bone === 'upperleg02') return legRegion(site)
  if (/^(head|jaw|neck)/.test(bone)) return headRegion(site)
  if (/^(clavicle|shoulder|upperarm)/.test(bone)) return shoulderRegion(site)
  return trunkRegion(site)
}

/** Signed distance of a site along the line from joint `from` to joint `to`, measured from `from`. */
function along(site: Site, from: string, to: string): number {
  const a = site.joint(from)
  const b = site.joint(to)
  const d = a.map((value, k) => b[k]! - value)
  const length = Math.hypot(...d)
  return site.at.reduce((sum, value, k) => sum + ((value - a[k]!) * d[k]!) / length, 0)
}

function armRegion(site: Site): string {
  const finger = /^finger(\d)-(\d)$/.exec(site.bone)
  if (finger && finger[0] !== 'finger1-1') return `finger${finger[1]}`
  const beyondElbow = along(site, 'lowerarm01.L', 'wrist.L')
  const beyondWrist = beyondElbow - along({ ...site, at: site.joint('wrist.L') }, 'lowerarm01.L', 'wrist.L')
  if (beyondWrist > 0.12 || finger || site.bone.startsWith('metacarpal')) return 'hand'
  if (beyondWrist > -0.22) return 'wrist'
  const upper = along(site, 'upperarm01.L', 'lowerarm01.L')
  const elbow = along({ ...site, at: site.joint('lowerarm01.L') }, 'upperarm01.L', 'lowerarm01.L')
  if (beyondElbow < 0.35 && upper > elbow - 0.35) return 'elbow'
  return beyondElbow > 0 && upper > elbow - 0.35 ? 'forearm' : 'upperArm'
}

function legRegion(site: Site): string {
  const toe = /^toe(\d)/.exec(site.bone)
  if (toe) return `toe${toe[1]}`
  const [, y] = site.at
  const knee = site.joint('lowerleg01.L')[1]
  const ankle = site.joint('foot.L')[1]
  if (y > knee + 0.6) return y > 0.1 ? pelvisRegion(site) : thighRegion(site)
  if (y > knee - 0.6) return 'knee'
  if (y > ankle + 0.4) return 'leg'
  if (y > ankle - 0.25) return 'ankle'
  return site.normal[1] < -0.6 && y < -7.85 ? 'sole' : 'foot'
}

function thighRegion(site: Site): string {
  const [x, y, z] = site.at
  if (x < 0.3 && y > -0.6) return y > -0.22 && z > 0.6 ? 'abdomen' : 'perineum'
  return y > -0.75 && z < -0.25 ? 'buttock' : 'thigh'
}

function headRegion(site: Site): string {
  const [x, y, z] = site.at
  if (x > 0.68 && y > 6.75 && y < 7.42 && z > -0.05 && z < 0.62 && isOffSkull(site)) return 'ear'
  const jawLine = 6.2 + 0.5 * Math.max(0, 1.2 - z) - 0.12 * Math.max(0, x - 0.4)
  if (site.bone.startsWith('neck') || y < jawLine) return y < 6.75 || z > 0 ? neckOr(site, jawLine) : 'head'
  return z > 0.72 - 0.25 * Math.max(0, 7 - y) && y < 7.85 ? 'face' : 'head'
}

function neckOr(site: Site, jawLine: number): string {
  const [, y, z] = site.at
  if (y > jawLine && z > 0.6) return 'face'
  return y > 6.75 ? 'head' : 'neck'
}

/** The auricle stands out from the ellipsoid of the skull. */
function isOffSkull({ at: [x, y, z] }: Site): boolean {
  return Math.hypot(x / 0.74, (y - 7.4) / 1.15, (z - 0.5) / 1.05) > 1 && x > 0.7
}

function shoulderRegion(site: Site): string {
  const [x] = site.at
  if (isAxilla(site)) return 'axilla'
  const down = along(site, 'upperarm01.L', 'lowerarm01.L')
  if (site.bone === 'upperarm01') return down > 0.75 ? 'upperArm' : 'shoulder'
  return x > 1.3 || (x > 0.75 && aboveClavicle(site)) ? 'shoulder' : trunkRegion(site)
}

/** Above the upper edge of the clavicle (seen from the front) or the trapezius edge (from behind). */
function aboveClavicle({ at: [x, y, z] }: Site): boolean {
  return z > 0.35 ? y > 5.03 + 0.38 * x : y > 5.3
}

/** The hollow under the shoulder joint: skin that faces down or the gap between arm and ribs. */
function isAxilla({ at: [x, y, z], normal }: Site): boolean {
  const faces = normal[1] * 0.8 + (x > 1.72 ? normal[0] : -normal[0]) * 0.2 < -0.15 || Math.abs(normal[0]) > 0.75
  return faces && Math.hypot(x - 1.68, (y - 4.5) * 0.9, (z - 0.15) * 0.8) < 0.48
}

function trunkRegion(site: Site): string {
  const [x, y, z] = site.at
  if (isAxilla(site)) return 'axilla'
  if (y < 1.5) return pelvisRegion(site)
  const front = z > 0.35
  if (aboveClavicle(site) && x < 0.75) return 'neck'
  if (front) return y > 3.35 - 0.55 * x ? 'chest' : 'abdomen'
  return y > 3 ? 'upperBack' : 'lowerBack'
}

function pelvisRegion(site: Site): string {
  const [x, y, z] = site.at
  if (x < 0.32 && y < (z > 0.6 ? -0.22 : -0.05) && (z > -0.3 || y < -0.3)) return 'perineum'
  if (z < 0 && y > 0.45 && x < 0.5 - 0.25 * Math.max(0, 1 - y)) return y > 1.45 ? 'lowerBack' : 'sacrum'
  const lateral = site.normal[0] > 0.78 || (x > 1.35 && Math.abs(z - 0.2) < 0.6)
  if (lateral && y > -0.9) return 'hip'
  if (z < 0.1) return y > 1.3 ? 'lowerBack' : y > -0.75 ? 'buttock' : 'thigh'
  return x < 0.34 || y > 0.1 + 0.55 * (x - 0.3) ? 'abdomen' : 'thigh'
}
