import { expect, test } from 'vitest'
import { RELATION_TYPES } from '../../../src/bake/verify/relations.ts'
import { relationSummary, verifyBody, type VerifyReport } from '../../../src/bake/verify/verifyBody.ts'
import type { Position } from '../../../src/domain/exportSchema.ts'
import { ball, CUN, HEAD_CENTRE, HEAD_RADIUS, onScalp, toyAtlas, toyPoint } from './toy.ts'

const body = ball()
const LANDMARKS = [
  'umbilicus',
  'auricular_apex',
  'auricular_apex_left',
  'thumb_nail_radial',
  'lateral_malleolus',
  'medial_malleolus',
  'patella_apex',
  'nowhere',
]
  .map((id) => `# LANDMARK @${id} = toy`)
  .join('\n')

function judge(row: string, points: Record<string, Position>, normals: Record<string, Position> = {}): VerifyReport {
  const all = Object.entries(points).map(([code, at]) => toyPoint(code, at, { normal: normals[code] }))
  const extra: Record<string, Position> = { thumb_nail_radial: [0.35, 0.8, 0] }
  return verifyBody(toyAtlas(all, extra), body, `${LANDMARKS}\n${row.replaceAll('|', '\t')}`)
}

/** Type, row, points, known error in cun (or margin in mm), whether it passes. */
type Known = [
  row: string,
  points: Record<string, Position>,
  value: number,
  pass: boolean,
  normals?: Record<string, Position>,
]
const leg = (cunAboveMalleolus: number): Position => [0.1, 0.1 + cunAboveMalleolus * CUN, 0.03]
const offScalp = (polarDegrees: number): Position => {
  // Over the top from the right ear: 0° right, 90° crown, 180° left.
  const angle = (polarDegrees * Math.PI) / 180
  return [-HEAD_RADIUS * Math.cos(angle), HEAD_CENTRE[1] + HEAD_RADIUS * Math.sin(angle), 0]
}
const KNOWN: Known[] = [
  ['A1|on_cun_segment|SP6 leg_med_rev 3|x', { SP6: leg(3.1) }, 0.1, true],
  ['A1|on_cun_segment|SP6 leg_med_rev 3|x', { SP6: leg(3.5) }, 0.5, false],
  ['A1|on_cun_segment|SP6 leg_med 12|x', { SP6: leg(3) }, 0, true],
  // Yin and yang forearm: the same spot is 6 of 12 on one, 6.545 from the end of the other.
  ['A1|on_cun_segment|PC4 forearm_rev 6|x', { PC4: [0.3, 0.98, 0.03] }, 0, true],
  ['A1|on_cun_segment|TE7 forearm_rev 6|x', { TE7: [0.3, 0.98, -0.03] }, 0.545, false],
  ['A1|on_cun_segment|GV20 head_ap 5|x [curve]', { GV20: onScalp(80) }, 0, true],
  ['A1|on_cun_segment|GV20 head_ap 5|x [curve]', { GV20: onScalp(84) }, 0.4, false],
  ['A1|on_cun_segment|BL7 head_ap_rev 8|x [curve]', { BL7: onScalp(70, 0.03) }, 0, true],
  ['A1|lateral|BL23 1.5 posterior|x', { BL23: [0.03, 1.05, -0.1] }, 0, true],
  ['A1|lateral|BL23 1.5 posterior|x', { BL23: [0.036, 1.05, -0.1] }, 0.3, false],
  ['A1|lateral|ST25 2 anterior|x', { ST25: [0.042, 1.04, 0.1] }, 0.1, true],
  ['A1|same_level|ST25 @umbilicus|x', { ST25: [0.04, 1.044, 0.1] }, 0.2, true],
  ['A1|same_level|ST25 @umbilicus|x', { ST25: [0.04, 1.046, 0.1] }, 0.3, false],
  // In the chest half an intercostal space (10 mm) is free.
  ['A1|same_level|ST14 KI26|x', { ST14: [0.08, 1.35, 0.1], KI26: [0.04, 1.338, 0.1] }, 0.1, true],
  ['A1|same_level|ST14 KI26|x', { ST14: [0.08, 1.35, 0.1], KI26: [0.04, 1.33, 0.1] }, 0.5, false],
  ['A1|same_cross_section|PC6 TE5|x', { PC6: [0.3, 0.9, 0.03], TE5: [0.3, 0.896, -0.03] }, 0.2, true],
  ['A1|same_cross_section|HT8 PC8|x', { HT8: [0.28, 0.76, 0.02], PC8: [0.3, 0.766, 0.02] }, 0.3, false],
  ['A1|spinous_level|BL17 T7|x', { BL17: [0.03, 1.2, -0.1] }, 0, true],
  ['A1|spinous_level|BL17 T7|x', { BL17: [0.03, 1.19, -0.1] }, 0.5, false],
  ['A1|spinous_level|BL32 S2|x', { BL32: [0.02, 0.962, -0.1] }, 0.1, true],
  ['A1|in_ics|LU1 2|x', { LU1: [0.12, 1.349, 0.1] }, 0, true],
  ['A1|in_ics|LU1 2|x', { LU1: [0.12, 1.356, 0.1] }, 0.3, false],
  ['A1|vertical_offset|ST22 ST25 3|x', { ST22: [0.04, 1.1, 0.1], ST25: [0.04, 1.04, 0.1] }, 0, true],
  ['A1|vertical_offset|CV8 CV6 1.5|x [abd_low cun]', { CV8: [0, 1.04, 0.1], CV6: [0, 1.0, 0.1] }, 0.5, false],
  ['A1|dist|ST37 ST36 3|x', { ST37: leg(5), ST36: leg(8.3) }, 0.18, true],
  ['A1|dist|ST37 ST36 3|x', { ST37: leg(5), ST36: leg(8.4) }, 0.28, false],
  ['A1|between|ST41 @lateral_malleolus @medial_malleolus 0.5|x', { ST41: [0.1, 0.1, 0.05] }, Number.NaN, false],
  ['A1|between|BL56 BL55 BL57 0.5|x', { BL55: leg(12), BL56: leg(9.9), BL57: leg(8) }, 0.1, true],
  ['A1|between|BL56 BL55 BL57 0.5|x', { BL55: leg(12), BL56: leg(9.5), BL57: leg(8) }, 0.5, false],
  ['A1|on_line|PC5 PC7 PC3|x', { PC3: [0.3, 1.1, 0], PC5: [0.304, 0.9, 0.03], PC7: [0.3, 0.86, 0] }, 0.2, true],
  ['A1|on_line|PC5 PC7 PC3|x', { PC3: [0.3, 1.1, 0], PC5: [0.31, 0.9, 0.03], PC7: [0.3, 0.86, 0] }, 0.5, false],
  ['A1|arc_between|GV21 GV20 GV22 0.5|x [curve]', { GV20: onScalp(90), GV21: onScalp(75), GV22: onScalp(60) }, 0, true],
  [
    'A1|arc_between|GV21 GV20 GV22 0.5|x [curve]',
    { GV20: onScalp(90), GV21: onScalp(70), GV22: onScalp(60) },
    0.5,
    false,
  ],
  [
    'A1|arc_between|GV20 @auricular_apex @auricular_apex_left 0.5|x [curve]',
    { GV20: offScalp(90) },
    0,
    true,
    { GV20: [0, 1, 0] },
  ],
  [
    'A1|arc_between|GV20 @auricular_apex @auricular_apex_left 0.5|x',
    { GV20: onScalp(95) },
    0,
    true,
    { GV20: [0, 1, -0.1] },
  ],
  ['A1|above|SP9 SP6|x', { SP9: leg(12), SP6: leg(3) }, 180, true],
  ['A1|above|SP6 SP9|x', { SP9: leg(12), SP6: leg(3) }, -180, false],
  ['A1|above|SP6 SP7|x', { SP6: [0.1, 0.2, 0], SP7: [0.1, 0.2019, 0] }, -1.9, true],
  ['A1|below|SP6 @patella_apex|x', { SP6: leg(3) }, 240, true],
  ['A1|below|SP6 SP5|x', { SP6: leg(3), SP5: leg(0) }, -60, false],
  ['A1|medial|BL13 BL42|x', { BL13: [0.03, 1.3, -0.1], BL42: [0.06, 1.3, -0.1] }, 30, true],
  ['A1|medial|BL42 BL13|x', { BL13: [0.03, 1.3, -0.1], BL42: [0.06, 1.3, -0.1] }, -30, false],
  ['A1|lateral_of|BL42 GV12|x', { GV12: [0, 1.3, -0.1], BL42: [0.06, 1.3, -0.1] }, 60, true],
  ['A1|lateral_of|BL13 BL42|x', { BL13: [0.03, 1.3, -0.1], BL42: [0.06, 1.3, -0.1] }, -30, false],
  ['A1|anterior|PC6 TE5|x', { PC6: [0.3, 0.9, 0.03], TE5: [0.3, 0.9, -0.03] }, 60, true],
  ['A1|anterior|TE5 PC6|x', { PC6: [0.3, 0.9, 0.03], TE5: [0.3, 0.9, -0.03] }, -60, false],
  ['A1|posterior|TE5 PC6|x', { PC6: [0.3, 0.9, 0.03], TE5: [0.3, 0.9, -0.03] }, 60, true],
  ['A1|posterior|PC6 TE5|x', { PC6: [0.3, 0.9, 0.03], TE5: [0.3, 0.9, -0.03] }, -60, false],
  ['A1|order|BL55 BL56 BL57|x', { BL55: leg(12), BL56: leg(10), BL57: leg(8) }, 40, true],
  ['A1|order|BL55 BL56 BL57|x', { BL55: leg(12), BL56: leg(12.05), BL57: leg(8) }, -1, false],
  ['A1|order|GV20 GV21 GV22|x [curve]', { GV20: onScalp(90), GV21: onScalp(80), GV22: onScalp(60) }, 17.45, true],
  ['A1|landmark|CV8 @umbilicus|x', { CV8: [0, 1.042, 0.1] }, 0.1, true],
  ['A1|landmark|CV8 @umbilicus|x', { CV8: [0, 1.05, 0.1] }, 0.5, false],
  // A nail corner: 0.1–0.3 cun off is right.
  ['A1|landmark|LU11 @thumb_nail_radial|x', { LU11: [0.35, 0.806, 0] }, 0, true],
  ['A1|landmark|LU11 @thumb_nail_radial|x', { LU11: [0.35, 0.812, 0] }, 0.3, false],
  ['A1|midline|CV6 anterior|x', { CV6: [0, 1.0, 0.1] }, 0, true],
  ['A1|midline|CV6 anterior|x', { CV6: [0.006, 1.0, 0.1] }, 0.3, false],
  ['A1|same_sagittal|ST24 ST25|x', { ST24: [0.04, 1.06, 0.1], ST25: [0.043, 1.04, 0.1] }, 0.15, true],
  ['A1|same_sagittal|ST24 ST25|x', { ST24: [0.04, 1.06, 0.1], ST25: [0.046, 1.04, 0.1] }, 0.3, false],
  ['A1|same_coronal|KI6 @medial_malleolus|x', { KI6: [0.1, 0.08, 0.002] }, 0.1, true],
  ['A1|same_coronal|KI6 @medial_malleolus|x', { KI6: [0.1, 0.08, 0.006] }, 0.3, false],
]

test.each(KNOWN)('%s %j → %d, passes: %s', (row, points, value, pass, normals) => {
  const { relations } = judge(row, points, normals)
  expect(relations.total).toBe(1)
  const [result] = relations.rows
  expect(result!.pass).toBe(pass)
  for (const side of result!.sides) {
    if (Number.isNaN(value))
      expect(side.found).toMatch(/^cannot be evaluated: @lateral_malleolus to @medial_malleolus: no direction/)
    else
      expect(side.errorCun ?? side.marginMm).toBeCloseTo(value, row.includes('curve') || side.errorCun === null ? 1 : 2)
  }
})

test('every type of the table has a passing and a failing known case', () => {
  const seen = (pass: boolean) =>
    [...new Set(KNOWN.filter((k) => k[3] === pass).map((k) => k[0].split('|')[1]!))].sort()
  expect(seen(true)).toEqual([...RELATION_TYPES].sort())
  expect(seen(false)).toEqual([...RELATION_TYPES].sort())
})

test('a row counts once, on both sides; one wrong side fails it', () => {
  const point = toyPoint('BL23', [0.03, 1.05, -0.1])
  point.anchors[1]!.position = [-0.05, 1.05, -0.1]
  const { relations } = verifyBody(toyAtlas([point]), body, 'A1\tlateral\tBL23 1.5 posterior\tx')
  expect(relations).toMatchObject({ total: 1, passed: 0 })
  expect(relations.rows[0]!.sides.map((s) => [s.side, s.pass])).toEqual([
    ['left', true],
    ['right', false],
  ])
  expect(relations.failures[0]!.reason).toBe('right: 2.500 cun, e 1.00 > 0.25 cun')
})

test('the denominator is the rows whose points exist; a missing landmark fails and says so', () => {
  const report = judge('A1|above|CV8 @nowhere|x\nA2|midline|CV8 anterior|x\nA3|above|CV8 CV6|x', {
    CV8: [0, 1.04, 0.1],
  })
  expect(report.relations).toMatchObject({ total: 2, passed: 1 })
  expect(report.relations.failures).toEqual([
    {
      id: 'A1',
      row: 'above CV8 @nowhere',
      reason: 'midline: cannot be evaluated: landmark @nowhere is not in the export',
    },
  ])
  expect(relationSummary(report)).toMatch(/^relations male: 1\/2 \(50\.0 %\)/)
})

test('a missing segment landmark fails the rows in its cun, never throws', () => {
  const atlas = toyAtlas([toyPoint('BL23', [0.03, 1.05, -0.1])], { scapula_medial_border: null })
  const { relations } = verifyBody(atlas, body, 'A1\tlateral\tBL23 1.5 posterior\tx')
  expect(relations.failures[0]!.reason).toMatch(/segment scap_width needs landmark @scapula_medial_border/)
})
