// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderApp } from './app.tsx'

afterEach(cleanup)

it('goes to the heading when a message that had the focus is dismissed', async () => {
  const store = renderApp({ notices: [{ id: 'a', kind: 'info', key: 'page.failed' }] })
  const dismiss = screen.getByRole('button', { name: 'Close this message' })
  dismiss.focus()
  fireEvent.click(dismiss)
  expect(store.getState().notices).toEqual([])
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
})

it('stays where it is while what has it stays', async () => {
  const store = renderApp()
  const [first] = screen.getAllByRole('button')
  first?.focus()
  act(() => store.getState().notify({ id: 'a', kind: 'info', key: 'page.failed' }))
  act(() => store.getState().dismiss('a'))
  await new Promise((done) => setTimeout(done, 300))
  expect(document.activeElement).toBe(first)
})
