/** Pointers, wheel and keys on the stage → camera, hover and selection. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { MERIDIAN_IDS, type MeridianId } from '../domain/ids.ts'
import { useAppStoreApi } from '../state/context.ts'
import type { TouchedSkin } from '../state/intakeCommands.ts'
import { COURSE_RADIUS_PX, pickCourse } from './coursePicking.ts'
import { useReducedMotion } from './environment.ts'
import { freeRect } from './framing.ts'
import { type Gesture, GestureReader, type PointerInput, wheelFactor } from './gestures.ts'
import { eyeOf } from './orbit.ts'
import { LEAST_FACING, PICK_RADIUS_PX, pickMark } from './picking.ts'
import type { PlacedMark } from './marks.ts'
import { facingOf, projectMarks, rayAt, toStage } from './projection.ts'
import { type Stage, useStage } from './stage.ts'

/** One press of an arrow key turns this far, in pixels of drag. */
const KEY_TURN_PX = 42
const KEY_ZOOM = 0.82
/** A double click comes this much closer. */
const CLOSER = 0.5

export function Controls() {
  const stage = useStage()
  const store = useAppStoreApi()
  const invalidate = useThree((s) => s.invalidate)
  const still = useReducedMotion()

  useEffect(() => {
    const { canvas, rig } = stage
    const reader = new GestureReader()
    let hoverFrame = 0
    let hoverAt: PointerEvent | null = null
    /** The pointer that holds a part of the tool in hand. */
    let held: number | null = null

    const act = (gesture: Gesture) => {
      switch (gesture.kind) {
        case 'rotate':
          rig.rotate(gesture.dx, gesture.dy)
          break
        case 'pan':
          rig.pan(gesture.dx, gesture.dy)
          break
        case 'zoom':
          rig.zoom(gesture.factor, gesture.x, gesture.y)
          break
        case 'tap': {
          // While the place that hurts is asked for, the skin is meant, not a point on it.
          if (store.getState().intake?.step === 'where') {
            touchSkin(stage, gesture.x, gesture.y, store.getState().touchSkin)
            return
          }
          if (stage.tool) {
            stage.tool.tap(gesture.x, gesture.y, gesture.touch)
            return
          }
          const mark = markAt(stage, gesture.x, gesture.y, gesture.touch)
          const meridian = courseAt(stage, gesture.x, gesture.y, gesture.touch, mark)
          if (meridian) store.getState().selectMeridian(meridian)
          else if (mark) store.getState().select({ code: mark.code, side: mark.side })
          return
        }
        case 'doubleTap': {
          const { eye, direction } = rayAt(stage, gesture.x, gesture.y)
          const spot = stage.surface.hit(eye, direction)
          if (spot) rig.zoomTo(spot, CLOSER, performance.now(), !still)
          break
        }
      }
      if (still && gesture.kind !== 'doubleTap') rig.settle()
      invalidate()
    }
    const inputOf = (e: PointerEvent): PointerInput => {
      const box = canvas.getBoundingClientRect()
      return {
        id: e.pointerId,
        x: e.clientX - box.left,
        y: e.clientY - box.top,
        button: e.button,
        touch: e.pointerType === 'touch',
        timeMs: e.timeStamp,
        pan: e.shiftKey,
      }
    }
    const lookUnder = () => {
      hoverFrame = 0
      if (!hoverAt || reader.active) return
      const { x, y } = inputOf(hoverAt)
      stage.pointer = { x, y }
      if (stage.tool) {
        canvas.toggleAttribute('data-over', stage.tool.over(x, y))
        return
      }
      const nearest = markAt(stage, x, y, false)
      const meridian = courseAt(stage, x, y, false, nearest)
      const mark = meridian ? null : nearest
      canvas.toggleAttribute('data-over', mark !== null || meridian !== null)
      store.getState().hoverMeridian(meridian)
      // The name of a course follows the pointer.
      if (meridian) invalidate()
      if (stage.guide.landmarks.length > 0) store.getState().viewLandmark(mark ? null : landmarkAt(stage, x, y))
      store.getState().hover(mark ? { code: mark.code, side: mark.side } : null)
    }

    const down = (e: PointerEvent) => {
      canvas.focus({ preventScroll: true })
      canvas.setPointerCapture(e.pointerId)
      const { x, y, touch } = inputOf(e)
      if (held === null && !reader.active && e.button === 0 && stage.tool?.grab(x, y, touch)) {
        held = e.pointerId
        canvas.toggleAttribute('data-grabbing', true)
      }
      // A second finger neither turns nor drags while something is held.
      if (held === null) reader.down(inputOf(e))
    }
    const letGo = () => {
      held = null
      canvas.toggleAttribute('data-grabbing', false)
      stage.tool?.release()
    }
    const move = (e: PointerEvent) => {
      if (held !== null) {
        const { x, y } = inputOf(e)
        if (held === e.pointerId) stage.tool?.drag(x, y)
        return
      }
      for (const gesture of reader.move(inputOf(e))) {
        canvas.toggleAttribute('data-grabbing', true)
        act(gesture)
      }
      if (e.pointerType === 'touch' || reader.active) return
      hoverAt = e
      if (hoverFrame === 0) hoverFrame = requestAnimationFrame(lookUnder)
    }
    const up = (e: PointerEvent) => {
      if (held !== null) {
        if (held === e.pointerId) letGo()
        return
      }
      for (const gesture of reader.up(inputOf(e))) act(gesture)
      if (!reader.active) canvas.toggleAttribute('data-grabbing', false)
    }
    const cancel = (e: PointerEvent) => {
      if (held === e.pointerId) letGo()
      reader.cancel(e.pointerId)
      canvas.toggleAttribute('data-grabbing', false)
    }
    const leave = () => {
      hoverAt = null
      stage.pointer = null
      canvas.toggleAttribute('data-over', false)
      store.getState().hover(null)
      store.getState().hoverMeridian(null)
    }
    const wheel = (e: WheelEvent) => {
      e.preventDefault()
      const box = canvas.getBoundingClientRect()
      act({
        kind: 'zoom',
        factor: wheelFactor(e.deltaY, e.deltaMode, e.ctrlKey),
        x: e.clientX - box.left,
        y: e.clientY - box.top,
      })
    }
    const menu = (e: Event) => e.preventDefault() // the right button pans
    const key = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.target !== canvas) return
      // The middle of what the panels leave: there the figure stands.
      const free = freeRect(rig.stage.width, rig.stage.height, store.getState().insets)
      const centre = { x: free.left + free.width / 2, y: free.top + free.height / 2 }
      const gesture = keyGesture(e.key, centre)
      if (gesture) act(gesture)
      else if (e.key === 'Home') goHome()
      else return
      e.preventDefault()
    }
    const goHome = () => {
      const { patternId, atlas, lookFrom } = store.getState()
      lookFrom((patternId && atlas.patterns.get(patternId)?.view) || 'front')
    }

    canvas.addEventListener('pointerdown', down)
    canvas.addEventListener('pointermove', move)
    canvas.addEventListener('pointerup', up)
    canvas.addEventListener('pointercancel', cancel)
    canvas.addEventListener('pointerleave', leave)
    canvas.addEventListener('wheel', wheel, { passive: false })
    canvas.addEventListener('contextmenu', menu)
    canvas.addEventListener('keydown', key)
    return () => {
      cancelAnimationFrame(hoverFrame)
      canvas.removeEventListener('pointerdown', down)
      canvas.removeEventListener('pointermove', move)
      canvas.removeEventListener('pointerup', up)
      canvas.removeEventListener('pointercancel', cancel)
      canvas.removeEventListener('pointerleave', leave)
      canvas.removeEventListener('wheel', wheel)
      canvas.removeEventListener('contextmenu', menu)
      canvas.removeEventListener('keydown', key)
    }
  }, [stage, store, still, invalidate])
  return null
}

function keyGesture(key: string, centre: { x: number; y: number }): Gesture | null {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'rotate', dx: -KEY_TURN_PX, dy: 0 }
    case 'ArrowRight':
      return { kind: 'rotate', dx: KEY_TURN_PX, dy: 0 }
    case 'ArrowUp':
      return { kind: 'rotate', dx: 0, dy: -KEY_TURN_PX }
    case 'ArrowDown':
      return { kind: 'rotate', dx: 0, dy: KEY_TURN_PX }
    case '+':
    case '=':
      return { kind: 'zoom', factor: KEY_ZOOM, ...centre }
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / KEY_ZOOM, ...centre }
    default:
      return null
  }
}

/** Tells which skin lies under a pointer at (x, y), stage px. */
function touchSkin(stage: Stage, x: number, y: number, tell: (spot: TouchedSkin) => void): void {
  const { eye, direction } = rayAt(stage, x, y)
  const skin = stage.surface.skinAt(eye, direction)
  if (skin) tell({ region: skin.region, normal: skin.normal, xM: skin.position[0] })
}

/** The landmark of the layer a pointer at (x, y), stage px, means. */
function landmarkAt(stage: Stage, x: number, y: number): string | null {
  const eye = eyeOf(stage.rig.pose)
  const projected = stage.guide.landmarks.flatMap(({ position, normal }, index) => {
    const at = toStage(stage, position)
    return at ? [{ index, ...at, facing: facingOf(position, normal, eye), priority: 0 }] : []
  })
  const index = pickMark(projected, x, y, PICK_RADIUS_PX.fine, (i) => {
    const landmark = stage.guide.landmarks[i]
    return !landmark || stage.surface.occluded(landmark.position, eye)
  })
  return index === null ? null : (stage.guide.landmarks[index]?.id ?? null)
}

/** The meridian a pointer at (x, y), stage px, means, unless a point is as near. @param mark the point it could mean */
function courseAt(stage: Stage, x: number, y: number, touch: boolean, mark: PlacedMark | null): MeridianId | null {
  if (stage.courses.length === 0) return null
  const radius = touch ? COURSE_RADIUS_PX.coarse : COURSE_RADIUS_PX.fine
  const at = mark && toStage(stage, mark.position)
  if (at && Math.hypot(at.x - x, at.y - y) <= radius) return null
  const eye = eyeOf(stage.rig.pose)
  const id = pickCourse(
    stage.courses,
    x,
    y,
    radius,
    (p) => toStage(stage, p),
    (p, spot) => facingOf(p, stage.surface.normalAt(spot), eye) > LEAST_FACING && !stage.surface.occluded(p, eye),
  )
  return MERIDIAN_IDS.find((known) => known === id) ?? null
}

/** The mark a pointer at (x, y), stage px, means. */
function markAt(stage: Stage, x: number, y: number, touch: boolean) {
  const coarse = touch || matchMedia('(pointer: coarse)').matches
  const projected = projectMarks(stage)
  const eye = eyeOf(stage.rig.pose)
  const index = pickMark(projected, x, y, coarse ? PICK_RADIUS_PX.coarse : PICK_RADIUS_PX.fine, (i) => {
    const mark = stage.marks[i]
    return !mark || stage.surface.occluded(mark.position, eye)
  })
  return index === null ? null : (stage.marks[index] ?? null)
}
