import { type RefCallback, useCallback, useRef, useState } from 'react'

/** A row counts as seen when all but this much of it is in sight, CSS pixels: the edge of the box fades. */
const EDGE_PX = 12

/**
 * Whether the end of a list in a scrolled box (`[data-scroll]`) has come into sight since it was put there.
 * @param page what the list is, as a value: another one has not been seen
 * @returns `end`: a ref for what stands below the list, with `page` as its key; `showMore` scrolls on
 */
export function useAllSeen(page: number): { seen: boolean; end: RefCallback<HTMLElement>; showMore: () => void } {
  const [seenPage, setSeenPage] = useState(-1)
  const more = useRef<(() => void) | null>(null)
  const end = useCallback(
    (element: HTMLElement | null) => {
      const box = element?.closest<HTMLElement>('[data-scroll]')
      if (!element || !box) return
      const look = () => {
        if (element.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom + EDGE_PX) setSeenPage(page)
      }
      more.current = () => {
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches
        box.scrollBy({ top: box.clientHeight * 0.8, behavior: still ? 'instant' : 'smooth' })
        // The event comes with the next picture; what is there already is known at once.
        look()
      }
      box.addEventListener('scroll', look, { passive: true })
      window.addEventListener('resize', look)
      look()
      return () => {
        more.current = null
        box.removeEventListener('scroll', look)
        window.removeEventListener('resize', look)
      }
    },
    [page],
  )
  return { seen: seenPage === page, end, showMore: () => more.current?.() }
}
