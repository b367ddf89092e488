import { useState } from 'react'
import type { RedFlag } from '../../domain/content.ts'
import { flagPages } from '../../domain/kiosk.ts'
import { endsPath } from '../../domain/redFlags.ts'
import { useT, useTexts } from '../../state/texts.ts'
import styles from './Kiosk.module.css'
import { Screen } from './Screen.tsx'

interface Props {
  flags: readonly RedFlag[]
  onBack: () => void
  /** An emergency ends the visit. */
  onEnd: (flag: string) => void
  /** Everything was asked; with the ids answered with yes. */
  onPass: (asked: string[], yes: string[]) => void
}

/** Red flags before any topic: a few on each page, the most serious first. */
export function Check({ flags, onBack, onEnd, onPass }: Props) {
  const t = useT()
  const texts = useTexts().redFlags
  const [at, setAt] = useState(0)
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set())
  const pages = flagPages(flags)
  const page = pages[at] ?? []
  const level = page[0]?.level
  const here = page.some(({ id }) => yes.has(id))
  const press = (flag: RedFlag) => {
    if (endsPath(flag)) return onEnd(flag.id)
    const next = new Set(yes)
    if (!next.delete(flag.id)) next.add(flag.id)
    setYes(next)
  }
  const onward = () => {
    if (at + 1 < pages.length) setAt(at + 1)
    else
      onPass(
        flags.map(({ id }) => id),
        flags.flatMap(({ id }) => (yes.has(id) ? [id] : [])),
      )
  }
  const questions = page.map(({ id }) => texts[id]?.question ?? id)
  return (
    <Screen
      id={`check ${at}`}
      title={t('intake.title.check')}
      hint={t('check.intro')}
      says={[...(level ? [t(`check.${level}`)] : []), ...questions]}
      back={at > 0 ? () => setAt(at - 1) : onBack}
      onward={
        <button type="button" className={styles.primary} data-next onClick={onward}>
          {t(here ? 'check.continue' : 'check.clear')}
        </button>
      }
    >
      <div className={styles.levelRow}>
        <h2 className={styles.level} data-level={level}>
          {level && t(`check.${level}`)}
        </h2>
        <p className={styles.count}>{t('kiosk.page', { page: at + 1, pages: pages.length })}</p>
      </div>
      <ul className={styles.flags}>
        {page.map((flag, i) => (
          <li key={flag.id}>
            <button
              type="button"
              className={styles.flag}
              data-level={flag.level}
              data-flag={flag.id}
              aria-pressed={endsPath(flag) ? undefined : yes.has(flag.id)}
              onClick={() => press(flag)}
            >
              <span>{questions[i]}</span>
              <span className={styles.yes}>{t('check.yes')}</span>
            </button>
            {yes.has(flag.id) && (
              <p className={styles.action} aria-live="polite">
                {texts[flag.id]?.action}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Screen>
  )
}
