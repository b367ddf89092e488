import { citation } from '../../domain/citation.ts'
import type { Content } from '../../domain/content.ts'
import type { StudyResult } from '../../domain/studies.ts'
import type { Translate } from '../../state/texts.ts'

/** "Tu JF et al 2024", "NICE NG59 2016": what a source is called in a list. "" when there is no such source. */
export function workName(content: Content, id: string): string {
  const source = content.sources[id]
  if (!source) return ''
  const { shortAuthors, title, year } = citation(source.csl)
  const { number, publisher } = source.csl
  // A body's guidelines are told apart by their numbers.
  if (typeof number === 'string' && typeof publisher === 'string') return `${publisher} ${number} ${year}`.trim()
  return [shortAuthors || title, year].filter(Boolean).join(' ')
}

/** "−16.0 mm (95% interval −21.3 to −10.6)". */
export function resultText(t: Translate, { value, interval, unit }: StudyResult): string {
  const figure = t(`study.unit.${unit}`, { value })
  return interval ? t('evidencePage.interval', { value: figure, from: interval[0], to: interval[1] }) : figure
}
