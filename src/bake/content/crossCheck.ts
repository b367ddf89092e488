/** References between content files and languages: every id and key that is named must exist. */
import type { Content, PatternContent, TechniqueContent } from '../../domain/content.ts'
import { CONDITION_IDS } from '../../domain/ids.ts'
import type { Locale } from '../../domain/locale.ts'
import { CONTENT, checkPoint, checkPointTexts, checkSources, type Note } from './checkPoint.ts'
import { checkGuides, checkGuideTexts } from './crossCheckGuides.ts'
import { checkReading, checkReadingTexts, outcomesOf } from './crossCheckReading.ts'
import { checkIntake, checkIntakeTexts } from './crossCheckIntake.ts'
import { type Problem, showValue } from './problem.ts'

function checkTechnique(content: Content, technique: TechniqueContent, note: Note): void {
  checkSources(content, technique.sources, 'sources', note)
  const regions = new Set(Object.values(content.points).map((point) => point.region))
  technique.hazards.forEach((hazard, index) => {
    checkSources(content, hazard.sources, `hazards.${index}.sources`, note)
    hazard.regions.forEach((region, at) => {
      if (!regions.has(region)) note(`hazards.${index}.regions.${at}`, 'the region of a point', region)
    })
  })
}

/** Every condition stands once, so that the profile asks all of them. */
function checkConditions(content: Content, note: Note): void {
  const ids = content.conditions.map((condition) => condition.id)
  for (const id of CONDITION_IDS) if (!ids.includes(id)) note('(list)', `an entry for ${id}`, 'nothing')
  content.conditions.forEach((condition, index) => {
    if (ids.indexOf(condition.id) !== index) note(`${index}.id`, 'an id that stands once', condition.id)
    checkSources(content, condition.sources, `${index}.sources`, note)
    condition.near.forEach((entry, at) => checkSources(content, entry.sources, `${index}.near.${at}.sources`, note))
  })
}

/** A point is only counted under a structure its own record warns of. */
function checkHighRisk(content: Content, note: Note): void {
  content.highRisk.forEach(({ structure, codes, sources }, index) => {
    checkSources(content, sources, `${index}.sources`, note)
    codes?.forEach((code, at) => {
      if (!content.points[code]?.hazards.some(({ kind }) => kind === structure))
        note(`${index}.codes.${at}`, `a point with the hazard ${structure}`, code)
    })
  })
}

/** Every add-on belongs to a variation, every variation does something, and takes out only what is there. */
function checkVariations(content: Content, pattern: PatternContent, note: Note): void {
  const ids = pattern.variations.map((variation) => variation.id)
  const listed = new Set(pattern.main.flatMap((entry) => [entry.code, ...entry.members]))
  pattern.add.forEach((entry, index) => {
    if (entry.when === null || !ids.includes(entry.when))
      note(`add.${index}.when`, 'the id of a variation of this pattern', entry.when)
  })
  pattern.variations.forEach((variation, index) => {
    const at = `variations.${index}`
    checkSources(content, variation.sources, `${at}.sources`, note)
    if (ids.indexOf(variation.id) !== index) note(`${at}.id`, 'an id that no other variation has', variation.id)
    if (variation.remove.length === 0 && !pattern.add.some((entry) => entry.when === variation.id))
      note(at, 'an add-on that names it, or something to remove', variation.id)
    variation.remove.forEach((removal, place) => {
      checkSources(content, removal.sources, `${at}.remove.${place}.sources`, note)
      if (!listed.has(removal.code))
        note(`${at}.remove.${place}.code`, 'a main point, or a member of one', removal.code)
    })
  })
}

function checkPattern(content: Content, pattern: PatternContent, note: Note): void {
  checkSources(content, pattern.sources, 'sources', note)
  checkSources(content, pattern.course.sources, 'course.sources', note)
  for (const list of ['main', 'add'] as const) {
    pattern[list].forEach((entry, index) => {
      const at = `${list}.${index}`
      checkSources(content, entry.sources, `${at}.sources`, note)
      if (list === 'main' && entry.when !== null) note(`${at}.when`, 'null for a main point', entry.when)
      if (entry.members.length === 0) {
        const point = content.points[entry.code]
        if (!point) note(`${at}.code`, `a point in ${CONTENT}/points`, entry.code)
        else if (point.rule.kind !== 'palpate' && point.paired === (entry.side === 'midline')) {
          note(
            `${at}.side`,
            point.paired ? 'a side, because the point is paired' : '"midline", because the point is single',
            entry.side,
          )
        }
      }
      entry.members.forEach((code, member) => {
        if (!content.points[code]) note(`${at}.members.${member}`, `a point in ${CONTENT}/points`, code)
        else if (content.points[code].group !== entry.code)
          note(`${at}.members.${member}`, `a point of the group ${entry.code}`, code)
      })
    })
  }
  checkVariations(content, pattern, note)
  pattern.avoid.forEach((entry, index) => {
    checkSources(content, entry.sources, `avoid.${index}.sources`, note)
    entry.codes.forEach((code, at) => {
      const known = content.points[code] || Object.values(content.points).some((point) => point.group === code)
      if (!known) note(`avoid.${index}.codes.${at}`, `a point or group in ${CONTENT}/points`, code)
    })
  })
  pattern.techniques.forEach((id, index) => {
    if (!content.techniques[id]) note(`techniques.${index}`, `a technique in ${CONTENT}/techniques`, id)
  })
  pattern.redFlags.forEach((id, index) => {
    if (!content.redFlags.some((flag) => flag.id === id))
      note(`redFlags.${index}`, `an id in ${CONTENT}/red-flags.json`, id)
  })
  pattern.evidence.forEach((entry, index) =>
    checkSources(content, [entry.source], `evidence.${index}.source`, (_, e, r) =>
      note(`evidence.${index}.source`, e, r),
    ),
  )
}

/** Keys of the language that a pattern names. */
function checkPatternTexts(pattern: PatternContent, locale: Locale, language: string, note: Note): void {
  const own = locale.patterns[pattern.id]
  const texts = (part: string): string => `a text in assets/locales/${language}/${part}`
  if (!own) {
    note('id', texts('patterns'), pattern.id)
    return
  }
  const of = (part: string): string => texts(`patterns, ${pattern.id}.${part}`)
  for (const list of ['main', 'add'] as const) {
    pattern[list].forEach((entry, index) => {
      if (!own.reasons[entry.reason]) note(`${list}.${index}.reason`, of('reasons'), entry.reason)
    })
  }
  pattern.variations.forEach((variation, index) => {
    if (!own.variations[variation.id]) note(`variations.${index}.id`, of('variations'), variation.id)
    variation.remove.forEach((removal, place) => {
      if (!own.reasons[removal.reason])
        note(`variations.${index}.remove.${place}.reason`, of('reasons'), removal.reason)
    })
  })
  pattern.avoid.forEach((entry, index) => {
    if (!own.avoid[entry.note]) note(`avoid.${index}.note`, of('avoid'), entry.note)
  })
  if (!own.course[pattern.course.note]) note('course.note', of('course'), pattern.course.note)
  pattern.evidence.forEach((entry, index) => {
    if (!locale.evidence[entry.reading]) note(`evidence.${index}.reading`, texts('evidence'), entry.reading)
  })
}

/** An id that was given up is nobody's id now, and leads to one that is. */
function checkRetired(content: Content, note: Note): void {
  const tables = { pattern: content.patterns, point: content.points } as const
  for (const key of ['pattern', 'point'] as const) {
    for (const [old, now] of Object.entries(content.retired[key])) {
      if (tables[key][old]) note(`${key}.${old}`, 'an id that is no longer used', old)
      if (!tables[key][now]) note(`${key}.${old}`, `an id in ${CONTENT}/${key}s`, now)
    }
  }
  for (const [old, now] of Object.entries(content.retired.variation)) {
    const [pattern = '', id = ''] = old.split('.')
    const ids = content.patterns[pattern]?.variations.map((one) => one.id)
    if (!ids) note(`variation.${old}`, 'a pattern, a dot and the old id', old)
    else if (ids.includes(id)) note(`variation.${old}`, 'an id that is no longer used', id)
    else if (!ids.includes(now)) note(`variation.${old}`, `the id of a variation of ${pattern}`, now)
  }
}

/** Texts whose thing does not exist: a typing error, or something that was removed by half. */
function orphanTexts(content: Content, locale: Locale, language: string): Problem[] {
  const flags = Object.fromEntries(content.redFlags.map((flag) => [flag.id, flag]))
  const tables: [keyof Locale & string, Record<string, unknown>, string][] = [
    ['points', content.points, 'points'],
    ['patterns', content.patterns, 'patterns'],
    ['meridians', content.meridians, 'meridians'],
    ['techniques', content.techniques, 'techniques'],
    ['muscles', content.muscles, 'muscles'],
    ['selfCare', content.selfCare, 'self-care'],
    ['articles', content.articles, 'articles'],
    ['outcomes', outcomesOf(content), 'studies'],
    ['accidents', Object.fromEntries(content.accidents.map((one) => [one.id, one])), 'accidents.json'],
    ['redFlags', flags, 'red-flags.json'],
  ]
  return tables.flatMap(([part, things, home]) =>
    Object.keys(locale[part])
      .filter((id) => !things[id])
      .map((id) => ({
        file: `assets/locales/${language}/${part}`,
        path: id,
        expected: `an id in ${CONTENT}/${home}`,
        received: showValue(id),
      })),
  )
}

/** Texts of the main language that another one lacks: it would show keys or gaps. */
function missingTranslations(main: Locale, locale: Locale, language: string): Problem[] {
  const parts = Object.keys(main) as (keyof Locale)[]
  return parts.flatMap((part) =>
    Object.keys(main[part])
      .filter((key) => !Object.hasOwn(locale[part], key))
      .map((key) => ({
        file: `assets/locales/${language}/${part}`,
        path: key,
        expected: 'a text, as in the main language',
        received: 'nothing',
      })),
  )
}

/**
 * All references that lead nowhere.
 * @param broken ids of things that failed their schema and so are not in `content`; they are not reported again
 */
export function crossCheck(
  content: Content,
  locales: Record<string, Locale>,
  broken: ReadonlySet<string>,
  mainLanguage: string,
): Problem[] {
  const problems: Problem[] = []
  const noteIn =
    (file: string): Note =>
    (path, expected, received) => {
      if (typeof received === 'string' && broken.has(received)) return
      problems.push({ file: `${CONTENT}/${file}`, path, expected, received: showValue(received) })
    }
  for (const point of Object.values(content.points)) checkPoint(content, point, noteIn(`points/${point.code}.json`))
  for (const pattern of Object.values(content.patterns))
    checkPattern(content, pattern, noteIn(`patterns/${pattern.id}.json`))
  for (const meridian of Object.values(content.meridians))
    checkSources(content, meridian.sources, 'sources', noteIn(`meridians/${meridian.id}.json`))
  for (const technique of Object.values(content.techniques))
    checkTechnique(content, technique, noteIn(`techniques/${technique.id}.json`))
  checkConditions(content, noteIn('conditions.json'))
  checkHighRisk(content, noteIn('high-risk.json'))
  checkIntake(content, noteIn('intake.json'))
  checkGuides(content, noteIn)
  checkReading(content, noteIn)
  content.redFlags.forEach((flag, index) =>
    checkSources(content, flag.sources, `${index}.sources`, noteIn('red-flags.json')),
  )
  content.publishedSpread.forEach((spread, index) => {
    if (!content.sources[spread.source])
      noteIn('published-spread.json')(`${index}.source`, `a source in ${CONTENT}/sources`, spread.source)
  })
  checkRetired(content, noteIn('retired.json'))
  const main = locales[mainLanguage]
  for (const [language, locale] of Object.entries(locales)) {
    const text = (part: string): string => `a text in assets/locales/${language}/${part}`
    for (const point of Object.values(content.points))
      checkPointTexts(point, locale, language, noteIn(`points/${point.code}.json`))
    for (const pattern of Object.values(content.patterns))
      checkPatternTexts(pattern, locale, language, noteIn(`patterns/${pattern.id}.json`))
    for (const id of Object.keys(content.meridians))
      if (!locale.meridians[id]) noteIn(`meridians/${id}.json`)('id', text('meridians'), id)
    for (const { id, hazards } of Object.values(content.techniques)) {
      const note = noteIn(`techniques/${id}.json`)
      if (!locale.techniques[id]) note('id', text('techniques'), id)
      hazards.forEach((hazard, index) => {
        if (!locale.safety[hazard.note]) note(`hazards.${index}.note`, text('safety'), hazard.note)
      })
    }
    checkIntakeTexts(content, locale, language, noteIn('intake.json'))
    content.conditions.forEach(({ near }, index) =>
      near.forEach((entry, at) => {
        if (!locale.safety[entry.note])
          noteIn('conditions.json')(`${index}.near.${at}.note`, text('safety'), entry.note)
      }),
    )
    checkGuideTexts(content, locale, language, noteIn)
    checkReadingTexts(content, locale, language, noteIn)
    content.redFlags.forEach((flag, index) => {
      if (!locale.redFlags[flag.id]) noteIn('red-flags.json')(`${index}.id`, text('redFlags'), flag.id)
    })
    if (main && locale !== main) problems.push(...missingTranslations(main, locale, language))
    problems.push(...orphanTexts(content, locale, language).filter((problem) => !broken.has(problem.path)))
  }
  return problems
}
