import type { RefCallback } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { DeviceIcon, MoonIcon, SearchIcon, SunIcon } from '../controls/icons.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import { ShareButton } from '../share/ShareButton.tsx'
import styles from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'

/** The name (also the way home) and the theme. */
export function Header({ coverRef }: { coverRef: RefCallback<HTMLElement> }) {
  const t = useT()
  const name = t('app.name')
  const rest = t('app.nameRest')
  const theme = useApp((s) => s.theme)
  const setTheme = useApp((s) => s.setTheme)
  const openSearch = useApp((s) => s.openSearch)
  const reset = useApp((s) => s.reset)
  return (
    <header className={styles.header} ref={coverRef}>
      <button type="button" className={styles.name} onClick={reset}>
        {name.endsWith(rest) ? name.slice(0, -rest.length) : ''}
        <b>{rest}</b>
        <span className="visuallyHidden"> · {t('toolbar.home')}</span>
      </button>
      <button
        type="button"
        className={styles.find}
        aria-label={t('search.open')}
        title={t('search.open')}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => openSearch(true)}
      >
        <SearchIcon />
      </button>
      <ShareButton className={styles.share} />
      <LanguageSwitch />
      <Segmented
        hideLegend
        look="bare"
        legend={t('theme.legend')}
        options={[
          { value: 'light', label: t('theme.light'), icon: <SunIcon /> },
          { value: 'system', label: t('theme.system'), icon: <DeviceIcon /> },
          { value: 'dark', label: t('theme.dark'), icon: <MoonIcon /> },
        ]}
        value={theme}
        onChange={setTheme}
      />
    </header>
  )
}
