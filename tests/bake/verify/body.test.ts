/** The ten shipped bodies, judged by the separate verifier. The figures are printed, so that they can be quoted. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportFiles } from '../../../src/bake/export/exportFiles.ts'
import { failureLines, relationSummary, verifyBody, type VerifyReport } from '../../../src/bake/verify/verifyBody.ts'
import { PRESET_IDS, partsOf } from '../../../src/domain/bodies.ts'
import type { ExportedAtlas, ExportedBody } from '../../../src/domain/exportSchema.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const tsv = readFileSync(`${root}/assets/anatomy/relations.tsv`, 'utf8')

describe.each(PRESET_IDS)('%s', (bodyId) => {
  let atlas: ExportedAtlas
  let report: VerifyReport

  beforeAll(async () => {
    const files = await exportFiles(root, bodyId)
    atlas = JSON.parse(files['atlas.json']!) as ExportedAtlas
    report = verifyBody(atlas, JSON.parse(files['body.json']!) as ExportedBody, tsv)
    console.log([relationSummary(report), ...failureLines(report)].join('\n'))
  }, 120_000)

  test('at least 98 % of the relations whose points exist hold; on builds nine of ten, and the figure is told', () => {
    const { passed, total } = report.relations
    expect(total).toBeGreaterThanOrEqual(100)
    // The bar of the WHO text is for the two average adults.
    expect(passed / total).toBeGreaterThanOrEqual(partsOf(bodyId).build === null ? 0.98 : 0.9)
  })

  test('every anchor is within 1 mm of its rule, and the published residual is the measured one', () => {
    const { residuals } = report
    expect(residuals.failures).toEqual([])
    expect(residuals.applicable).toBeGreaterThanOrEqual(100)
    expect(residuals.maxMm).toBeLessThanOrEqual(1)
    const published = atlas.points.flatMap((p) =>
      p.anchors.map((a) => ({ code: p.code, side: a.side, mm: a.residualMm })),
    )
    expect(published).toHaveLength(residuals.rows.length)
    residuals.rows.forEach((row, i) => {
      expect(published[i]).toMatchObject({ code: row.code, side: row.side })
      if (row.residualMm === null) expect(published[i]!.mm).toBeNull()
      else expect(Math.abs(published[i]!.mm! - row.residualMm)).toBeLessThanOrEqual(0.01)
    })
  })

  test('every alternative site is within 1 mm of its rule, away from its point, and published as measured', () => {
    const { alternatives } = report
    expect(alternatives.failures).toEqual([])
    expect(alternatives.sites).toBe(24)
    expect(alternatives.maxMm).toBeLessThanOrEqual(1)
    const published = atlas.points.flatMap((p) =>
      p.alternatives.flatMap((site) => site.anchors.map((a) => ({ code: p.code, site, a }))),
    )
    expect(published).toHaveLength(alternatives.rows.length)
    alternatives.rows.forEach((row, i) => {
      const { code, site, a } = published[i]!
      expect([code, site.id, a.side]).toEqual([row.code, row.id, row.side])
      expect(site.label.length * site.place.length).toBeGreaterThan(0)
      expect(Math.abs(site.distanceMm - row.distanceMm), `${code} ${site.id}`).toBeLessThanOrEqual(0.06)
      expect(row.distanceCun * 1000, `${code} ${site.id}: a cun is 10 to 40 mm`).toBeGreaterThan(row.distanceMm * 25)
      expect(row.distanceCun * 10, `${code} ${site.id}: a cun is 10 to 40 mm`).toBeLessThan(row.distanceMm)
      if (row.residualMm === null) expect(a.residualMm).toBeNull()
      else expect(Math.abs(a.residualMm! - row.residualMm)).toBeLessThanOrEqual(0.01)
    })
  })

  test('only palpated areas are without an anchor; paired points have two, others one', () => {
    for (const point of atlas.points) {
      const expected = point.rule.kind === 'palpate' ? 0 : point.paired ? 2 : 1
      expect(point.anchors, point.code).toHaveLength(expected)
    }
  })

  test('mirror, skin, normals and segments are sound', () => {
    expect(report.checks.flatMap((check) => check.failures.map((f) => `${check.id}: ${f}`))).toEqual([])
    expect(report.checks.map((check) => check.checked).every((n) => n > 0)).toBe(true)
  })
})
