// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { StageMessage } from '../../src/ui/frame/StageMessage.tsx'
import { measureCovers } from '../../src/ui/frame/useCovers.ts'
import { renderApp } from './app.tsx'

afterEach(cleanup)

/** Names of the listed patterns; the links below them have no second line. */
const names = () => screen.getAllByRole('listitem').flatMap((item) => item.querySelector('span')?.textContent ?? [])

describe('the first page', () => {
  it('lists the patterns in their order and filters by place', () => {
    renderApp()
    expect(names()).toEqual(['Low back', 'Back of the leg', 'In pregnancy'])
    fireEvent.click(screen.getByRole('radio', { name: 'Back' }))
    expect(names()).toEqual(['Low back', 'In pregnancy'])
    fireEvent.click(screen.getByRole('radio', { name: 'Legs' }))
    expect(names()).toEqual(['Back of the leg', 'In pregnancy'])
    fireEvent.click(screen.getByRole('radio', { name: 'Both' }))
    expect(names()).toEqual(['In pregnancy'])
  })

  it('lists the points of a kind or a part of the body, and all of them again', () => {
    const store = renderApp({ homeList: 'points', category: 'he-sea' })
    const found = () => [...document.querySelectorAll('[data-code]')].map((row) => row.getAttribute('data-code'))
    expect(screen.getByRole('heading', { name: /^He-Sea point/ })).toBeTruthy()
    expect(screen.getByText(/Where the channel goes deep/)).toBeTruthy()
    expect(found()).toHaveLength(9)
    fireEvent.click(screen.getByRole('button', { name: 'All points' }))
    expect(store.getState().category).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^Knee / }))
    expect(store.getState()).toMatchObject({ category: 'part-knee', homeList: 'points', camera: { view: 'best' } })
    expect(screen.getByRole('heading', { name: /^Knee/ })).toBeTruthy()
    act(() => store.getState().goTo({ kind: 'family', id: 'all-BL' }))
    expect(screen.getByRole('heading', { name: /^Bladder meridian/ })).toBeTruthy()
  })

  it('offers places and kinds that have points here, and no meridian', () => {
    renderApp({ homeList: 'points' })
    const offered = [...document.querySelectorAll('[data-kind]')].map((one) => one.getAttribute('data-kind'))
    expect(offered).toContain('five-shu')
    expect(offered).toContain('part-knee')
    expect(offered).not.toContain('ghost')
    expect(document.querySelector('[data-meridian]')).toBeNull()
    expect(screen.queryByRole('button', { name: /meridian/ })).toBeNull()
  })
})

describe('notices', () => {
  it('tell and can be closed', () => {
    const store = renderApp()
    act(() =>
      store.getState().notify({ id: 'a', kind: 'warning', key: 'link.fault.view', params: { value: 'inside' } }),
    )
    expect(screen.getByText(/“inside”/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(screen.queryByText(/“inside”/)).toBeNull()
  })
})

describe('the empty stage', () => {
  it('says why there is no picture', () => {
    renderApp({ sceneStatus: { kind: 'unsupported' } }, <StageMessage onRetry={() => {}} />)
    expect(screen.getByText(/cannot draw 3D/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('offers another try after a failed download, and is silent once the picture is there', () => {
    let tries = 0
    const store = renderApp(
      { sceneStatus: { kind: 'failed', reason: 'body.glb: status 500' } },
      <StageMessage onRetry={() => (tries += 1)} />,
    )
    expect(screen.getByText(/body\.glb: status 500/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(tries).toBe(1)
    act(() => store.getState().setSceneStatus({ kind: 'lost' }))
    expect(screen.getByText(/come back by itself/)).toBeTruthy()
    act(() => store.getState().setSceneStatus({ kind: 'ready' }))
    expect(document.body.textContent).toBe('')
  })
})

describe('measureCovers', () => {
  const part = (covers: string, left: number, top: number, width: number, height: number) => {
    const element = document.createElement('div')
    element.style.setProperty('--covers', covers)
    element.getBoundingClientRect = () => new DOMRect(left, top, width, height)
    document.body.append(element)
    return element
  }

  it('takes the furthest part at each edge and leaves hidden ones out', () => {
    const parts = [
      part('left', 20, 60, 320, 700),
      part('right', 1000, 60, 260, 700),
      part('bottom', 400, 740, 300, 50),
      part('bottom', 400, 0, 0, 0),
      part('top', 0, 0, 1280, 56),
      part('none', 0, 0, 1280, 800),
    ]
    expect(measureCovers(parts, { width: 1280, height: 800 })).toEqual({ top: 56, right: 280, bottom: 60, left: 340 })
  })

  it('says nothing while a part is being moved', () => {
    const parts = [part('bottom', 0, 400, 390, 400), part('hold', 0, 400, 390, 400)]
    expect(measureCovers(parts, { width: 390, height: 844 })).toBe(null)
  })
})
