// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LandmarksFile } from '../../src/domain/built.ts'
import { RulerPanel } from '../../src/ui/ruler/RulerPanel.tsx'
import { endOf, valueOf } from '../../src/ui/ruler/rulerOptions.ts'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const spot = { vertices: [1, 2, 3] as [number, number, number], weights: [1, 0, 0] as [number, number, number] }
const built: LandmarksFile['bodies']['male'] = {
  landmarks: [
    { id: 'knee_crease', side: 'left', kind: 'point', confidenceMm: 3, ...spot },
    { id: 'without_a_name', side: 'left', kind: 'point', confidenceMm: 3, ...spot },
  ],
  segments: [],
}
const file: LandmarksFile = { schemaVersion: 1, topologyHash: 'x', bodies: { male: built, female: built } }
const READING = {
  skinM: 0.106,
  straightM: 0.104,
  cunM: 0.025,
  segment: 'leg_lat',
  from: 'popliteal_crease_mid',
  to: 'lateral_malleolus',
  segmentCun: 16,
  others: ['thigh_post', 'finger_cun'],
}

const list = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const said = () => document.querySelector('[data-announce="ruler"]')?.textContent ?? ''

describe('the ruler panel', () => {
  it('shows nothing while the ruler is away', () => {
    renderApp({ landmarks: { kind: 'ready', file } }, <RulerPanel />)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('takes both ends from lists of points on each side and named landmarks', () => {
    const store = renderApp(
      {
        landmarks: { kind: 'ready', file },
        ruler: { ends: [null, null], active: 0, reading: null, nudge: null },
      },
      <RulerPanel />,
    )
    const names = within(list('End A'))
      .getAllByRole('option')
      .map((option) => option.textContent)
    expect(names[0]).toBe('Not placed yet')
    expect(names.filter((name) => name?.startsWith('BL40'))).toHaveLength(2)
    expect(names).toContain('Knee crease, left side')
    expect(names.some((name) => name?.includes('without_a_name'))).toBe(false)
    fireEvent.change(list('End A'), { target: { value: 'point BL40 right' } })
    fireEvent.change(list('End B'), { target: { value: 'landmark knee_crease left' } })
    expect(store.getState().ruler?.ends).toEqual([
      { kind: 'point', code: 'BL40', side: 'right' },
      { kind: 'landmark', id: 'knee_crease', side: 'left' },
    ])
    fireEvent.change(list('End A'), { target: { value: '' } })
    expect(store.getState().ruler?.ends[0]).toBeNull()
  })

  const measuredStore = () =>
    renderApp(
      {
        landmarks: { kind: 'ready', file },
        ruler: {
          ends: [
            { kind: 'point', code: 'BL40', side: 'left' },
            { kind: 'place', place: spot },
          ],
          active: 1,
          reading: READING,
          nudge: null,
        },
      },
      <RulerPanel />,
    )

  it('says cun, centimetres, whose cun it is and where it does not hold, in a live region', () => {
    measuredStore()
    expect(said()).toContain('4.2 cun · 10.6 cm')
    expect(said()).toContain('Straight through the air: 10.4 cm.')
    expect(said()).toContain('Cun of the lower leg, outer side.')
    expect(said()).toContain('= 16 cun')
    expect(said()).toContain('thigh, back · a part measured by the thumb')
    expect(document.querySelector('[data-announce="ruler"]')?.getAttribute('aria-live')).toBe('polite')
    expect(list('End B').value).toBe('place')
  })

  it('moves an end by 1 mm with buttons and arrow keys, by 5 mm with Shift', () => {
    const store = measuredStore()
    const step = () => store.getState().ruler?.nudge
    fireEvent.click(screen.getByRole('button', { name: 'Up', hidden: true }))
    expect(step()).toMatchObject({ end: 1, rightMm: 0, upMm: 1, nonce: 1 })
    fireEvent.keyDown(screen.getByRole('button', { name: 'Up', hidden: true }), { key: 'ArrowLeft', shiftKey: true })
    expect(step()).toMatchObject({ end: 1, rightMm: -5, upMm: 0, nonce: 2 })
    fireEvent.click(screen.getByRole('radio', { name: 'End A', hidden: true }))
    fireEvent.click(screen.getByRole('button', { name: 'Down', hidden: true }), { shiftKey: true })
    expect(step()).toMatchObject({ end: 0, rightMm: 0, upMm: -5, nonce: 3 })
    fireEvent.keyDown(screen.getByRole('button', { name: 'Up', hidden: true }), { key: 'Enter' })
    expect(step()?.nonce).toBe(3)
  })

  it('is put away by its button', () => {
    const store = measuredStore()
    fireEvent.click(screen.getByRole('button', { name: 'Put the ruler away' }))
    expect(store.getState().ruler).toBeNull()
    expect(screen.queryByRole('region')).toBeNull()
  })
})

it('list entries name an end and back', () => {
  for (const value of ['point ST36 left', 'point EX-B2-L4 right', 'landmark patella_apex left', 'point GV4 midline'])
    expect(valueOf(endOf(value))).toBe(value)
  for (const value of ['', 'place', 'point ST36 nowhere', 'muscle x left']) expect(endOf(value)).toBeNull()
})
