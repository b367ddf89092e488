import { useState } from 'react'
import type { RedFlag } from '../../domain/content.ts'
import { flagPages } from '../../domain/kiosk.ts'
import { endsPath } from '../../domain/redFlags.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { useYes } from '../pattern/useYes.ts'
import check from './Check.module.css'
import { DownIcon } from './icons.tsx'
import styles from './Kiosk.module.css'
import { Screen } from './Screen.tsx'
import { useAllSeen } from './useAllSeen.ts'

interface Props {
  flags: readonly RedFlag[]
  onBack: () => void
  /** An emergency ends the visit. */
  onEnd: (flag: string) => void
  /** Everything was asked; with the ids answered with yes. */
  onPass: (asked: string[], yes: string[]) => void
}

/** Red flags before any topic: a few pages, the most serious first, none passed before its last sign was in sight. */
export function Check({ flags, onBack, onEnd, onPass }: Props) {
  const t = useT()
  const texts = useTexts().redFlags
  const [at, setAt] = useState(0)
  const { yes, press, among } = useYes(onEnd)
  const pages = flagPages(flags)
  const page = pages[at] ?? []
  const { seen, end, showMore } = useAllSeen(at)
  const here = page.some((group) => group.flags.some(({ id }) => yes.has(id)))
  const onward = () => {
    if (at + 1 < pages.length) setAt(at + 1)
    else
      onPass(
        flags.map(({ id }) => id),
        among(flags),
      )
  }
  const questionOf = ({ id }: RedFlag) => texts[id]?.question ?? id
  return (
    <Screen
      id={`check ${at}`}
      title={t('intake.title.check')}
      hint={t('check.intro')}
      says={page.flatMap((group) => [t(`check.${group.level}`), ...group.flags.map(questionOf)])}
      back={at > 0 ? () => setAt(at - 1) : onBack}
      onward={
        // One button: whoever pressed it with a key keeps the focus when its words change.
        <button
          type="button"
          className={styles.primary}
          data-next
          data-more={seen ? undefined : ''}
          onClick={seen ? onward : showMore}
        >
          {t(seen ? (here ? 'check.continue' : 'check.clear') : 'kiosk.moreSigns')}
          {!seen && <DownIcon />}
        </button>
      }
    >
      {page.map((group, i) => (
        <section key={group.level} className={check.group} aria-labelledby={`level-${group.level}`}>
          <div className={check.levelRow}>
            <h2 id={`level-${group.level}`} className={`${styles.level} ${check.level}`} data-level={group.level}>
              {t(`check.${group.level}`)}
            </h2>
            {i === 0 && <p className={check.count}>{t('kiosk.page', { page: at + 1, pages: pages.length })}</p>}
          </div>
          <ul className={check.flags}>
            {group.flags.map((flag) => (
              <li key={flag.id}>
                <button
                  type="button"
                  className={check.flag}
                  data-level={flag.level}
                  data-flag={flag.id}
                  aria-pressed={endsPath(flag) ? undefined : yes.has(flag.id)}
                  onClick={() => press(flag)}
                >
                  <span>{questionOf(flag)}</span>
                  <span className={check.yes}>{t('check.yes')}</span>
                </button>
                {yes.has(flag.id) && (
                  <p className={check.action} aria-live="polite">
                    {texts[flag.id]?.action}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} key={at} />
    </Screen>
  )
}
