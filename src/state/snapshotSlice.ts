/** A picture for paper: the ui asks with what is to be drawn, the scene answers when it can. */
import type { BodySide, PatternId, PainSide, PointCode } from '../domain/ids.ts'
import type { Set } from './appState.ts'

/** `now`: as the camera stands; `auto`: the fewest views in which every point is seen. */
export const SNAPSHOT_VIEWS = ['auto', 'now', 'front', 'back', 'pair'] as const
export type SnapshotViews = (typeof SNAPSHOT_VIEWS)[number]

/** A numbered spot of the picture. */
export interface SnapshotSpot {
  code: PointCode
  side: BodySide
  number: number
  /** Filled or ring. */
  kind: 'main' | 'add'
}

export interface SnapshotRequest {
  views: SnapshotViews
  spots: readonly SnapshotSpot[]
  /** Where it hurts is tinted; null leaves the skin plain. */
  area: { patternId: PatternId; painSide: PainSide } | null
  /** Room for the pictures together on the paper, mm. */
  widthMm: number
  heightMm: number
}

/** A numbered disc on the picture; CSS px of the paper (96 to the inch), y down. */
export interface SnapshotDisc extends SnapshotSpot {
  x: number
  y: number
  /** Radius. */
  r: number
}

/** A name beside the picture with its leader. */
export interface SnapshotLabel {
  code: PointCode
  number: number
  /** Name of the point; empty where codes stand alone. */
  name: string
  /** Whether the words end or start at `x`; `y` is their baseline. */
  anchor: 'start' | 'end'
  x: number
  y: number
  /** SVG path data of the leader. */
  line: string
}

export interface SnapshotPicture {
  /** Address of the image in this page. */
  url: string
  /** The letter of an enlargement; null for the figure itself. */
  letter: string | null
  /** Text key of what is seen, such as "camera.back.lower-back". */
  phrase: string
  /** Size on the paper, CSS px (96 to the inch). */
  width: number
  height: number
  /** Dots of the image per inch of paper. */
  dpi: number
  discs: readonly SnapshotDisc[]
  /** Parts of this picture that an enlargement shows. */
  frames: readonly { letter: string; left: number; top: number; width: number; height: number }[]
  labels: readonly SnapshotLabel[]
  letters: readonly { side: 'left' | 'right'; x: number; y: number }[]
}

export type Snapshot =
  | { kind: 'none' }
  | { kind: 'drawing' }
  | { kind: 'ready'; pictures: readonly SnapshotPicture[]; unseen: readonly PointCode[] }
  | { kind: 'failed'; reason: string }

export interface SnapshotState {
  /** What the scene is asked to draw; replaced as a whole. */
  snapshotRequest: SnapshotRequest | null
  snapshot: Snapshot
}

export interface SnapshotCommands {
  /** Null lets the pictures go. */
  askSnapshot(request: SnapshotRequest | null): void
  /** The scene's answer; ignored when something else has been asked since. */
  answerSnapshot(request: SnapshotRequest, snapshot: Snapshot): void
}

export const initialSnapshot: SnapshotState = { snapshotRequest: null, snapshot: { kind: 'none' } }

/** Images live in the page's memory until they are let go. */
function letGo(snapshot: Snapshot): void {
  if (snapshot.kind === 'ready') for (const { url } of snapshot.pictures) URL.revokeObjectURL(url)
}

/** Commands on pictures for paper. */
export function snapshotCommands(set: Set): SnapshotCommands {
  return {
    askSnapshot: (snapshotRequest) =>
      set((s) => {
        letGo(s.snapshot)
        return { snapshotRequest, snapshot: snapshotRequest ? { kind: 'drawing' } : { kind: 'none' } }
      }),
    answerSnapshot: (request, snapshot) =>
      set((s) => {
        if (s.snapshotRequest === request) {
          letGo(s.snapshot)
          return { snapshot }
        }
        letGo(snapshot)
        return {}
      }),
  }
}
