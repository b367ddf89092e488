/**
 * Where every state key lives. A new key of AppState that is missing here is a type error.
 *
 * - `built`: comes with the page, never changes.
 * - `address`: in the URL, may be shared (src/domain/viewUrl.ts holds the allow-list).
 * - `device`: in this browser's storage.
 * - `visit`: in memory only; gone with the page. Everything about the person's health is here.
 */
import type { AppState } from './store.ts'

export const PERSISTENCE = {
  atlas: 'built',
  languages: 'built',
  landmarks: 'built',
  builtAtlas: 'built',
  builtLandmarks: 'built',
  shownPlaces: 'built',
  patternId: 'address',
  painSide: 'address',
  variations: 'address',
  compareId: 'address',
  selected: 'address',
  body: 'address',
  shape: 'address',
  view: 'address',
  layers: 'address',
  page: 'address',
  selectedMeridian: 'address',
  shown: 'address',
  gate: 'visit',
  shaping: 'visit',
  placing: 'visit',
  emergencyFlag: 'visit',
  pendingSelection: 'visit',
  profile: 'visit',
  profileOpen: 'visit',
  intake: 'visit',
  hovered: 'visit',
  hoveredMeridian: 'visit',
  category: 'visit',
  discs: 'visit',
  otherSites: 'visit',
  homeList: 'visit',
  searchAsked: 'visit',
  searchOver: 'visit',
  findItStep: 'visit',
  landmarkInView: 'visit',
  raisedArm: 'visit',
  ruler: 'visit',
  camera: 'visit',
  cameraPhrase: 'visit',
  sceneStatus: 'visit',
  insets: 'visit',
  notices: 'visit',
  course: 'device',
  courseTrouble: 'visit',
  practitioner: 'device',
  theme: 'device',
  languageChoice: 'device',
} as const satisfies Record<keyof AppState, 'built' | 'address' | 'device' | 'visit'>

/** The state keys of one place. */
export type KeysIn<Place extends (typeof PERSISTENCE)[keyof AppState]> = {
  [K in keyof AppState]: (typeof PERSISTENCE)[K] extends Place ? K : never
}[keyof AppState]
