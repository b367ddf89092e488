import { useT } from '../../state/texts.ts'
import { PickPoints } from '../handout/PickPoints.tsx'
import styles from './Search.module.css'
import { SlashSwitch } from './SlashSwitch.tsx'

/** What the keys do, where there are keys; whether points are picked; and that nothing typed here is kept. */
export function Keys() {
  const t = useT()
  return (
    <div className={styles.foot}>
      <span className={styles.keys} aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keys.move')}
        </span>
        <span>
          <kbd>↵</kbd> {t('search.keys.open')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('search.keys.close')}
        </span>
      </span>
      <PickPoints />
      <span>{t('search.private')}</span>
      <div className={styles.slash}>
        <SlashSwitch />
      </div>
    </div>
  )
}
