/** What the parts of the picture share. Made once per mounted canvas; holds no visible state. */
import { createContext, useContext } from 'react'
import { PerspectiveCamera } from 'three'
import type { AreasFile, CoursesFile } from '../domain/built.ts'
import type { BodyAsset } from './bodyAsset.ts'
import type { DrawnCourse } from './coursePicking.ts'
import { type Guide, NO_GUIDE } from './guide.ts'
import type { ShapeFiles } from './shape/shapeFiles.ts'
import type { PlacedMark } from './marks.ts'
import { OrbitRig } from './orbitRig.ts'
import { Surface } from './surface.ts'

/** Everything downloaded for the picture. */
export interface SceneData {
  body: BodyAsset
  areas: AreasFile
  courses: CoursesFile
  /** What other builds need, downloaded when one is shown. */
  shapeFiles: ShapeFiles
}

/** Something that takes the pointer before the camera and the points do. Places in stage px. */
export interface PointerTool {
  /** Takes hold of what lies under a press; false leaves the press to the camera. */
  grab(x: number, y: number, touch: boolean): boolean
  drag(x: number, y: number): void
  release(): void
  /** A tap that held nothing. */
  tap(x: number, y: number, touch: boolean): void
  /** Whether a press here would take hold. */
  over(x: number, y: number): boolean
}

export interface Stage {
  /** Receives pointers and keys; the canvas and the overlay lie in it. */
  host: HTMLElement
  overlay: HTMLElement
  canvas: HTMLCanvasElement
  camera: PerspectiveCamera
  rig: OrbitRig
  surface: Surface
  data: SceneData
  /** Marks as drawn now; replaced as a whole, in drawing order. */
  marks: PlacedMark[]
  /** Which of the marks are in sight as drawn now, in the same order (markSight.ts). */
  sight: number[]
  /** Courses the pointer may mean, as drawn now; replaced as a whole. */
  courses: readonly DrawnCourse[]
  /** Where a mouse rests on the stage, px; null outside and for touch. Replaced as a whole. */
  pointer: { x: number; y: number } | null
  /** What the guide and the landmark layer add; replaced as a whole. */
  guide: Guide
  /** True while the skin before the selected spot is opened. */
  cutOut: boolean
  /** True while a fold covers the selected mark though its spot is seen: the mark is drawn over the fold. */
  inFold: boolean
  /** Asks for a frame. */
  redraw: () => void
  /** The tool in hand, if any. */
  tool: PointerTool | null
}

export function createStage(
  host: HTMLElement,
  overlay: HTMLElement,
  canvas: HTMLCanvasElement,
  data: SceneData,
): Stage {
  // `manual` tells the renderer to leave the lens alone: the rig writes it.
  const camera = Object.assign(new PerspectiveCamera(), { manual: true })
  return {
    host,
    overlay,
    canvas,
    camera,
    rig: new OrbitRig(camera),
    surface: new Surface(data.body),
    data,
    marks: [],
    sight: [],
    courses: [],
    pointer: null,
    guide: NO_GUIDE,
    cutOut: false,
    inFold: false,
    redraw: () => {},
    tool: null,
  }
}

export const StageContext = createContext<Stage | null>(null)

/** @throws Error outside a stage. */
export function useStage(): Stage {
  const stage = useContext(StageContext)
  if (!stage) throw new Error('StageContext: expected a stage, received none')
  return stage
}
