/**
 * Checks of the point records against tables that are written out here a second time,
 * so a slip in a content file cannot hide behind itself. Each returns sentences; none = right.
 */
import type { PointContent } from '../../src/domain/content.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { readingGrade } from './readability.ts'

export type Points = Record<string, PointContent>
export type PointTexts = Pick<Locale, 'points' | 'hazards' | 'needling' | 'categories'>

/** BL(11, 21) → BL11 … BL21. */
const run = (prefix: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, step) => `${prefix}${first + step}`)

/** Classically left out in pregnancy: tradition and prudence (Carr 2015 found no objective harm). */
export const LEFT_OUT_IN_PREGNANCY: ReadonlySet<string> = new Set([
  'LI4',
  'SP6',
  'BL60',
  'BL67',
  'GB21',
  // BL27–30 and the sacral openings BL31–34 form one run.
  ...run('BL', 27, 34),
  ...run('CV', 3, 7),
  // Lower belly: below the navel, above the groin.
  ...run('ST', 26, 30),
  ...run('SP', 12, 14),
  ...run('KI', 11, 15),
])

/** The 17 levels of Huatuojiaji, beside the spine. */
const JIAJI = { chest: run('EX-B2-T', 1, 12), loin: run('EX-B2-L', 1, 5) }

/** Points with the lung or its top below them. ST17, over it too, is never needled. */
const OVER_LUNG = [
  ...run('BL', 11, 21),
  ...run('BL', 41, 50),
  ...run('SI', 11, 15),
  ...run('ST', 11, 16),
  ...run('SP', 17, 21),
  ...run('KI', 22, 27),
  ...run('GB', 22, 24),
  ...'SI9 LI16 TE15 LU1 LU2 HT1 PC1 LR14 ST18 EX-B1 EX-B3'.split(' '),
]

/** Points over a structure, and the limit in mm that holds for all of them (null: none stated in mm). */
const STRUCTURES: { kind: PointContent['hazards'][number]['kind']; limitMm: number | null; codes: string[] }[] = [
  { kind: 'pleura', limitMm: 10, codes: ['GB21'] },
  { kind: 'pleura', limitMm: 15, codes: [...OVER_LUNG, ...JIAJI.chest] },
  { kind: 'pleura', limitMm: null, codes: ['ST17'] },
  { kind: 'spinal-cord', limitMm: 15, codes: JIAJI.chest },
  { kind: 'spinal-cord', limitMm: 25, codes: JIAJI.loin },
  { kind: 'spinal-cord', limitMm: 20, codes: [...run('GV', 3, 16), 'BL10'] },
  { kind: 'spinal-cord', limitMm: 20, codes: ['EX-B5', 'EX-B8', 'EX-B-JIEJI', 'EX-HN15'] },
  { kind: 'spinal-cord', limitMm: 25, codes: ['GB20'] },
  // Vertebral artery, between the back of the skull and the jaw.
  { kind: 'vessel', limitMm: 25, codes: ['GB20', 'EX-HN14', 'EX-HN-ANMIAN'] },
  { kind: 'kidney', limitMm: 25, codes: ['BL22', 'BL23', 'BL51', 'BL52', 'GB25', 'EX-B4'] },
  // CV8 is the navel: never needled, so no depth is limited.
  { kind: 'peritoneum', limitMm: 25, codes: run('CV', 3, 15).filter((code) => code !== 'CV8') },
  { kind: 'peritoneum', limitMm: 25, codes: [...run('ST', 19, 29), ...run('SP', 13, 16), ...run('KI', 11, 21)] },
  { kind: 'peritoneum', limitMm: 25, codes: ['LR13', ...run('GB', 26, 28), 'EX-CA1', 'EX-CA-TITUO'] },
  { kind: 'peritoneum', limitMm: null, codes: ['CV8'] },
  { kind: 'heart', limitMm: null, codes: ['CV17', 'KI23', 'ST17'] },
  { kind: 'vessel', limitMm: null, codes: ['BL40', 'BL10', 'LU9', 'ST9', 'ST12', 'SP11', 'ST42', 'CV22'] },
  { kind: 'nerve', limitMm: null, codes: ['GB30', 'BL54', 'GB34', 'BL40', 'PC6'] },
  { kind: 'eye', limitMm: null, codes: ['BL1', 'ST1', 'EX-HN7'] },
]
/** Where the lung lies below, a needle never goes straight in. */
const OBLIQUE_ONLY: ReadonlySet<string> = new Set(['GB21', ...OVER_LUNG])
/** Over the breastbone and the heart it lies flat (a hole in the bone is no rarity). */
const FLAT_ONLY: ReadonlySet<string> = new Set(['CV17', 'KI23'])
/** Landmarks for measuring, the navel, openings that are pricked or warmed only, and what is palpated. */
export const NEVER_NEEDLED: ReadonlySet<string> = new Set(['ST17', 'CV8', 'EX-UE1', 'EX-UE5', 'EX-UE6', 'ASHI'])

/** Extra points the reference names in Chinese only (no Korean, no Japanese name). */
const CHINESE_ONLY: ReadonlySet<string> = new Set(
  'EX-B-HUANZHONG EX-B-JIEJI EX-CA-TITUO EX-HN-JIACHENGJIANG EX-HN-QIANZHENG EX-HN-SHANGMING EX-LE-LINEITING EX-UE-BIZHONG EX-UE-JIANQIAN'.split(
    ' ',
  ),
)
/** Extra points it names in Chinese and Korean only. */
const NO_JAPANESE: ReadonlySet<string> = new Set([...CHINESE_ONLY, 'EX-B3', 'EX-B6', 'EX-HN10'])

/** Body parts where a visitor is never told to press. */
const NEVER_PRESSED: ReadonlySet<string> = new Set(['upper-back', 'mid-back', 'low-back', 'sacrum', 'lower-abdomen'])

/** The strictest limit the table states for a point, in mm; null where it states none. */
export function expectedLimitMm(code: string): number | null {
  const limits = STRUCTURES.filter((entry) => entry.codes.includes(code)).flatMap((entry) => entry.limitMm ?? [])
  return limits.length > 0 ? Math.min(...limits) : null
}

/** `avoid` in pregnancy marks exactly the classical list, and nothing else is ever `avoid`. */
export function pregnancyProblems(points: Points): string[] {
  return Object.values(points).flatMap((point) => {
    const avoid = point.hazards.some((hazard) => hazard.kind === 'pregnancy' && hazard.level === 'avoid')
    const expected = LEFT_OUT_IN_PREGNANCY.has(point.code)
    const others = point.hazards.filter((hazard) => hazard.kind !== 'pregnancy' && hazard.level === 'avoid')
    return [
      ...(avoid === expected ? [] : [`${point.code}: avoid in pregnancy expected ${expected}, received ${avoid}`]),
      ...others.map((hazard) => `${point.code}: only pregnancy may be "avoid", received ${hazard.kind}`),
    ]
  })
}

/** Every point has its names; Korean and Japanese ones are missing exactly where none is known. */
export function nameProblems(points: Points): string[] {
  return Object.values(points).flatMap(({ code, pinyin, hanzi, english, korean, japanese }) => [
    ...(pinyin && hanzi && english ? [] : [`${code}: a name is empty`]),
    ...((korean === '') === CHINESE_ONLY.has(code) ? [] : [`${code}: Korean name, received "${korean}"`]),
    ...((japanese === '') === NO_JAPANESE.has(code) ? [] : [`${code}: Japanese name, received "${japanese}"`]),
  ])
}

/** Depths, limits and angles of needling. */
export function needlingProblems(points: Points): string[] {
  const problems: string[] = []
  for (const { code, needling } of Object.values(points)) {
    const note = (what: string, expected: unknown, received: unknown): number =>
      problems.push(`${code}: ${what} expected ${String(expected)}, received ${String(received)}`)
    const needled = !NEVER_NEEDLED.has(code)
    if (needled !== (needling !== null)) note('needling', needled ? 'a record' : 'null', needling && 'a record')
    if (needling === null) continue
    const { angleDeg, depthCun, depthMm, limitMm } = needling
    // A cun of 0.3 is not exact in binary: 25 · 0.3 must still round up from 7.5.
    const millimetres = depthCun.map((cun) => Math.round(25 * cun + 1e-9))
    if (millimetres.join() !== depthMm.join()) note('depthMm', millimetres, depthMm)
    const limit = expectedLimitMm(code)
    if (limit !== limitMm) note('limitMm', limit, limitMm)
    if (limitMm !== null && depthMm[0] > limitMm) note('smallest depth', `≤ ${limitMm} mm`, depthMm[0])
    if (depthCun[0] <= 0 || depthCun[0] > depthCun[1]) note('depthCun', 'a rising range above 0', depthCun)
    if (angleDeg[0] < 10 || angleDeg[1] > 90 || angleDeg[0] >= angleDeg[1]) note('angleDeg', '10 … 90', angleDeg)
    if (OBLIQUE_ONLY.has(code) && angleDeg[1] > 60) note('angleDeg', 'at most 60 over the lung', angleDeg)
    if (FLAT_ONLY.has(code) && angleDeg[1] > 20) note('angleDeg', 'at most 20 over the heart', angleDeg)
  }
  return problems
}

/** What lies under a point is named among its hazards. */
export function hazardProblems(points: Points): string[] {
  return STRUCTURES.flatMap(({ kind, codes }) =>
    codes.flatMap((code) => {
      const point = points[code]
      if (!point || point.hazards.some((hazard) => hazard.kind === kind)) return []
      return [`${code}: expected a hazard ${kind}, received ${point.hazards.map((hazard) => hazard.kind).join(', ')}`]
    }),
  )
}

/** Home pressing stays off the spine, the loin, the sacrum, the belly, joints, and the lung. */
export function acupressureProblems(points: Points): string[] {
  return Object.values(points)
    .filter((point) => point.acupressure)
    .flatMap((point) => [
      ...(NEVER_PRESSED.has(point.region) ? [`${point.code}: acupressure on ${point.region}`] : []),
      ...point.hazards
        .filter((hazard) => hazard.kind === 'joint' || hazard.kind === 'pleura' || hazard.kind === 'kidney')
        .map((hazard) => `${point.code}: acupressure over ${hazard.kind}`),
    ])
}

/** Every key a point names has a sentence, and every sentence is named by a point. */
export function textProblems(points: Points, texts: PointTexts): string[] {
  const all = Object.values(points)
  const categories = all.flatMap((point) => point.categories)
  const used = {
    points: new Set(Object.keys(points)),
    hazards: new Set(all.flatMap((point) => point.hazards.map((hazard) => hazard.note))),
    needling: new Set(all.flatMap((point) => point.needling?.direction ?? [])),
    categories: new Set([...categories, ...categories.map((id) => id.split(':')[0] ?? id)]),
  }
  return (Object.keys(used) as (keyof typeof used)[]).flatMap((part) => {
    const texted = new Set(Object.keys(texts[part]))
    return [
      ...[...used[part]].filter((key) => !texted.has(key)).map((key) => `${part}: no text for ${key}`),
      ...[...texted].filter((key) => !used[part].has(key)).map((key) => `${part}: nothing uses ${key}`),
    ]
  })
}

/** Texts that patients read, harder than the given school grade. */
export function gradeProblems(texts: PointTexts, highest: number): string[] {
  const plain: [string, string][] = [
    ...Object.entries(texts.points).map(([code, text]): [string, string] => [`${code} find`, text.find.join(' ')]),
    ...Object.entries(texts.points).flatMap(([code, text]) =>
      Object.entries(text.alternatives ?? {}).map(([id, site]): [string, string] => [`${code} ${id}`, site.place]),
    ),
    ...Object.entries(texts.hazards),
    ...Object.entries(texts.categories).map(([id, text]): [string, string] => [`category ${id}`, text.explain]),
  ]
  return plain
    .map(([name, text]): [string, number] => [name, readingGrade(text)])
    .filter(([, grade]) => grade > highest)
    .map(([name, grade]) => `${name}: grade expected ≤ ${highest}, received ${grade.toFixed(1)}`)
}
