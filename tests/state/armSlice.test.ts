import { expect, it } from 'vitest'
import { shownArm } from '../../src/state/armSlice.ts'
import { createAppStore } from '../../src/state/store.ts'
import { smallAtlas } from './smallAtlas.ts'

it('raises the arm with the best view of a point it hides, and lowers it with the next view or point', () => {
  const store = createAppStore(smallAtlas())
  const arm = () => shownArm(store.getState())
  const { select, lookFrom, raiseArm } = store.getState()
  const [HT1, GB22] = [
    { code: 'HT1', side: 'right' },
    { code: 'GB22', side: 'right' },
  ] as const
  select(HT1)
  expect(arm()).toBeNull()
  lookFrom('best', HT1)
  expect(arm()).toBe('right')
  // The same arm stays up for its neighbour; not for the other side, another point, or none.
  select(GB22)
  expect(arm()).toBe('right')
  for (const next of [{ code: 'GB22', side: 'left' }, { code: 'BL40', side: 'right' }, null] as const) {
    select(HT1)
    lookFrom('best', HT1)
    select(next)
    expect(arm()).toBeNull()
    select(HT1)
    expect(arm()).toBeNull()
  }
  lookFrom('best', HT1)
  lookFrom('front')
  expect(arm()).toBeNull()
  lookFrom('best', HT1)
  raiseArm(null)
  expect(arm()).toBeNull()
  lookFrom('best', { code: 'BL40', side: 'left' })
  expect(arm()).toBeNull()
})
