/** Controls under keys and fingers: is the focus seen, is each in reach, do chosen ones look chosen. */
import type { Page } from '@playwright/test'

/**
 * Puts the focus on every control in turn, as Tab does, and looks: is it in sight, is it on top, does it look
 * different, and is it large enough. Press Tab once before, so that the browser shows focus.
 */
export function focusFaults(page: Page, leastPx = 24): Promise<string[]> {
  return page.evaluate((least) => {
    const { shown, silent, name, root, faceOf } = window.__access!
    const faults: string[] = []
    const before = document.activeElement
    const controls = [
      ...root().querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, canvas[tabindex], [tabindex="0"]',
      ),
    ].filter((element) => shown(element) && !element.closest('[inert]'))
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, textDecorationLine } =
        getComputedStyle(element)
      return [
        outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
        boxShadow,
        backgroundColor,
        borderColor,
        textDecorationLine,
      ].join('|')
    }
    for (const control of controls) {
      const face = faceOf(control)
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
      const around = [control, face, ...labels, ...face.querySelectorAll('*')]
      ;(document.activeElement as HTMLElement | null)?.blur()
      const calm = around.map(look)
      control.focus()
      if (document.activeElement !== control) {
        faults.push(`${name(face)}: does not take the focus`)
        continue
      }
      if (around.every((element, i) => look(element) === calm[i]))
        faults.push(`${name(face)}: looks the same with the focus`)
      const box = face.getBoundingClientRect()
      const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight]
      const seen = {
        left: Math.max(0, box.left),
        top: Math.max(0, box.top),
        right: Math.min(width, box.right),
        bottom: Math.min(height, box.bottom),
      }
      if (seen.right - seen.left < 1 || seen.bottom - seen.top < 1) {
        faults.push(`${name(face)}: out of the window with the focus`)
        continue
      }
      if (control instanceof HTMLCanvasElement) continue
      // In its middle and near its corners: something of it must be on top.
      const spots = [0.5, 0.12, 0.88].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [x, y] as const))
      const free = spots.filter(([x, y]) => {
        const top = document.elementFromPoint(
          seen.left + x * (seen.right - seen.left),
          seen.top + y * (seen.bottom - seen.top),
        )
        // What the reader opened over it closes with Escape; WCAG 2.4.11 does not count that as covered.
        const over = top?.closest(':popover-open') ?? null
        if (over && !over.contains(face)) return true
        return (
          top !== null && (face.contains(top) || control.contains(top) || labels.some((label) => label.contains(top)))
        )
      })
      if (free.length < spots.length / 2)
        faults.push(`${name(face)}: covered by something else (${free.length} of ${spots.length} spots free)`)
      const inText = getComputedStyle(face).display === 'inline'
      // A press just beside its middle may be taken by what lies around it, such as a row with one box.
      const [x, y] = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2]
      const reach = [-least, least].flatMap((step) => [
        document.elementFromPoint(x + step / 2, y),
        document.elementFromPoint(x, y + step / 2),
      ])
      const wide = reach.every((top) => top !== null && [control, face, ...labels].some((one) => one.contains(top)))
      if (!inText && !wide && !silent(face) && (box.width < least - 0.5 || box.height < least - 0.5))
        faults.push(
          `${name(face)}: ${Math.round(box.width)} × ${Math.round(box.height)} px is smaller than ${least} px`,
        )
    }
    ;(document.activeElement as HTMLElement | null)?.blur()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    if (controls.length < 1) faults.push(`only ${controls.length} controls found`)
    return faults
  }, leastPx)
}

/** Controls that lie on each other. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shown, silent, name, root } = window.__access!
    const controls = [...root().querySelectorAll('a[href], button, select, input, summary, label')]
      .filter(
        (element) =>
          shown(element) && !silent(element) && !(element instanceof HTMLInputElement && element.closest('label')),
      )
      .map((element) => {
        let { left, top, right, bottom } = element.getBoundingClientRect()
        for (let above = element.parentElement; above; above = above.parentElement) {
          if (getComputedStyle(above).overflowY === 'visible') continue
          const box = above.getBoundingClientRect()
          left = Math.max(left, box.left)
          top = Math.max(top, box.top)
          right = Math.min(right, box.right)
          bottom = Math.min(bottom, box.bottom)
        }
        let floats = false
        for (let above: Element | null = element; above; above = above.parentElement)
          floats ||= getComputedStyle(above).position === 'sticky'
        // A label and its own box are one control.
        const of = element instanceof HTMLLabelElement ? element.control : element
        const layer = element.closest('[popover]')
        return { element, of, layer, floats, left, top, right, bottom }
      })
      .filter((box) => box.right - box.left > 4 && box.bottom - box.top > 4)
    const faults: string[] = []
    controls.forEach((a, i) => {
      for (const b of controls.slice(i + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element) || a.floats || b.floats) continue
        // One that lies wholly on the other was put there.
        const within = (one: typeof a, other: typeof a) =>
          one.left >= other.left - 1 &&
          one.right <= other.right + 1 &&
          one.top >= other.top - 1 &&
          one.bottom <= other.bottom + 1
        // A panel above the page covers what lies below it.
        if (a.layer !== b.layer) continue
        if (a.of === b.of || within(a, b) || within(b, a)) continue
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (wide > 4 && high > 4)
          faults.push(
            `${name(a.element)} and ${name(b.element)} overlap by ${Math.round(wide)} × ${Math.round(high)} px`,
          )
      }
    })
    return faults
  })
}

/**
 * Chosen things that look like those beside them. For forced colours, where backgrounds are taken away.
 * @returns chosen ones without any line, weight or shape of their own
 */
export function sameWhenChosen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { shown, name, root } = window.__access!
    ;(document.activeElement as HTMLElement | null)?.blur()
    const look = (element: Element) =>
      [element, ...element.querySelectorAll('*')]
        .flatMap((one) => [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part)))
        .map((style) =>
          [
            style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth}`,
            `${style.borderTopStyle} ${style.borderTopWidth} ${style.borderTopColor}`,
            `${style.borderBottomStyle} ${style.borderBottomWidth} ${style.borderBottomColor}`,
            style.fontWeight,
            style.textDecorationLine,
            style.forcedColorAdjust === 'none' ? `${style.backgroundColor} ${style.color}` : '',
            style.content,
            style.translate,
          ].join(),
        )
        .join('|')
    const faceOf = (one: Element) => (one instanceof HTMLInputElement ? (one.nextElementSibling ?? one) : one)
    const chosen = [
      ...root().querySelectorAll(
        '[aria-pressed="true"], [aria-current]:not([aria-current="false"]), input[type="radio"]:checked',
      ),
    ].filter((one) => shown(faceOf(one)))
    return chosen.flatMap((one) => {
      // A box of the browser's own has its sign.
      if (one instanceof HTMLInputElement && getComputedStyle(one).opacity !== '0') return []
      const other = [
        ...root().querySelectorAll(one instanceof HTMLInputElement ? 'input[type="radio"]:not(:checked)' : '*'),
      ].find(
        (beside) =>
          beside.className === one.className &&
          beside.tagName === one.tagName &&
          beside.getAttribute('aria-pressed') !== 'true' &&
          !beside.hasAttribute('aria-current') &&
          (!(one instanceof HTMLInputElement) || (beside as HTMLInputElement).name === one.name) &&
          shown(faceOf(beside)),
      )
      return other &&
        look(faceOf(one)).split('|')[0] === look(faceOf(other)).split('|')[0] &&
        look(faceOf(one)) === look(faceOf(other))
        ? [`${name(faceOf(one))} looks the same chosen or not`]
        : []
    })
  })
}
