import type { PatternContent } from '../../domain/content.ts'
import { usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { Part, useSourceNames } from './parts.tsx'
import styles from './Sheet.module.css'

type Direction = PatternContent['evidence'][number]['direction']

/** How many studies speak for it and against it, and one of each in full: the same room for both. */
export function EvidencePart({ pattern }: { pattern: PatternContent | null }) {
  const t = useT()
  const { opening, closing, runIn } = usePunctuation()
  const readings = useTexts().evidence
  const namesOf = useSourceNames()
  if (!pattern)
    return (
      <Part title={t('handout.evidenceTitle')}>
        <p>{t('handout.evidenceList')}</p>
      </Part>
    )
  const { evidence } = pattern
  const count = (direction: Direction) => evidence.filter((one) => one.direction === direction).length
  const first = (direction: Direction) => evidence.find((one) => one.direction === direction)
  const shown = [first('for'), first('against') ?? first('mixed')].filter((one) => one !== undefined)
  return (
    <Part title={t('handout.evidenceTitle')}>
      {evidence.length === 0 ? (
        <p>{t('evidence.none')}</p>
      ) : (
        <p>
          {t('handout.evidence', {
            count: evidence.length,
            for: count('for'),
            mixed: count('mixed'),
            against: count('against'),
          })}
        </p>
      )}
      {shown.map(({ source, direction, reading }) => (
        <p key={source} className={styles.findings}>
          <span className={styles.strong}>
            {t(`evidence.${direction}`)}
            {runIn}
          </span>
          {readings[reading]?.reading}
          {opening}
          {namesOf([source]).join('')}
          {closing}
        </p>
      ))}
    </Part>
  )
}
