/** Whether the device has a network, as far as the browser knows. */
import type { AppStore } from '../../state/store.ts'

/** Tells the store whether there is a network. @returns a function that stops it */
export function followNetwork(store: AppStore, target: Window = window): () => void {
  const look = () => store.getState().setOnline(target.navigator.onLine !== false)
  look()
  target.addEventListener('online', look)
  target.addEventListener('offline', look)
  return () => {
    target.removeEventListener('online', look)
    target.removeEventListener('offline', look)
  }
}
