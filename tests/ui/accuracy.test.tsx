// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import ui from '../../assets/locales/en/ui.json'
import { AccuracyReport } from '../../src/domain/report.ts'
import { AccuracyDialog } from '../../src/ui/accuracy/AccuracyDialog.tsx'
import { readingGrade } from '../content/readability.ts'
import { renderApp } from './app.tsx'

afterEach(cleanup)

const shipped = v.parse(
  AccuracyReport,
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/built/report.json'), 'utf8')),
)
const open = async (load: () => Promise<AccuracyReport>) => {
  const store = renderApp({ page: { id: 'accuracy', item: null } }, <AccuracyDialog loadReport={load} />)
  await act(async () => {})
  return store
}

describe('the page on accuracy', () => {
  it('speaks plainly first: every sentence for patients together reads at grade 6 or below', () => {
    const keys = ['rules', 'uncertainty', 'residual', 'spread', 'body', 'review'] as const
    const text = keys.map((key) => ui[`accuracy.${key}`].replace(/\{\w+\}/g, '5')).join(' ')
    const grade = readingGrade(text)
    console.log(`accuracy page: grade ${grade.toFixed(1)}`)
    expect(grade).toBeLessThanOrEqual(6)
  })

  it('draws the distribution and tells the same as a table', async () => {
    await open(() => Promise.resolve(shipped))
    const chart = screen.getByRole('img', { name: /Bar chart of \d+ points of the male body/ })
    const table = screen.getAllByRole('table', { hidden: true })[0]!
    const rows = within(table).getAllByRole('row', { hidden: true }).length - 1
    expect(chart.querySelectorAll('rect')).toHaveLength(rows)
  })

  it('gives practitioners seed, samples, relations and every exception with its reason', async () => {
    await open(() => Promise.resolve(shipped))
    const words = document.body.textContent ?? ''
    expect(words).toContain(String(shipped.uncertaintyMethod.seed))
    let exceptions = 0
    for (const { relations } of shipped.bodies) {
      expect(words).toContain(`${relations.passed} of ${relations.total}`)
      for (const one of relations.exceptions) {
        exceptions += 1
        expect(words).toContain(one.row)
        expect(one.why, `${one.id}: a reason`).toBeTruthy()
        expect(words).toContain(one.why)
      }
    }
    expect(exceptions).toBeGreaterThan(0)
  })

  it('gives the residual of every build and the drift at every shape between', async () => {
    await open(() => Promise.resolve(shipped))
    const rows = screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent ?? '')
    expect(shipped.presets).toHaveLength(8)
    for (const { body, residuals, relations } of shipped.presets) {
      const row = rows.find((text) => text.startsWith(body.replace('-', ', ')) && text.includes(' / '))
      expect(row, body).toContain(`${residuals.maxMm.toFixed(2)} mm`)
      expect(row, body).toContain(`${relations.passed} / ${relations.total}`)
    }
    expect(shipped.drift).toHaveLength(14)
    for (const { sex, name, largest } of shipped.drift) {
      const row = rows.find((text) => text.startsWith(`${sex}, ${ui[`accuracy.shape.${name}`]}`))
      expect(row, `${sex} ${name}`).toContain(`(${largest})`)
    }
  })

  it('keeps its words when the figures cannot be loaded', async () => {
    await open(() => Promise.reject(new Error('offline')))
    expect(screen.getByText(ui['accuracy.failed'])).toBeTruthy()
    expect(screen.getByText(ui['accuracy.review'])).toBeTruthy()
  })

  it('closes by its button, and Escape in it does not reach the card below', async () => {
    const store = await open(() => Promise.resolve(shipped))
    let reached = 0
    const listener = () => (reached += 1)
    document.addEventListener('keydown', listener)
    fireEvent.keyDown(screen.getByRole('button', { name: ui['page.close'] }), { key: 'Escape' })
    document.removeEventListener('keydown', listener)
    expect(reached).toBe(0)
    fireEvent.click(screen.getByRole('button', { name: ui['page.close'] }))
    expect(store.getState().page).toBeNull()
  })
})
