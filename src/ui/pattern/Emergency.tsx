import { useApp } from '../../state/context.ts'
import { usePunctuation, useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import styles from './Emergency.module.css'

/** The end of the path: what to do now, and no points. */
export function Emergency() {
  const t = useT()
  const { gap } = usePunctuation()
  const texts = useTexts().redFlags
  const flagId = useApp((s) => s.emergencyFlag)
  const level = useApp((s) => s.atlas.content.redFlags.find((flag) => flag.id === flagId)?.level)
  const reset = useApp((s) => s.reset)
  const reopenCheck = useApp((s) => s.reopenCheck)
  const heading = useHeadingFocus(`emergency ${flagId}`)
  const flag = flagId ? texts[flagId] : undefined
  return (
    <section className={styles.stop} aria-labelledby="emergency-title">
      <h1 id="emergency-title" className={styles.title} tabIndex={-1} ref={heading}>
        {t(level === 'pregnancy' ? 'emergency.maternity' : 'emergency.title')}
      </h1>
      <p className={styles.action}>{flag?.action}</p>
      <p>{t('emergency.noPoints')}</p>
      <p className={styles.because}>
        {t('emergency.because')}
        {gap}
        <q>{flag?.question}</q>
      </p>
      <div className={styles.buttons}>
        <button type="button" className={button.primary} onClick={reset}>
          {t('emergency.startAgain')}
        </button>
        <button type="button" className={button.button} onClick={reopenCheck}>
          {t('emergency.mistake')}
        </button>
      </div>
    </section>
  )
}
