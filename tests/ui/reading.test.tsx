// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ArticlePage } from '../../src/ui/reading/ArticlePage.tsx'
import { EvidencePage } from '../../src/ui/reading/EvidencePage.tsx'
import { SourcesPage } from '../../src/ui/reading/SourcesPage.tsx'
import { smallContent } from '../state/smallAtlas.ts'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const P5 = smallContent.patterns['P5']
if (!P5) throw new Error('smallContent: expected P5, received none')

describe('all studies', () => {
  beforeEach(() => {
    renderApp({ page: { id: 'evidence', item: null } }, <EvidencePage item={null} />)
  })

  it('shows a pair in one block and marks each direction by sign and word', () => {
    const block = screen.getByText('These two belong together').closest('li')
    if (!block) throw new Error('expected a block, received none')
    const rows = within(block).getAllByRole('listitem')
    expect(rows.map((row) => row.dataset['study'])).toEqual(['trial', 'guideline'])
    expect(
      rows.map((row) =>
        within(row)
          .getByText(/In favour|Against/)
          .textContent?.trim(),
      ),
    ).toEqual(['In favour', 'Against'])
    for (const row of rows) expect(row.querySelector('svg')).not.toBeNull()
    expect(within(block).getByText('Figures to be confirmed')).toBeTruthy()
    expect(screen.getByText('2 of 2 shown')).toBeTruthy()
  })

  it('keeps the pair together when a filter names one of the two, and tells when nothing fits', () => {
    fireEvent.click(screen.getByRole('radio', { name: 'Against' }))
    expect(screen.getByText('1 of 2 shown')).toBeTruthy()
    expect(document.querySelectorAll('[data-study]')).toHaveLength(2)
    fireEvent.change(screen.getByLabelText('About'), { target: { value: 'knee' } })
    expect(screen.getByText('0 of 2 shown')).toBeTruthy()
    expect(screen.getByText('No study fits both filters.')).toBeTruthy()
  })
})

describe('one study', () => {
  it('tells design, people, comparison, figures with interval, reading and source, and leads on', () => {
    const store = renderApp({ page: { id: 'evidence', item: 'trial' } }, <EvidencePage item="trial" />)
    for (const text of ['Randomised trial', '1,234', 'sham (fake)', 'Leg pain after a month', 'One trial.'])
      expect(screen.getAllByText(text).length, text).toBeGreaterThan(0)
    expect(screen.getByText('−16.0 mm (95% interval −21.3 to −10.6)')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'guideline' }))
    expect(store.getState().page).toEqual({ id: 'evidence', item: 'guideline' })
    fireEvent.click(screen.getByRole('button', { name: 'All studies' }))
    expect(store.getState().page).toEqual({ id: 'evidence', item: null })
    fireEvent.click(screen.getByRole('button', { name: 'Back of the leg' }))
    expect(store.getState()).toMatchObject({ page: null, patternId: 'P5' })
  })
})

describe('a page of sentences', () => {
  it('puts numbers behind each sentence, the same as in the list of sources', () => {
    const store = renderApp({ page: { id: 'works', item: null } }, <ArticlePage id="works" item={null} />)
    const sentence = screen.getByText(/It helps a little/)
    const numbers = within(sentence).getAllByRole('button')
    expect(numbers.map((one) => one.textContent)).toEqual(['1', '2'])
    const list = screen.getByRole('region', { name: 'Sources of this page' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(3)
    fireEvent.click(screen.getByRole('button', { name: 'Source 1: trial' }))
    expect(store.getState().page).toEqual({ id: 'evidence', item: 'trial' })
    fireEvent.click(screen.getByRole('button', { name: 'Source 2: book' }))
    expect(store.getState().page).toEqual({ id: 'sources', item: 'book' })
    expect(within(screen.getByText(/A guide says no/)).getByText('Figures to be confirmed')).toBeTruthy()
  })

  it('opens the part it was asked for, and starts there', async () => {
    renderApp({ page: { id: 'works', item: 'more' } }, <ArticlePage id="works" item="more" />)
    await Promise.resolve()
    const part = screen.getByText('Something is left to learn.').closest('details')
    expect(part?.open).toBe(true)
    expect(document.activeElement?.tagName).toBe('SUMMARY')
  })
})

describe('all sources', () => {
  it('lists every work with what was checked of it, and starts at the one asked for', async () => {
    renderApp({ page: { id: 'sources', item: 'guideline' } }, <SourcesPage item="guideline" />)
    await Promise.resolve()
    expect(document.querySelectorAll('[data-source]')).toHaveLength(3)
    expect(screen.getByText(/3 works. 1 of them/)).toBeTruthy()
    expect(document.activeElement).toBe(document.querySelector('[data-source=guideline]'))
  })
})

it('the evidence of a pattern leads to each study and to the whole picture', () => {
  const store = renderApp({ patternId: 'P5', gate: 'clear' })
  fireEvent.click(screen.getAllByRole('button', { name: 'More on this study' })[0] as HTMLElement)
  expect(store.getState().page).toEqual({ id: 'evidence', item: P5.evidence[0]?.source })
  fireEvent.click(screen.getByRole('button', { name: 'Does it work? The whole picture' }))
  expect(store.getState().page).toEqual({ id: 'works', item: null })
})
