import { citation } from '../../domain/citation.ts'
import type { Content } from '../../domain/content.ts'
import type { StudyResult } from '../../domain/studies.ts'
import type { Translate } from '../../state/texts.ts'

/** "Tu JF et al 2024": authors and year of a source. "" when there is no such source. */
export function workName(content: Content, id: string): string {
  const source = content.sources[id]
  if (!source) return ''
  const { shortAuthors, title, year } = citation(source.csl)
  // A body's guidelines are told apart by their numbers.
  const number = typeof source.csl['number'] === 'string' ? source.csl['number'] : ''
  return [shortAuthors || title, number, year].filter(Boolean).join(' ')
}

/** "−16.0 mm (95% interval −21.3 to −10.6)". */
export function resultText(t: Translate, { value, interval, unit }: StudyResult): string {
  const figure = t(`study.unit.${unit}`, { value })
  return interval ? t('evidencePage.interval', { value: figure, from: interval[0], to: interval[1] }) : figure
}
