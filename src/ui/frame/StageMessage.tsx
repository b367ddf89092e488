import { useDeferredValue } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import styles from './StageMessage.module.css'
import { StateFigure } from './StateFigure.tsx'

/** Why there is no picture (yet), in the space the panels leave free. Nothing while the picture is there. */
export function StageMessage({ onRetry }: { onRetry: () => void }) {
  const t = useT()
  const status = useApp((s) => s.sceneStatus)
  const percent = useApp((s) => Math.round(s.arrived * 100))
  const insets = useApp((s) => s.insets)
  // What covers the stage is known after the first paint; a message drawn before that would jump.
  const placed = useDeferredValue(true, false)
  if (status.kind === 'ready' || !placed) return null
  return (
    <div
      className={styles.place}
      style={{ top: insets.top, right: insets.right, bottom: insets.bottom, left: insets.left }}
    >
      {status.kind === 'loading' && (
        <p className={styles.progress}>
          <progress aria-label={t('stage.progress')} value={percent} max={100} />
          <span aria-hidden="true">{percent} %</span>
        </p>
      )}
      <div className={styles.message} aria-live="polite" data-kind={status.kind}>
        {status.kind !== 'lost' && <StateFigure waiting={status.kind === 'loading'} />}
        <p>{t(`stage.${status.kind}`)}</p>
        {status.kind === 'failed' && (
          <>
            <p className={styles.detail}>{t('stage.failedDetail', { reason: status.reason })}</p>
            <button type="button" className={button.button} onClick={onRetry}>
              {t('app.retry')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
