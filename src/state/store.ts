/**
 * The one store. Scene and ui are siblings that meet only here.
 * Per-frame values never live here; only what a person could name ("back view", "BL40 left").
 */
import { createStore, useStore } from 'zustand'
import type { Atlas } from '../domain/atlas.ts'
import type { AppState, Store } from './appState.ts'
import { armCommands, armStart } from './armSlice.ts'
import { bodyCommands, initialBody } from './bodySlice.ts'
import { browseCommands } from './browseCommands.ts'
import { handoutCommands, initialHandout } from './handoutSlice.ts'
import { courseCommands, initialCourse } from './courseSlice.ts'
import { kioskCommands, kioskStart } from './kioskSlice.ts'
import { patternCommands } from './patternCommands.ts'
import { highlightCommands, highlightStart } from './highlightSlice.ts'
import { intakeCommands } from './intakeCommands.ts'
import { learnCommands, learnStart } from './learnSlice.ts'
import { offlineCommands, offlineStart } from './offlineSlice.ts'
import { PLAN_START, planCommands } from './planCommands.ts'
import { SAFETY_START, safetyCommands } from './safetyCommands.ts'
import { sheetCommands, sheetStart } from './sheetSlice.ts'
import { searchCommands, searchStart } from './searchSlice.ts'
import { shownCommands, shownStart } from './shownSlice.ts'
import { rulerCommands, rulerStart } from './rulerSlice.ts'
import { initialSnapshot, snapshotCommands } from './snapshotSlice.ts'
import { stageCommands } from './stageCommands.ts'

export type * from './appState.ts'
export type AppStore = ReturnType<typeof createAppStore>

/** Creates the store around a built atlas; tests make their own. */
export function createAppStore(atlas: Atlas, initial: Partial<AppState> = {}) {
  return createStore<Store>()((set, get) => ({
    atlas,
    patternId: null,
    painSide: 'both',
    selected: null,
    body: 'male',
    view: 'front',
    freeCamera: null,
    layers: [],
    page: null,
    selectedMeridian: null,
    gate: 'check',
    emergencyFlag: null,
    yesFlags: [],
    pendingSelection: null,
    ...PLAN_START,
    ...SAFETY_START,
    ...searchStart,
    intake: null,
    hovered: null,
    discs: false,
    otherSites: false,
    hoveredMeridian: null,
    category: null,
    homeList: 'patterns',
    findItStep: null,
    landmarkInView: null,
    landmarks: { kind: 'none' },
    camera: { view: 'front', focus: null, orBestOf: null, pose: null, nonce: 0 },
    cameraPhrase: null,
    sceneStatus: { kind: 'loading' },
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    notices: [],
    theme: 'system',
    languages: [],
    languageChoice: null,
    ...armStart,
    ...initialBody,
    ...highlightStart,
    ...shownStart,
    ...sheetStart,
    ...rulerStart,
    ...offlineStart,
    ...initialCourse,
    ...initialHandout,
    ...initialSnapshot,
    ...kioskStart,
    ...learnStart,
    ...initial,
    ...patternCommands(set, get),
    ...planCommands(set, get),
    ...safetyCommands(set),
    ...searchCommands(set, get),
    ...intakeCommands(set, get),
    ...browseCommands(set, get),
    ...stageCommands(set, get),
    ...armCommands(set),
    ...bodyCommands(set),
    ...highlightCommands(set),
    ...shownCommands(set, get),
    ...sheetCommands(set),
    ...rulerCommands(set, get),
    ...offlineCommands(set),
    ...courseCommands(set),
    ...handoutCommands(set),
    ...snapshotCommands(set),
    ...kioskCommands(set),
    ...learnCommands(set),
  }))
}

export { useStore }
