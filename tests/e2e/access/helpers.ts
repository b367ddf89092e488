/**
 * What all probes share: put into the page once, before it loads. Probes ask the whole page at once and answer with a
 * list of faults in words (empty: all is well). They run in the browser and know nothing of the app but its language tags.
 */
import type { Page } from '@playwright/test'

/** Runs in the browser before the page: what all probes share. */
function helpers() {
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  /** Kept for assistive technology only. */
  const silent = (element: Element): boolean => {
    for (let above: Element | null = element; above; above = above.parentElement) {
      if (above.classList.contains('visuallyHidden')) return true
      if (getComputedStyle(above).clipPath === 'inset(50%)') return true
    }
    return false
  }
  const name = (element: Element): string => {
    const text =
      element.getAttribute('aria-label') || (element.textContent ?? '').trim() || element.getAttribute('name')
    const tag = element.tagName.toLowerCase()
    return `<${tag}${element.id ? `#${element.id}` : ''}> “${(text ?? '').slice(0, 40)}”`
  }
  /** What stands above everything else takes all keys: a dialog. */
  const root = (): Element => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const texts = (within: Element): Text[] => {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!(node instanceof Text) || !parent || !/\S/.test(node.data) || parent.closest('[aria-hidden="true"]'))
        continue
      if (['SCRIPT', 'STYLE', 'OPTION', 'NOSCRIPT', 'TITLE'].includes(parent.tagName)) continue
      found.push(node)
    }
    return found
  }
  /** What a press may hit: a box to tick together with its words. */
  const faceOf = (control: HTMLElement): HTMLElement => {
    if (!(control instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(control.type)) return control
    const area = (one: Element) => one.getBoundingClientRect().width * one.getBoundingClientRect().height
    return [control, ...(control.labels ?? [])].reduce((a, b) => (area(b) > area(a) ? b : a))
  }
  return { shown, silent, name, root, texts, faceOf }
}

declare global {
  interface Window {
    __access?: ReturnType<typeof helpers>
  }
}

/** Offers the probes to a page before it loads. */
export async function offerProbes(page: Page): Promise<void> {
  await page.addInitScript(`window.__access = (${helpers.toString()})()`)
}
