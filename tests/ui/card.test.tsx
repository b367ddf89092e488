// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const card = () => within(document.getElementById('card') as HTMLElement)
const BL40 = { code: 'BL40', side: 'left' } as const

describe('the point card', () => {
  it('works without a picture, and offers no view of what is not drawn', () => {
    renderApp({ sceneStatus: { kind: 'unsupported' }, selected: BL40 })
    expect(card().getByText('First step.')).toBeTruthy()
    expect(card().queryByRole('button', { name: 'Best view' })).toBeNull()
  })

  it('asks for the best view of its point', () => {
    const store = renderApp({ sceneStatus: { kind: 'ready' }, selected: BL40 })
    fireEvent.click(card().getByRole('button', { name: 'Best view' }))
    expect(store.getState().camera).toMatchObject({ view: 'best', focus: BL40 })
  })

  it('changes side, and closes', () => {
    const store = renderApp({ selected: BL40 })
    fireEvent.click(card().getByRole('radio', { name: 'Right' }))
    expect(store.getState().selected).toEqual({ code: 'BL40', side: 'right' })
    fireEvent.click(card().getByRole('button', { name: 'Close the card' }))
    expect(store.getState().selected).toBeNull()
  })

  it('shows the smaller of textbook depth and limit, in words and in the drawing', () => {
    renderApp({ selected: BL40 })
    expect(card().getByText('Needle 25–30 mm, straight in (90°)')).toBeTruthy()
    expect(card().getByRole('img', { name: /25–30 mm/ })).toBeTruthy()
    expect(card().getByText(/safety limit is 30 mm/)).toBeTruthy()
  })

  it('explains a category on demand', () => {
    renderApp({ selected: BL40 })
    const chip = card().getByRole('button', { name: 'He-Sea point' })
    expect(card().queryByText('Where the channel goes deep.')).toBeNull()
    fireEvent.click(chip)
    expect(chip.getAttribute('aria-expanded')).toBe('true')
    expect(card().getByText(/Where the channel goes deep\./)).toBeTruthy()
  })

  it('puts evidence for and against side by side, and flags unconfirmed figures', () => {
    renderApp({ patternId: 'P5', gate: 'clear', selected: BL40 })
    expect(card().getByText('It helped a little.')).toBeTruthy()
    expect(card().getByText('Do not offer it.')).toBeTruthy()
    expect(card().getAllByText('Figures to be confirmed')).toHaveLength(1)
  })

  it('tells uncertainty first and never the residual as accuracy', () => {
    renderApp({ selected: { code: 'SP6', side: 'left' } })
    expect(card().getByText('May be off by about 8 mm.')).toBeTruthy()
    expect(card().getByText(/within 20 mm/)).toBeTruthy()
    expect(card().getByText(/Follows its rule to 0\.3 mm\. This checks our drawing/)).toBeTruthy()
  })

  it('says so where nothing is published and where there is no fixed spot', () => {
    renderApp({ selected: BL40 })
    expect(card().getByText(/none published/)).toBeTruthy()
    cleanup()
    renderApp({ selected: { code: 'ASHI', side: 'left' } })
    expect(card().getByText(/no fixed spot/)).toBeTruthy()
    expect(card().queryByRole('radio')).toBeNull()
  })

  it('has no listening button where the device has no voice', () => {
    renderApp({ selected: BL40 })
    expect(card().queryByRole('button', { name: 'Hear the name' })).toBeNull()
  })
})

describe('focus and voice', () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(null)))

  it('goes to the card and comes back to the row', async () => {
    // Cards of earlier tests give their focus back a frame after they went.
    await frame()
    const store = renderApp({ patternId: 'P5', gate: 'clear' })
    const row = screen.getByRole('button', { name: /BL40/ })
    row.focus()
    fireEvent.click(row)
    expect(document.activeElement?.textContent).toContain('BL40')
    expect(document.activeElement?.tagName).toBe('H2')
    // The heading has said the name; what it does not tell follows.
    await waitFor(() =>
      expect(document.querySelector('[data-announce="selection"]')?.textContent).toBe('BL40, left side, selected'),
    )
    fireEvent.click(card().getByRole('button', { name: 'Close the card' }))
    expect(store.getState().selected).toBeNull()
    await frame()
    expect(document.activeElement).toBe(row)
  })
})

describe('hearing the name', () => {
  const voice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
    lang,
    localService,
    default: false,
    name: lang,
    voiceURI: lang,
  })
  const withVoices = (voices: SpeechSynthesisVoice[]) =>
    vi.stubGlobal('speechSynthesis', Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => {} }))
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['a Chinese voice of this device', [voice('en-GB', true), voice('zh-CN', true)], 1],
    ['only a Chinese voice that sends the text away', [voice('zh-CN', false)], 0],
    ['only other voices', [voice('en-GB', true)], 0],
  ])('with %s', (_name, voices, buttons) => {
    withVoices(voices)
    renderApp({ selected: BL40 })
    expect(card().queryAllByRole('button', { name: 'Hear the name' })).toHaveLength(buttons)
  })

  it('tells the sites of other standards with source and distance, and shows them on demand', () => {
    const store = renderApp({ sceneStatus: { kind: 'ready' }, selected: { code: 'BL25', side: 'left' } })
    expect(card().getByText(/2 cun beside the spine\. About 12 mm \(0\.5 cun\) from the dot/)).toBeTruthy()
    expect(card().queryByText(/Dashed rings/)).toBeNull()
    fireEvent.click(card().getByRole('checkbox', { name: 'Show the other site on the body' }))
    expect(store.getState()).toMatchObject({ otherSites: true, camera: { view: 'best', focus: { code: 'BL25' } } })
    expect(card().getByText(/Dashed rings/)).toBeTruthy()
    fireEvent.click(card().getByRole('checkbox', { name: 'Show the other site on the body' }))
    expect(store.getState().otherSites).toBe(false)
  })

  it('says of a point inside the mouth that the arrow is not the point, and gives no figure for it', () => {
    renderApp({ selected: { code: 'EX-B2-L5', side: 'left' } })
    expect(card().getByText(/Inside the mouth\. On the body an arrow shows where to go in/)).toBeTruthy()
    expect(card().getByText(/Not measured\. The point lies inside/)).toBeTruthy()
    expect(card().queryByText(/May be off by/)).toBeNull()
  })
})
