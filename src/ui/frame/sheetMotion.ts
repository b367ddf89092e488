/**
 * Drags the sheet of a phone and lets it glide to its places; downloaded where there is a sheet.
 *
 * While a hand holds the sheet it is laid out once, at its full height, and only shifted (`translate`): neither
 * React nor the layout runs per frame, and the figure is composed anew once, when it is known where the sheet
 * comes to rest. Content scrolls as the browser scrolls it; pulled down from its very beginning it takes the
 * sheet along. An upward drag on the content always scrolls, so that a list can be read at half height with the
 * body in view; the sheet is raised by its handle or its head.
 *
 * Own code, as nothing kept well fits (brotli, beside React): the drawer of @base-ui/react 1.9 is 38 kB and a
 * dialog in a portal, react-modal-sheet 5.6 is 60 kB with the animation library it needs, vaul 1.1 is 21 kB and
 * no longer maintained, pure-web-bottom-sheet 0.3 is 3 kB but wants Node 24, puts the lists into a shadow root
 * and scrolls sheet and content as one. All of them cover the page; this sheet shares it with the body.
 */
import { type SheetSnap, SHEET_SNAPS, sheetAfter } from '../../state/sheetSlice.ts'
import type { AppStore } from '../../state/store.ts'
import { takesText } from './onScreenKeyboard.ts'
import { type DragSample, growthSpeed, settle, type SnapHeights } from './sheetSnap.ts'

export { followKeyboard } from './onScreenKeyboard.ts'

const SLOP_PX = 6
const GLIDE = { duration: 260, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' } as const
/** The toolbar on the sheet's edge fades over this way below the header. */
const FADE_PX = 56

interface Held {
  panel: HTMLElement
  heights: SnapHeights
  fromPx: number
  fromY: number
  heightPx: number
  samples: DragSample[]
}

/**
 * @param app the element that carries `data-sheet`
 * @param measure tells the stage what is covered; called when the sheet has its new height
 * @returns ends it
 */
export function moveSheet(app: HTMLElement, store: AppStore, measure: () => void): () => void {
  let held: Held | null = null
  let gliding: Animation[] = []
  const toolbar = () => app.querySelector<HTMLElement>('[data-sheet-rider]')
  const parts = (panel: HTMLElement) => [panel, toolbar()].filter((part) => part !== null)
  const panelNow = () =>
    [...app.querySelectorAll<HTMLElement>('[data-sheet-panel]')].find((panel) => panel.offsetHeight > 0)
  const visiblePx = (panel: HTMLElement) => app.getBoundingClientRect().bottom - panel.getBoundingClientRect().top

  const stopGlide = () => {
    for (const one of gliding) one.cancel()
    gliding = []
    delete app.dataset['sheetGlides']
  }

  /** Lays the sheet out at a place and lets it come there from the height it is seen at. */
  const rest = (snap: SheetSnap, panel: HTMLElement, fromPx: number) => {
    stopGlide()
    const wasTall = app.dataset['sheet'] === 'tall' || app.dataset['sheetHeld'] !== undefined
    delete app.dataset['sheetHeld']
    for (const part of parts(panel)) {
      part.style.translate = ''
      part.style.opacity = ''
    }
    app.dataset['sheet'] = snap
    measure()
    const wayPx = visiblePx(panel) - fromPx
    if (Math.abs(wayPx) < 1 || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    // The camera is on its way to the new picture already; what glides tells nothing new.
    app.dataset['sheetGlides'] = ''
    gliding = parts(panel).map((part) => {
      const start: Keyframe = { translate: `0 ${wayPx}px` }
      const hidden = part !== panel && wasTall && wayPx < 0
      return part.animate(hidden ? [{ ...start, opacity: 0 }, { opacity: 1 }] : [start, {}], GLIDE)
    })
    const current = gliding
    void Promise.all(current.map((one) => one.finished)).then(
      () => {
        if (gliding !== current) return
        stopGlide()
        measure()
      },
      // Another move has taken its place.
      () => {},
    )
  }

  const take = (panel: HTMLElement, y: number, timeMs: number) => {
    const fromPx = visiblePx(panel)
    stopGlide()
    const now = app.dataset['sheet']
    const heights = { peek: 0, half: 0, tall: 0 }
    for (const snap of SHEET_SNAPS) {
      app.dataset['sheet'] = snap
      heights[snap] = visiblePx(panel)
    }
    app.dataset['sheet'] = now
    app.dataset['sheetHeld'] = ''
    held = { panel, heights, fromPx, fromY: y, heightPx: fromPx, samples: [{ y, timeMs }] }
    drag(y, timeMs)
  }
  const drag = (y: number, timeMs: number) => {
    if (!held) return
    const { heights, panel, fromPx, fromY } = held
    held.heightPx = Math.min(heights.tall, Math.max(heights.peek * 0.7, fromPx + fromY - y))
    held.samples.push({ y, timeMs })
    const shiftPx = heights.tall - held.heightPx
    for (const part of parts(panel)) part.style.translate = `0 ${shiftPx}px`
    const rider = toolbar()
    if (rider) rider.style.opacity = String(Math.max(0, Math.min(1, shiftPx / FADE_PX - 1)))
  }
  const letGo = (timeMs: number) => {
    if (!held) return
    const { heights, panel, heightPx, samples } = held
    held = null
    const snap = settle(heightPx, growthSpeed(samples, timeMs), heights)
    rest(snap, panel, heightPx)
    store.getState().setSheet(snap)
  }

  // — a finger: on the handle and the head it holds the sheet, on the content only where that cannot scroll —
  let finger: { x: number; y: number; target: Element; panel: HTMLElement } | null = null
  const touchStart = (event: TouchEvent) => {
    const { target } = event
    const touch = event.touches[0]
    const panel = target instanceof Element ? target.closest<HTMLElement>('[data-sheet-panel]') : null
    finger = null
    if (held) letGo(event.timeStamp)
    if (!touch || event.touches.length > 1 || !(target instanceof Element) || !panel) return
    if (takesText(target) || target.closest('select, input[type=range]')) return
    finger = { x: touch.clientX, y: touch.clientY, target, panel }
  }
  const touchMove = (event: TouchEvent) => {
    const touch = event.touches[0]
    if (!touch || (!finger && !held)) return
    if (held) {
      event.preventDefault()
      drag(touch.clientY, event.timeStamp)
      return
    }
    if (!finger) return
    const downPx = touch.clientY - finger.y
    const acrossPx = Math.abs(touch.clientX - finger.x)
    if (Math.max(Math.abs(downPx), acrossPx) < SLOP_PX) return
    // A scroll that has begun stays a scroll.
    if (event.cancelable && acrossPx < Math.abs(downPx) && holds(finger.target, finger.panel, downPx > 0)) {
      event.preventDefault()
      take(finger.panel, touch.clientY, event.timeStamp)
    }
    finger = null
  }
  const touchEnd = (event: TouchEvent) => {
    finger = null
    letGo(event.timeStamp)
  }
  const holds = (target: Element, panel: HTMLElement, down: boolean): boolean => {
    if (app.dataset['sheet'] === 'peek' || target.closest('[data-sheet-handle]')) return true
    for (let at: Element | null = target; at && at !== panel; at = at.parentElement) if (at.scrollTop > 0) return false
    return down || target.closest('[data-sheet-head]') !== null
  }

  // — a mouse or a pen: on the handle —
  let pressed: { y: number; panel: HTMLElement } | null = null
  const pointerDown = (event: PointerEvent) => {
    const handle = event.target instanceof Element ? event.target.closest('[data-sheet-handle]') : null
    const panel = handle?.closest<HTMLElement>('[data-sheet-panel]')
    if (event.pointerType === 'touch' || event.button !== 0 || !handle || !panel) return
    handle.setPointerCapture(event.pointerId)
    pressed = { y: event.clientY, panel }
  }
  const pointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || !pressed) return
    if (held) drag(event.clientY, event.timeStamp)
    else if (Math.abs(event.clientY - pressed.y) >= SLOP_PX) take(pressed.panel, event.clientY, event.timeStamp)
  }
  const pointerUp = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    pressed = null
    if (!held) return
    letGo(event.timeStamp)
    // The press that ends a drag is no click on the handle.
    const swallow = (click: Event) => click.stopPropagation()
    app.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => app.removeEventListener('click', swallow, { capture: true }))
  }

  /** Who comes by keyboard sees what has the focus; who types on the screen needs all of the room above the keys. */
  const focusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !target.closest('[data-scroll]')) return
    const { sheet, setSheet } = store.getState()
    if (takesText(target) && matchMedia('(pointer: coarse)').matches) setSheet('tall')
    else if (sheet === 'peek' && target.matches(':focus-visible')) setSheet('half')
  }

  const unsubscribe = store.subscribe((after, before) => {
    const wanted = sheetAfter(before, after)
    if (wanted && wanted !== after.sheet) {
      after.setSheet(wanted)
      return
    }
    const panel = panelNow()
    if (after.sheet !== before.sheet && app.dataset['sheet'] !== after.sheet && panel)
      rest(after.sheet, panel, visiblePx(panel))
  })
  const listeners = [
    ['touchstart', touchStart],
    ['touchmove', touchMove],
    ['touchend', touchEnd],
    ['touchcancel', touchEnd],
    ['pointerdown', pointerDown],
    ['pointermove', pointerMove],
    ['pointerup', pointerUp],
    ['pointercancel', pointerUp],
    ['focusin', focusIn],
  ] as const
  for (const [type, listener] of listeners)
    app.addEventListener(type, listener as EventListener, { passive: type !== 'touchmove' })
  return () => {
    unsubscribe()
    stopGlide()
    const panel = held?.panel
    held = null
    delete app.dataset['sheetHeld']
    if (panel) for (const part of parts(panel)) part.removeAttribute('style')
    for (const [type, listener] of listeners) app.removeEventListener(type, listener as EventListener)
  }
}
