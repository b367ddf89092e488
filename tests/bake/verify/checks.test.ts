import { expect, test } from 'vitest'
import { type Check, checkExport } from '../../../src/bake/verify/checks.ts'
import { openBody, type VerifiableAtlas } from '../../../src/bake/verify/openBody.ts'
import { planeSection, skinArc } from '../../../src/bake/verify/section.ts'
import type { ExportedAnchor, ExportedBody, Position } from '../../../src/domain/exportSchema.ts'
import { ball, HEAD_RADIUS, mirrored, onScalp } from './toy.ts'

const body = ball()

/** An anchor in the middle of triangle `t` of a mesh, normal straight out of the ball. */
function anchorOn(mesh: ExportedBody, t: number, side: ExportedAnchor['side']): ExportedAnchor {
  const rows = mesh.triangles[t]!
  const middle = [0, 1, 2].map((axis) =>
    rows.reduce((sum, row) => sum + mesh.positions[row]![axis]! / 3, 0),
  ) as Position
  const out = [middle[0], middle[1] - 1.6, middle[2]]
  const size = Math.hypot(...out)
  return {
    side,
    vertices: rows.map((row) => mesh.vertexIds[row]!) as Position,
    weights: [1 / 3, 1 / 3, 1 / 3],
    position: middle,
    normal: out.map((v) => v / size) as Position,
    residualMm: null,
    uncertaintyMm: 1,
  }
}

const leftTriangle = body.triangles.findIndex((t) => t.every((row) => body.positions[row]![0] > 0.01))
const centre = anchorOn(body, leftTriangle, 'left')
const mirrorOf = (a: ExportedAnchor): ExportedAnchor => {
  const near = (p: Position) =>
    body.positions.findIndex((q) => Math.hypot(q[0] - p[0], q[1] - p[1], q[2] - p[2]) < 1e-9)
  const rows = a.vertices.map((id) => near(mirrored(body.positions[id - 100]!)))
  return {
    ...a,
    side: 'right',
    vertices: rows.map((row) => row + 100) as Position,
    position: mirrored(a.position),
    normal: mirrored(a.normal),
  }
}

function atlas(
  change: (a: ExportedAnchor) => ExportedAnchor = (a) => a,
  segments: VerifiableAtlas['segments'] = [],
): VerifiableAtlas {
  return {
    body: { id: 'male' },
    landmarks: [],
    segments,
    points: [{ code: 'GB20', paired: true, rule: { kind: 'palpate' }, anchors: [change(centre), mirrorOf(centre)] }],
  }
}

const failing = (a: VerifiableAtlas, mesh = body): string[] =>
  checkExport(openBody(a, mesh))
    .filter((check) => check.failures.length > 0)
    .map((check) => check.id)

test('a good export passes every check, and every check looked at something', () => {
  const checks: Check[] = checkExport(openBody(atlas(), body))
  expect(checks.flatMap((check) => check.failures)).toEqual([])
  expect(checks.filter((check) => check.checked > 0).map((check) => check.id)).toEqual([
    'mirror',
    'vertices are a triangle',
    'position = weights · vertices',
    'weights',
    'normal outward',
    'outer skin',
    'free path outwards',
  ])
})

test.each([
  ['mirror', (a) => ({ ...a, position: [a.position[0] + 0.00011, a.position[1], a.position[2]] })],
  [
    'position = weights · vertices',
    (a) => ({ ...a, position: [a.position[0], a.position[1] + 0.00002, a.position[2]] }),
  ],
  ['weights', (a) => ({ ...a, weights: [0.5, 0.5, 0.5] })],
  ['vertices are a triangle', (a) => ({ ...a, vertices: [a.vertices[0], a.vertices[1], 101] })],
  ['vertices are a triangle', (a) => ({ ...a, vertices: [a.vertices[0], a.vertices[1], 7] })],
  ['normal outward', (a) => ({ ...a, normal: [-a.normal[0], -a.normal[1], -a.normal[2]] })],
  ['normal outward', (a) => ({ ...a, normal: [0.5 * a.normal[0], 0.5 * a.normal[1], 0.5 * a.normal[2]] })],
] as [string, (a: ExportedAnchor) => ExportedAnchor][])('%s fails on a bad anchor', (id, change) => {
  expect(failing(atlas(change))).toContain(id)
})

test('a point on a surface buried in the body is not on the outer skin', () => {
  const count = body.positions.length
  const outer = body.positions.map(([x, y, z]): Position => [2 * x, 1.6 + 2 * (y - 1.6), 2 * z])
  const nested: ExportedBody = {
    vertexIds: [...body.vertexIds, ...outer.map((_, row) => 5000 + row)],
    positions: [...body.positions, ...outer],
    triangles: [...body.triangles, ...body.triangles.map(([a, b, c]): Position => [a + count, b + count, c + count])],
  }
  expect(failing(atlas(), nested)).toEqual(['outer skin'])
})

test('a point under a fold has no free path outwards; a fold 12 mm away is none', () => {
  const spot = anchorOn(body, leftTriangle, 'left')
  const lid = (gapM: number): ExportedBody => {
    const out = (k: number, side: Position): Position =>
      [0, 1, 2].map((axis) => spot.position[axis]! + k * spot.normal[axis]! + side[axis]!) as Position
    const corners = [out(gapM, [0, 0.5, 0]), out(gapM, [0, -0.5, -0.5]), out(gapM, [0, -0.5, 0.5])]
    const first = body.positions.length
    return {
      vertexIds: [...body.vertexIds, 9000, 9001, 9002],
      positions: [...body.positions, ...corners],
      triangles: [...body.triangles, [first, first + 1, first + 2]],
    }
  }
  expect(failing(atlas(), lid(0.008))).toContain('free path outwards')
  expect(failing(atlas(), lid(0.012))).not.toContain('free path outwards')
})

test('a mesh wound inwards is noticed', () => {
  const inwards = { ...body, triangles: body.triangles.map(([a, b, c]): Position => [a, c, b]) }
  expect(failing(atlas(), inwards)).toContain('normal outward')
})

test('segments must have the ends of their definition and the length between them', () => {
  const held = {
    kind: 'point' as const,
    side: 'midline' as const,
    confidenceMm: 1,
    vertices: centre.vertices,
    weights: centre.weights,
  }
  const withSegment = (to: string, lengthM: number): VerifiableAtlas => ({
    ...atlas((a) => a, [{ id: 'abd_low', side: 'midline', from: 'umbilicus', to, cun: 5, lengthM }]),
    landmarks: [
      { ...held, id: 'umbilicus', position: [0, 1.04, 0.1] },
      { ...held, id: 'pubis_superior', position: [0, 0.94, 0.1] },
    ],
  })
  const bad = (a: VerifiableAtlas) => failing(a).filter((id) => id.startsWith('segment'))
  expect(bad(withSegment('pubis_superior', 0.1))).toEqual([])
  expect(bad(withSegment('pubis_superior', 0.1005))).toEqual(['segment length'])
  expect(bad(withSegment('pubis_inferior', 0.1))).toEqual(['segment definition', 'segment length'])
})

test('the section through a ball is one closed circle; arcs go over the top or by the named way', () => {
  const mesh = { positions: body.positions, triangles: body.triangles }
  for (const x of [0, 0.013]) {
    const lines = planeSection(mesh, [x, 1.6, 0], [1, 0, 0])
    expect(lines.map((line) => line.closed)).toEqual([true])
  }
  const [front, back] = [onScalp(30), onScalp(150)]
  const circle = 2 * Math.PI * HEAD_RADIUS
  expect(skinArc(mesh, front, back, [1, 0, 0], null).lengthM).toBeCloseTo(circle / 3, 3)
  expect(skinArc(mesh, front, back, [1, 0, 0], onScalp(270)).lengthM).toBeCloseTo((2 * circle) / 3, 3)
  expect(skinArc(mesh, back, front, [1, 0, 0], null).spots[0]).toEqual(
    skinArc(mesh, front, back, [1, 0, 0], null).spots.at(-1),
  )
  expect(() => skinArc(mesh, [0, 1, 0], back, [1, 0, 0], null)).toThrow(/do not lie on one section line/)
})
