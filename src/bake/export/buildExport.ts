/**
 * Joins content, texts and built geometry into the two objects that `npm run export` writes.
 * Pure and deterministic: the same inputs give the same objects, key for key.
 */
import type { PresetId } from '../../domain/bodies.ts'
import type { Anchor } from '../../domain/built.ts'
import type { Content } from '../../domain/content.ts'
import type { ExportedAnchor, ExportedAtlas, ExportedBody, Position } from '../../domain/exportSchema.ts'
import { MERIDIAN_IDS } from '../../domain/ids.ts'
import type { Locale } from '../../domain/locale.ts'
import type { BodyPlaces } from '../../domain/places.ts'
import { vertexNormals } from '../../geometry/normals.ts'
import { exportPattern, exportPoint, exportTechniques } from './exportTexts.ts'

/** A posed body as decoded from body.glb, metres. */
export interface PosedBody {
  /** xyz per drawn vertex. */
  positions: ArrayLike<number>
  /** Drawn vertex indices, 3 per triangle, counter-clockwise from outside. */
  triangles: ArrayLike<number>
  /** MakeHuman vertex id of every drawn vertex. */
  vertexIds: ArrayLike<number>
}

export interface ExportInput {
  body: { id: PresetId; name: string; morphWeights: Readonly<Record<string, number>> }
  posed: PosedBody
  content: Content
  locale: Locale
  places: BodyPlaces
}

/** A micrometre is far below every error that is published, and keeps the files small. */
const roundTo6 = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

const triple = (values: ArrayLike<number>, row: number): Position => [
  roundTo6(values[3 * row]!),
  roundTo6(values[3 * row + 1]!),
  roundTo6(values[3 * row + 2]!),
]

/** body.json of one body. */
export function buildExportedBody(posed: PosedBody): ExportedBody {
  const { positions, triangles, vertexIds } = posed
  return {
    vertexIds: Array.from(vertexIds),
    positions: Array.from({ length: vertexIds.length }, (_, row) => triple(positions, row)),
    triangles: Array.from({ length: triangles.length / 3 }, (_, t) => [
      triangles[3 * t]!,
      triangles[3 * t + 1]!,
      triangles[3 * t + 2]!,
    ]),
  }
}

/** Places vertices and weights on the posed body. */
function placer(posed: PosedBody) {
  const body = buildExportedBody(posed)
  const rowOf = new Map(body.vertexIds.map((id, row) => [id, row] as const))
  const normals = vertexNormals(body.positions.flat(), posed.triangles)
  const rows = (vertices: readonly number[], what: string): number[] =>
    vertices.map((id) => {
      const row = rowOf.get(id)
      if (row === undefined) throw new Error(`${what}: expected a drawn MakeHuman vertex, received ${id}`)
      return row
    })
  const blend = (
    vertices: readonly number[],
    weights: readonly number[],
    what: string,
    of: (row: number) => Position,
  ): Position => {
    const sum: [number, number, number] = [0, 0, 0]
    rows(vertices, what).forEach((row, i) =>
      of(row).forEach((value, axis) => {
        sum[axis]! += value * weights[i]!
      }),
    )
    return sum
  }
  return {
    position(vertices: readonly number[], weights: readonly number[], what: string): Position {
      return triple(
        blend(vertices, weights, what, (row) => body.positions[row]!),
        0,
      )
    },
    /** Smooth outward unit normal. */
    normal(vertices: readonly number[], weights: readonly number[], what: string): Position {
      const sum = blend(vertices, weights, what, (row) => [
        normals[3 * row]!,
        normals[3 * row + 1]!,
        normals[3 * row + 2]!,
      ])
      const size = Math.hypot(...sum)
      if (!(size > 0)) throw new Error(`${what}: the skin has no normal here`)
      return triple(
        sum.map((value) => value / size),
        0,
      )
    },
  }
}

/** Vertebrae run downwards: thoracic, lumbar, sacral. */
const SPINE_ORDER: Readonly<Record<string, string>> = { '-T': '-1', '-L': '-2', '-S': '-3' }

/** BL2 before BL10, EX-B2-T12 before EX-B2-L1; meridians in their order, extra points after, areas last. */
export function compareCodes(a: string, b: string): number {
  const rank = (code: string): number => {
    const found = ([...MERIDIAN_IDS, 'EX'] as string[]).indexOf(code.slice(0, 2))
    return found < 0 ? MERIDIAN_IDS.length + 1 : found
  }
  const parts = (code: string): (string | number)[] =>
    (code.match(/\d+|\D+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : (SPINE_ORDER[part] ?? part)))
  const [x, y] = [
    [rank(a), ...parts(a)],
    [rank(b), ...parts(b)],
  ]
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i]!, y[i]!]
    if (p === q) continue
    if (typeof p === typeof q) return p < q ? -1 : 1
    return typeof p === 'number' ? -1 : 1
  }
  return x.length - y.length
}

/** Second names of the relation table for landmarks the atlas holds once: readers of the open data find either. */
const OTHER_NAMES: readonly { id: string; of: string; side?: 'left' }[] = [
  ...[1, 2, 3, 4].map((n) => ({ id: `sacral_foramen_${n}`, of: `S${n}` })),
  { id: 'tibia_med_condyle_inf', of: 'tibia_medial_condyle_inferior' },
  { id: 'auricular_apex_left', of: 'auricular_apex', side: 'left' },
  { id: 'eyebrow_medial_end_l', of: 'eyebrow_medial_end', side: 'left' },
]

function withOtherNames<T extends { id: string; side: string }>(landmarks: readonly T[]): T[] {
  const again = OTHER_NAMES.flatMap(({ id, of, side }) =>
    landmarks.filter((l) => l.id === of && (!side || l.side === side)).map((l) => ({ ...l, id })),
  )
  return [...landmarks, ...again]
}

/**
 * atlas.json of one body.
 * @throws Error when a point has no anchors, a text is missing or a vertex is not drawn
 */
export function buildExportedAtlas(input: ExportInput): ExportedAtlas {
  const { body, content, locale, places: held } = input
  const place = placer(input.posed)

  const placed = (anchors: readonly Anchor[], what: string): ExportedAnchor[] =>
    anchors.map((anchor) => ({
      ...anchor,
      position: place.position(anchor.vertices, anchor.weights, what),
      normal: place.normal(anchor.vertices, anchor.weights, what),
    }))
  const codes = Object.keys(content.points).sort(compareCodes)
  const points = codes.map((code) => {
    const point = content.points[code]!
    const anchors = placed(held.anchors[code] ?? [], code)
    if (anchors.length === 0 && point.rule.kind !== 'palpate') {
      throw new Error(`assets/built: ${body.id}: anchors.${code}: expected anchors, received none — run "npm run bake"`)
    }
    const sites = (held.alternatives[code] ?? []).map((site) => ({
      ...site,
      anchors: placed(site.anchors, `${code} ${site.id}`),
    }))
    return exportPoint(point, content, locale, anchors, sites)
  })
  const groups = [...new Set(points.flatMap((p) => p.group ?? []))].map((code) => ({
    code,
    members: points.filter((p) => p.group === code).map((p) => p.code),
  }))
  const courses = (meridian: string) =>
    held.courses
      .filter((c) => c.meridian === meridian)
      .map((c) => ({
        side: c.side,
        polyline: c.vertices.map((vertices, i) => place.position(vertices, c.weights[i]!, `course ${meridian}`)),
        points: c.points,
      }))
  return {
    schemaVersion: 1,
    contentDate: content.contentDate,
    body: {
      id: body.id,
      name: body.name,
      unit: 'm',
      axes: { x: 'left', y: 'up', z: 'front' },
      morphWeights: { ...body.morphWeights },
    },
    landmarks: withOtherNames(held.landmarks).map((l) => ({
      ...l,
      position: place.position(l.vertices, l.weights, `landmark ${l.id}`),
    })),
    segments: held.segments,
    points,
    groups,
    meridians: MERIDIAN_IDS.flatMap((id) => {
      const meridian = content.meridians[id]
      return meridian ? [{ ...meridian, name: locale.meridians[id]?.name ?? id, courses: courses(id) }] : []
    }),
    patterns: Object.values(content.patterns)
      .sort((a, b) => a.order - b.order)
      .map((pattern) => exportPattern(pattern, content, locale)),
    techniques: exportTechniques(content, locale),
    sources: Object.values(content.sources).map((source) => source.csl),
  }
}
