/**
 * What must hold in the patterns room beyond the schemas. Each check returns the faults it finds,
 * so that a test can also show it a broken copy and see it complain.
 */
import type { PatternContent, PatternPoint } from '../../src/domain/content.ts'
import type { PatternRoom } from './patternFiles.ts'
import { readingGrade } from './readability.ts'

export type Check = (room: PatternRoom) => string[]

/** Points classically avoided in pregnancy, clinical.md 4.3 (the numbered ones). */
export const AVOIDED_IN_PREGNANCY = new Set([
  'LI4',
  'SP6',
  'BL60',
  'BL67',
  'GB21',
  'BL27',
  'BL28',
  'BL29',
  'BL30',
  'BL31',
  'BL32',
  'BL33',
  'BL34',
  'CV3',
  'CV4',
  'CV5',
  'CV6',
  'CV7',
])

const LEVEL_ORDER = ['emergency', 'pregnancy', 'urgent', 'routine']
export const MAX_GRADE = 6

const entriesOf = (pattern: PatternContent): PatternPoint[] => [...pattern.main, ...pattern.add]
const codesOf = (entry: PatternPoint): string[] => (entry.members.length > 0 ? entry.members : [entry.code])
const everyPattern = (room: PatternRoom, find: (pattern: PatternContent) => string[]): string[] =>
  Object.values(room.patterns).flatMap((pattern) => find(pattern).map((fault) => `${pattern.id}: ${fault}`))

/** Both ways: a key without its text, and a text without its key. */
function mismatch(what: string, keys: Iterable<string>, texts: Iterable<string>): string[] {
  const wanted = new Set(keys)
  const written = new Set(texts)
  return [
    ...[...wanted].filter((key) => !written.has(key)).map((key) => `${what}: no text for ${key}`),
    ...[...written].filter((key) => !wanted.has(key)).map((key) => `${what}: orphan text ${key}`),
  ]
}

export const idsMatchFiles: Check = (room) =>
  [room.patterns, room.sources, room.techniques].flatMap((table) =>
    Object.entries(table)
      .filter(([name, thing]) => thing.id !== name)
      .map(([name, thing]) => `${name}.json holds ${thing.id}`),
  )

export const pointsExist: Check = (room) => [
  ...everyPattern(room, (pattern) => [
    ...entriesOf(pattern).flatMap((entry) =>
      codesOf(entry)
        .filter((code) => !room.points[code] || (entry.members.length > 0 && room.points[code].group !== entry.code))
        .map((code) => `no point ${code} for ${entry.code}`),
    ),
    ...pattern.avoid.flatMap((entry) =>
      entry.codes.filter((code) => !room.points[code]).map((code) => `no point ${code} in avoid`),
    ),
  ]),
  ...room.publishedSpread
    .filter((spread) => !room.points[spread.code])
    .map((spread) => `spread: no point ${spread.code}`),
]

/** A point stands once in a pattern, or a viewer would number it twice. */
export const pointsStandOnce: Check = (room) =>
  everyPattern(room, (pattern) => {
    const codes = entriesOf(pattern).flatMap(codesOf)
    return codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${code} stands twice`)
  })

export const textsMatchKeys: Check = (room) => {
  const of = room.texts
  const patterns = Object.values(room.patterns)
  return [
    ...mismatch('patterns', Object.keys(room.patterns), Object.keys(of.patterns)),
    ...mismatch('techniques', Object.keys(room.techniques), Object.keys(of.techniques)),
    ...mismatch(
      'redFlags',
      room.redFlags.map((flag) => flag.id),
      Object.keys(of.redFlags),
    ),
    ...mismatch(
      'evidence',
      [
        ...patterns.flatMap((pattern) => pattern.evidence.map((entry) => entry.reading)),
        ...Object.values(room.studies).map((study) => study.reading),
      ],
      Object.keys(of.evidence),
    ),
    ...everyPattern(room, (pattern) => {
      const text = of.patterns[pattern.id]
      if (!text) return []
      const entries = entriesOf(pattern)
      return [
        ...mismatch(
          'reasons',
          [
            ...entries.map((entry) => entry.reason),
            ...pattern.variations.flatMap((variation) => variation.remove.map((removal) => removal.reason)),
          ],
          Object.keys(text.reasons),
        ),
        ...mismatch(
          'variations',
          pattern.variations.map((variation) => variation.id),
          Object.keys(text.variations),
        ),
        ...mismatch(
          'avoid',
          pattern.avoid.map((entry) => entry.note),
          Object.keys(text.avoid),
        ),
        ...mismatch('course', [pattern.course.note], Object.keys(text.course)),
      ]
    }),
  ]
}

export const sourcesExist: Check = (room) => {
  const cited = [
    ...Object.values(room.patterns).flatMap((pattern) => [
      ...pattern.sources,
      ...pattern.course.sources,
      ...entriesOf(pattern).flatMap((entry) => entry.sources),
      ...pattern.avoid.flatMap((entry) => entry.sources),
      ...pattern.variations.flatMap((one) => [...one.sources, ...one.remove.flatMap((removal) => removal.sources)]),
      ...pattern.evidence.map((entry) => entry.source),
    ]),
    ...Object.values(room.techniques).flatMap((technique) => technique.sources),
    ...room.redFlags.flatMap((flag) => flag.sources),
    ...room.publishedSpread.map((spread) => spread.source),
  ]
  return [...new Set(cited)].filter((id) => !room.sources[id]).map((id) => `no source ${id}`)
}

/** Add-ons hang on a variation, and a variation changes something. */
export const addOnsSayWhen: Check = (room) =>
  everyPattern(room, (pattern) => {
    const ids = pattern.variations.map((variation) => variation.id)
    const listed = pattern.main.flatMap((entry) => [entry.code, ...entry.members])
    return [
      ...pattern.main.filter((entry) => entry.when !== null).map((entry) => `main point ${entry.code} has a when`),
      ...pattern.add
        .filter((entry) => !ids.includes(entry.when ?? ''))
        .map((entry) => `add-on ${entry.code} names no variation`),
      ...pattern.variations.flatMap(({ id, remove }) => [
        ...(remove.length > 0 || pattern.add.some((entry) => entry.when === id)
          ? []
          : [`variation ${id} does nothing`]),
        ...remove.filter(({ code }) => !listed.includes(code)).map(({ code }) => `${id} takes out ${code}, not there`),
      ]),
    ]
  })

/** Chip words are short, and no two chips of a pattern read alike. */
export const chipsAreShort: Check = (room) =>
  Object.entries(room.texts.patterns).flatMap(([id, text]) => {
    const labels = Object.values(text.variations).map((variation) => variation.label)
    return labels
      .filter((label, index) => label.length > 28 || label.endsWith('.') || labels.indexOf(label) !== index)
      .map((label) => `${id}: chip ${label}`)
  })

export const redFlagsInOrder: Check = (room) => {
  const rank = new Map(room.redFlags.map((flag) => [flag.id, LEVEL_ORDER.indexOf(flag.level)]))
  const inOrder = (ids: string[]): string[] =>
    ids.flatMap((id, index) => {
      const own = rank.get(id)
      if (own === undefined) return [`no red flag ${id}`]
      return index > 0 && own < (rank.get(ids[index - 1] ?? '') ?? 0) ? [`${id} comes too late`] : []
    })
  return [
    ...inOrder(room.redFlags.map((flag) => flag.id)),
    ...everyPattern(room, (pattern) => [
      ...inOrder(pattern.redFlags),
      ...(rank.get(pattern.redFlags[0] ?? '') === 0 ? [] : ['no emergency first']),
    ]),
  ]
}

/** What must stay in view where the back and leg guidelines do not apply: source and direction. */
const OWN_DISSENT: Record<string, [string, 'mixed' | 'against'][]> = {
  P11: [['white-2004-neck', 'mixed']],
  P12: [
    ['nice-ng59', 'against'],
    ['elden-2008', 'against'],
  ],
  P13: [
    ['nice-ng226', 'against'],
    ['hinman-2014', 'against'],
  ],
  P14: [['diener-2006', 'against']],
}

/** Dissent in view: for back and legs NG59 with NG193 right after it, WHO 2023 and ACP 2017; elsewhere the pattern's own. */
export const dissentInView: Check = (room) =>
  everyPattern(room, (pattern) => {
    const ids = pattern.evidence.map((entry) => entry.source)
    const own = OWN_DISSENT[pattern.id]
    const faults = (own ?? [['nice-ng59', 'against']])
      .filter(([id, way]) => !pattern.evidence.some((entry) => entry.source === id && entry.direction === way))
      .map(([id, way]) => `${id} not ${way}`)
    if (own) return faults
    if (ids.indexOf('nice-ng193') !== ids.indexOf('nice-ng59') + 1) faults.push('NG193 does not follow NG59')
    for (const id of ['who-2023-clbp', 'acp-2017']) if (!ids.includes(id)) faults.push(`no ${id}`)
    return faults
  })

/** In the pregnancy pattern no avoided point is used; elsewhere each one is named in the avoid list. */
export const pregnancyIsGuarded: Check = (room) =>
  everyPattern(room, (pattern) => {
    const named = new Set(pattern.avoid.filter((entry) => entry.note === 'pregnancy').flatMap((entry) => entry.codes))
    return entriesOf(pattern)
      .flatMap(codesOf)
      .filter((code) => {
        const hazards = room.points[code]?.hazards ?? []
        return AVOIDED_IN_PREGNANCY.has(code) || hazards.some((h) => h.kind === 'pregnancy' && h.level === 'avoid')
      })
      .filter((code) => pattern.pregnancyPattern || !named.has(code))
      .map((code) => (pattern.pregnancyPattern ? `uses ${code}` : `${code} not named as avoided in pregnancy`))
  })

/** No heat, suction or current is offered where skin may be numb. */
export const numbSkinIsSpared: Check = (room) =>
  (room.patterns['P7']?.techniques ?? [])
    .filter((id) => ['moxibustion', 'cupping', 'electroacupuncture', 'gua-sha'].includes(id))
    .map((id) => `P7 offers ${id}`)

/** Every text a patient reads, with its path. */
export function patientTexts(room: PatternRoom): [string, string][] {
  const found: [string, string][] = []
  for (const [id, text] of Object.entries(room.texts.patterns)) {
    found.push([`${id}.summary`, text.summary], [`${id}.plain`, text.plain])
    text.signs.forEach((sign, index) => found.push([`${id}.signs.${index}`, sign]))
    for (const part of ['reasons', 'avoid', 'course'] as const)
      for (const [key, sentence] of Object.entries(text[part])) found.push([`${id}.${part}.${key}`, sentence])
    for (const [key, { explain }] of Object.entries(text.variations))
      found.push([`${id}.variations.${key}.explain`, explain])
  }
  for (const [id, flag] of Object.entries(room.texts.redFlags))
    found.push([`${id}.question`, flag.question], [`${id}.action`, flag.action])
  for (const [id, entry] of Object.entries(room.texts.evidence)) found.push([`${id}.reading`, entry.reading])
  for (const [id, technique] of Object.entries(room.texts.techniques)) {
    found.push([`${id}.plain`, technique.plain])
    technique.care.forEach((sentence, index) => found.push([`${id}.care.${index}`, sentence]))
  }
  return found
}

export const plainEnough: Check = (room) =>
  patientTexts(room)
    .map(([path, text]) => [path, readingGrade(text)] as const)
    .filter(([, grade]) => grade > MAX_GRADE)
    .map(([path, grade]) => `${path}: grade ${grade.toFixed(1)}`)
