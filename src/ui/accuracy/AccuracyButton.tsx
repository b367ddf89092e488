import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import styles from './AccuracyButton.module.css'

/** Opens the page on what is and is not known of the spots. */
export function AccuracyButton() {
  const t = useT()
  const openPage = useApp((s) => s.openPage)
  return (
    <button type="button" className={`${button.button} ${styles.open}`} onClick={() => openPage('accuracy')}>
      {t('accuracy.open')}
    </button>
  )
}
