import { useEffect, useRef } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import dialog from './Dialog.module.css'
import styles from './Kiosk.module.css'

/** Asks whether anybody is there, and counts down to the wipe. */
export function StillThere({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useT()
  const seconds = useApp((s) => s.countdownS) ?? 0
  const box = useRef<HTMLDialogElement>(null)
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    if (!element.open) element.showModal()
    stay.current?.focus()
    // Beside the question, too, somebody is there.
    const beside = (event: MouseEvent) => {
      if (event.target === element) onStay()
    }
    element.addEventListener('click', beside)
    return () => element.removeEventListener('click', beside)
  }, [onStay])
  return (
    <dialog
      ref={box}
      className={dialog.dialog}
      aria-labelledby="still-title"
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <div className={dialog.dialogBody}>
        <p className={dialog.seconds} aria-hidden="true">
          {seconds}
        </p>
        <h2 id="still-title" className={dialog.dialogTitle}>
          {t('kiosk.still.title')}
        </h2>
        <p aria-live="polite">{t('kiosk.still.text', { seconds: seconds > 10 ? 20 : 10 })}</p>
        <div className={dialog.dialogBar}>
          <button type="button" className={styles.button} onClick={onLeave}>
            {t('kiosk.still.no')}
          </button>
          <button type="button" className={styles.primary} onClick={onStay} ref={stay}>
            {t('kiosk.still.yes')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
