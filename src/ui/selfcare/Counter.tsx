import { useState } from 'react'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import styles from './SelfCare.module.css'

/** Counts repetitions: one press each, no hurry. */
export function Counter({ times }: { times: number }) {
  const t = useT()
  const [done, setDone] = useState(0)
  const complete = done >= times
  return (
    <div className={styles.counter}>
      <p className={styles.count} aria-live="polite">
        {complete ? t('counter.done', { times }) : t('counter.count', { done, times })}
      </p>
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: times }, (_, i) => (
          <i key={i} data-done={i < done || undefined} />
        ))}
      </span>
      <span className={styles.controls}>
        <button type="button" className={button.button} onClick={() => setDone(complete ? 0 : done + 1)}>
          {t(complete ? 'timer.again' : 'counter.one')}
        </button>
        {done > 0 && !complete && (
          <button type="button" className={button.quiet} onClick={() => setDone(0)}>
            {t('timer.reset')}
          </button>
        )}
      </span>
    </div>
  )
}
