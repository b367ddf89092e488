/** Checks on the export itself: mirror, anchors on the mesh, normals, segments. */
import { SEGMENTS } from './segments.ts'
import { MissingError, type OpenBody } from './openBody.ts'
import { firstHitM, flatTriangles, windingNumber } from './rays.ts'
import { add, cross, distance, dot, length, scale, sub, type Vec3 } from './vector.ts'

export interface Check {
  id: string
  /** How many things were looked at. */
  checked: number
  /** Largest deviation, in `unit`. */
  worst: number
  unit: string
  failures: string[]
}

export const MIRROR_MM = 0.1
/** Exported numbers are rounded to a micrometre. */
const ROUNDING_MM = 0.01

class Tally {
  checked = 0
  worst = 0
  failures: string[] = []
  constructor(
    readonly id: string,
    readonly unit: string,
    readonly limit: number,
  ) {}
  take(value: number, what: () => string): void {
    this.checked += 1
    if (value > this.worst) this.worst = value
    if (!(value <= this.limit))
      this.failures.push(`${what()}: ${value.toPrecision(3)} ${this.unit}, at most ${this.limit} expected`)
  }
  done(): Check {
    // A deviation below a billionth is the order of a sum, not a finding.
    const worst = Math.round(this.worst * 1e9) / 1e9
    return { id: this.id, checked: this.checked, worst, unit: this.unit, failures: this.failures }
  }
}

interface Held {
  name: string
  position: Vec3
  vertices: readonly number[]
  weights: readonly number[]
}

function heldThings(body: OpenBody): Held[] {
  return [
    ...body.atlas.points.flatMap((p) => p.anchors.map((a) => ({ ...a, name: `${p.code} ${a.side}` }))),
    ...body.atlas.landmarks.map((l) => ({ ...l, name: `@${l.id} ${l.side}` })),
  ]
}

/** Left and right anchors and landmarks are mirror images. */
function mirror(body: OpenBody): Check {
  const tally = new Tally('mirror', 'mm', MIRROR_MM)
  const pair = (name: string, things: readonly { side: string; position: Vec3 }[]): void => {
    const left = things.find((t) => t.side === 'left')
    const right = things.find((t) => t.side === 'right')
    if (!left && !right) return
    const gap =
      left && right
        ? 1000 * distance(left.position, [-right.position[0], right.position[1], right.position[2]])
        : Infinity
    tally.take(gap, () => name)
  }
  for (const point of body.atlas.points) pair(point.code, point.anchors)
  for (const id of new Set(body.atlas.landmarks.map((l) => l.id))) {
    // A name that carries its own side (auricular_apex_left) has no twin of that name.
    if (/_(left|l)$/.test(id)) continue
    pair(
      `@${id}`,
      body.atlas.landmarks.filter((l) => l.id === id),
    )
  }
  return tally.done()
}

/** Every point lies on a triangle of the mesh, where its vertices and weights say. */
function onMesh(body: OpenBody): Check[] {
  const place = new Tally('position = weights · vertices', 'mm', ROUNDING_MM)
  const sum = new Tally('weights', 'off', 1e-4)
  const triangle = new Tally('vertices are a triangle', 'missing', 0)
  const key = (rows: readonly number[]): string => [...rows].sort((a, b) => a - b).join(' ')
  const triangles = new Set(body.mesh.triangles.map(key))
  for (const { name, position, vertices, weights } of heldThings(body)) {
    const rows = vertices.map((id) => body.rowOf.get(id) ?? -1)
    triangle.take(rows.includes(-1) || !triangles.has(key(rows)) ? 1 : 0, () => `${name} ${vertices.join(' ')}`)
    if (rows.includes(-1)) continue
    let spot: Vec3 = [0, 0, 0]
    rows.forEach((row, i) => {
      spot = add(spot, scale(body.mesh.positions[row]!, weights[i]!))
    })
    place.take(1000 * distance(spot, position), () => name)
    const total = weights.reduce((a, b) => a + b, 0)
    sum.take(Math.max(Math.abs(total - 1), ...weights.map((w) => -w)), () => name)
  }
  return [triangle.done(), place.done(), sum.done()]
}

/** Normals have unit length, point to the outer side of their triangle, and the mesh is wound outwards. */
function normals(body: OpenBody): Check {
  const tally = new Tally('normal outward', 'off', 0)
  const { positions, triangles } = body.mesh
  const volume = triangles.reduce(
    (sum, [a, b, c]) => sum + dot(positions[a]!, cross(positions[b]!, positions[c]!)) / 6,
    0,
  )
  tally.take(volume > 0 ? 0 : 1, () => 'the mesh is wound inwards')
  for (const point of body.atlas.points) {
    for (const anchor of point.anchors) {
      const [a, b, c] = anchor.vertices.map((id) => positions[body.rowOf.get(id) ?? -1])
      if (!a || !b || !c) continue
      const size = length(anchor.normal)
      const good = Math.abs(size - 1) < 1e-3 && dot(outward(body, anchor.vertices, a, b, c), anchor.normal) > 0
      tally.take(good ? 0 : 1, () => `${point.code} ${anchor.side}`)
    }
  }
  return tally.done()
}

/** Face normal with the winding of the mesh (an anchor may list its vertices in any order). */
function outward(body: OpenBody, ids: readonly number[], a: Vec3, b: Vec3, c: Vec3): Vec3 {
  const normal = cross(sub(b, a), sub(c, a))
  const rows = ids.map((id) => body.rowOf.get(id)!)
  const own = body.mesh.triangles.find((t) => rows.every((row) => t.includes(row)))
  if (!own) return normal
  const turned = (own.indexOf(rows[1]!) - own.indexOf(rows[0]!) + 3) % 3 === 1
  return turned ? normal : scale(normal, -1)
}

/** Half a millimetre out of an anchor is air: it lies on the outside of the body, not on a buried surface. */
function outerSkin(body: OpenBody): Check {
  const tally = new Tally('outer skin', 'winding number', 0.5)
  const flat = flatTriangles(body.mesh)
  for (const point of body.atlas.points) {
    for (const anchor of point.anchors) {
      if (anchor.side === 'right') continue // the mirror check covers it
      const above = add(anchor.position, scale(anchor.normal, 0.0005))
      tally.take(Math.abs(windingNumber(flat, above)), () => `${point.code} ${anchor.side}`)
    }
  }
  return tally.done()
}

/** Spots that lie between folds by their nature: webs of fingers and toes, armpit, perineum. */
const BETWEEN_FOLDS = /^(CV1|GV1|HT1|GB22|ST44|GB43|LR2|BL35|EX-UE9-\d|EX-LE10-\d|EX-B9)$/
const FREE_PATH_MM = 10

/** Nothing lies straight above an anchor: it is not in the mouth, under the chin fold or between the buttocks. */
function freePath(body: OpenBody): Check {
  const tally = new Tally('free path outwards', 'mm blocked', 0)
  const flat = flatTriangles(body.mesh)
  for (const point of body.atlas.points) {
    if (BETWEEN_FOLDS.test(point.code)) continue
    for (const anchor of point.anchors) {
      if (anchor.side === 'right') continue // the mirror check covers it
      const above = add(anchor.position, scale(anchor.normal, 0.0005))
      const freeMm = 1000 * firstHitM(flat, above, anchor.normal)
      tally.take(
        Math.max(0, FREE_PATH_MM - freeMm),
        () => `${point.code} ${anchor.side}: skin again after ${freeMm.toFixed(1)} mm`,
      )
    }
  }
  return tally.done()
}

/** Exported segments agree with their definition and with what is measured between their ends. */
function segments(body: OpenBody): Check[] {
  const lengths = new Tally('segment length', 'mm', MIRROR_MM)
  const ends = new Tally('segment definition', 'differs', 0)
  for (const exported of body.atlas.segments) {
    const definition = SEGMENTS[exported.id]
    const named = `${exported.id} ${exported.side} (${exported.from} → ${exported.to}, ${exported.cun} cun)`
    if (definition) {
      // Women: between the midclavicular lines, whose landmarks the export names.
      const free = exported.id === 'nipple_width' && body.atlas.body.id.startsWith('female')
      const same = free || (exported.from === definition.from && exported.to === definition.to)
      ends.take(same && exported.cun === definition.cun ? 0 : 1, () => named)
    }
    try {
      lengths.take(1000 * Math.abs(body.segment(exported.id, exported.side).lengthM - exported.lengthM), () => named)
    } catch (error) {
      if (!(error instanceof MissingError)) throw error
      lengths.take(Infinity, () => `${named}: ${error.message}`)
    }
  }
  return [ends.done(), lengths.done()]
}

/** All checks on one body. */
export function checkExport(body: OpenBody): Check[] {
  return [mirror(body), ...onMesh(body), normals(body), outerSkin(body), freePath(body), ...segments(body)]
}
