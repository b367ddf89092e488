// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LandmarksFile } from '../../src/domain/built.ts'
import { renderApp } from './app.tsx'

const file: LandmarksFile = {
  schemaVersion: 1,
  topologyHash: 'none',
  bodies: { male: { landmarks: [], segments: [] }, female: { landmarks: [], segments: [] } },
}
const ready = { kind: 'ready', file } as const
const BL40 = { code: 'BL40', side: 'left' } as const

afterEach(cleanup)

describe('the guide', () => {
  it('opens from the card, steps with buttons and arrow keys, and closes with Escape', () => {
    const store = renderApp({ selected: { code: 'ASHI', side: 'midline' }, landmarks: ready })
    fireEvent.click(screen.getByRole('button', { name: 'Show me step by step' }))
    expect(screen.getByText('Step 1 of 1')).toBeTruthy()
    expect(screen.getByText(/Press around the place that hurts/).getAttribute('aria-current')).toBe('step')
    fireEvent.keyDown(screen.getByText('Step 1 of 1'), { key: 'ArrowRight' })
    expect(store.getState().findItStep).toBe(0)
    fireEvent.keyDown(screen.getByText('Step 1 of 1'), { key: 'Escape' })
    expect(store.getState().findItStep).toBeNull()
    expect(store.getState().selected).not.toBeNull()
  })

  it('says so while the landmarks are on their way, and when they cannot be had', () => {
    const store = renderApp({ selected: BL40, findItStep: 0, landmarks: { kind: 'loading' } })
    expect(screen.getByText(/Getting the steps ready/)).toBeTruthy()
    cleanup()
    renderApp({ selected: BL40, findItStep: 0, landmarks: { kind: 'failed', reason: 'gone' } })
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded')
    expect(store.getState().findItStep).toBe(0)
  })
})
