import { useApp } from '../state/context.ts'
import { useT } from '../state/texts.ts'
import styles from './SkipLinks.module.css'

/** The first stops of the Tab key: past the header to the list, and to the card where one is open. */
export function SkipLinks() {
  const t = useT()
  const card = useApp((s) => s.selected !== null)
  return (
    <>
      <a className={styles.skip} href="#list">
        {t('app.skipToList')}
      </a>
      {card && (
        <a className={styles.skip} href="#card">
          {t('app.skipToCard')}
        </a>
      )}
    </>
  )
}
