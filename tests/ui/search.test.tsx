// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useApp } from '../../src/state/context.ts'
import type { AppState } from '../../src/state/store.ts'
import { SearchDialog } from '../../src/ui/search/SearchDialog.tsx'
import { Panels, renderApp } from './app.tsx'

afterEach(cleanup)
beforeEach(() => {
  vi.useRealTimers()
})

const noOthers = async () => []

/** The panels, and the search over them once it is open. */
function PanelsWithSearch({ typed = '' }: { typed?: string }) {
  const open = useApp((s) => s.searchOpen)
  return (
    <>
      <Panels />
      {open && <SearchDialog loadOthers={noOthers} typed={typed} />}
    </>
  )
}

function open(initial: Partial<AppState> = {}, typed = '') {
  const store = renderApp(initial, <PanelsWithSearch typed={typed} />)
  const before = document.activeElement
  act(() => store.getState().openSearch(true))
  return { store, before }
}

const field = () => screen.getByRole('combobox', { name: 'Find anything in the atlas' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const press = (key: string) => fireEvent.keyDown(field(), { key })
const options = () => screen.getAllByRole('option', { hidden: true })
/** The row the field points at. */
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')

describe('the search', () => {
  it('is a combobox over everything, with the cursor in it', () => {
    open({ patternId: 'P5', gate: 'check' })
    expect(document.activeElement).toBe(field())
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox', { hidden: true }).id)
    expect(screen.getByRole('dialog', { hidden: true }).hasAttribute('open')).toBe(true)
  })

  it('goes through the rows of all groups with the arrows, Home and End, round and round', () => {
    open()
    type('weizhong')
    const rows = options()
    expect(rows.length).toBeGreaterThan(2)
    expect(active()).toBe(rows[0])
    press('ArrowDown')
    expect(active()).toBe(rows[1])
    expect(rows.map((row) => row.getAttribute('aria-selected'))).toEqual(rows.map((_, at) => String(at === 1)))
    press('End')
    expect(active()).toBe(rows.at(-1))
    press('ArrowDown')
    expect(active()).toBe(rows[0])
    press('ArrowUp')
    expect(active()).toBe(rows.at(-1))
    press('Home')
    expect(active()).toBe(rows[0])
  })

  it('Enter opens the row: a point beside an answered pattern', () => {
    const { store } = open({ patternId: 'P5', gate: 'clear' })
    type('sp 06')
    press('Enter')
    expect(store.getState()).toMatchObject({
      searchOpen: false,
      patternId: 'P5',
      selected: { code: 'SP6', side: 'left' },
    })
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull()
  })

  it('does not take the Enter that ends a Chinese composition', () => {
    const { store } = open()
    type('bl 40')
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
    expect(store.getState().searchOpen).toBe(true)
    press('Enter')
    expect(store.getState().selected?.code).toBe('BL40')
  })

  it('finds a pattern by what people call it, and says so', () => {
    const { store } = open()
    type('sore leg')
    expect(active()?.textContent).toContain('as sore leg')
    press('Enter')
    expect(store.getState()).toMatchObject({ patternId: 'P2', gate: 'check' })
  })

  it('a press chooses, too', () => {
    const { store } = open()
    type('knee')
    const row = options().find((one) => one.dataset['found'] === 'part knee')
    fireEvent.click(row!)
    expect(store.getState()).toMatchObject({ homeList: 'points', category: 'part-knee' })
    expect(screen.getByRole('heading', { name: /^Knee/ })).toBeTruthy()
  })

  it('closing leaves everything as it was, and the cursor where it was', () => {
    const { store, before } = open({ patternId: 'P5', gate: 'check' })
    expect(before?.tagName).not.toBe('INPUT')
    type('sp6')
    fireEvent.click(screen.getByRole('button', { name: 'Close the search', hidden: true }))
    expect(store.getState()).toMatchObject({ searchOpen: false, patternId: 'P5', gate: 'check', selected: null })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('offers examples that work, none of them taken by Enter unasked', () => {
    const { store } = open()
    expect(active()).toBeNull()
    press('Enter')
    expect(store.getState().searchOpen).toBe(true)
    expect(options().length).toBeGreaterThanOrEqual(6)
    const example = options()[1]!
    fireEvent.click(example)
    expect(field()).toHaveProperty('value', 'UB40')
    expect(active()?.textContent).toContain('BL40')
  })

  it('says that nothing fits, and leads to the lists; Enter alone does not', () => {
    const { store } = open()
    type('zzzyx')
    expect(screen.getByText('Nothing fits “zzzyx”.')).toBeTruthy()
    expect(active()).toBeNull()
    press('Enter')
    expect(store.getState().searchOpen).toBe(true)
    press('ArrowDown')
    press('ArrowDown')
    press('Enter')
    expect(store.getState()).toMatchObject({ searchOpen: false, homeList: 'points' })
  })

  it('warns of old numbers and offers what a prefix may mean', () => {
    open()
    type('B')
    expect(active()?.textContent).toContain('Bladder meridian')
    type('S6')
    expect(active()?.textContent).toContain('SP6')
    type('SP99')
    expect(document.querySelector('[data-hint="range"]')?.textContent).toMatch(/Spleen meridian/)
  })

  it('says the count when the reader pauses', () => {
    vi.useFakeTimers()
    open()
    type('knee')
    const status = document.querySelector('[data-announce="search"]')
    expect(status?.textContent).toBe('')
    act(() => void vi.advanceTimersByTime(600))
    expect(status?.textContent).toMatch(/^\d+ found/)
  })

  it('starts with what was typed before it was there', () => {
    open({}, 'gv 4')
    expect(field()).toHaveProperty('value', 'gv 4')
    expect(active()?.textContent).toContain('GV4')
  })
})

it('the list of points offers the search where its field used to be', () => {
  const store = renderApp({ homeList: 'points' })
  fireEvent.click(screen.getByRole('button', { name: /^Search/ }))
  expect(store.getState().searchOpen).toBe(true)
})

it('rings on the skin are offered only with a picture, and last for the visit', () => {
  const store = renderApp({ selected: { code: 'BL40', side: 'left' }, sceneStatus: { kind: 'ready' } })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Show it on the skin' }))
  expect(store.getState().discs).toBe(true)
  act(() => store.getState().setSceneStatus({ kind: 'unsupported' }))
  expect(screen.queryByRole('checkbox', { name: 'Show it on the skin' })).toBeNull()
})
