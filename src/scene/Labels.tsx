/** Names in the margins, hover tag, and L / R: one projection pass per drawn frame that moved. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { useT } from '../state/texts.ts'
import { type ChosenLabel, chooseLabels, type VisibleMark } from './labelChoice.ts'
import { layoutLabels, type LabelWish, type PlacedLabel } from './labelLayout.ts'
import { LabelView } from './labelView.ts'
import { freeRect, type Rect } from './framing.ts'
import { eyeOf } from './orbit.ts'
import { facingOf, toStage } from './projection.ts'
import { edgeOfLeft, sideSpots, spotOn } from './sideMarks.ts'
import { type Stage, useStage } from './stage.ts'
import type { Store } from '../state/store.ts'

const MOST_LABELS = 20
/** Below this the mark is too oblique for a leader to point at. */
const LEAST_FACING = 0.06
/** Every n-th vertex outlines the figure well enough for the margins. */
const OUTLINE_STEP = 17
/** Free air around the letters at the edge of the picture, px. */
const EDGE_PX = 26

export function Labels() {
  const stage = useStage()
  const store = useAppStoreApi()
  const t = useT()
  const size = useThree((s) => s.size)
  const invalidate = useThree((s) => s.invalidate)
  const hovered = useApp((s) => s.hovered)
  const view = useRef<LabelView | null>(null)
  const last = useRef('')
  const lastMarks = useRef(stage.marks)

  useEffect(() => {
    const made = new LabelView(stage.overlay)
    view.current = made
    last.current = ''
    let current = true
    void document.fonts.ready.then(() => {
      if (!current) return
      made.forgetSizes()
      last.current = ''
      invalidate()
    })
    return () => {
      current = false
      made.dispose()
      view.current = null
    }
  }, [stage, invalidate])

  useEffect(() => {
    view.current?.setLetters(t('scene.left'), t('scene.right'))
    last.current = ''
    invalidate()
  }, [t, hovered, stage, invalidate])

  const spots = useRef<ReturnType<typeof sideSpots> | null>(null)
  useFrame(() => {
    const labels = view.current
    if (!labels) return
    const state = store.getState()
    const key = [...stage.camera.matrixWorld.elements, ...stage.camera.projectionMatrix.elements, stage.surface.share].join()
    if (key === last.current && stage.marks === lastMarks.current) return
    last.current = key
    lastMarks.current = stage.marks
    spots.current ??= sideSpots(stage.data.body)
    const free = freeRect(size.width, size.height, state.insets)
    setNames(stage, state, labels, free)
    setTag(stage, state, labels, size.width)
    setLetters(stage, labels, spots.current, free)
  }, -0.5)
  return null
}

const idOf = (c: { mark: { code: string; side: string } }): string => `${c.mark.code} ${c.mark.side}`

function setNames(stage: Stage, state: Store, view: LabelView, free: Rect): void {
  const eye = eyeOf(stage.rig.pose)
  const visible: VisibleMark[] = []
  for (const mark of stage.marks) {
    if (mark.style === 'idle' && !mark.selected) continue
    if (facingOf(mark.position, mark.normal, eye) < LEAST_FACING || stage.surface.occluded(mark.position, eye)) continue
    const at = toStage(stage, mark.position)
    if (at) visible.push({ mark, ...at })
  }
  const chosen = chooseLabels(visible, state.painSide)
  view.keepOnly(new Set(chosen.map(idOf)))
  const figure = outline(stage)
  const set = (short: boolean): PlacedLabel[] => layoutLabels(
    chosen.map((c): LabelWish => ({ id: idOf(c), x: c.x, y: c.y, priority: c.priority, ...view.measure(idOf(c), textOf(state, c), short) })),
    { free, figure, gapPx: 2, stubPx: 14, markPx: 11, most: MOST_LABELS },
  )
  // Full names where all find room; on narrow stages codes alone; the rest keeps its number.
  let placed = set(false)
  const wanted = Math.min(chosen.length, MOST_LABELS)
  if (placed.length < wanted) {
    const short = set(true)
    if (short.length > placed.length) placed = short
    else placed = set(false)
  }
  const selected = chosen.find((c) => c.mark.selected)
  view.place(placed, selected ? idOf(selected) : null)
}

function textOf(state: Store, { mark }: ChosenLabel | VisibleMark): { code: string; name: string } {
  return { code: mark.code, name: state.atlas.points.get(mark.code)?.pinyin ?? '' }
}

function setTag(stage: Stage, state: Store, view: LabelView, width: number): void {
  const mark = stage.marks.find((m) => m.hovered)
  const at = mark && toStage(stage, mark.position)
  if (mark && at) view.hover({ code: mark.code, name: state.atlas.points.get(mark.code)?.pinyin ?? '' }, at.x, at.y, width)
  else view.hover(null, 0, 0, width)
}

/** Horizontal extent of the figure on the stage. */
function outline(stage: Stage): { left: number; right: number } {
  const p = stage.surface.positions
  let [left, right] = [Infinity, -Infinity]
  for (let i = 0; i + 2 < p.length; i += 3 * OUTLINE_STEP) {
    const at = toStage(stage, [p[i]!, p[i + 1]!, p[i + 2]!])
    if (!at) continue
    left = Math.min(left, at.x)
    right = Math.max(right, at.x)
  }
  return { left, right }
}

function setLetters(stage: Stage, view: LabelView, spots: ReturnType<typeof sideSpots>, free: Rect): void {
  const eye = eyeOf(stage.rig.pose)
  const inside = (at: { x: number; y: number }) =>
    at.x > free.left + 14 && at.x < free.left + free.width - 14 && at.y > free.top + 14 && at.y < free.top + free.height - 14
  const found = { left: null, right: null } as Record<'left' | 'right', { x: number; y: number } | null>
  for (const side of ['left', 'right'] as const) {
    for (const spot of spots) {
      const place = spotOn(stage.surface.positions, spot, side)
      const at = toStage(stage, place)
      if (!at || !inside(at) || stage.surface.occluded(place, eye)) continue
      found[side] = at
      break
    }
  }
  const leftEdge = edgeOfLeft(stage.rig.pose.azimuth)
  if (!found.left && !found.right && leftEdge) {
    const y = free.top + free.height - EDGE_PX
    const [low, high] = [{ x: free.left + EDGE_PX, y }, { x: free.left + free.width - EDGE_PX, y }]
    found.left = leftEdge === 'left' ? low : high
    found.right = leftEdge === 'left' ? high : low
  }
  view.letter('left', found.left)
  view.letter('right', found.right)
}
