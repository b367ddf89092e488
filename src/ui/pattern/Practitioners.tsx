import type { PatternContent } from '../../domain/content.ts'
import type { Punctuation } from '../../domain/punctuation.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { EvidenceList } from '../card/Evidence.tsx'
import { SourceList } from '../card/Sources.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { PatternTechnique } from '../guides/links.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Pattern.module.css'

function courseLine(
  t: Translate,
  { clause }: Punctuation,
  { sessions, weeks, minutes }: PatternContent['course'],
): string {
  return [
    sessions !== null &&
      (weeks !== null
        ? t('pattern.courseSessionsWeeks', { sessions, weeks })
        : t('pattern.courseSessions', { sessions })),
    minutes && t('pattern.courseMinutes', { from: minutes[0], to: minutes[1] }),
  ]
    .filter(Boolean)
    .join(clause)
}

/** What a clinician asks of a pattern: description, technique, course, evidence, sources. */
export function Practitioners({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const punctuation = usePunctuation()
  const locale = useTexts()
  const texts = locale.patterns[pattern.id]
  const techniques = useApp((s) => s.atlas.content.techniques)
  const practitioner = useApp((s) => s.practitioner)
  const course = courseLine(t, punctuation, pattern.course)
  return (
    <>
      <Disclosure summary={t('pattern.practitioners')} open={practitioner}>
        <p>{texts?.professional}</p>
        {texts && texts.synonyms.length > 0 && (
          <p className={panel.small}>{t('pattern.synonyms', { names: texts.synonyms.join(punctuation.list) })}</p>
        )}
        {texts && texts.techniqueNotes.length > 0 && (
          <>
            <h3 className={styles.subtitle}>{t('pattern.notes')}</h3>
            <ul className={styles.bullets}>
              {texts.techniqueNotes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
        {pattern.techniques.length > 0 && (
          <>
            <h3 className={styles.subtitle}>{t('pattern.techniques')}</h3>
            {pattern.techniques.map((id) => {
              const technique = techniques[id]
              return technique && <PatternTechnique key={id} pattern={pattern} technique={technique} />
            })}
          </>
        )}
        <h3 className={styles.subtitle}>{t('pattern.course')}</h3>
        {course && <p>{course}</p>}
        <p className={panel.small}>{texts?.course[pattern.course.note]}</p>
      </Disclosure>
      <Disclosure summary={t('pattern.evidence')}>
        <EvidenceList pattern={pattern} />
      </Disclosure>
      <Disclosure summary={t('sources.title')}>
        <p className={panel.small}>{t('sources.review')}</p>
        <p className={panel.small}>
          {t('sources.confidence', { level: t(`sources.confidence.${pattern.confidence}`) })}
        </p>
        <SourceList ids={pattern.sources} />
      </Disclosure>
    </>
  )
}
