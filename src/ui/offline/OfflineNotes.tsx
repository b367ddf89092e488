import { useState } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CloseIcon } from '../controls/icons.tsx'
import styles from '../frame/Notices.module.css'

/** Says that there is no network and what that means here, and that a newer edition waits. A kiosk's visitors are spared both. */
export function OfflineNotes() {
  const t = useT()
  const kiosk = useApp((s) => s.mode === 'kiosk')
  const online = useApp((s) => s.online)
  const saved = useApp((s) => s.keeping === 'saved')
  const update = useApp((s) => s.update !== 'none')
  const takeUpdate = useApp((s) => s.takeUpdate)
  const leaveUpdate = useApp((s) => s.leaveUpdate)
  const [hidden, setHidden] = useState(false)
  if (kiosk && saved) return null
  return (
    <>
      {!online && !hidden && (
        <div className={styles.notice} data-kind="info" data-note="offline">
          <p>{t(saved ? 'offline.now' : 'offline.nowPart')}</p>
          <button type="button" className={button.quiet} aria-label={t('offline.hide')} onClick={() => setHidden(true)}>
            <CloseIcon />
          </button>
        </div>
      )}
      {update && !kiosk && (
        <div className={styles.notice} data-kind="info" data-note="update">
          <p>{t('offline.update')}</p>
          <button type="button" className={button.button} onClick={takeUpdate}>
            {t('offline.load')}
          </button>
          <button type="button" className={button.quiet} aria-label={t('offline.later')} onClick={leaveUpdate}>
            <CloseIcon />
          </button>
        </div>
      )}
    </>
  )
}
