import { DEFAULT_SHAPE } from '../../src/domain/bodies.ts'
import type { AddressView } from '../../src/domain/addressView.ts'

/** What the empty address opens. */
export const START_VIEW: AddressView = {
  patternId: null,
  painSide: 'both',
  variations: [],
  compareId: null,
  selected: null,
  body: 'male',
  shape: DEFAULT_SHAPE,
  view: 'front',
  camera: null,
  layers: [],
  marks: [],
  armRaised: false,
  step: null,
  page: null,
  picked: [],
  plan: null,
  list: 'patterns',
  kind: null,
  path: false,
  meridian: null,
  show: null,
  lang: null,
  mode: 'explore',
}
