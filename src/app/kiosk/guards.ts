/** What a browser offers everywhere and a public screen must not: menus, selected text, page zoom, print, ways out. */

/** Shortcuts with Ctrl or ⌘ that zoom the page, print, save, search, or leave it. */
const SHORTCUTS = new Set(['+', '-', '=', '_', '0', 'p', 's', 'o', 'f', 'g', 'u', 'd', 'h', 'j'])

/**
 * Closes them on a page and says what to undo.
 * The figure has its own zoom; it hears wheel and pinch before this does.
 * @returns a function that opens them again
 */
export function guardPage(page: Window): () => void {
  const { document } = page
  const stop = new AbortController()
  const { signal } = stop
  const never = (event: Event) => event.preventDefault()
  const active = { signal, passive: false, capture: true }
  for (const kind of ['contextmenu', 'selectstart', 'dragstart', 'drop', 'gesturestart', 'gesturechange'])
    document.addEventListener(kind, (event) => inField(event.target) || never(event), active)
  document.addEventListener('wheel', (event) => event.ctrlKey && never(event), active)
  // Two fingers beside the figure would zoom the page; its own fingers are pointers and reach it all the same.
  document.addEventListener('touchmove', (event) => event.touches.length > 1 && never(event), active)
  document.addEventListener(
    'keydown',
    (event) => {
      if ((event.ctrlKey || event.metaKey) && SHORTCUTS.has(event.key.toLowerCase())) never(event)
      else if (event.altKey && event.key.startsWith('Arrow')) never(event)
    },
    active,
  )
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link && !link.getAttribute('href')?.startsWith('#')) never(event)
    },
    active,
  )
  const viewport = document.querySelector<HTMLMetaElement>('meta[name=viewport]')
  const before = viewport?.content
  if (viewport) viewport.content = `${viewport.content}, maximum-scale=1, user-scalable=no`
  return () => {
    stop.abort()
    if (viewport && before !== undefined) viewport.content = before
  }
}

/** Staff type the clinic's name; their field keeps what fields have. */
function inField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input[type=text]') !== null
}
