/**
 * The one store. Scene and ui are siblings that meet only here.
 * Per-frame values never live here; only what a person could name ("back view", "BL40 left").
 */
import { createStore, useStore } from 'zustand'
import type { Atlas, SafetyProfile } from '../domain/atlas.ts'
import type { LandmarksFile } from '../domain/built.ts'
import type {
  BodyId,
  BodySide,
  LayerId,
  MeridianId,
  PageId,
  PainSide,
  PatternId,
  PointCode,
  ViewId,
} from '../domain/ids.ts'
import { LAYER_IDS } from '../domain/ids.ts'
import type { AddressView } from '../domain/viewUrl.ts'
import type { UiKey } from './texts.ts'

export interface PointRef {
  code: PointCode
  side: BodySide
}

/** How far the visitor is in a pattern: red flags come before points. */
export type Gate = 'check' | 'clear' | 'emergency'

export type SceneStatus =
  | { kind: 'loading' }
  | { kind: 'ready' }
  | { kind: 'unsupported' } // no WebGL2
  | { kind: 'failed'; reason: string } // download or topology mismatch
  | { kind: 'lost' } // GPU context lost, being restored

export interface Notice {
  id: string
  kind: 'info' | 'warning'
  key: UiKey
  params?: Record<string, string>
}

/** The landmarks are fetched when they are first needed. */
export type LandmarkData =
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'ready'; file: LandmarksFile }
  | { kind: 'failed'; reason: string }

/** CSS pixels the panels cover at each edge of the stage; the figure is composed into the rest. */
export interface StageInsets {
  top: number
  right: number
  bottom: number
  left: number
}

/** A camera wish; `nonce` makes the same wish repeatable (Home pressed twice). */
export interface CameraRequest {
  view: ViewId
  focus: PointRef | null
  nonce: number
}

export interface AppState {
  atlas: Atlas
  // — in the address —
  patternId: PatternId | null
  painSide: PainSide
  selected: PointRef | null
  body: BodyId
  view: ViewId
  /** What is laid over the body besides the points, in the order of LAYER_IDS. */
  layers: readonly LayerId[]
  /** A page of text that lies over the body. */
  page: PageId | null
  /** The meridian shown on the body; null in a pattern. */
  selectedMeridian: MeridianId | null
  // — this visit only —
  gate: Gate
  /** Red flag that ended the path, when gate is "emergency". */
  emergencyFlag: string | null
  /** A point named by the address that waits until the red flags are answered. */
  pendingSelection: PointRef | null
  profile: SafetyProfile
  hovered: PointRef | null
  hoveredMeridian: MeridianId | null
  /** Category whose points are highlighted, such as `yuan-source` or `five-shu`. */
  category: string | null
  /** Uncertainty and published spread of the selected point as rings on the skin. */
  discs: boolean
  /** Which list the first page shows. */
  homeList: 'patterns' | 'points' | 'meridians'
  /** The search field is wanted under the cursor; taken back once it is. */
  searchAsked: boolean
  /** Step of the open "Find it" guide of the selected point, counted from 0; null while it is closed. */
  findItStep: number | null
  /** Landmark id named in list or picture while the landmark layer is shown. */
  landmarkInView: string | null
  landmarks: LandmarkData
  camera: CameraRequest
  /** Text key of the last camera phrase, e.g. "camera.back.lower-back"; announced politely. */
  cameraPhrase: string | null
  sceneStatus: SceneStatus
  insets: StageInsets
  notices: Notice[]
  // — on this device —
  theme: 'system' | 'light' | 'dark'
}

export interface AppCommands {
  choosePattern(id: PatternId | null): void
  /** Shows what an address names; a pattern newly opened starts with its red flags. */
  openAddress(view: AddressView): void
  /** Ignored where the current pattern has no painful side. */
  setPainSide(side: PainSide): void
  answerRedFlags(answer: { clear: true } | { clear: false; flag: string }): void
  /** Back to the red-flag card of the current pattern. */
  reopenCheck(): void
  /** Ignored (but for null) while the red flags of a chosen pattern are not answered. */
  select(ref: PointRef | null): void
  hover(ref: PointRef | null): void
  /** Opens the guide at a step, moves in it, or closes it with null. Ignored without a selected point. */
  showFindIt(step: number | null): void
  toggleLayer(layer: LayerId): void
  viewLandmark(id: string | null): void
  setLandmarks(landmarks: LandmarkData): void
  showDiscs(shown: boolean): void
  /** Lights a meridian and opens its card; `turn` moves the camera to it. Ignored (but for null) in a pattern. */
  selectMeridian(id: MeridianId | null, turn?: boolean): void
  hoverMeridian(id: MeridianId | null): void
  /** Highlights the points of a category (domain/categories.ts). Ignored (but for null) in a pattern. */
  chooseCategory(id: string | null): void
  /** Opens a page of text, or closes it with null. */
  openPage(page: PageId | null): void
  showHomeList(list: AppState['homeList']): void
  /** The list of all points with the cursor in its search field; leaves a pattern. */
  startSearch(): void
  searchStarted(): void
  setBody(body: BodyId): void
  /** Guided view; `focus` frames one point ("best view" of it). */
  lookFrom(view: ViewId, focus?: PointRef | null): void
  setPregnant(pregnant: boolean): void
  setTheme(theme: AppState['theme']): void
  setInsets(insets: StageInsets): void
  setSceneStatus(status: SceneStatus): void
  setCameraPhrase(key: string): void
  notify(notice: Notice): void
  dismiss(id: string): void
  /** Back to the first page: nothing chosen, front view. */
  reset(): void
}

export type Store = AppState & AppCommands
export type AppStore = ReturnType<typeof createAppStore>

/** A new camera wish, as part of one change: the address is written once per change. */
function lookingFrom(s: AppState, view: ViewId, focus: PointRef | null = null): Pick<AppState, 'view' | 'camera'> {
  return { view, camera: { view, focus, nonce: s.camera.nonce + 1 } }
}

/** Creates the store around a built atlas; tests make their own. */
export function createAppStore(atlas: Atlas, initial: Partial<AppState> = {}) {
  return createStore<Store>()((set, get) => ({
    atlas,
    patternId: null,
    painSide: 'both',
    selected: null,
    body: 'male',
    view: 'front',
    layers: [],
    page: null,
    selectedMeridian: null,
    gate: 'check',
    emergencyFlag: null,
    pendingSelection: null,
    profile: { pregnant: false },
    hovered: null,
    discs: false,
    hoveredMeridian: null,
    category: null,
    homeList: 'patterns',
    searchAsked: false,
    findItStep: null,
    landmarkInView: null,
    landmarks: { kind: 'none' },
    camera: { view: 'front', focus: null, nonce: 0 },
    cameraPhrase: null,
    sceneStatus: { kind: 'loading' },
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    notices: [],
    theme: 'system',
    ...initial,

    choosePattern: (id) => {
      const pattern = id ? get().atlas.patterns.get(id) : undefined
      set((s) => ({
        patternId: pattern ? pattern.id : null,
        painSide: pattern?.sided ? s.painSide : 'both',
        gate: 'check',
        emergencyFlag: null,
        pendingSelection: null,
        selected: null,
        hovered: null,
        selectedMeridian: null,
        hoveredMeridian: null,
        category: null,
        findItStep: null,
        ...(pattern ? lookingFrom(s, pattern.view) : {}),
      }))
    },
    openAddress: ({ patternId, painSide, selected, body, view, layers, page, meridian }) => {
      const before = get()
      // Back and Forward within one pattern do not ask again; another pattern does.
      const samePattern = patternId === before.patternId
      const gate = samePattern ? before.gate : 'check'
      const open = patternId === null || gate === 'clear'
      const shown = open ? selected : null
      const turns =
        view !== before.view ||
        !samePattern ||
        shown?.code !== before.selected?.code ||
        shown?.side !== before.selected?.side
      set({
        patternId,
        painSide,
        body,
        layers,
        page,
        selectedMeridian: meridian,
        hoveredMeridian: null,
        category: null,
        homeList: meridian ? 'meridians' : before.homeList,
        gate,
        emergencyFlag: samePattern ? before.emergencyFlag : null,
        selected: shown,
        pendingSelection: gate === 'check' && !open ? selected : null,
        hovered: null,
        findItStep: shown?.code === before.selected?.code ? before.findItStep : null,
        ...(turns ? lookingFrom(before, view, view === 'best' ? shown : null) : {}),
      })
    },
    setPainSide: (painSide) => {
      const { atlas, patternId } = get()
      if (patternId && atlas.patterns.get(patternId)?.sided) set({ painSide })
    },
    answerRedFlags: (answer) =>
      set((s) =>
        answer.clear
          ? { gate: 'clear', emergencyFlag: null, selected: s.pendingSelection, pendingSelection: null }
          : { gate: 'emergency', emergencyFlag: answer.flag, selected: null, pendingSelection: null, findItStep: null },
      ),
    reopenCheck: () =>
      set({ gate: 'check', emergencyFlag: null, selected: null, pendingSelection: null, findItStep: null }),
    select: (selected) => {
      const { patternId, gate } = get()
      if (selected && patternId && gate !== 'clear') return
      // The other side of the same point has the same steps.
      set((s) => ({ selected, findItStep: selected?.code === s.selected?.code ? s.findItStep : null }))
    },
    hover: (hovered) => {
      const now = get().hovered
      if (now?.code !== hovered?.code || now?.side !== hovered?.side) set({ hovered })
    },
    showFindIt: (step) => {
      if (get().selected || step === null) set({ findItStep: step })
    },
    toggleLayer: (layer) =>
      set((s) => ({
        layers: LAYER_IDS.filter((id) => (id === layer ? !s.layers.includes(id) : s.layers.includes(id))),
        landmarkInView: null,
      })),
    viewLandmark: (id) => {
      if (get().landmarkInView !== id) set({ landmarkInView: id })
    },
    setLandmarks: (landmarks) => set({ landmarks }),
    showDiscs: (discs) => set({ discs }),
    selectMeridian: (id, turn = false) => {
      if (id === null) {
        set({ selectedMeridian: null })
        return
      }
      if (get().patternId !== null) return
      const view = get().atlas.content.meridians[id]?.view ?? 'front'
      set((s) => ({
        selectedMeridian: id,
        category: null,
        homeList: 'meridians',
        selected: null,
        findItStep: null,
        ...(turn ? lookingFrom(s, view) : {}),
      }))
    },
    hoverMeridian: (hoveredMeridian) => {
      if (get().hoveredMeridian !== hoveredMeridian) set({ hoveredMeridian })
    },
    chooseCategory: (category) => {
      if (category === null) set({ category: null })
      else if (get().patternId === null) set({ category, selectedMeridian: null })
    },
    openPage: (page) => set({ page }),
    showHomeList: (homeList) =>
      // What another list lit goes out with it.
      set({ homeList, selectedMeridian: null, hoveredMeridian: null, category: null }),
    startSearch: () => {
      if (get().patternId !== null) get().choosePattern(null)
      set({ homeList: 'points', searchAsked: true, page: null, selectedMeridian: null, category: null })
    },
    searchStarted: () => set({ searchAsked: false }),
    setBody: (body) => set({ body }),
    lookFrom: (view, focus = null) => set((s) => lookingFrom(s, view, focus)),
    setPregnant: (pregnant) => set({ profile: { pregnant } }),
    setTheme: (theme) => set({ theme }),
    setInsets: (insets) => {
      const now = get().insets
      if (
        now.top !== insets.top ||
        now.right !== insets.right ||
        now.bottom !== insets.bottom ||
        now.left !== insets.left
      )
        set({ insets })
    },
    setSceneStatus: (sceneStatus) => set({ sceneStatus }),
    setCameraPhrase: (cameraPhrase) => set({ cameraPhrase }),
    notify: (notice) => set((s) => ({ notices: [...s.notices.filter((n) => n.id !== notice.id), notice] })),
    dismiss: (id) => set((s) => ({ notices: s.notices.filter((n) => n.id !== id) })),
    reset: () =>
      set((s) => ({
        patternId: null,
        painSide: 'both',
        selected: null,
        hovered: null,
        layers: [],
        page: null,
        selectedMeridian: null,
        hoveredMeridian: null,
        category: null,
        homeList: 'patterns',
        findItStep: null,
        landmarkInView: null,
        gate: 'check',
        emergencyFlag: null,
        pendingSelection: null,
        profile: { pregnant: false },
        ...lookingFrom(s, 'front'),
      })),
  }))
}

export { useStore }
