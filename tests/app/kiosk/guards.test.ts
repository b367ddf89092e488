// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guardPage } from '../../../src/app/kiosk/guards.ts'

let open: () => void
beforeEach(() => {
  document.head.innerHTML = '<meta name="viewport" content="width=device-width">'
  document.body.innerHTML =
    '<a id="out" href="https://example.test/">out</a><p id="text">text</p><input id="field" type="text">'
  open = guardPage(window)
})
afterEach(() => open())

/** Whether the page let a thing happen. */
function happens(event: Event, on = 'text'): boolean {
  return document.getElementById(on)?.dispatchEvent(event) ?? false
}
const kind = (name: string) => new Event(name, { bubbles: true, cancelable: true })
const key = (name: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init })

it('closes menus, selection, page zoom, print and ways out, and opens them again when told to', () => {
  const all = () => [
    happens(kind('contextmenu')),
    happens(kind('selectstart')),
    happens(kind('dragstart')),
    happens(kind('gesturestart')),
    // The made-up page has no such key on its wheel.
    happens(Object.assign(kind('wheel'), { ctrlKey: true })),
    happens(key('+', { ctrlKey: true })),
    happens(key('0', { metaKey: true })),
    happens(key('p', { ctrlKey: true })),
    happens(key('ArrowLeft', { altKey: true })),
    happens(new MouseEvent('click', { bubbles: true, cancelable: true }), 'out'),
  ]
  expect(all()).toEqual(all().map(() => false))
  expect(document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content).toContain('user-scalable=no')
  open()
  expect(all()).toEqual(all().map(() => true))
  expect(document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content).toBe('width=device-width')
})

it('leaves scrolling, keys of the figure and the field of staff alone', () => {
  expect(happens(new WheelEvent('wheel', { bubbles: true, cancelable: true }))).toBe(true)
  expect(happens(key('+'))).toBe(true)
  expect(happens(key('ArrowLeft'))).toBe(true)
  expect(happens(kind('selectstart'), 'field')).toBe(true)
})
