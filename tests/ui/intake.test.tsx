// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useApp } from '../../src/state/context.ts'
import { IntakePanel } from '../../src/ui/intake/IntakePanel.tsx'
import { Panels, renderApp } from './app.tsx'

afterEach(cleanup)

function Path() {
  const intake = useApp((s) => (s.patternId === null ? s.intake : null))
  return intake ? <IntakePanel intake={intake} /> : <Panels />
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tick = (name: string) => fireEvent.click(screen.getByLabelText(name))
const title = () => screen.getByRole('heading', { level: 1 }).textContent
const topics = () => [...document.querySelectorAll('[data-topic]')].map((one) => one.getAttribute('data-topic'))

describe('where does it hurt?', () => {
  it('is the first thing on the first page and asks one thing at a time', () => {
    const store = renderApp({}, <Path />)
    press(/Where does it hurt\?/)
    expect(title()).toBe('Where does it hurt?')
    expect((screen.getByRole('button', { name: 'Next' }) as HTMLButtonElement).disabled).toBe(true)
    tick('Lower back')
    fireEvent.click(screen.getByRole('radio', { name: 'Right' }))
    press('Next')
    expect(title()).toBe('What does it feel like?')
    tick('Shooting')
    press('Next')
    press('Next')
    expect(title()).toBe('What changes it?')
    expect(screen.queryByLabelText('On stairs')).toBeNull()
    tick('When sitting')
    press('Next')
    press('Next')
    expect(screen.getByText('Numb between the legs?')).toBeTruthy()
    expect(screen.queryByText('Are you bleeding?')).toBeNull()
    press('None of these')
    expect(title()).toBe('Topics to read with your clinician')
    // By name, each with its reasons; nothing is ranked.
    expect(topics()).toEqual(['P5', 'P2'])
    expect(screen.getByText(/It is about shooting pain. It is about sitting./)).toBeTruthy()
    press(/Back of the leg/)
    expect(store.getState()).toMatchObject({ patternId: 'P5', painSide: 'right', gate: 'clear' })
  })

  it('an emergency ends it with what to do, and nothing follows', () => {
    renderApp({ intake: { step: 'check', region: 'back', side: 'both', answers: {}, asked: [], yes: [] } }, <Path />)
    press('Yes: Numb between the legs?')
    expect(title()).toBe('Get help now')
    expect(screen.getByText('Go to an emergency department now.')).toBeTruthy()
    expect(topics()).toEqual([])
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull()
    press('I pressed Yes by mistake')
    expect(title()).toBe('Check first')
  })

  it('a yes that needs a doctor soon stands above the topics', () => {
    renderApp({ intake: { step: 'check', region: 'back', side: 'both', answers: {}, asked: [], yes: [] } }, <Path />)
    press('Yes: Is a leg getting weaker?')
    press('I have read this. Go on')
    const first = screen.getByRole('region', { name: 'This comes first, since you said yes:' })
    expect(first.textContent).toContain('See a doctor')
    expect(first.compareDocumentPosition(document.querySelector('[data-topic]')!)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
    press('Step back')
    press('None of these')
    expect(screen.queryByRole('region', { name: 'This comes first, since you said yes:' })).toBeNull()
  })

  it('asks a pregnant visitor the pregnancy questions, and says what was noted', () => {
    renderApp({ intake: { step: 'cause', region: 'back', side: 'both', answers: {}, asked: [], yes: [] } }, <Path />)
    tick('Pregnant now')
    expect(screen.getByText(/Noted under/)).toBeTruthy()
    press('Next')
    press('Yes: Are you bleeding?')
    expect(title()).toBe('Call your maternity unit now')
  })

  it('says so honestly when no topic fits', () => {
    renderApp(
      { intake: { step: 'topics', region: 'elsewhere', side: 'both', answers: {}, asked: ['saddle'], yes: [] } },
      <Path />,
    )
    expect(topics()).toEqual([])
    expect(screen.getByText('No topic here fits what you told us. That can happen.')).toBeTruthy()
    press('Step back')
    expect(title()).toBe('Check first')
    press('Start again')
    expect(title()).toBe('Where does it hurt?')
    press('All topics')
    expect(title()).toBe('What hurts?')
  })
})

describe('two patterns side by side', () => {
  it('asks the red flags of both first, then shows three lists', async () => {
    const store = renderApp({ patternId: 'P5', gate: 'clear' })
    fireEvent.change(screen.getByLabelText('Compare with another pattern'), { target: { value: 'P12' } })
    press('Compare')
    expect(store.getState()).toMatchObject({ compareId: 'P12', gate: 'check' })
    expect(screen.getByText('Are you bleeding?')).toBeTruthy()
    expect(screen.getByText('Is a leg getting weaker?')).toBeTruthy()
    press('None of these')
    await screen.findByRole('heading', { name: /In both/ })
    const codes = (group: string) =>
      [...document.querySelectorAll(`[data-compare="${group}"] [data-code]`)].map((row) =>
        row.getAttribute('data-code'),
      )
    expect(codes('shared')).toEqual(['SP6'])
    expect(codes('onlyA')).toContain('BL40')
    expect(codes('onlyB')).toEqual(['KI3'])
    expect(screen.getByText('Left out for you')).toBeTruthy()
    press(/Show only/)
    expect(store.getState()).toMatchObject({ compareId: null, gate: 'clear' })
  })
})
