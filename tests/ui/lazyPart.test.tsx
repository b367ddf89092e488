// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useApp } from '../../src/state/context.ts'
import { lazyPart } from '../../src/ui/lazyPart.tsx'
import { PageFailed } from '../../src/ui/pages/PageFailed.tsx'
import { renderApp } from './app.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('a page that cannot be downloaded', () => {
  it('is closed and told of, takes no room, and is tried again when it is opened again', async () => {
    // React tells of every error it caught.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    let tries = 0
    const Page = lazyPart<object>(
      async () => {
        tries += 1
        if (tries === 1) throw new Error('off the line')
        return () => <p>here it is</p>
      },
      true,
      PageFailed,
    )
    function Host() {
      return useApp((s) => s.page !== null) ? <Page /> : null
    }
    const store = renderApp({}, <Host />)
    await act(async () => store.getState().openPage('faq'))
    await waitFor(() => expect(store.getState().page).toBeNull())
    expect(store.getState().notices).toMatchObject([{ key: 'page.failed' }])
    expect(screen.queryByRole('alert')).toBeNull()
    expect(tries).toBe(1)
    await act(async () => store.getState().openPage('faq'))
    expect(await screen.findByText('here it is')).toBeTruthy()
    expect(tries).toBe(2)
  })
})
