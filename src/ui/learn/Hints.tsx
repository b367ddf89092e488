import { useEffect } from 'react'
import { useAppStoreApi } from '../../state/context.ts'
import { takeHint } from '../../state/quizRun.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { announce } from '../frame/announce.ts'
import panel from '../frame/Panel.module.css'
import styles from './Learn.module.css'

/** The steps of the rule, one at a time; each costs a part of the score. */
export function Hints({ hints, taken }: { hints: readonly string[]; taken: number }) {
  const t = useT()
  const store = useAppStoreApi()
  const latest = hints[taken - 1] ?? ''
  useEffect(() => announce('hint', latest), [latest])
  useEffect(() => () => announce('hint', ''), [])
  if (hints.length === 0) return null
  const left = hints.length - taken
  return (
    <div className={styles.hints}>
      {taken > 0 && (
        <ol className={styles.told} aria-label={t('learn.hints')}>
          {hints.slice(0, taken).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      {left > 0 && (
        <button type="button" className={button.button} onClick={() => takeHint(store)}>
          {t(taken === 0 ? 'learn.hint' : 'learn.hintMore')}
        </button>
      )}
      {taken === 0 && <p className={panel.small}>{t('learn.hintCost')}</p>}
    </div>
  )
}
