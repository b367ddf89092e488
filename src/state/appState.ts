/** What the store holds and what it can be told. One slice file per area of newer state. */
import type { Atlas } from '../domain/atlas.ts'
import type { LandmarksFile } from '../domain/built.ts'
import type { CameraPose } from '../domain/cameraCode.ts'
import type { BodyId, BodySide, LayerId, MeridianId, PainSide, PatternId, PointCode, ViewId } from '../domain/ids.ts'
import type { PageId, PageRef } from '../domain/pages.ts'
import { armToRaise } from '../domain/raisedArm.ts'
import type { AddressView } from '../domain/addressView.ts'
import type { ArmCommands, ArmState } from './armSlice.ts'
import type { BodyCommands, BodyState } from './bodySlice.ts'
import type { OfflineCommands, OfflineState } from './offlineSlice.ts'
import type { RulerCommands, RulerState } from './rulerSlice.ts'
import type { HandoutCommands, HandoutState } from './handoutSlice.ts'
import type { CourseCommands, CourseState } from './courseSlice.ts'
import type { HighlightCommands, HighlightState } from './highlightSlice.ts'
import type { IntakeCommands, IntakeState } from './intakeCommands.ts'
import type { KioskCommands, KioskState } from './kioskSlice.ts'
import type { LearnCommands, LearnState } from './learnSlice.ts'
import type { PlanChoice, PlanCommands } from './planCommands.ts'
import type { SafetyCommands, SafetyState } from './safetyCommands.ts'
import type { SnapshotCommands, SnapshotState } from './snapshotSlice.ts'
import type { SheetCommands, SheetState } from './sheetSlice.ts'
import type { SearchCommands, SearchState } from './searchSlice.ts'
import type { ShownCommands, ShownState } from './shownSlice.ts'
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
  /** A point, or a landmark by its id with a leading @. */
  focus: PointRef | null
  /** A point the address names without a view: where the view does not show it, its best view opens instead. */
  orBestOf: PointRef | null
  /** Where an address puts the camera instead of the view. */
  pose: CameraPose | null
  nonce: number
}

export interface AppState
  extends ArmState,
    BodyState,
    CourseState,
    HandoutState,
    SnapshotState,
    HighlightState,
    IntakeState,
    OfflineState,
    KioskState,
    LearnState,
    PlanChoice,
    SafetyState,
    SearchState,
    SheetState,
    ShownState,
    RulerState {
  atlas: Atlas
  /** Tags of the languages there are. */
  languages: readonly string[]
  // — in the address —
  patternId: PatternId | null
  painSide: PainSide
  selected: PointRef | null
  body: BodyId
  view: ViewId
  /** Where the camera rests when the address without it would show another picture; null: the view says it. */
  freeCamera: CameraPose | null
  /** What is laid over the body besides the points, in the order of LAYER_IDS. */
  layers: readonly LayerId[]
  /** A page of text that lies over the body. */
  page: PageRef | null
  /** The meridian shown on the body; null in a pattern. */
  selectedMeridian: MeridianId | null
  // — this visit only —
  gate: Gate
  /** Red flag that ended the path, when gate is "emergency". */
  emergencyFlag: string | null
  /** Red flags answered with yes that do not end the path: what they ask for stays above the points. */
  yesFlags: readonly string[]
  /** A point named by the address that waits until the red flags are answered. */
  pendingSelection: PointRef | null
  hovered: PointRef | null
  hoveredMeridian: MeridianId | null
  /** Category whose points are highlighted, such as `yuan-source` or `five-shu`. */
  category: string | null
  /** Uncertainty and published spread of the selected point as rings on the skin. */
  discs: boolean
  /** Sites that other standards give for the selected point are drawn. */
  otherSites: boolean
  /** Which list the first page shows. */
  homeList: 'patterns' | 'points' | 'meridians'
  /** Step of the open "Find it" guide of the selected point, counted from 0; null while it is closed. */
  findItStep: number | null
  /** Landmark id named in list or picture while the landmark layer is shown. */
  landmarkInView: string | null
  landmarks: LandmarkData
  camera: CameraRequest
  /** Text keys of where the camera stands and what it is close to, parted by a space: "camera.back camera.place.lowerBack". */
  cameraPhrase: string | null
  sceneStatus: SceneStatus
  insets: StageInsets
  notices: Notice[]
  // — on this device —
  /** The language the reader chose, also in the address; null: the browser's choice. */
  languageChoice: string | null
  theme: 'system' | 'light' | 'dark'
}

export interface AppCommands
  extends ArmCommands,
    BodyCommands,
    CourseCommands,
    HandoutCommands,
    SnapshotCommands,
    HighlightCommands,
    IntakeCommands,
    OfflineCommands,
    KioskCommands,
    LearnCommands,
    PlanCommands,
    RulerCommands,
    SafetyCommands,
    SearchCommands,
    SheetCommands,
    ShownCommands {
  choosePattern(id: PatternId | null): void
  /** Shows what an address names; a pattern newly opened starts with its red flags. */
  openAddress(view: AddressView): void
  /** Ignored where the current pattern has no painful side. */
  setPainSide(side: PainSide): void
  answerRedFlags(answer: { clear: true; yes?: readonly string[] } | { clear: false; flag: string }): void
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
  /** Draws or hides the sites of other standards; the camera turns so that they and the point are seen. */
  showOtherSites(shown: boolean): void
  /** Lights a meridian and opens its card; `turn` moves the camera to it. Ignored (but for null) in a pattern. */
  selectMeridian(id: MeridianId | null, turn?: boolean): void
  hoverMeridian(id: MeridianId | null): void
  /** Highlights the points of a category (domain/categories.ts). Ignored (but for null) in a pattern. */
  chooseCategory(id: string | null): void
  /** Opens a page of text, at one of its items where it has any, or closes it with null. */
  openPage(page: PageId | null, item?: string | null): void
  showHomeList(list: AppState['homeList']): void
  setBody(body: BodyId): void
  /** Guided view; `focus` frames one point ("best view" of it). */
  lookFrom(view: ViewId, focus?: PointRef | null): void
  setTheme(theme: AppState['theme']): void
  /** Ignored for a language there is not. */
  setLanguage(language: string): void
  setInsets(insets: StageInsets): void
  setSceneStatus(status: SceneStatus): void
  setCameraPhrase(key: string): void
  /** Told by the picture when the camera has come to rest. */
  setFreeCamera(pose: CameraPose | null): void
  notify(notice: Notice): void
  dismiss(id: string): void
  /** Back to the first page: nothing chosen, front view. */
  reset(): void
}

export type Store = AppState & AppCommands

/** What a group of commands is made from: the setters of the one store. */
export type Set = (change: Partial<Store> | ((s: Store) => Partial<Store>)) => void
export type Get = () => Store

/** A new camera wish, as part of one change: the address is written once per change. An arm in the way of it is raised. */
export function lookingFrom(
  s: AppState,
  view: ViewId,
  focus: PointRef | null = null,
  orBestOf: PointRef | null = null,
): Pick<AppState, 'view' | 'camera' | 'freeCamera' | 'raisedArm'> {
  const raisedArm = view === 'best' && focus ? armToRaise(focus.code, focus.side) : null
  const camera = { view, focus, orBestOf, pose: null, nonce: s.camera.nonce + 1 }
  return { view, camera, freeCamera: null, raisedArm }
}
