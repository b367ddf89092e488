/**
 * Bakes the two default bodies again in memory, as `npm run bake` does, and compares them with what is committed;
 * then asks of the committed files what no single step can promise.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BakedFiles, bakeFiles } from '../../src/bake/bakeFiles.ts'
import { type DecodedBody, decodeBodyGlb } from '../../src/bake/body/decodeGlb.ts'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { AreaTable } from '../../src/solve/areas.ts'
import { CourseTable } from '../../src/solve/courseTable.ts'
import { AnchorsFile, AreasFile, CoursesFile, LandmarksFile } from '../../src/domain/built.ts'
import { coursesOf } from '../../src/domain/courses.ts'
import { LandmarkTable } from '../../src/domain/landmarks.ts'
import { topologyHash } from '../../src/geometry/topology.ts'
import { type Vec3, add, distance, scale } from '../../src/geometry/vec.ts'
import type { SkinSpot } from '../../src/geometry/skin.ts'
import { anatomy, asset } from './anatomy.ts'

/** The bake is deterministic; what little another machine's arithmetic may move. */
const SAME_MM = 0.01
const BODIES = ['male', 'female'] as const
const BODY_VERTICES = 13380

const read = (path: string): unknown => JSON.parse(readFileSync(asset(path), 'utf8'))
const built = {
  anchors: v.parse(AnchorsFile, read('built/anchors.json')),
  landmarks: v.parse(LandmarksFile, read('built/landmarks.json')),
  areas: v.parse(AreasFile, read('built/areas.json')),
  courses: v.parse(CoursesFile, read('built/courses.json')),
  report: read('built/report.json') as BakedFiles['report'],
}
const glb = await decodeBodyGlb(readFileSync(asset('built/body.glb')))
const { content, locales } = loadContent(fileURLToPath(new URL('../..', import.meta.url)))
const areaTable = v.parse(AreaTable, read('anatomy/areas.json'))

const place = (positions: Float32Array, spot: SkinSpot): Vec3 =>
  spot.vertices.reduce<Vec3>(
    (sum, id, k) =>
      add(sum, scale([positions[id * 3]!, positions[id * 3 + 1]!, positions[id * 3 + 2]!], spot.weights[k]!)),
    [0, 0, 0],
  )

/** Anchors of the 24 alternative sites on one body: three lie on the midline. */
const SITE_ANCHORS = 45

/** A triangle as a key that does not change when its corners are rotated (compression may do that). */
function triangleKeys(body: DecodedBody): string[] {
  const keys: string[] = []
  for (let t = 0; t < body.triangles.length; t += 3) {
    const ids = [body.triangles[t]!, body.triangles[t + 1]!, body.triangles[t + 2]!]
    const low = ids.indexOf(Math.min(...ids))
    keys.push([ids[low], ids[(low + 1) % 3], ids[(low + 2) % 3]].join())
  }
  return keys
}

describe('a new bake gives what is committed', () => {
  let baked: BakedFiles
  let decoded: DecodedBody
  beforeAll(async () => {
    baked = await bakeFiles({
      anatomy,
      table: v.parse(LandmarkTable, read('anatomy/landmarks.json')),
      areas: areaTable,
      courses: v.parse(CourseTable, read('anatomy/courses.json')),
      content,
      locale: locales['en']!,
      relationsTsv: readFileSync(asset('anatomy/relations.tsv'), 'utf8'),
      exceptions: read('anatomy/relation-exceptions.json') as Record<string, string>,
      // The builds take minutes: places.test.ts judges all of them and solves two again.
      all: false,
    })
    decoded = await decodeBodyGlb(baked.glb)
    // The whole atlas bakes in about a minute alone; other work on the machine may make it several.
  }, 300_000)

  it('body.glb: every position within 0.01 mm, the same triangles, regions and shading', () => {
    for (const id of BODIES) {
      expect(decoded[id].length).toBe(glb[id].length)
      let worstM = 0
      for (let i = 0; i < glb[id].length; i += 1) worstM = Math.max(worstM, Math.abs(decoded[id][i]! - glb[id][i]!))
      expect(worstM * 1000).toBeLessThan(SAME_MM)
      expect(decoded.shading[id]).toEqual(glb.shading[id])
    }
    expect(triangleKeys(decoded)).toEqual(triangleKeys(glb))
    expect(decoded.regions).toEqual(glb.regions)
  })

  it('anchors.json and landmarks.json: the same names and sides, every place within 0.01 mm, the same figures', () => {
    expect(baked.anchors.topologyHash).toBe(built.anchors.topologyHash)
    let compared = 0
    for (const id of BODIES) {
      const same = (ours: SkinSpot, theirs: SkinSpot): void => {
        expect(distance(place(decoded[id], ours), place(glb[id], theirs)) * 1000).toBeLessThan(SAME_MM)
        compared += 1
      }
      const [ours, theirs] = [baked.anchors.bodies[id]!, built.anchors.bodies[id]!]
      expect(Object.keys(ours)).toEqual(Object.keys(theirs))
      for (const [code, anchors] of Object.entries(theirs)) {
        const figures = (list: typeof anchors) =>
          list.map(({ side, residualMm, uncertaintyMm }) => ({ code, side, residualMm, uncertaintyMm }))
        expect(figures(ours[code]!)).toEqual(figures(anchors))
        anchors.forEach((anchor, i) => same(ours[code]![i]!, anchor))
      }
      const sitesOf = (file: typeof built.anchors) =>
        Object.entries(file.alternatives[id]!).flatMap(([code, sites]) => sites.map((site) => ({ code, ...site })))
      const [ourSites, theirSites] = [sitesOf(baked.anchors), sitesOf(built.anchors)]
      const words = (list: typeof ourSites) =>
        list.map(({ anchors, ...site }) => ({
          ...site,
          anchors: anchors.map((a) => [a.side, a.residualMm, a.uncertaintyMm]),
        }))
      expect(words(ourSites)).toEqual(words(theirSites))
      theirSites.forEach(({ anchors }, i) => anchors.forEach((anchor, k) => same(ourSites[i]!.anchors[k]!, anchor)))
      const [mine, committed] = [baked.landmarks.bodies[id]!, built.landmarks.bodies[id]!]
      const names = (list: typeof committed.landmarks) =>
        list.map((l) => `${l.id} ${l.side} ${l.kind} ${l.confidenceMm}`)
      expect(names(mine.landmarks)).toEqual(names(committed.landmarks))
      committed.landmarks.forEach((landmark, i) => same(mine.landmarks[i]!, landmark))
      expect(mine.segments.length).toBe(committed.segments.length)
      committed.segments.forEach(({ lengthM, ...segment }, i) => {
        const { lengthM: oursM, ...own } = mine.segments[i]!
        expect(own).toEqual(segment)
        expect(Math.abs(oursM - lengthM) * 1000).toBeLessThan(SAME_MM)
      })
    }
    expect(compared).toBe(2 * (853 + 477 + SITE_ANCHORS))
  })

  it('areas.json and report.json: identical; courses.json: every station within 0.5 mm', () => {
    // Names first: a difference of 13,380 weights is not worth printing.
    expect(Object.keys(baked.areas.areas)).toEqual(Object.keys(built.areas.areas))
    expect(
      Object.entries(baked.areas.areas)
        .filter(
          ([id, area]) => area.left !== built.areas.areas[id]!.left || area.right !== built.areas.areas[id]!.right,
        )
        .map(([id]) => id),
    ).toEqual([])
    expect({ ...baked.areas, areas: {} }).toEqual({ ...built.areas, areas: {} })
    // The same runs and points; a station may fall in the neighbouring triangle, never elsewhere.
    const runs = (file: typeof built.courses) =>
      BODIES.flatMap((id) =>
        coursesOf(file, id).map(
          (c) => `${c.meridian} ${c.side} ${c.points.join()} ${c.at.join()} ${c.vertices.length}`,
        ),
      )
    expect(runs(baked.courses)).toEqual(runs(built.courses))
    for (const id of BODIES) {
      const committed = coursesOf(built.courses, id)
      coursesOf(baked.courses, id).forEach((course, k) =>
        course.vertices.forEach((vertices, i) => {
          const ours = place(decoded[id], { vertices, weights: course.weights[i]! })
          const theirs = place(glb[id], { vertices: committed[k]!.vertices[i]!, weights: committed[k]!.weights[i]! })
          expect(distance(ours, theirs) * 1000, `${course.meridian} station ${i}`).toBeLessThan(0.5)
        }),
      )
    }
    const { bodies, uncertaintyMethod } = built.report
    expect(JSON.parse(JSON.stringify(baked.report))).toMatchObject({ bodies, uncertaintyMethod })
  })
})

describe('the committed files', () => {
  it('all name the triangles of body.glb', async () => {
    const hash = await topologyHash(glb.triangles)
    for (const file of [built.anchors, built.landmarks, built.areas, built.courses])
      expect(file.topologyHash).toBe(hash)
  })

  it('the report gives a reason for every relation that fails, and no reason is left over', () => {
    const exceptions = read('anatomy/relation-exceptions.json') as Record<string, string>
    expect(built.report.bodies.map((b) => b.body)).toEqual([...BODIES])
    const failing = built.report.bodies.flatMap((b) => b.relations.exceptions)
    for (const row of failing) expect(row.why, `relation ${row.id} (${row.row}) fails without a reason`).not.toBeNull()
    expect(Object.keys(exceptions).filter((id) => !failing.some((row) => row.id === id))).toEqual([])
    for (const { relations } of built.report.bodies) {
      expect(relations.total - relations.passed).toBe(relations.exceptions.length)
      expect(relations.passed / relations.total).toBeGreaterThanOrEqual(0.98)
      console.info(`relations ${relations.passed}/${relations.total}`)
    }
  })

  it('every area has a strong middle, covers 0.12 to 15 % of the body, and is mirrored', () => {
    expect(Object.keys(built.areas.areas).sort()).toEqual(Object.keys(areaTable).sort())
    expect(Object.keys(content.patterns).filter((id) => !built.areas.areas[id])).toEqual([])
    for (const [id, area] of Object.entries(built.areas.areas)) {
      const [left, right] = [area.left, area.right].map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer]
      expect(left.length).toBe(BODY_VERTICES)
      // Areas of a wide, dull pain are drawn softer: 0.7 of full strength at least.
      expect(Math.max(...left), id).toBeGreaterThan(178)
      const share = left.filter((w) => w > 0).length / BODY_VERTICES
      expect(share, id).toBeGreaterThan(0.0012)
      expect(share, id).toBeLessThan(0.15)
      expect([...right], id).toEqual(Array.from({ length: BODY_VERTICES }, (_, i) => left[anatomy.mirror[i]!]))
      for (let i = 0; i < BODY_VERTICES; i += 1)
        if (left[i]! > 128) expect(glb.male[i * 3], `${id}: strong beyond the midline`).toBeGreaterThan(-1e-9)
    }
  })
})
