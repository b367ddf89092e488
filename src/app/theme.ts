/** The chosen theme on the page. "system" leaves the choice to the browser (color-scheme in tokens.css). */
import type { AppStore } from '../state/store.ts'

/** Writes `data-theme` on the root element now and on every change. */
export function followTheme(store: AppStore): void {
  const show = () => {
    const { theme } = store.getState()
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
  show()
  store.subscribe(show)
}
