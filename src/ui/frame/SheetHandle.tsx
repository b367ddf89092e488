import type { KeyboardEvent } from 'react'
import { useApp } from '../../state/context.ts'
import { nextSnap, type SheetSnap } from '../../state/sheetSlice.ts'
import { useT } from '../../state/texts.ts'
import { SearchIcon } from '../controls/icons.tsx'
import styles from './SheetHandle.module.css'

const KEYS: Record<string, (snap: SheetSnap) => SheetSnap> = {
  ArrowUp: (snap) => nextSnap(snap, 1),
  ArrowDown: (snap) => nextSnap(snap, -1),
  Home: () => 'peek',
  End: () => 'tall',
}

/**
 * On phones: moves the sheet, and keeps the search within a thumb's reach. A press goes one place up, from the top
 * to the bottom; the arrow keys go up and down. Its name tells place and what a press does; `title` is what the
 * sheet holds, read while nothing else of it is in view. Elsewhere it is not there.
 */
export function SheetHandle({ title }: { title: string }) {
  const t = useT()
  const sheet = useApp((s) => s.sheet)
  const setSheet = useApp((s) => s.setSheet)
  const openSearch = useApp((s) => s.openSearch)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = KEYS[event.key]
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setSheet(next(sheet))
  }
  return (
    <div className={styles.row} data-sheet-handle>
      <button
        type="button"
        className={styles.handle}
        aria-label={t(`sheet.${sheet}`, { title })}
        aria-expanded={sheet !== 'peek'}
        aria-keyshortcuts="ArrowUp ArrowDown Home End"
        onClick={() => setSheet(sheet === 'tall' ? 'peek' : nextSnap(sheet, 1))}
        onKeyDown={onKeyDown}
      >
        <span className={styles.title} aria-hidden="true">
          {title}
        </span>
      </button>
      <button
        type="button"
        className={styles.find}
        aria-label={t('search.open')}
        aria-haspopup="dialog"
        onClick={() => openSearch(true)}
      >
        <SearchIcon />
      </button>
    </div>
  )
}
