// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const openList = () => fireEvent.click(screen.getByRole('radio', { name: 'Meridians' }))

describe('the meridians', () => {
  it('are all fourteen, light up under the pointer, and open with their points in order', async () => {
    const store = renderApp()
    openList()
    expect(document.querySelectorAll('[data-meridian]')).toHaveLength(14)
    const bladder = screen.getByRole('button', { name: /Bladder meridian/ })
    fireEvent.focus(bladder)
    expect(store.getState().hoveredMeridian).toBe('BL')
    const { nonce } = store.getState().camera
    fireEvent.click(bladder)
    expect(store.getState()).toMatchObject({ selectedMeridian: 'BL' })
    expect(store.getState().camera.nonce).toBe(nonce + 1)
    expect(screen.getByRole('heading', { name: 'Bladder meridian' })).toBeTruthy()
    const codes = [...document.querySelectorAll('ol [data-code]')].map((row) => row.getAttribute('data-code'))
    expect(codes.length).toBeGreaterThan(2)
    expect(codes).toEqual([...codes].sort((a, b) => a!.localeCompare(b!, 'en', { numeric: true })))
    await waitFor(() =>
      expect(document.querySelector('[data-announce="meridian"]')?.textContent).toMatch(
        /Bladder meridian shown on the body/,
      ),
    )
    fireEvent.click(screen.getByRole('button', { name: 'All meridians' }))
    expect(store.getState().selectedMeridian).toBeNull()
  })

  it('chosen on the body opens the same card; another list puts the light out', () => {
    const store = renderApp()
    act(() => store.getState().selectMeridian('SP'))
    expect(screen.getByRole('heading', { name: 'Spleen meridian' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Patterns' }))
    expect(store.getState().selectedMeridian).toBeNull()
  })
})
