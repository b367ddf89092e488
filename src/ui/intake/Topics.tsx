import { answersWith, topicsFor } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT, useTexts } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import styles from './Intake.module.css'

/** What to read with a clinician, by name: never ranked, each with what it is listed for. */
export function Topics({ intake }: { intake: Intake }) {
  const t = useT()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content.intake)
  const patterns = useApp((s) => s.atlas.patterns)
  const profile = useApp((s) => s.profile)
  const openTopic = useApp((s) => s.openTopic)
  const region = intake.region ?? ''
  const topics = topicsFor(content, region, answersWith(intake.answers, profile), patterns)
    .map((topic) => ({ ...topic, name: texts.patterns[topic.pattern]?.name ?? topic.pattern }))
    .sort((a, b) => a.name.localeCompare(b.name))
  const place = texts.intake.regions[region] ?? region
  return (
    <div className={panel.body}>
      {topics.length === 0 ? (
        <>
          <p>{t('intake.none')}</p>
          <p>{t('intake.noneNext')}</p>
        </>
      ) : (
        <>
          <p className={panel.small}>{t('intake.topicsIntro')}</p>
          <ul className={styles.topics}>
            {topics.map(({ pattern, name, reasons }) => (
              <li key={pattern}>
                <button type="button" className={styles.topic} data-topic={pattern} onClick={() => openTopic(pattern)}>
                  <span className={styles.topicName}>{name}</span>
                  <span className={styles.reasons}>
                    {t('intake.because', { region: place })}{' '}
                    {reasons.map((reason) => texts.intake.reasons[reason] ?? reason).join(' ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={panel.small}>{t('intake.disclaimer')}</p>
    </div>
  )
}
