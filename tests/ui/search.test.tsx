// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const codes = () => [...document.querySelectorAll('[data-code]')].map((row) => row.getAttribute('data-code'))
const field = () => screen.getByRole('searchbox', { name: 'Find a point or a problem by any name' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })

describe('searching from the keyboard', () => {
  it('lies over a pattern: Escape and Back lead to it again, as it was', () => {
    const store = renderApp({ patternId: 'P5', gate: 'clear', painSide: 'left' })
    screen.getByRole('radio', { name: 'Left' }).focus()
    act(() => store.getState().startSearch())
    expect(document.activeElement).toBe(field())
    expect(screen.queryByRole('heading', { name: 'Back of the leg' })).toBeNull()
    type('sp6')
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(field()).toHaveProperty('value', '')
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(store.getState()).toMatchObject({ patternId: 'P5', gate: 'clear', painSide: 'left', searchOver: false })
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Left' }))
    act(() => store.getState().startSearch())
    fireEvent.click(screen.getByRole('button', { name: 'Back to Back of the leg' }))
    expect(screen.getByRole('heading', { name: 'Back of the leg' })).toBeTruthy()
  })

  it('takes the place of a pattern whose red flags are not answered', () => {
    const store = renderApp({ patternId: 'P5', gate: 'check' })
    act(() => store.getState().startSearch())
    expect(store.getState()).toMatchObject({ patternId: null, homeList: 'points' })
    expect(document.activeElement).toBe(field())
  })

  it('Enter takes the first point', () => {
    const store = renderApp({ homeList: 'points' })
    type('sp 06')
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(store.getState().selected).toEqual({ code: 'SP6', side: 'left' })
  })

  it('finds a pattern by what people call it, and Enter opens it', () => {
    const store = renderApp({ homeList: 'points' })
    type('sore leg')
    const row = screen.getByRole('button', { name: /Low back/ })
    expect(row.textContent).toContain('as sore leg')
    expect(screen.getByRole('heading', { name: 'Patterns found' })).toBeTruthy()
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(store.getState().patternId).toBe('P2')
  })

  it('the arrows walk through the rows and back into the field', () => {
    const store = renderApp({ homeList: 'points' })
    type('weizhong')
    const found = codes()
    expect(found.length).toBeGreaterThan(2)
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
    act(() => field().focus())
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement?.getAttribute('data-code')).toBe(found[1])
    expect(store.getState().hovered?.code).toBe(found[1])
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(field())
  })

  it('the first Escape empties the field', () => {
    renderApp({ homeList: 'points' })
    type('zzz')
    expect(screen.getByText('No point fits “zzz”.')).toBeTruthy()
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect((field() as HTMLInputElement).value).toBe('')
    expect(codes().length).toBeGreaterThan(2)
  })
})

it('rings on the skin are offered only with a picture, and last for the visit', () => {
  const store = renderApp({ selected: { code: 'BL40', side: 'left' }, sceneStatus: { kind: 'ready' } })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Show it on the skin' }))
  expect(store.getState().discs).toBe(true)
  act(() => store.getState().setSceneStatus({ kind: 'unsupported' }))
  expect(screen.queryByRole('checkbox', { name: 'Show it on the skin' })).toBeNull()
})
