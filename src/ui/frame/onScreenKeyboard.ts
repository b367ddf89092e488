/**
 * Tells the style sheets how much of the window an on-screen keyboard covers (`data-keyboard`, `--keyboard` on the
 * root element). Browsers lay it over the page without making the page smaller; only the visual viewport knows.
 */
const FIELDS = 'input:not([type=radio], [type=checkbox], [type=range], [type=file], [type=color]), textarea'
/** Less than this is a browser's bar. */
const LEAST_PX = 80

/** A field that brings up the keyboard. */
export const takesText = (element: Element | null): element is HTMLElement => element?.matches(FIELDS) ?? false

/** CSS px of the window's height below what is seen; 0 while the page itself is zoomed, or no field has the focus. */
export function keyboardPx(
  view: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>,
  windowPx: number,
  focused: Element | null,
): number {
  if (view.scale > 1.05 || !takesText(focused)) return 0
  const coveredPx = Math.round(windowPx - view.height - view.offsetTop)
  return coveredPx < LEAST_PX ? 0 : coveredPx
}

/** Follows the keyboard and keeps the field with the cursor in view. @returns ends it */
export function followKeyboard(): () => void {
  const view = window.visualViewport
  const root = document.documentElement
  if (!view) return () => {}
  let known = 0
  const follow = () => {
    const px = keyboardPx(view, window.innerHeight, document.activeElement)
    if (px === known) return
    known = px
    root.toggleAttribute('data-keyboard', px > 0)
    root.style.setProperty('--keyboard', `${px}px`)
    if (px > 0) document.activeElement?.scrollIntoView({ block: 'nearest' })
  }
  view.addEventListener('resize', follow)
  view.addEventListener('scroll', follow)
  document.addEventListener('focusout', follow)
  return () => {
    view.removeEventListener('resize', follow)
    view.removeEventListener('scroll', follow)
    document.removeEventListener('focusout', follow)
    root.removeAttribute('data-keyboard')
  }
}
