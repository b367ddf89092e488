import { useT } from '../state/texts.ts'
import button from '../ui/controls/Button.module.css'
import { StateFigure } from '../ui/frame/StateFigure.tsx'
import styles from './FirstMessage.module.css'

/** What stands on the page before the lists can: waiting, or why not and a way to try again. */
export function FirstMessage({ failure }: { failure?: { reason: string; retry: () => void } }) {
  const t = useT()
  return (
    <main className={styles.message}>
      {failure ? (
        <div role="alert">
          <StateFigure waiting={false} />
          <p>{t('app.loadFailed')}</p>
          <p className={styles.reason}>{failure.reason}</p>
          <button type="button" className={button.button} onClick={failure.retry}>
            {t('app.retry')}
          </button>
        </div>
      ) : (
        <div className={styles.waiting}>
          <StateFigure waiting />
          <p>{t('app.loading')}</p>
        </div>
      )}
    </main>
  )
}
