/**
 * What the address can hold: the allow-list of its keys, the view they make, and what must be known of the content
 * to judge a value. What was told before a treatment has no key, so it cannot leak. Read and written by viewUrl.ts.
 */
import type { ListId, MarkId } from './addressValues.ts'
import type { Shape } from './bodies.ts'
import type { CameraPose } from './cameraCode.ts'
import type { RetiredIds } from './content.ts'
import type { BodyId, BodySide, LayerId, MeridianId, Mode, PainSide, PatternId, PointCode, ViewId } from './ids.ts'
import type { PickedPoint } from './picked.ts'
import type { PageItems, PageRef } from './pages.ts'
import type { SessionStep } from './session.ts'

export const ADDRESS_KEYS = [
  'pattern',
  'side',
  'variation',
  'compare',
  'point',
  'body',
  'shape',
  'view',
  'camera',
  'layers',
  'marks',
  'arm',
  'step',
  'page',
  'points',
  'plan',
  'list',
  'kind',
  'path',
  'meridian',
  'show',
  'lang',
  'mode',
] as const
export type AddressKey = (typeof ADDRESS_KEYS)[number]

/** What the address can hold. `point` carries the side it is looked at. */
export interface AddressView {
  patternId: PatternId | null
  painSide: PainSide
  /** Chosen variations of the pattern, in its order, each at most once. */
  variations: readonly string[]
  /** The pattern it is compared with; another one than `patternId`. */
  compareId: PatternId | null
  selected: { code: PointCode; side: BodySide } | null
  body: BodyId
  /** Build of the body. */
  shape: Readonly<Shape>
  /** `best` only with something to look at: a point, a pattern, a part of a page. */
  view: ViewId
  /** Where the camera stands when no guided view says it. */
  camera: CameraPose | null
  /** In the order of LAYER_IDS, each at most once. */
  layers: readonly LayerId[]
  /** What is drawn beside the chosen point; empty without one. */
  marks: readonly MarkId[]
  /** The arm over the chosen point is raised. */
  armRaised: boolean
  /** Step of the open guide to the chosen point, counted from 0. */
  step: number | null
  /** The page of text that lies over the body, if any. */
  page: PageRef | null
  /** Points picked for a handout. */
  picked: readonly PickedPoint[]
  /** Steps of a shared session plan; never its note. */
  plan: readonly SessionStep[] | null
  /** The list of the first page; `patterns` in a pattern, `meridians` with a meridian. */
  list: ListId
  /** Points lit together as one kind (`readKind`); never together with a pattern. */
  kind: string | null
  /** The guided path is open; what was answered on it is in no address. Never together with a pattern. */
  path: boolean
  /** The meridian shown on the body; never together with a pattern. */
  meridian: MeridianId | null
  /** The part of a page that is shown on the body. */
  show: PageRef | null
  /** The language the reader chose; null: whatever the browser of whoever opens the link prefers. */
  lang: string | null
  mode: Mode
}

/** A key of the address whose value was not understood. */
export interface AddressFault {
  key: AddressKey
  value: string
}

/** A value that was given up, and the one it opens now. */
export interface AddressMove {
  key: AddressKey
  value: string
  now: string
}

/** What the codec must know of the content to judge a value. */
export interface AddressCatalogue {
  /** Pattern id → its own view, whether the painful side matters, and its variations. */
  patterns: ReadonlyMap<PatternId, { view: ViewId; sided: boolean; variations: readonly { id: string }[] }>
  /** Point code → whether it exists on both sides. */
  points: ReadonlyMap<PointCode, { paired: boolean }>
  /** Techniques the content allows at a point. */
  techniquesOf: (code: PointCode) => readonly string[]
  /** Items the pages can be opened at. */
  pageItems: PageItems
  /** Those of them that can be shown on the body. */
  shownItems: PageItems
  /** Tags of the languages there are. */
  languages: readonly string[]
  /** Ids that were given up: an old link opens what took their place. */
  retired: RetiredIds
}
