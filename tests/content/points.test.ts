import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PointContent } from '../../src/domain/content.ts'
import { Locale } from '../../src/domain/locale.ts'
import {
  acupressureProblems,
  expectedLimitMm,
  gradeProblems,
  hazardProblems,
  LEFT_OUT_IN_PREGNANCY,
  nameProblems,
  NEVER_NEEDLED,
  needlingProblems,
  type Points,
  type PointTexts,
  pregnancyProblems,
  textProblems,
} from './pointChecks.ts'

const ASSETS = join(import.meta.dirname, '../../assets')
const json = (path: string): unknown => JSON.parse(readFileSync(join(ASSETS, path), 'utf8'))

const points: Points = Object.fromEntries(
  readdirSync(join(ASSETS, 'content/points')).map((file) => [
    file.replace('.json', ''),
    v.parse(PointContent, json(`content/points/${file}`)),
  ]),
)
const texts: PointTexts = {
  points: v.parse(Locale.entries.points, json('locales/en/points.json')),
  hazards: v.parse(Locale.entries.hazards, json('locales/en/hazards.json')),
  needling: v.parse(Locale.entries.needling, json('locales/en/needling.json')),
  categories: v.parse(Locale.entries.categories, json('locales/en/categories.json')),
}

/** The points of the first edition; the patterns may count on them. */
const FIRST_EDITION = [
  ...'BL10 BL13 BL14 BL15 BL16 BL17 BL23 BL24 BL25 BL26 BL27 BL28 BL31 BL32 BL33 BL34 BL36 BL40 BL52 BL54 BL57'.split(
    ' ',
  ),
  ...'BL60 BL62 CV4 CV6 EX-B7 EX-HN3 EX-HN5 EX-LE2 EX-LE4 EX-UE8 GB8 GB20 GB21 GB29 GB30 GB31 GB33 GB34'.split(' '),
  ...'GB39 GB40 GB41 GV3 GV4 GV14 GV16 GV20 GV26 KI3 LI4 LI11 LR3 SI3 SI11 SP6 SP9 SP10 ST34 ST35 ST36 TE5'.split(' '),
  ...Array.from({ length: 12 }, (_, level) => `EX-B2-T${level + 1}`),
  ...Array.from({ length: 5 }, (_, level) => `EX-B2-L${level + 1}`),
  ...'EX-UE7-1 EX-UE7-2 EX-LE10-1 EX-LE10-2 EX-LE10-3 EX-LE10-4 ASHI'.split(' '),
]

/** Last number of every meridian of the WHO standard. */
const WHO_RUNS = Object.fromEntries(
  'LU11 LI20 ST45 SP21 HT9 SI19 BL67 KI27 PC9 TE23 GB44 LR14 GV28 CV24'
    .split(' ')
    .map((last) => [last.slice(0, 2), Number(last.slice(2))]),
)

/** Extra points that are single: on the midline, the ring of Sishencong, and the two below the tongue. */
const SINGLE_EXTRA =
  'EX-HN1-A EX-HN1-L EX-HN1-P EX-HN1-R EX-HN3 EX-HN10 EX-HN11 EX-HN12 EX-HN13 EX-B5 EX-B8 EX-B9 EX-B-JIEJI'.split(' ')

/** The shipped record of a code with some fields replaced: a planted fault. */
function spoiled(code: string, change: Partial<PointContent>): Points {
  const point = points[code]
  if (!point) throw new Error(`no point ${code}`)
  return { [code]: { ...point, ...change } }
}

/** The same with fields of its needling replaced. */
function needledWrongly(code: string, change: Partial<NonNullable<PointContent['needling']>>): Points {
  const needling = points[code]?.needling
  if (!needling) throw new Error(`no needling of ${code}`)
  return spoiled(code, { needling: { ...needling, ...change } })
}

describe('the points', () => {
  it('of the first edition are all there, named after their file', () => {
    expect(new Set(FIRST_EDITION).size).toBe(85)
    expect(FIRST_EDITION.filter((code) => points[code]?.code !== code)).toEqual([])
  })

  it('are the 361 of the WHO standard, 98 places of extra points, and the painful spot', () => {
    const codes = Object.keys(points)
    const runs = Object.entries(WHO_RUNS).flatMap(([meridian, last]) =>
      Array.from({ length: last }, (_, step) => `${meridian}${step + 1}`),
    )
    expect(runs).toHaveLength(361)
    expect(runs.filter((code) => !codes.includes(code))).toEqual([])
    expect(codes.filter((code) => code.startsWith('EX-'))).toHaveLength(98)
    expect(codes).toHaveLength(361 + 98 + 1)
    for (const code of runs) expect(code).toBe(`${points[code]?.meridian}${code.replace(/^[A-Z]+/, '')}`)
  })

  it('have their names in every language that has one', () => {
    expect(nameProblems(points)).toEqual([])
    expect(nameProblems(spoiled('BL40', { korean: '' }))).toHaveLength(1)
    expect(nameProblems(spoiled('BL40', { japanese: '' }))).toHaveLength(1)
    expect(nameProblems(spoiled('BL40', { english: '' }))).toHaveLength(1)
    expect(nameProblems(spoiled('EX-HN10', { japanese: 'Jusen' }))).toHaveLength(1)
  })

  it('form whole series', () => {
    const members = (group: string): number => Object.values(points).filter((point) => point.group === group).length
    expect([members('EX-B2'), members('EX-UE7'), members('EX-LE10')]).toEqual([17, 2, 4])
  })

  it('are single exactly on the midline, round the crown and below the tongue', () => {
    const single = Object.values(points)
      .filter((point) => !point.paired)
      .map((point) => point.code)
    const midline = Object.keys(points).filter((code) => /^(GV|CV)\d/.test(code))
    expect(single.sort()).toEqual([...midline, ...SINGLE_EXTRA, 'ASHI'].sort())
  })
})

describe('pregnancy', () => {
  it('marks exactly the classical list', () => {
    expect(pregnancyProblems(points)).toEqual([])
    const marked = Object.keys(points).filter((code) => LEFT_OUT_IN_PREGNANCY.has(code))
    expect(marked).toHaveLength(LEFT_OUT_IN_PREGNANCY.size)
    expect(marked).toHaveLength(31)
    // Level with the navel and above it: asked about, not taken out.
    for (const code of ['ST25', 'SP15', 'KI16', 'KI17', 'CV8', 'CV9'])
      expect(points[code]?.hazards, code).toContainEqual(
        expect.objectContaining({ kind: 'pregnancy', level: 'caution', note: 'pregnancy.belly-caution' }),
      )
  })
  it('finds a missing and a needless mark', () => {
    expect(pregnancyProblems(spoiled('LI4', { hazards: [] }))).toHaveLength(1)
    const mark = { kind: 'pregnancy', level: 'avoid', note: 'pregnancy.leave-out' } as const
    expect(pregnancyProblems(spoiled('LR3', { hazards: [mark] }))).toHaveLength(1)
    expect(pregnancyProblems(spoiled('BL40', { hazards: [{ ...mark, kind: 'vessel' }] }))).toHaveLength(1)
  })
})

describe('needling', () => {
  it('has consistent depths and exactly the stated limits', () => {
    expect(needlingProblems(points)).toEqual([])
    const limited = Object.values(points).filter((point) => typeof point.needling?.limitMm === 'number')
    expect(limited).toHaveLength(147)
    expect(Object.keys(points).filter((code) => NEVER_NEEDLED.has(code))).toHaveLength(NEVER_NEEDLED.size)
  })
  it('knows the strictest limit where two structures meet', () => {
    expect([expectedLimitMm('EX-B2-T4'), expectedLimitMm('GB21'), expectedLimitMm('BL40')]).toEqual([15, 10, null])
  })
  it('finds wrong millimetres, limits and angles', () => {
    expect(needlingProblems(needledWrongly('BL40', { depthMm: [25, 40] }))).toHaveLength(1)
    expect(needlingProblems(needledWrongly('GB21', { limitMm: 15 }))).toHaveLength(1)
    expect(needlingProblems(needledWrongly('BL13', { limitMm: null }))).toHaveLength(1)
    expect(needlingProblems(needledWrongly('BL40', { limitMm: 30 }))).toHaveLength(1)
    expect(needlingProblems(needledWrongly('SI11', { angleDeg: [30, 90] }))).toHaveLength(1)
    expect(needlingProblems(needledWrongly('LU1', { limitMm: null }))).toHaveLength(1)
    expect(needlingProblems(needledWrongly('CV17', { angleDeg: [10, 45] }))).toHaveLength(1)
    expect(needlingProblems(spoiled('BL40', { needling: null }))).toHaveLength(1)
    expect(needlingProblems(spoiled('ST17', { needling: points['BL40']?.needling ?? null }))).toHaveLength(1)
  })
})

describe('hazards', () => {
  it('name what lies under the point', () => expect(hazardProblems(points)).toEqual([]))
  it('are missed when left out', () => {
    expect(hazardProblems(spoiled('BL40', { hazards: [] }))).toHaveLength(2)
    expect(hazardProblems(spoiled('EX-B2-T4', { hazards: [] }))).toHaveLength(2)
  })
  it('keep home pressing to safe places', () => {
    expect(acupressureProblems(points)).toEqual([])
    expect(Object.values(points).filter((point) => point.acupressure).length).toBeGreaterThan(10)
    expect(acupressureProblems(spoiled('BL32', { acupressure: true }))).toHaveLength(1)
    expect(acupressureProblems(spoiled('ST35', { acupressure: true }))).toHaveLength(1)
    expect(acupressureProblems(spoiled('BL23', { acupressure: true }))).toHaveLength(2)
  })
})

describe('texts', () => {
  it('exist for every key, and none is left over', () => {
    expect(textProblems(points, texts)).toEqual([])
    const { 'vessel.knee': gone, ...hazards } = texts.hazards
    expect(gone).toBeTruthy()
    expect(textProblems(points, { ...texts, hazards })).toEqual(['hazards: no text for vessel.knee'])
    expect(textProblems(points, { ...texts, needling: { ...texts.needling, sideways: 'Sideways.' } })).toHaveLength(1)
  })

  it('that patients read stay at grade 6 or below', () => {
    expect(gradeProblems(texts, 6)).toEqual([])
    const hard = 'Perpendicular insertion demonstrates considerable anatomical variability.'
    expect(gradeProblems({ ...texts, hazards: { hard } }, 6)).toHaveLength(1)
  })

  it('are finished sentences that promise nothing', () => {
    const faults = Object.entries(texts.points).flatMap(([code, text]) => {
      const sentences = [text.location, ...text.find, ...(text.technique ? [text.technique] : [])]
      return [
        ...sentences.filter((sentence) => !/^[A-Z].*[.]$/.test(sentence)).map((sentence) => `${code}: ${sentence}`),
        ...[...sentences, ...text.uses].filter((sentence) => /\b(cures?|heals?|guarante|proven)\b/i.test(sentence)),
        ...(text.find.length < 2 || text.find.length > 5 ? [`${code}: ${text.find.length} steps`] : []),
        ...(text.uses.length < 2 ? [`${code}: ${text.uses.length} uses`] : []),
      ]
    })
    expect(faults).toEqual([])
  })
})
