import { answersWith, topicsFor } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useT, useTexts, usePunctuation, useLanguage } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import { GoRow, GoRows } from '../controls/GoRow.tsx'
import panel from '../frame/Panel.module.css'
import { FirstThis } from '../pattern/FirstThis.tsx'
import styles from './Intake.module.css'

/** What to read with a clinician, by name: never ranked, each with what it is listed for. */
export function Topics({ intake }: { intake: Intake }) {
  const t = useT()
  const { gap } = usePunctuation()
  const language = useLanguage()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content.intake)
  const patterns = useApp((s) => s.atlas.patterns)
  const profile = useApp((s) => s.profile)
  const openTopic = useApp((s) => s.openTopic)
  const region = intake.region ?? ''
  const topics = topicsFor(content, region, answersWith(intake.answers, profile), patterns)
    .map((topic) => ({ ...topic, name: texts.patterns[topic.pattern]?.name ?? topic.pattern }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  const place = texts.intake.regions[region] ?? region
  const spoken = topics.filter(({ spokenFor }) => spokenFor)
  const others = topics.filter(({ spokenFor }) => !spokenFor)
  const list = (listed: typeof topics) => (
    <GoRows className={styles.topics}>
      {listed.map(({ pattern, name, reasons }) => (
        <li key={pattern}>
          <GoRow
            name={name}
            summary={[
              t('intake.because', { region: place }),
              reasons.map((reason) => texts.intake.reasons[reason] ?? reason).join(gap),
            ].join(gap)}
            topic={pattern}
            onGo={() => openTopic(pattern)}
          />
        </li>
      ))}
    </GoRows>
  )
  return (
    <div className={panel.body}>
      <FirstThis flags={intake.yes} />
      {topics.length === 0 && (
        <>
          <p>{t('intake.none')}</p>
          <p>{t('intake.noneNext')}</p>
        </>
      )}
      {topics.length > 0 && <p className={panel.small}>{t('intake.topicsIntro')}</p>}
      {spoken.length > 0 && list(spoken)}
      {others.length > 0 && spoken.length > 0 && (
        // What was left open rules nothing out.
        <Disclosure summary={t('intake.others', { region: place })}>{list(others)}</Disclosure>
      )}
      {spoken.length === 0 && others.length > 0 && list(others)}
      <p className={panel.small}>{t('intake.disclaimer')}</p>
    </div>
  )
}
