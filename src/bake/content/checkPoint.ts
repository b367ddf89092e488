/** References of one point: sources, points and landmarks its rules rest on, and its texts. */
import type { Content, PointContent } from '../../domain/content.ts'
import type { Locale } from '../../domain/locale.ts'
import { showValue } from './problem.ts'

/** Where content lies, for messages. */
export const CONTENT = 'assets/content'

/** Takes down a fault: path in the file, what was expected, what was found. */
export type Note = (path: string, expected: string, received: unknown) => void

/** Every reference of a rule, as [path, reference]. References name a landmark (@…) or a point. */
function ruleReferences(rule: PointContent['rule']): [string, string][] {
  switch (rule.kind) {
    case 'landmark':
      return [['rule.at', rule.at]]
    case 'sameAs':
      return [['rule.point', rule.point]]
    case 'palpate':
      return []
    case 'planes': {
      const found: [string, string][] = [['rule.near', rule.near]]
      rule.constraints.forEach((constraint, index) => {
        const at = `rule.constraints.${index}`
        if ('of' in constraint) found.push([`${at}.of`, constraint.of])
        if ('from' in constraint) found.push([`${at}.from`, constraint.from], [`${at}.to`, constraint.to])
      })
      return found
    }
  }
}

/** Source ids must have a record. */
export function checkSources(content: Content, sources: readonly string[], path: string, note: Note): void {
  sources.forEach((id, index) => {
    if (!content.sources[id]) note(`${path}.${index}`, `a source in ${CONTENT}/sources`, id)
  })
}

/** What a point record names: meridian, sources, other points. */
export function checkPoint(content: Content, point: PointContent, note: Note): void {
  checkSources(content, point.sources, 'sources', note)
  const hasMeridian = point.meridian !== 'EX' && point.meridian !== 'ASHI'
  if (hasMeridian && !content.meridians[point.meridian])
    note('meridian', `a meridian in ${CONTENT}/meridians`, point.meridian)
  const prefix = point.code.match(/^[A-Z]+/)?.[0]
  if (prefix !== point.meridian) note('meridian', `the letters of the code ${showValue(point.code)}`, point.meridian)
  point.alternatives?.forEach((site, index) => {
    const at = `alternatives.${index}`
    checkSources(content, site.sources, `${at}.sources`, note)
    if (site.rule.kind === 'palpate') note(`${at}.rule.kind`, 'a rule that leads to a spot', site.rule.kind)
    if (point.alternatives!.findIndex((other) => other.id === site.id) < index)
      note(`${at}.id`, 'an id of its own', site.id)
    for (const [path, ref] of ruleReferences(site.rule))
      if (!ref.startsWith('@') && !content.points[ref]) note(`${at}.${path}`, `a point in ${CONTENT}/points`, ref)
  })
  for (const [path, ref] of ruleReferences(point.rule)) {
    if (!ref.startsWith('@') && !content.points[ref]) note(path, `a point in ${CONTENT}/points`, ref)
    if (ref === point.code) note(path, 'another point than itself', ref)
  }
  if (point.needling) {
    for (const range of ['angleDeg', 'depthCun', 'depthMm'] as const) {
      const [low, high] = point.needling[range]
      if (low > high) note(`needling.${range}`, 'a range from low to high', point.needling[range])
    }
  }
}

/** Keys of the language that a point names. */
export function checkPointTexts(point: PointContent, locale: Locale, language: string, note: Note): void {
  const texts = (part: string): string => `a text in assets/locales/${language}/${part}`
  if (!locale.points[point.code]) note('code', texts('points'), point.code)
  const sites = locale.points[point.code]?.alternatives ?? {}
  point.alternatives?.forEach(({ id, rule }, index) => {
    if (!sites[id]) note(`alternatives.${index}.id`, texts(`points, ${point.code}.alternatives`), id)
    for (const [path, ref] of ruleReferences(rule))
      if (ref.startsWith('@') && !locale.landmarks[ref.slice(1)])
        note(`alternatives.${index}.${path}`, texts('landmarks'), ref)
  })
  for (const id of Object.keys(sites))
    if (!point.alternatives?.some((site) => site.id === id))
      note('alternatives', `a site for the text ${showValue(id)} of ${language}/points`, 'none')
  point.categories.forEach((key, index) => {
    if (!locale.categories[key]) note(`categories.${index}`, texts('categories'), key)
  })
  point.hazards.forEach((hazard, index) => {
    if (!locale.hazards[hazard.note]) note(`hazards.${index}.note`, texts('hazards'), hazard.note)
  })
  const direction = point.needling?.direction
  if (direction && !locale.needling[direction]) note('needling.direction', texts('needling'), direction)
  for (const [path, ref] of ruleReferences(point.rule)) {
    if (ref.startsWith('@') && !locale.landmarks[ref.slice(1)]) note(path, texts('landmarks'), ref)
  }
}
