/** Where the reader was in each step of the history: how far the panels were scrolled, and what had the focus. */
import type { PlaceKeeper } from '../state/urlSync.ts'

/** An element as the way to it from a panel: places among siblings, and its words to know it again. */
interface Way {
  panel: string
  steps: readonly number[]
  words: string
}

interface Place {
  scroll: readonly number[]
  focus: Way | null
}

const PANELS = ['#list', '#card']
const SCROLLED = PANELS.map((panel) => `${panel} [data-scroll]`)

/** Keeps places in memory only: nothing of them is in storage or in the history itself. */
export function keepPlace(page: Document = document): PlaceKeeper {
  const places = new Map<number, Place>()
  return {
    leave: (step) => {
      places.set(step, {
        scroll: SCROLLED.map((one) => page.querySelector(one)?.scrollTop ?? 0),
        focus: wayTo(page.activeElement, page),
      })
    },
    arrive: (step) => {
      const place = places.get(step)
      if (!place) return
      // Two frames: the panels have then been drawn anew and have put the focus on their headings.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const focus = place.focus && found(place.focus, page)
          // A page of text over the body has the focus to itself.
          if (focus && !page.querySelector('dialog[open]')) focus.focus({ preventScroll: true })
          SCROLLED.forEach((one, i) => page.querySelector(one)?.scrollTo({ top: place.scroll[i] ?? 0 }))
        }),
      )
    },
  }
}

function wayTo(element: Element | null, page: Document): Way | null {
  const panel = PANELS.find((one) => element?.closest(one))
  const root = panel && page.querySelector(panel)
  if (!panel || !root || !element || element === root) return null
  const steps: number[] = []
  for (let at = element; at !== root && at.parentElement; at = at.parentElement)
    steps.unshift([...at.parentElement.children].indexOf(at))
  return { panel, steps, words: element.textContent }
}

function found({ panel, steps, words }: Way, page: Document): HTMLElement | null {
  let at: Element | null | undefined = page.querySelector(panel)
  for (const step of steps) at = at?.children[step]
  return at instanceof HTMLElement && at.textContent === words ? at : null
}
