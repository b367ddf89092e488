// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const group = (name: string) => screen.getByRole('heading', { name, level: 3 }).closest('section') as HTMLElement
const codesIn = (element: Element) =>
  [...element.querySelectorAll('[data-code]')].map((row) => row.getAttribute('data-code'))

describe('pregnancy', () => {
  it('moves the excluded points under Avoided, with the reason, and back', () => {
    const store = renderApp({ patternId: 'P5', gate: 'clear' })
    expect(screen.queryByText('When to call your maternity unit')).toBeNull()
    act(() => store.getState().tell('pregnancy', true))
    expect(screen.getByText('When to call your maternity unit')).toBeTruthy()
    expect(codesIn(group('Avoided'))).toEqual(['SP6', 'BL60'])
    expect(within(group('Avoided')).getAllByText('Left out in pregnancy by custom.')).toHaveLength(2)
    expect(codesIn(group('Main points'))).toEqual(['BL25', 'BL40', 'GV4'])
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }))
    expect(screen.queryByRole('heading', { name: 'Avoided' })).toBeNull()
  })

  it('can be told in one place of the check, above the signs it adds to', () => {
    renderApp({ patternId: 'P5' })
    expect(screen.queryAllByRole('switch')).toHaveLength(0)
    const told = screen.getAllByRole('button', { name: /^Before you start/ })
    expect(told).toHaveLength(1)
    const sign = document.querySelector('[data-level]') as Element
    expect((told[0] as Element).compareDocumentPosition(sign) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('is implied by the pregnancy pattern, where a caution blocks nothing', () => {
    renderApp({ patternId: 'P12', gate: 'clear' })
    expect(codesIn(group('Main points'))).toEqual(['KI3'])
    expect(codesIn(group('Avoided'))).toEqual(['SP6'])
  })

  it('is told on the card of an excluded point, which is then not argued for', () => {
    renderApp({
      patternId: 'P5',
      gate: 'clear',
      profile: ['pregnancy'],
      selected: { code: 'SP6', side: 'left' },
    })
    const card = document.getElementById('card') as HTMLElement
    expect(within(card).getByText('Not for you · Pregnancy.')).toBeTruthy()
    expect(within(card).getAllByText('Left out in pregnancy by custom.')).not.toHaveLength(0)
    expect(within(card).queryByText('Why it is in this plan')).toBeNull()
    expect(within(card).getByText('Pressing at home: not in pregnancy.')).toBeTruthy()
    expect(within(card).queryByText(/Pressing at home: yes/)).toBeNull()
  })

  it('leaves other points as they are', () => {
    renderApp({
      patternId: 'P5',
      gate: 'clear',
      profile: ['pregnancy'],
      selected: { code: 'BL40', side: 'left' },
    })
    const card = document.getElementById('card') as HTMLElement
    expect(within(card).queryByText(/Not for you/)).toBeNull()
    expect(within(card).getByText('It lies on the path of the pain.')).toBeTruthy()
  })
})
