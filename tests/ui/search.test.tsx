// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useApp } from '../../src/state/context.ts'
import type { AppState } from '../../src/state/store.ts'
import { PageFrame } from '../../src/ui/pages/PageFrame.tsx'
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

/** A page whose code has come, and the search. */
function LatePage({ there }: { there: boolean }) {
  const open = useApp((s) => s.searchOpen)
  return (
    <>
      {there && <PageFrame title="Late page">words</PageFrame>}
      {open && <SearchDialog loadOthers={noOthers} typed="" />}
    </>
  )
}

describe('a page that comes while somebody searches', () => {
  const dialogOf = (title: string) => screen.getByText(title).closest('dialog')!

  it('waits below the search, and opens when that closes', () => {
    function Host() {
      const [there, setThere] = useState(false)
      return (
        <>
          <button type="button" onClick={() => setThere(true)}>
            Come
          </button>
          <LatePage there={there} />
        </>
      )
    }
    const store = renderApp({ page: { id: 'faq', item: null } }, <Host />)
    act(() => store.getState().openSearch(true))
    type('knee')
    fireEvent.click(screen.getByText('Come'))
    expect(dialogOf('Late page').open).toBe(false)
    expect(document.activeElement).toBe(field())
    expect(field()).toHaveProperty('value', 'knee')
    act(() => store.getState().openSearch(false))
    expect(dialogOf('Late page').open).toBe(true)
    expect(document.activeElement?.textContent).toBe('Late page')
  })

  it('lies over it no longer when it was there before', () => {
    const store = renderApp({ page: { id: 'faq', item: null } }, <LatePage there />)
    expect(dialogOf('Late page').open).toBe(true)
    act(() => store.getState().openSearch(true))
    expect(document.activeElement).toBe(field())
    act(() => store.getState().openSearch(false))
    expect(dialogOf('Late page').open).toBe(true)
  })
})

describe('picking points for a handout', () => {
  const pick = () => screen.getByRole('button', { name: 'Pick points for a handout', hidden: true })

  it('puts rows of points on the list and takes them off, by keyboard, and leaves the search open', () => {
    const { store } = open()
    fireEvent.click(pick())
    expect(pick().getAttribute('aria-pressed')).toBe('true')
    type('sp6')
    press('Enter')
    expect(store.getState()).toMatchObject({
      searchOpen: true,
      selected: null,
      picked: [{ code: 'SP6', side: 'both' }],
    })
    expect(active()?.textContent).toContain('On the handout')
    expect(screen.getByText('SP6 is on the handout.')).toBeTruthy()
    press('Enter')
    expect(store.getState().picked).toEqual([])
    expect(screen.getByText('SP6 is off the handout.')).toBeTruthy()
    // What is no point opens as ever.
    type('knee')
    fireEvent.click(options().find((one) => one.dataset['found'] === 'part knee')!)
    expect(store.getState()).toMatchObject({ searchOpen: false, category: 'part-knee', picking: true })
    // The rows of the list it leads to offer the same.
    fireEvent.click(screen.getAllByRole('button', { name: /^Add .* to the handout$/ })[0]!)
    expect(store.getState().picked).toHaveLength(1)
  })

  it('leads to the handout', () => {
    const { store } = open({ picked: [{ code: 'SP6', side: 'both' }] })
    fireEvent.click(screen.getByRole('button', { name: 'Handout of my points (1)', hidden: true }))
    expect(store.getState()).toMatchObject({ searchOpen: false, page: { id: 'handout' } })
  })

  it('is quiet until it is asked for', () => {
    renderApp({ homeList: 'points', category: 'part-knee' })
    expect(screen.queryAllByRole('button', { name: /^Add .* to the handout$/ })).toEqual([])
  })
})

describe('tools of the app', () => {
  it('are found by plain words and do what they say', () => {
    const { store } = open()
    type('dark mode')
    press('Enter')
    expect(store.getState()).toMatchObject({ searchOpen: false, theme: 'dark' })
    act(() => store.getState().openSearch(true))
    type('offline')
    press('Enter')
    expect(store.getState()).toMatchObject({ searchOpen: false, page: { id: 'sources', item: null } })
    act(() => store.getState().openSearch(true))
    type('ruler')
    press('Enter')
    expect(store.getState().page).toBeNull()
    expect(store.getState().ruler).not.toBeNull()
  })
})

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
