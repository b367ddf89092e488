import { useState } from 'react'
import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { BeforeYouStart } from '../safety/Profile.tsx'
import { Pregnancy } from './Pregnancy.tsx'
import { flagsToAsk, FLAG_LEVELS, endsPath } from './redFlags.ts'
import styles from './CheckFirst.module.css'

/** Red flags before points: a yes to an emergency ends the path, any other yes gives advice and may go on. */
export function CheckFirst({ pattern, other }: { pattern: PatternContent; other?: PatternContent | undefined }) {
  const t = useT()
  const texts = useTexts().redFlags
  const allFlags = useApp((s) => s.atlas.content.redFlags)
  const pregnant = useApp((s) => s.profile.includes('pregnancy'))
  const answer = useApp((s) => s.answerRedFlags)
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set())
  const flags = flagsToAsk(allFlags, other ? [pattern, other] : [pattern], pregnant)
  const anyYes = flags.some((flag) => yes.has(flag.id))

  const press = (id: string, ends: boolean) => {
    if (ends) return answer({ clear: false, flag: id })
    const next = new Set(yes)
    if (!next.delete(id)) next.add(id)
    setYes(next)
  }

  return (
    <section className={styles.check} aria-labelledby="check-title">
      <div className={panel.body}>
        <div className={styles.intro}>
          <h2 id="check-title" className={styles.title}>
            {t('check.title')}
          </h2>
          <p>{t('check.intro')}</p>
        </div>
        {FLAG_LEVELS.map((level) => {
          const ofLevel = flags.filter((flag) => flag.level === level)
          if (ofLevel.length === 0) return null
          return (
            <div key={level} className={styles.group} data-level={level}>
              <h3 className={styles.groupTitle}>{t(`check.${level}`)}</h3>
              <ul>
                {ofLevel.map((flag) => {
                  const question = texts[flag.id]?.question ?? flag.id
                  const ends = endsPath(flag)
                  return (
                    <li key={flag.id} className={styles.flag}>
                      <span className={styles.question} id={`flag-${flag.id}`}>
                        {question}
                      </span>
                      <button
                        type="button"
                        className={styles.yes}
                        aria-pressed={ends ? undefined : yes.has(flag.id)}
                        aria-label={t('check.yesTo', { question })}
                        onClick={() => press(flag.id, ends)}
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
        })}
        <div className={styles.group}>
          <Pregnancy pattern={pattern} />
          <BeforeYouStart />
        </div>
      </div>
      <div className={styles.foot}>
        <button type="button" className={button.primary} onClick={() => answer({ clear: true })}>
          {t(anyYes ? 'check.continue' : 'check.clear')}
        </button>
      </div>
    </section>
  )
}
