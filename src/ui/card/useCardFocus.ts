import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the card's heading when a card opens, and back to where it came
 * from when the card closes. A card that is there on the first paint takes no focus.
 */
export function useCardFocus(code: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const origin = useRef<Element | null>(null)

  useEffect(() => {
    const before = document.activeElement
    const inside = heading.current?.closest('#card')?.contains(before)
    // Stepping from point to point keeps the first way back unless the list was used again.
    if (!inside) origin.current = before === document.body ? null : before
    if (before !== document.body || document.hasFocus()) heading.current?.focus({ preventScroll: true })
    heading.current?.closest('[data-scroll]')?.scrollTo({ top: 0 })
  }, [code])

  useEffect(
    () => () => {
      const back = origin.current
      // After this unmount is painted, the list may be visible again and can take the focus.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return
        const row = back?.isConnected ? back : document.querySelector('#list h1')
        if (row instanceof HTMLElement) row.focus({ preventScroll: false })
      })
    },
    [],
  )
  return heading
}
