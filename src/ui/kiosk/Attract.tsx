import { useContext, useEffect, useRef } from 'react'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Languages } from './Languages.tsx'
import styles from './Attract.module.css'
import { KioskPlaceContext } from './Screen.tsx'

/** The finger that ended the show has left the glass by then: it must not press what comes to light below it. */
const LEAVE_MS = 350

interface Props {
  /** A visitor has come; `language` when they chose one. */
  onBegin: (language: string | null) => void
}

/** What an unused kiosk shows: the turning figure, what lights up on it, and how to begin. Any touch begins. */
export function Attract({ onBegin }: Props) {
  const t = useT()
  const names = useTexts().patterns
  const patternId = useApp((s) => s.patternId)
  const clinic = useApp((s) => s.kioskSettings?.clinic)
  const { cover } = useContext(KioskPlaceContext)
  const chosen = useRef<string | null>(null)
  const timer = useRef(0)
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      // Tab reaches the languages and the button that begins; those are pressed as buttons are.
      if (event.key !== 'Tab' && !(event.target instanceof HTMLButtonElement)) onBegin(null)
    }
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('keydown', key)
      window.clearTimeout(timer.current)
    }
  }, [onBegin])
  const begin = () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onBegin(chosen.current), LEAVE_MS)
  }
  return (
    <main className={styles.attract} data-attract onPointerUp={begin}>
      <div className={styles.attractTop} ref={cover}>
        <p className={styles.attractName}>{clinic || t('app.name')}</p>
        <Languages
          onChoose={(tag) => {
            chosen.current = tag
            begin()
          }}
        />
      </div>
      <div className={styles.attractFoot} ref={cover}>
        <p className={styles.attractShown} key={patternId}>
          {patternId ? names[patternId]?.name : ''}
        </p>
        <h1 className={styles.attractTitle}>{t('intake.title.where')}</h1>
        <button type="button" className={styles.begin} onClick={begin}>
          {t('kiosk.begin')}
        </button>
      </div>
    </main>
  )
}
