import { useApp } from '../../state/context.ts'
import type { Quiz } from '../../state/learnSlice.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { Percent } from './Percent.tsx'
import { PointToCard } from './PointToCard.tsx'
import { scoreText } from './Progress.tsx'
import styles from './Learn.module.css'

/** The result of a session, and the points to look at again. */
export function Summary({ quiz }: { quiz: Quiz }) {
  const t = useT()
  const language = useLanguage()
  const points = useApp((s) => s.atlas.points)
  const setQuiz = useApp((s) => s.setQuiz)
  const openPage = useApp((s) => s.openPage)
  const { results } = quiz
  const earned = results.reduce((sum, one) => sum + one.earned, 0)
  const missed = results.filter((one) => one.earned === 0).flatMap(({ code }) => points.get(code) ?? [])
  return (
    <>
      <p className={styles.result}>
        {t('learn.result', { score: scoreText(earned, language), asked: results.length })}
        <Percent share={earned / Math.max(1, results.length)} />
      </p>
      <p>{t(missed.length > 0 ? 'learn.missedSoon' : 'learn.allRight')}</p>
      {missed.length > 0 && (
        <section className={panel.section}>
          <h2 className={panel.label}>{t('learn.missed')}</h2>
          <ul className={styles.points}>
            {missed.map((point) => (
              <li key={point.code}>
                <PointToCard point={point} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={button.primary}
          onClick={() => {
            setQuiz(null)
            openPage('learn')
          }}
        >
          {t('learn.again')}
        </button>
        <button type="button" className={button.button} onClick={() => setQuiz(null)}>
          {t('learn.close')}
        </button>
      </div>
    </>
  )
}
