import type { RefCallback } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { CautionIcon, CloseIcon } from '../controls/icons.tsx'
import { lazyPart } from '../lazyPart.tsx'
import styles from './Notices.module.css'

/** Of use to few, and brought long before the network goes. */
const OfflineNotes = lazyPart(async () => (await import('../offline/OfflineNotes.tsx')).OfflineNotes, true)

/** Short messages about things the visitor should know; each can be closed. */
export function Notices({ coverRef }: { coverRef?: RefCallback<HTMLElement> }) {
  const t = useT()
  const notices = useApp((s) => s.notices)
  const online = useApp((s) => s.online)
  const update = useApp((s) => s.update !== 'none')
  const dismiss = useApp((s) => s.dismiss)
  return (
    <div className={styles.notices} aria-live="polite" ref={coverRef}>
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-kind={notice.kind}>
          {notice.kind === 'warning' && <CautionIcon />}
          <p>{t(notice.key, notice.params)}</p>
          <button
            type="button"
            className={button.quiet}
            aria-label={t('notice.dismiss')}
            onClick={() => dismiss(notice.id)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      {(!online || update) && <OfflineNotes />}
    </div>
  )
}
