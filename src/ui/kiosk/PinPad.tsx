import { useEffect, useState } from 'react'
import { isPin, PIN_LENGTHS } from '../../state/kioskLock.ts'
import { useT } from '../../state/texts.ts'
import dialog from './Dialog.module.css'
import styles from './Kiosk.module.css'

interface Props {
  legend: string
  hint: string
  /** What went wrong with the last try. */
  fault: string | null
  busy: boolean
  onPin: (pin: string) => void
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

/** Digits to touch; a keyboard's own digits work too. What was entered is shown as dots only. */
export function PinPad({ legend, hint, fault, busy, onPin }: Props) {
  const t = useT()
  const [pin, setPin] = useState('')
  const add = (digit: string) => setPin((now) => (now.length < PIN_LENGTHS.most ? now + digit : now))
  const send = () => {
    if (!isPin(pin) || busy) return
    setPin('')
    onPin(pin)
  }
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) add(event.key)
      else if (event.key === 'Backspace') setPin((now) => now.slice(0, -1))
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [])
  return (
    <fieldset className={dialog.pad} aria-label={legend}>
      <p className={dialog.padLegend}>{legend}</p>
      <output className={dialog.dots} aria-label={t('kiosk.pin.entered', { count: pin.length })}>
        {Array.from({ length: Math.max(PIN_LENGTHS.least, pin.length) }, (_, i) => (
          <i key={i} data-full={i < pin.length || undefined} />
        ))}
      </output>
      <p className={styles.small}>{hint}</p>
      <p className={dialog.fault} role="alert">
        {fault}
      </p>
      <div className={dialog.keys}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className={dialog.key} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className={dialog.key} data-word onClick={() => setPin('')} disabled={pin === ''}>
          {t('kiosk.pin.clear')}
        </button>
        <button type="button" className={dialog.key} data-word data-go onClick={send} disabled={!isPin(pin) || busy}>
          {t('kiosk.pin.ok')}
        </button>
      </div>
    </fieldset>
  )
}
