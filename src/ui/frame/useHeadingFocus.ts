import { useEffect, useRef } from 'react'

/** True once the visitor has done something; the first paint never steals the focus. */
let pageTouched = false

/**
 * Moves the focus to a panel's heading when the panel turns to something else
 * (`place` changes or the panel appears), so that keyboard and screen reader follow.
 */
export function useHeadingFocus(place: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (place && pageTouched) heading.current?.focus({ preventScroll: true })
    pageTouched = true
  }, [place])
  return heading
}
