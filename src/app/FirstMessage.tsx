import { useT } from '../state/texts.ts'
import button from '../ui/controls/Button.module.css'
import styles from './FirstMessage.module.css'

/** What stands on the page before the lists can: waiting, or why not and a way to try again. */
export function FirstMessage({ failure }: { failure?: { reason: string; retry: () => void } }) {
  const t = useT()
  return (
    <main className={styles.message}>
      {failure ? (
        <div role="alert">
          <p>{t('app.loadFailed')}</p>
          <p className={styles.reason}>{failure.reason}</p>
          <button type="button" className={button.button} onClick={failure.retry}>
            {t('app.retry')}
          </button>
        </div>
      ) : (
        <p className={styles.waiting}>{t('app.loading')}</p>
      )}
    </main>
  )
}
