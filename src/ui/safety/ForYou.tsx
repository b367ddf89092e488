import type { PatternContent } from '../../domain/content.ts'
import { patternReactions } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { BeforeYouStart } from './Profile.tsx'
import { Reactions } from './Reactions.tsx'
import { usePointWords } from '../usePointWords.ts'
import styles from './Safety.module.css'

/** How a pattern reacts to what the visitor told: its techniques with reasons, its points counted, and what changes nothing. */
export function ForYou({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const { list } = usePunctuation()
  const pointWords = usePointWords()
  const texts = useTexts().techniques
  const content = useApp((s) => s.atlas.content)
  const profile = useApp((s) => s.profile)
  const { techniques, points, unchanged } = patternReactions(content, pattern, profile)
  const out = points.filter(({ reactions }) => reactions.some(({ level }) => level === 'avoid'))
  const care = points.filter((one) => !out.includes(one))
  return (
    <section className={styles.forYou} aria-label={t('safety.forYou')}>
      <BeforeYouStart />
      {techniques.map(({ id, reactions }) => (
        <div key={id}>
          <h3 className={styles.subject}>{texts[id]?.name ?? id}</h3>
          <Reactions reactions={reactions} />
        </div>
      ))}
      {out.length > 0 && (
        <p className={panel.small}>
          {t('safety.pointsOut', { codes: out.map(({ code }) => pointWords(code)).join(list) })}
        </p>
      )}
      {care.length > 0 && (
        <p className={panel.small}>
          {t('safety.pointsCare', { codes: care.map(({ code }) => pointWords(code)).join(list) })}
        </p>
      )}
      {unchanged.length > 0 && (
        <p className={panel.small}>
          {t('safety.unchanged', { conditions: unchanged.map((id) => t(`safety.short.${id}`)).join(list) })}
        </p>
      )}
    </section>
  )
}
