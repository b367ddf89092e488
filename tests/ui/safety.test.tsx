// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Profile } from '../../src/ui/safety/Profile.tsx'
import { guideContent } from '../state/guideContent.ts'
import { smallAtlas } from '../state/smallAtlas.ts'
import { Panels, renderApp } from './app.tsx'

afterEach(cleanup)

const open = () => fireEvent.click(screen.getByRole('button', { name: /Before you start/ }))

describe('before you start', () => {
  it('asks every condition, shows what was told, and erases it with one tap', async () => {
    const store = renderApp(
      {},
      <>
        <Panels />
        <Profile />
      </>,
    )
    open()
    const dialog = await screen.findByRole('dialog', { name: 'Before you start' })
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(9)
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'I take blood thinners' }))
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'I have metal in my body' }))
    expect(store.getState().profile).toEqual(['blood-thinner', 'metal'])
    fireEvent.click(within(dialog).getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    const told = screen.getByRole('list', { name: 'What you told us' })
    expect(
      within(told)
        .getAllByRole('listitem')
        .map((chip) => chip.textContent),
    ).toEqual(['Blood thinners', 'Metal in the body'])
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }))
    expect(store.getState().profile).toEqual([])
    expect(screen.queryByRole('list', { name: 'What you told us' })).toBeNull()
  })

  it('the pattern tells what it means, in the list and on the card, and what changes nothing', () => {
    renderApp({
      patternId: 'P5',
      gate: 'clear',
      profile: ['blood-thinner', 'epilepsy'],
      selected: { code: 'BL40', side: 'left' },
    })
    expect(screen.getByText('Take extra care at BL40. Each card says why.')).toBeTruthy()
    expect(screen.getByText('Nothing here changes for: Fits.')).toBeTruthy()
    expect(within(screen.getByRole('button', { name: /BL40/ })).getByText(/Take care: Blood thinners/)).toBeTruthy()
    const card = document.getElementById('card') as HTMLElement
    expect(within(card).getByText('Take care · Blood thinners.')).toBeTruthy()
    expect(within(card).getByText('A vessel lies close.')).toBeTruthy()
  })
})

describe('a point card', () => {
  it('tells who must have no current on the needle, and only to them', () => {
    const atlas = smallAtlas()
    const hazards = [
      {
        condition: 'implanted-device' as const,
        level: 'avoid' as const,
        regions: [],
        note: 'vessel',
        sources: ['book'],
      },
    ]
    const electroacupuncture = { ...Object.values(guideContent.techniques)[0]!, hazards }
    const store = renderApp({
      atlas: { ...atlas, content: { ...atlas.content, techniques: { electroacupuncture } } },
      selected: { code: 'BL40', side: 'left' },
    })
    expect(screen.queryByText(/Current on the needle/)).toBeNull()
    act(() => store.getState().tell('implanted-device', true))
    expect(within(screen.getByText(/Current on the needle/)).getByText('Not for you · Implanted device.')).toBeTruthy()
  })
})

describe('variations', () => {
  const chip = (name: string) => screen.getByRole('button', { name })
  const titles = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

  it('are possibilities until one is chosen, then a plan', () => {
    const store = renderApp({ patternId: 'P5', gate: 'clear' })
    expect(titles()).toContain('Sometimes added: Aches')
    fireEvent.click(chip('Feels cold'))
    expect(chip('Feels cold').getAttribute('aria-pressed')).toBe('true')
    expect(titles()).not.toContain('Sometimes added: Aches')
    const removed = screen.getByRole('heading', { name: 'Taken out by your choice' }).closest('section') as HTMLElement
    expect(removed.querySelector('s')?.textContent).toContain('GV4')
    expect(within(removed).getByText('It lies on the path of the pain.')).toBeTruthy()
    fireEvent.click(chip('Aches'))
    expect(titles()).toContain('Added now: Aches')
    expect(store.getState().variations).toEqual(['sometimes', 'cold'])
    fireEvent.click(chip('Feels cold'))
    expect(screen.queryByRole('heading', { name: 'Taken out by your choice' })).toBeNull()
  })
})
