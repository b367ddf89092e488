import { useEffect } from 'react'

/** Time for what closed to give the focus back itself. */
const GRACE_MS = 120

/** Where the focus goes when what had it is gone and nothing else takes it: the nearest heading that is in sight. */
function refuge(dialog: Element | null): HTMLElement | null {
  const places = dialog?.isConnected ? [dialog] : [document.getElementById('card'), document.getElementById('list')]
  for (const place of places) {
    if (!place?.checkVisibility()) continue
    const heading = [...place.querySelectorAll<HTMLElement>('h1, h2')].find((one) => one.checkVisibility())
    if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
    return heading ?? (place instanceof HTMLElement ? place : null)
  }
  return null
}

/**
 * The focus never falls off the page: a button that takes itself away, a panel that closes without an opener, a
 * message that is dismissed leave it at the heading beside them, not at the top of the document.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    let dialog: Element | null = null
    let timer = 0
    const had = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return
      last = event.target
      dialog = last.closest('dialog[open]')
    }
    const lost = () =>
      document.activeElement === document.body && last !== null && !(last.isConnected && last.checkVisibility())
    const look = () => {
      if (timer !== 0 || !lost()) return
      timer = window.setTimeout(() => {
        // After the next frame: a slow machine may not have drawn what closed yet.
        requestAnimationFrame(() => {
          timer = 0
          if (lost()) refuge(dialog)?.focus({ preventScroll: true })
        })
      }, GRACE_MS)
    }
    document.addEventListener('focusin', had)
    const observer = new MutationObserver(look)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['hidden', 'open', 'data-card'],
    })
    return () => {
      document.removeEventListener('focusin', had)
      observer.disconnect()
      window.clearTimeout(timer)
    }
  }, [])
}
