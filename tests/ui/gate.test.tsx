// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const codes = () => [...document.querySelectorAll('[data-code]')].map((row) => row.getAttribute('data-code'))

describe('check first', () => {
  it('shows the questions in groups and no points', () => {
    renderApp()
    press(/Back of the leg/)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Back of the leg')
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Needs help right now',
      'Needs a doctor soon',
      'Tell your doctor or therapist',
    ])
    expect(codes()).toEqual([])
  })

  it('goes on with one tap', () => {
    renderApp()
    press(/Back of the leg/)
    press('None of these')
    expect(codes()).toEqual(['BL25', 'BL40', 'SP6', 'GV4', 'BL60', 'EX-B2-L4'])
  })

  it('ends at an emergency: what to do, no points, a way out', () => {
    const store = renderApp()
    press(/Back of the leg/)
    press('Yes: Numb between the legs?')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Get help now')
    expect(screen.getByText('Go to an emergency department now.')).toBeTruthy()
    expect(codes()).toEqual([])
    expect(screen.queryByText('None of these')).toBeNull()
    press('Start again')
    expect(store.getState().patternId).toBeNull()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What hurts?')
  })

  it('takes back a slip of the finger', () => {
    renderApp()
    press(/Back of the leg/)
    press('Yes: Numb between the legs?')
    press('I pressed Yes by mistake')
    expect(screen.getByRole('button', { name: 'None of these' })).toBeTruthy()
  })

  it('gives advice on an urgent yes and lets go on', () => {
    renderApp()
    press(/Back of the leg/)
    press('Yes: Is a leg getting weaker?')
    expect(screen.getByText('See a doctor today.')).toBeTruthy()
    expect(screen.queryByText('None of these')).toBeNull()
    press('I have read this. Go on')
    expect(codes()).toContain('BL40')
    // The advice stays in sight above the points, until the questions are asked again.
    expect(document.querySelector('[data-first]')?.textContent).toContain('See a doctor today.')
    press('Check again')
    press('None of these')
    expect(document.querySelector('[data-first]')).toBeNull()
  })

  it('asks a pregnant visitor the pregnancy questions too, and a yes ends the path', () => {
    renderApp({ profile: ['pregnancy'] })
    press(/Back of the leg/)
    press('Yes: Are you bleeding?')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Call your maternity unit now')
    expect(codes()).toEqual([])
  })
})

describe('the painful side', () => {
  it('is asked only where it matters', () => {
    renderApp({ patternId: 'P2', gate: 'clear' })
    expect(screen.queryByRole('group', { name: 'Which side hurts?' })).toBeNull()
  })

  it('splits the list and chooses the side of the card', () => {
    const store = renderApp({ patternId: 'P5', gate: 'clear' })
    const sides = screen.getByRole('group', { name: 'Which side hurts?' })
    fireEvent.click(within(sides).getByRole('radio', { name: 'Right' }))
    expect(screen.getByRole('heading', { name: 'Painful side: right' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /BL40/ }))
    expect(store.getState().selected).toEqual({ code: 'BL40', side: 'right' })
    fireEvent.click(screen.getByRole('button', { name: /SP6/ }))
    expect(store.getState().selected).toEqual({ code: 'SP6', side: 'left' })
    fireEvent.click(screen.getByRole('button', { name: /BL25/ }))
    expect(store.getState().selected).toEqual({ code: 'BL25', side: 'right' })
    fireEvent.click(screen.getByRole('button', { name: /GV4/ }))
    expect(store.getState().selected).toEqual({ code: 'GV4', side: 'midline' })
    fireEvent.click(screen.getByRole('button', { name: 'EX-B2-L5' }))
    expect(store.getState().selected).toEqual({ code: 'EX-B2-L5', side: 'right' })
  })
})
