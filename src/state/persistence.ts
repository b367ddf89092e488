/**
 * Where every state key lives, and whose it is. A new key of AppState that is missing here, or that does not say
 * both, is a type error.
 *
 * `place`:
 * - `built`: comes with the page, never changes.
 * - `address`: in the URL, may be shared (src/domain/viewUrl.ts holds the allow-list).
 * - `device`: in this browser's storage.
 * - `visit`: in memory only; gone with the page. Everything about the person's health is here.
 *
 * `owner`: what happens when a visitor leaves a kiosk.
 * - `visitor`: wiped, set back to what it was when the page began.
 * - `staff`: stays. What staff set up, and what only tells how the page and the machine are doing.
 */
import type { AppState } from './store.ts'

export type Place = 'built' | 'address' | 'device' | 'visit'
export type Owner = 'visitor' | 'staff'

export const PERSISTENCE = {
  atlas: { place: 'built', owner: 'staff' },
  languages: { place: 'built', owner: 'staff' },
  landmarks: { place: 'built', owner: 'staff' },
  builtAtlas: { place: 'built', owner: 'staff' },
  builtLandmarks: { place: 'built', owner: 'staff' },
  shownPlaces: { place: 'built', owner: 'staff' },
  patternId: { place: 'address', owner: 'visitor' },
  painSide: { place: 'address', owner: 'visitor' },
  variations: { place: 'address', owner: 'visitor' },
  compareId: { place: 'address', owner: 'visitor' },
  selected: { place: 'address', owner: 'visitor' },
  body: { place: 'address', owner: 'visitor' },
  shape: { place: 'address', owner: 'visitor' },
  view: { place: 'address', owner: 'visitor' },
  freeCamera: { place: 'address', owner: 'visitor' },
  layers: { place: 'address', owner: 'visitor' },
  page: { place: 'address', owner: 'visitor' },
  picked: { place: 'address', owner: 'visitor' },
  picking: { place: 'visit', owner: 'visitor' },
  sharedPlan: { place: 'address', owner: 'visitor' },
  selectedMeridian: { place: 'address', owner: 'visitor' },
  mode: { place: 'address', owner: 'staff' },
  kioskIdle: { place: 'visit', owner: 'staff' },
  kioskSettings: { place: 'device', owner: 'staff' },
  // A kiosk's own address carries it on (kioskSearch), no other does.
  kioskLink: { place: 'visit', owner: 'staff' },
  loudness: { place: 'visit', owner: 'visitor' },
  kioskVisit: { place: 'visit', owner: 'staff' },
  attract: { place: 'visit', owner: 'staff' },
  countdownS: { place: 'visit', owner: 'staff' },
  shown: { place: 'address', owner: 'visitor' },
  gate: { place: 'visit', owner: 'visitor' },
  shaping: { place: 'visit', owner: 'visitor' },
  placing: { place: 'visit', owner: 'staff' },
  emergencyFlag: { place: 'visit', owner: 'visitor' },
  yesFlags: { place: 'visit', owner: 'visitor' },
  pendingSelection: { place: 'visit', owner: 'visitor' },
  profile: { place: 'visit', owner: 'visitor' },
  profileOpen: { place: 'visit', owner: 'visitor' },
  intake: { place: 'visit', owner: 'visitor' },
  hovered: { place: 'visit', owner: 'visitor' },
  hoveredMeridian: { place: 'visit', owner: 'visitor' },
  category: { place: 'address', owner: 'visitor' },
  discs: { place: 'address', owner: 'visitor' },
  otherSites: { place: 'address', owner: 'visitor' },
  homeList: { place: 'address', owner: 'visitor' },
  searchOpen: { place: 'visit', owner: 'visitor' },
  slashOpens: { place: 'device', owner: 'visitor' },
  landmarkWanted: { place: 'visit', owner: 'visitor' },
  findItStep: { place: 'address', owner: 'visitor' },
  landmarkInView: { place: 'visit', owner: 'visitor' },
  raisedArm: { place: 'address', owner: 'visitor' },
  ruler: { place: 'visit', owner: 'visitor' },
  sheet: { place: 'visit', owner: 'visitor' },
  highlighted: { place: 'visit', owner: 'visitor' },
  camera: { place: 'visit', owner: 'visitor' },
  cameraPhrase: { place: 'visit', owner: 'visitor' },
  sceneStatus: { place: 'visit', owner: 'staff' },
  edition: { place: 'built', owner: 'staff' },
  arrived: { place: 'visit', owner: 'staff' },
  online: { place: 'visit', owner: 'staff' },
  keeping: { place: 'visit', owner: 'staff' },
  update: { place: 'visit', owner: 'staff' },
  insets: { place: 'visit', owner: 'staff' },
  notices: { place: 'visit', owner: 'visitor' },
  course: { place: 'device', owner: 'visitor' },
  courseTrouble: { place: 'visit', owner: 'visitor' },
  clinicName: { place: 'device', owner: 'staff' },
  paper: { place: 'device', owner: 'staff' },
  practice: { place: 'device', owner: 'visitor' },
  practiceTrouble: { place: 'visit', owner: 'visitor' },
  snapshotRequest: { place: 'visit', owner: 'visitor' },
  snapshot: { place: 'visit', owner: 'visitor' },
  learn: { place: 'device', owner: 'visitor' },
  learnTrouble: { place: 'visit', owner: 'visitor' },
  quiz: { place: 'visit', owner: 'visitor' },
  nearPoints: { place: 'built', owner: 'staff' },
  practitioner: { place: 'device', owner: 'visitor' },
  theme: { place: 'device', owner: 'staff' },
  languageChoice: { place: 'device', owner: 'visitor' },
} as const satisfies Record<keyof AppState, { place: Place; owner: Owner }>

/** The state keys of one place. */
export type KeysIn<Of extends Place> = {
  [K in keyof AppState]: (typeof PERSISTENCE)[K]['place'] extends Of ? K : never
}[keyof AppState]

/** The state keys of one owner. */
export type KeysOf<Of extends Owner> = {
  [K in keyof AppState]: (typeof PERSISTENCE)[K]['owner'] extends Of ? K : never
}[keyof AppState]
