import { useEffect, useState } from 'react'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { clockText, type Countdown, leftMs, paused, spokenSecond, started, ticked } from './countdown.ts'
import styles from './SelfCare.module.css'

const TICK_MS = 200
const BUZZ_MS = 150
const RADIUS = 20
const ROUND = 2 * Math.PI * RADIUS

/** Phones that are held can buzz; a machine on a desk cannot, whatever its browser says. */
function canBuzz(): boolean {
  return 'vibrate' in navigator && (window.matchMedia?.('(pointer: coarse)').matches ?? false)
}

/** A calm timer: start, pause, from the start. Says little aloud: the start, half time, ten seconds, the end. */
export function Timer({ seconds }: { seconds: number }) {
  const t = useT()
  const wholeMs = seconds * 1000
  const [state, setState] = useState<Countdown>({ kind: 'ready' })
  const [nowMs, setNowMs] = useState(0)
  const [spoken, setSpoken] = useState('')
  const [buzzes] = useState(canBuzz)
  const [buzz, setBuzz] = useState(false)
  const leftS = Math.ceil(leftMs(state, wholeMs, nowMs) / 1000)

  // While it runs the state stays the same object, so one interval lasts from start to pause or end.
  useEffect(() => {
    if (state.kind !== 'running') return
    const timer = window.setInterval(() => {
      const now = performance.now()
      setNowMs(now)
      const next = ticked(state, now)
      if (next.kind === 'done') {
        setState(next)
        setSpoken(t('timer.done'))
        if (buzz) navigator.vibrate(BUZZ_MS)
        return
      }
      const said = spokenSecond(seconds, Math.ceil(leftMs(state, wholeMs, now) / 1000))
      if (said !== null) setSpoken(t('timer.left', { seconds: said }))
    }, TICK_MS)
    return () => window.clearInterval(timer)
  }, [state, seconds, wholeMs, buzz, t])

  const press = () => {
    const now = performance.now()
    setNowMs(now)
    if (state.kind === 'running') {
      setState(paused(state, wholeMs, now))
      setSpoken(t('timer.paused'))
    } else {
      setState(started(state, wholeMs, now))
      setSpoken(t('timer.started', { seconds: state.kind === 'paused' ? leftS : seconds }))
    }
  }
  const reset = () => {
    setState({ kind: 'ready' })
    setSpoken('')
  }
  const share = leftMs(state, wholeMs, nowMs) / wholeMs
  return (
    <div className={styles.timer} data-state={state.kind}>
      <svg className={styles.ring} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <circle className={styles.ringBack} cx={24} cy={24} r={RADIUS} />
        <circle
          className={styles.ringLeft}
          cx={24}
          cy={24}
          r={RADIUS}
          strokeDasharray={`${ROUND * share} ${ROUND}`}
          transform="rotate(-90 24 24)"
        />
      </svg>
      <span className={styles.clock} role="timer" aria-label={t('timer.label')}>
        {clockText(leftS)}
      </span>
      <span className={styles.controls}>
        <button type="button" className={button.button} onClick={press}>
          {t(
            state.kind === 'running'
              ? 'timer.pause'
              : state.kind === 'paused'
                ? 'timer.goOn'
                : state.kind === 'done'
                  ? 'timer.again'
                  : 'timer.start',
          )}
        </button>
        {(state.kind === 'paused' || state.kind === 'running') && (
          <button type="button" className={button.quiet} onClick={reset}>
            {t('timer.reset')}
          </button>
        )}
      </span>
      {buzzes && (
        <label className={styles.buzz}>
          <input type="checkbox" checked={buzz} onChange={(event) => setBuzz(event.target.checked)} />
          {t('timer.buzz')}
        </label>
      )}
      <p className={styles.spoken} aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}
