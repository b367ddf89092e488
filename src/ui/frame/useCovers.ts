/**
 * Measures what the panels leave free of the stage. Each floating part says in its own
 * CSS which edge it covers in the current layout (`--covers: left | right | top | bottom | none`),
 * so the layout lives in one place and the scene only hears four numbers. While any part says `hold` (it is being
 * moved, or covers the body anyway) the scene keeps what it heard last.
 */
import { type RefCallback, useEffect, useState } from 'react'
import { useApp } from '../../state/context.ts'
import type { StageInsets } from '../../state/store.ts'

/**
 * Insets of elements over a stage of the given size, CSS pixels; null while one of them says `hold`.
 * Elements without size count for nothing.
 */
export function measureCovers(
  elements: Iterable<HTMLElement>,
  stage: { width: number; height: number },
): StageInsets | null {
  const insets: StageInsets = { top: 0, right: 0, bottom: 0, left: 0 }
  for (const element of elements) {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    switch (getComputedStyle(element).getPropertyValue('--covers').trim()) {
      case 'top':
        insets.top = Math.max(insets.top, box.bottom)
        break
      case 'right':
        insets.right = Math.max(insets.right, stage.width - box.left)
        break
      case 'bottom':
        insets.bottom = Math.max(insets.bottom, stage.height - box.top)
        break
      case 'left':
        insets.left = Math.max(insets.left, box.right)
        break
      case 'hold':
        return null
      default:
    }
  }
  return insets
}

/** A ref for every floating part, which keeps the store's insets true while they come, go and resize, and the means to do so at once. */
export function useCovers(): { ref: RefCallback<HTMLElement>; measure: () => void } {
  const setInsets = useApp((s) => s.setInsets)
  const [tracker] = useState(() => {
    const elements = new Set<HTMLElement>()
    const measure = () => {
      const insets = measureCovers(elements, { width: window.innerWidth, height: window.innerHeight })
      if (insets) setInsets(insets)
    }
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
    const ref: RefCallback<HTMLElement> = (element) => {
      if (!element) return
      elements.add(element)
      observer?.observe(element)
      measure()
      return () => {
        elements.delete(element)
        observer?.unobserve(element)
        measure()
      }
    }
    return { ref, measure }
  })
  useEffect(() => {
    window.addEventListener('resize', tracker.measure)
    return () => window.removeEventListener('resize', tracker.measure)
  }, [tracker])
  return tracker
}
