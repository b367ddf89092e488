import type { StudyResult } from '../../domain/studies.ts'
import type { Translate } from '../../state/texts.ts'

/** "−16.0 mm (95% interval −21.3 to −10.6)". */
export function resultText(t: Translate, { value, interval, unit }: StudyResult): string {
  const figure = t(`study.unit.${unit}`, { value })
  return interval ? t('evidencePage.interval', { value: figure, from: interval[0], to: interval[1] }) : figure
}
