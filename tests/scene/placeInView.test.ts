import { expect, it } from 'vitest'
import english from '../../assets/locales/en/ui.json'
import { REGION_NAMES } from '../../src/bake/body/regions.ts'
import { placeKey } from '../../src/scene/placeInView.ts'

it('calls every drawn region by a name that there is', () => {
  expect(REGION_NAMES.length).toBeGreaterThan(30)
  const unnamed = REGION_NAMES.filter((region) => !Object.hasOwn(english, placeKey(region)))
  expect(unnamed).toEqual([])
  expect(placeKey('finger3')).toBe(placeKey('hand'))
})
