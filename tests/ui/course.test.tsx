// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import ui from '../../assets/locales/en/ui.json'
import { EMPTY_COURSE } from '../../src/domain/course.ts'
import { planFor } from '../../src/domain/coursePlan.ts'
import { StoreContext } from '../../src/state/context.ts'
import { createAppStore } from '../../src/state/store.ts'
import { TextsContext } from '../../src/state/texts.ts'
import { OutcomePage } from '../../src/ui/course/OutcomePage.tsx'
import { PlannerPage } from '../../src/ui/course/PlannerPage.tsx'
import { smallAtlas } from '../state/smallAtlas.ts'
import { texts } from './app.tsx'

afterEach(cleanup)

function open(page: 'planner' | 'outcome') {
  const store = createAppStore(smallAtlas(), { page: { id: page, item: null } })
  render(
    <TextsContext value={texts}>
      <StoreContext value={store}>{page === 'planner' ? <PlannerPage /> : <OutcomePage />}</StoreContext>
    </TextsContext>,
  )
  return store
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the planner', () => {
  it('makes a plan, follows the fields, and refuses a number out of range', () => {
    const store = open('planner')
    press(ui['plan.begin'])
    fireEvent.change(screen.getByLabelText(ui['plan.sessions']), { target: { value: '8' } })
    expect(store.getState().course.plan?.sessions).toBe(8)
    fireEvent.change(screen.getByLabelText(ui['plan.pattern']), { target: { value: 'P5' } })
    expect(store.getState().course.plan).toMatchObject({ patternId: 'P5', sessions: 10 })
    expect(screen.getAllByText(ui['plan.reassess'])).toHaveLength(1)
  })
})

describe('how it goes', () => {
  it('asks for the words, takes answers, and shows them as chart and table', () => {
    const store = open('outcome')
    fireEvent.change(screen.getByLabelText(ui['outcome.name.symptom1']), { target: { value: 'Leg pain' } })
    press(ui['outcome.namesDone'])
    const steps = screen.getByRole('group', { name: 'Leg pain' })
    fireEvent.click(steps.querySelectorAll('input')[5]!)
    press(ui['outcome.add'])
    expect(store.getState().course.entries).toHaveLength(1)
    expect(screen.getByRole('cell', { name: '5' })).toBeTruthy()
    expect(screen.getByRole('img')).toBeTruthy()
  })
})

describe('the ways out', () => {
  const choose = (text: string) =>
    fireEvent.change(document.querySelector('input[type=file]')!, {
      target: { files: [new File([text], 'mine.json')] },
    })
  const saved = JSON.stringify({ ...EMPTY_COURSE, plan: planFor(null, '2026-01-05') })

  it('opens a good file, and refuses a bad one with the place while nothing is lost', async () => {
    const store = open('planner')
    choose(saved)
    await waitFor(() => expect(store.getState().course.plan?.start).toBe('2026-01-05'))
    const before = store.getState().course
    choose('{"kind":"recipe"}')
    await screen.findByText(/mine\.json was not opened, and nothing was changed\..* At kind/)
    expect(store.getState().course).toBe(before)
  })

  it('asks before a file takes the place of what is there, and before it erases', async () => {
    const store = open('planner')
    press(ui['plan.begin'])
    choose(saved)
    await screen.findByText(ui['course.ask.replace'])
    press(ui['course.no'])
    expect(store.getState().course.plan?.start).not.toBe('2026-01-05')
    press(ui['course.erase'])
    expect(store.getState().course).not.toBe(EMPTY_COURSE)
    press(ui['course.yes.erase'])
    expect(store.getState().course).toBe(EMPTY_COURSE)
  })
})
