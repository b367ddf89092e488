/** Controls a finger cannot hit. */
import type { Page } from '@playwright/test'

/**
 * Every visible control whose target is smaller than `leastPx` in either direction. What counts is where a press
 * arrives, measured by asking the page, so that a label or an unseen border around a small face counts.
 */
export function smallTargets(page: Page, leastPx = 44): Promise<{ checked: number; small: string[] }> {
  return page.evaluate((least) => {
    const controls = 'a[href], button, summary, input, select, textarea, [role="button"], [role="switch"]'
    const root: ParentNode = document.querySelector('dialog[open]') ?? document
    const small: string[] = []
    let checked = 0
    for (const control of root.querySelectorAll<HTMLElement>(controls)) {
      // A link a skip jumps to is there for keys; a hidden file field is opened by its button.
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('[href^="#"], [type=file]'))
        continue
      const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined
      control.scrollIntoView({ block: 'center', inline: 'nearest' })
      const { left, top, width, height } = control.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      checked += 1
      if (width >= least - 0.5 && height >= least - 0.5) continue
      const [x, y] = [left + width / 2, top + height / 2]
      const arrives = (atX: number, atY: number): boolean => {
        const hit = document.elementFromPoint(atX, atY)
        return hit !== null && (control.contains(hit) || (label?.contains(hit) ?? false))
      }
      const reach = (dx: number, dy: number): number => {
        let far = 0
        while (far < least && arrives(x + dx * far, y + dy * far)) far += 0.5
        return far
      }
      const across = Math.max(width, reach(1, 0) + reach(-1, 0))
      const down = Math.max(height, reach(0, 1) + reach(0, -1))
      if (across >= least - 0.5 && down >= least - 0.5) continue
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 40)
      small.push(`${control.tagName} ${name} ${Math.round(across)} × ${Math.round(down)}`)
    }
    return { checked, small }
  }, leastPx)
}
