import { type Citation, citation } from '../../domain/citation.ts'
import type { PatternContent } from '../../domain/content.ts'
import type { Locale } from '../../domain/locale.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, useTexts } from '../../state/texts.ts'
import { Direction, DirectionCounts } from '../card/Direction.tsx'
import styles from './Kiosk.module.css'
import topic from './Topic.module.css'

/** What is read aloud of the evidence: for and against alike. */
export function evidenceWords(pattern: PatternContent, locale: Locale, t: Translate): string[] {
  if (pattern.evidence.length === 0) return [t('evidence.none')]
  return [
    t('evidence.pattern'),
    ...pattern.evidence.flatMap(({ direction, reading }) => [
      `${t(`evidence.${direction}`)}.`,
      locale.evidence[reading]?.reading ?? '',
    ]),
  ]
}

/** Where the work stands, to be copied by hand: a kiosk has no way out. */
function addressOf({ href, linkText }: Citation): string {
  return linkText?.startsWith('doi:') ? linkText : (href ?? '').replace(/^https?:\/\//, '')
}

/** Every study of a topic in plain words, those against as plain as those for; sources as text, not as links. */
export function Evidence({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts().evidence
  const sources = useApp((s) => s.atlas.content.sources)
  const studies = useApp((s) => s.atlas.content.studies)
  if (pattern.evidence.length === 0) return <p>{t('evidence.none')}</p>
  return (
    <div className={topic.reading}>
      <DirectionCounts of={pattern.evidence.map(({ direction }) => direction)} />
      <p>{t('evidence.pattern')}</p>
      <ul className={topic.studies}>
        {pattern.evidence.map(({ source, direction, reading }) => {
          const found = sources[source]
          const cited = found && citation(found.csl)
          const unsure = (studies[source]?.figures ?? found?.status) === 'to-confirm'
          return (
            <li key={`${source} ${reading}`} className={topic.study}>
              <p>
                <Direction of={direction} />
              </p>
              <p>{texts[reading]?.reading}</p>
              <p className={styles.small}>
                {unsure && `${t('evidence.toConfirm')} · `}
                {cited && [cited.shortAuthors || cited.title, cited.year].filter(Boolean).join(' · ')}
                {cited && <span className={topic.address}>{addressOf(cited)}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
