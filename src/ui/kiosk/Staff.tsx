import { useEffect, useRef, useState } from 'react'
import { canLock, makeLock, tryPin } from '../../state/kioskLock.ts'
import { keepLock, readLock } from '../../state/kioskStorage.ts'
import { useT } from '../../state/texts.ts'
import { CloseIcon } from '../controls/icons.tsx'
import dialog from './Dialog.module.css'
import styles from './Kiosk.module.css'
import { PinPad } from './PinPad.tsx'
import { StaffSettings } from './StaffSettings.tsx'

interface Props {
  onClose: () => void
  onLeave: () => void
  /** Staff have made this device a kiosk: what was kept here for somebody else goes. */
  onSetUp: () => void
}

type Stage = { kind: 'ask' } | { kind: 'choose' } | { kind: 'repeat'; pin: string } | { kind: 'open' }

/** What is for staff, behind a PIN of their own. Until there is one, the first thing is to choose it. */
export function Staff({ onClose, onLeave, onSetUp }: Props) {
  const t = useT()
  const box = useRef<HTMLDialogElement>(null)
  // A page that did not come over https cannot lock; it must be possible to leave it all the same.
  const [stage, setStage] = useState<Stage>(() =>
    readLock() ? { kind: 'ask' } : { kind: canLock() ? 'choose' : 'open' },
  )
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal()
  }, [])

  const ask = async (pin: string) => {
    const lock = readLock()
    if (!lock) return setStage({ kind: 'open' })
    setBusy(true)
    const { result, lock: next } = await tryPin(lock, pin, Date.now())
    keepLock(next)
    setBusy(false)
    if (result.kind === 'open') {
      setFault(null)
      setStage({ kind: 'open' })
    } else if (result.kind === 'wrong') setFault(t('kiosk.pin.wrong'))
    else setFault(t('kiosk.pin.wait', { seconds: Math.ceil(result.ms / 1000) }))
  }
  const choose = async (pin: string) => {
    if (stage.kind === 'choose') {
      setFault(null)
      return setStage({ kind: 'repeat', pin })
    }
    if (stage.kind !== 'repeat') return
    if (stage.pin !== pin) {
      setFault(t('kiosk.pin.differs'))
      return setStage({ kind: 'choose' })
    }
    setBusy(true)
    const kept = keepLock(await makeLock(pin))
    setBusy(false)
    setFault(kept ? null : t('kiosk.pin.notKept'))
    if (kept) onSetUp()
    setStage({ kind: 'open' })
  }
  const choosing = stage.kind === 'choose' || stage.kind === 'repeat'
  return (
    <dialog
      ref={box}
      className={dialog.dialog}
      data-staff
      aria-labelledby="staff-title"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={dialog.dialogBody} data-scroll>
        <div className={dialog.dialogHead}>
          <h2 id="staff-title" className={dialog.dialogTitle}>
            {t('kiosk.staff.title')}
          </h2>
          <button type="button" className={dialog.close} aria-label={t('kiosk.staff.close')} onClick={onClose}>
            <CloseIcon />
          </button>
        </div>
        {stage.kind === 'ask' && (
          <PinPad legend={t('kiosk.pin.enter')} hint={t('kiosk.pin.digits')} fault={fault} busy={busy} onPin={ask} />
        )}
        {choosing && (
          <>
            <p>{t('kiosk.pin.first')}</p>
            <PinPad
              key={stage.kind}
              legend={t(stage.kind === 'choose' ? 'kiosk.pin.choose' : 'kiosk.pin.repeat')}
              hint={t('kiosk.pin.digits')}
              fault={fault}
              busy={busy}
              onPin={choose}
            />
            <p className={styles.small}>{t('kiosk.pin.lock')}</p>
            <div className={dialog.dialogBar}>
              <button type="button" className={styles.button} onClick={onLeave}>
                {t('kiosk.staff.leave')}
              </button>
            </div>
          </>
        )}
        {stage.kind === 'open' && (
          <>
            {(fault || !canLock()) && <p className={dialog.fault}>{fault ?? t('kiosk.pin.insecure')}</p>}
            <StaffSettings onLeave={onLeave} {...(canLock() ? { onPin: () => setStage({ kind: 'choose' }) } : {})} />
          </>
        )}
      </div>
    </dialog>
  )
}
