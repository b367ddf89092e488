// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { keyboardPx } from '../../../src/ui/frame/onScreenKeyboard.ts'

const make = (html: string) => {
  document.body.innerHTML = html
  return document.body.firstElementChild
}
const view = { height: 508, offsetTop: 0, scale: 1 }

describe('keyboardPx', () => {
  it('is what lies below the visual viewport while a field has the cursor', () => {
    expect(keyboardPx(view, 844, make('<input type="search">'))).toBe(336)
    // iOS also pushes the page up to show the field.
    expect(keyboardPx({ ...view, offsetTop: 100 }, 844, make('<textarea></textarea>'))).toBe(236)
  })

  it('is nothing for controls without text, for a zoomed page and for the bars of the browser', () => {
    expect(keyboardPx(view, 844, make('<button>a</button>'))).toBe(0)
    expect(keyboardPx(view, 844, make('<input type="radio">'))).toBe(0)
    expect(keyboardPx(view, 844, null)).toBe(0)
    expect(keyboardPx({ ...view, scale: 1.6 }, 844, make('<input>'))).toBe(0)
    expect(keyboardPx({ ...view, height: 788 }, 844, make('<input>'))).toBe(0)
  })
})
