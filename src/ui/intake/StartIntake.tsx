import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import styles from './StartIntake.module.css'

/** The way into the guided path, the first thing on the first page. */
export function StartIntake() {
  const t = useT()
  const startIntake = useApp((s) => s.startIntake)
  return (
    <button type="button" className={styles.start} onClick={startIntake}>
      <span className={styles.name}>{t('intake.start')}</span>
      <span className={styles.hint}>{t('intake.startHint')}</span>
    </button>
  )
}
