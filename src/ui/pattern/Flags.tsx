import type { RedFlag } from '../../domain/content.ts'
import { endsPath, FLAG_LEVELS } from '../../domain/redFlags.ts'
import { useT, useTexts } from '../../state/texts.ts'
import styles from './CheckFirst.module.css'

interface Props {
  flags: readonly RedFlag[]
  /** Flags that do not end the path and were answered with yes. */
  yes: ReadonlySet<string>
  onYes: (flag: RedFlag) => void
  /** One level below the heading they stand under. */
  heading: 'h2' | 'h3'
}

/** Red flags, the most serious first; a yes that does not end the path is answered with what to do. */
export function Flags({ flags, yes, onYes, heading: Heading }: Props) {
  const t = useT()
  const texts = useTexts().redFlags
  return FLAG_LEVELS.map((level) => {
    const ofLevel = flags.filter((flag) => flag.level === level)
    if (ofLevel.length === 0) return null
    return (
      <div key={level} className={styles.group} data-level={level}>
        <Heading className={styles.groupTitle}>{t(`check.${level}`)}</Heading>
        <ul>
          {ofLevel.map((flag) => {
            const question = texts[flag.id]?.question ?? flag.id
            return (
              <li key={flag.id} className={styles.flag}>
                <span className={styles.question} id={`flag-${flag.id}`}>
                  {question}
                </span>
                <button
                  type="button"
                  className={styles.yes}
                  aria-pressed={endsPath(flag) ? undefined : yes.has(flag.id)}
                  aria-label={t('check.yesTo', { question })}
                  onClick={() => onYes(flag)}
                >
                  {t('check.yes')}
                </button>
                {yes.has(flag.id) && (
                  <p className={styles.action} aria-live="polite">
                    {texts[flag.id]?.action}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    )
  })
}
