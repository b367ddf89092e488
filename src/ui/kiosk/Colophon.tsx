import { useRef } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import styles from './Colophon.module.css'

/** Nobody holds a line of small print this long by chance. */
const HOLD_MS = 1500

/** Whose kiosk this is, and how old its content is; held for a while, it opens what is for staff. */
export function Colophon({ onHeld }: { onHeld: () => void }) {
  const t = useT()
  const clinic = useApp((s) => s.kioskSettings?.clinic)
  const date = useApp((s) => s.atlas.content.contentDate)
  const timer = useRef(0)
  const hold = () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(onHeld, HOLD_MS)
  }
  const letGo = () => window.clearTimeout(timer.current)
  return (
    <footer className={styles.colophon}>
      <button
        type="button"
        className={styles.name}
        onPointerDown={hold}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        onKeyDown={(event) => event.key === 'Enter' && !event.repeat && hold()}
        onKeyUp={letGo}
        onBlur={letGo}
      >
        {[clinic || t('app.name'), t('kiosk.date', { date })].join(' · ')}
      </button>
      <span>{t('kiosk.disclaimer')}</span>
    </footer>
  )
}
