/** The mode of the page on its root element, for style sheets (`[data-mode='kiosk']`). */
import type { AppStore } from '../state/store.ts'

/** Writes `data-mode` on the root element now and on every change. */
export function followMode(store: AppStore): void {
  const show = () => {
    document.documentElement.dataset.mode = store.getState().mode
  }
  show()
  store.subscribe(show)
}
