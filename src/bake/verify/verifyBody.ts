/**
 * The verifier: judges one exported body by positions alone. It shares no code with the solver
 * and reads nothing but the objects of atlas.json and body.json and the text of relations.tsv.
 */
import type { ExportedBody } from '../../domain/exportSchema.ts'
import type { BodySide } from '../../domain/ids.ts'
import { type AlternativeResult, alternativeResults, withSites } from './alternatives.ts'
import { type Check, checkExport } from './checks.ts'
import { measureRelation, PASS_CUN, passes, SIGN_TOLERANCE_MM } from './evaluate.ts'
import { openBody, type OpenBody, type VerifiableAtlas } from './openBody.ts'
import { parseRelations, type Relation, type RelationsTable } from './relations.ts'
import { type Residual, residualOf } from './residual.ts'

export type { VerifiableAtlas } from './openBody.ts'

export interface RelationSideResult {
  side: BodySide
  pass: boolean
  errorCun: number | null
  marginMm: number | null
  /** What was measured, or why it could not be. */
  found: string
}

export interface RelationResult {
  id: string
  type: string
  args: string
  note: string
  pass: boolean
  sides: RelationSideResult[]
}

export interface VerifyReport {
  body: string
  relations: {
    passed: number
    /** Rows whose points all exist. */
    total: number
    rows: RelationResult[]
    failures: { id: string; row: string; reason: string }[]
  }
  residuals: {
    /** Anchors with a residual; the others are landmarks ("not applicable"). */
    applicable: number
    notApplicable: number
    medianMm: number
    maxMm: number
    failures: { code: string; side: BodySide; reason: string }[]
    rows: Residual[]
  }
  /** Sites of other standards; they count neither in `residuals` nor in `uncertainty`. */
  alternatives: { sites: number; maxMm: number; failures: string[]; rows: AlternativeResult[] }
  uncertainty: { medianMm: number; maxMm: number; largest: string }
  checks: Check[]
}

/**
 * Judges one body.
 * @param atlas object of atlas.json (or its measured part)
 * @param body object of body.json of the same body
 * @param relationsTsv text of relations.tsv, or the parsed table
 * @throws RelationsError when the table is malformed; a row that cannot be evaluated fails instead
 */
export function verifyBody(
  atlas: VerifiableAtlas,
  body: ExportedBody,
  relationsTsv: string | RelationsTable,
): VerifyReport {
  const table = typeof relationsTsv === 'string' ? parseRelations(relationsTsv) : relationsTsv
  const open = openBody(withSites(atlas), body)
  const rows = table.rows.filter((row) => row.codes.every((code) => open.exists(code))).map((row) => judge(open, row))
  return {
    body: atlas.body.id,
    relations: {
      passed: rows.filter((row) => row.pass).length,
      total: rows.length,
      rows,
      failures: rows.filter((row) => !row.pass).map(explain),
    },
    residuals: residuals(atlas, open),
    alternatives: alternatives(atlas, open),
    uncertainty: uncertainty(atlas),
    checks: checkExport(open),
  }
}

/** A row holds on both sides when any of its points is paired; else it is measured once. */
function judge(body: OpenBody, row: Relation): RelationResult {
  const paired = row.codes.some((code) => body.point(code)!.paired)
  const sides: BodySide[] = paired ? ['left', 'right'] : ['midline']
  const results = sides.map((side) => judgeSide(body, row, side))
  const { id, type, note } = row
  return { id, type, args: row.args.join(' '), note, pass: results.every((r) => r.pass), sides: results }
}

function judgeSide(body: OpenBody, row: Relation, side: BodySide): RelationSideResult {
  try {
    const measured = measureRelation(body, row, side)
    return {
      side,
      pass: passes(measured),
      errorCun: measured.kind === 'error' ? measured.errorCun : null,
      marginMm: measured.kind === 'error' ? null : measured.marginMm,
      found: measured.found,
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return { side, pass: false, errorCun: null, marginMm: null, found: `cannot be evaluated: ${reason}` }
  }
}

function explain(row: RelationResult): { id: string; row: string; reason: string } {
  const failing = row.sides.filter((side) => !side.pass)
  const reason = failing.map((side) => {
    const error = side.errorCun === null ? '' : `, e ${side.errorCun.toFixed(2)} > ${PASS_CUN} cun`
    const sign =
      side.marginMm !== null && row.type !== 'order' ? `, wrong side by more than ${SIGN_TOLERANCE_MM} mm` : ''
    return `${side.side}: ${side.found}${error}${sign}`
  })
  return { id: row.id, row: `${row.type} ${row.args}`, reason: [...new Set(reason)].join('; ') }
}

function alternatives(atlas: VerifiableAtlas, body: OpenBody): VerifyReport['alternatives'] {
  const rows = alternativeResults(atlas, body)
  return {
    sites: new Set(rows.map((row) => `${row.code} ${row.id}`)).size,
    maxMm: Math.max(0, ...rows.map((row) => row.residualMm ?? 0)),
    failures: rows.flatMap((row) =>
      row.status === 'failed' ? [`${row.code} ${row.id} ${row.side}: ${row.reason}`] : [],
    ),
    rows,
  }
}

function residuals(atlas: VerifiableAtlas, body: OpenBody): VerifyReport['residuals'] {
  const rows = atlas.points.flatMap((p) => p.anchors.map((a) => residualOf(body, p.code, a.side)))
  const values = rows.flatMap((row) => (row.residualMm === null ? [] : [row.residualMm]))
  return {
    applicable: values.length,
    notApplicable: rows.filter((row) => row.status === 'landmark').length,
    medianMm: median(values),
    maxMm: Math.max(0, ...values),
    failures: rows.flatMap((row) =>
      row.status === 'failed' ? [{ code: row.code, side: row.side, reason: row.reason! }] : [],
    ),
    rows,
  }
}

function uncertainty(atlas: VerifiableAtlas): VerifyReport['uncertainty'] {
  const all = atlas.points.flatMap((p) => p.anchors.map((a) => ({ code: p.code, mm: a.uncertaintyMm })))
  const largest = all.reduce((a, b) => (b.mm > a.mm ? b : a), { code: 'none', mm: 0 })
  return { medianMm: median(all.map((a) => a.mm)), maxMm: largest.mm, largest: largest.code }
}

/** Middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The figures of a report in four printable lines. */
export function relationSummary(report: VerifyReport): string {
  const { passed, total } = report.relations
  const { residuals, uncertainty, body } = report
  const share = total === 0 ? '' : ` (${((100 * passed) / total).toFixed(1)} %)`
  return [
    `relations ${body}: ${passed}/${total}${share}`,
    `residual ${body}: median ${residuals.medianMm.toFixed(3)} mm, max ${residuals.maxMm.toFixed(3)} mm over ${residuals.applicable} anchors; ${residuals.notApplicable} are landmarks`,
    `alternative sites ${body}: ${report.alternatives.sites}, residual max ${report.alternatives.maxMm.toFixed(3)} mm`,
    `uncertainty ${body}: median ${uncertainty.medianMm.toFixed(1)} mm, max ${uncertainty.maxMm.toFixed(1)} mm (${uncertainty.largest})`,
  ].join('\n')
}

/** Everything that failed, one line each: relations, residuals that cannot be computed, checks of the export. */
export function failureLines(report: VerifyReport): string[] {
  return [
    ...report.relations.failures.map((f) => `relation ${f.id} ${f.row}: ${f.reason}`),
    ...report.residuals.failures.map((f) => `residual ${f.code} ${f.side}: ${f.reason}`),
    ...report.alternatives.failures.map((f) => `alternative ${f}`),
    ...report.checks.flatMap((check) => check.failures.map((f) => `${check.id}: ${f}`)),
  ]
}
