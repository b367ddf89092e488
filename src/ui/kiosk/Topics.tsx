import { type CSSProperties, useState } from 'react'
import { answersWith, topicsFor } from '../../domain/intake.ts'
import { useApp } from '../../state/context.ts'
import type { Intake } from '../../state/intakeCommands.ts'
import { useLanguage, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { First, useFirst } from './First.tsx'
import styles from './Kiosk.module.css'
import { Screen } from './Screen.tsx'
import topic from './Topic.module.css'

/** So few topics lie one below the other where there is room. */
const FEW = 5

/** What to read and talk about, by name: never ranked; what a yes asks for stands first. */
export function Topics({ intake, onBack }: { intake: Intake; onBack: () => void }) {
  const t = useT()
  const language = useLanguage()
  const { gap } = usePunctuation()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content.intake)
  const patterns = useApp((s) => s.atlas.patterns)
  const profile = useApp((s) => s.profile)
  const openTopic = useApp((s) => s.openTopic)
  const [all, setAll] = useState(false)
  const region = intake.region ?? ''
  const topics = topicsFor(content, region, answersWith(intake.answers, profile), patterns)
    .map((listed) => ({ ...listed, text: texts.patterns[listed.pattern] }))
    .sort((a, b) => (a.text?.name ?? '').localeCompare(b.text?.name ?? '', language))
  const spoken = topics.filter(({ spokenFor }) => spokenFor)
  const others = topics.length - spoken.length
  const shown = all || spoken.length === 0 ? topics : spoken
  const first = useFirst(intake.yes)
  const few = shown.length <= FEW
  const none = [t('intake.none'), t('intake.noneNext')]
  return (
    <Screen
      id="topics"
      title={t('intake.title.topics')}
      hint={topics.length > 0 ? t('kiosk.topics') : undefined}
      says={[
        ...first,
        ...(topics.length === 0 ? none : shown.flatMap(({ text }) => [`${text?.name}.`, text?.summary ?? ''])),
        t('intake.disclaimer'),
      ]}
      back={onBack}
      onward={
        !all &&
        others > 0 &&
        spoken.length > 0 && (
          <button type="button" className={styles.button} onClick={() => setAll(true)}>
            {t('kiosk.others', { count: others })}
          </button>
        )
      }
    >
      <First lines={first} />
      {topics.length === 0 && none.map((one) => <p key={one}>{one}</p>)}
      <ul
        className={topic.topics}
        data-few={few || undefined}
        style={{ '--rows': Math.ceil(shown.length / (few ? 1 : 2)) } as CSSProperties}
      >
        {shown.map(({ pattern, text, reasons }) => (
          <li key={pattern}>
            <button type="button" className={topic.topic} data-topic={pattern} onClick={() => openTopic(pattern)}>
              <span className={topic.topicName}>{text?.name ?? pattern}</span>
              <span className={styles.summary}>{text?.summary}</span>
              {reasons.length > 0 && (
                <span className={styles.summary}>
                  {reasons.map((reason) => texts.intake.reasons[reason] ?? reason).join(gap)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t('intake.disclaimer')}</p>
    </Screen>
  )
}
