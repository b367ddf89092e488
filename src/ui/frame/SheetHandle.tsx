import { useT } from '../../state/texts.ts'
import styles from './SheetHandle.module.css'

/** On upright screens: gives the room to the text or to the body. Elsewhere it is not there. */
export function SheetHandle({ low, onToggle }: { low: boolean; onToggle: () => void }) {
  const t = useT()
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={t(low ? 'sheet.more' : 'sheet.less')}
      aria-expanded={!low}
      onClick={onToggle}
    />
  )
}
