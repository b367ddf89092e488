import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { TickIcon } from '../controls/icons.tsx'
import styles from './PickPoints.module.css'

/**
 * One quiet switch above a list of points: while it is on, every row offers to put its point on the handout. Beside
 * it, the way to what has been picked.
 */
export function PickPoints() {
  const t = useT()
  const picking = useApp((s) => s.picking)
  const count = useApp((s) => s.picked.length)
  const setPicking = useApp((s) => s.setPicking)
  const openPage = useApp((s) => s.openPage)
  const openSearch = useApp((s) => s.openSearch)
  const open = () => {
    openSearch(false)
    openPage('handout')
  }
  return (
    <div className={styles.pick}>
      <button type="button" className={button.quiet} aria-pressed={picking} onClick={() => setPicking(!picking)}>
        {picking && <TickIcon />}
        {t('handout.pick')}
      </button>
      {count > 0 && (
        <button type="button" className={button.quiet} onClick={open}>
          {t('handout.openList', { count })}
        </button>
      )}
    </div>
  )
}
