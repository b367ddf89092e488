import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { SearchIcon } from '../controls/icons.tsx'
import styles from './SearchButton.module.css'

/** Looks like the field it opens. */
export function SearchButton() {
  const t = useT()
  const slash = useApp((s) => s.slashOpens)
  const openSearch = useApp((s) => s.openSearch)
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      aria-keyshortcuts={`${slash ? '/ ' : ''}Control+K Meta+K`}
      onClick={() => openSearch(true)}
    >
      <SearchIcon />
      <span className={styles.label}>{t('search.open')}</span>
      <span className={styles.hint} aria-hidden="true">
        {t('search.hint')}
      </span>
      {slash && (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      )}
    </button>
  )
}
