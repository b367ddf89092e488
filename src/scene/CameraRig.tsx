/** Connects the turntable to the store: guided views, free space, size, and the spoken phrase. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { useApp, useAppStoreApi } from '../state/context.ts'
import { useReducedMotion } from './environment.ts'
import { freeRect } from './framing.ts'
import { MotionQuality } from './motionQuality.ts'
import { cameraToName, poseOfCamera } from './namedCamera.ts'
import { phraseOf } from './orbit.ts'
import { placeInView } from './placeInView.ts'
import { RestTimer } from './restTimer.ts'
import { useStage } from './stage.ts'
import { guidedPose, isSeenFrom } from './views.ts'

/** Farther out than the whole figure needs, by this factor. */
const FARTHEST = 1.5
/** The phrase is spoken when the camera has rested this long. */
const REST_MS = 350

export function CameraRig() {
  const stage = useStage()
  const { rig } = stage
  const store = useAppStoreApi()
  const size = useThree((s) => s.size)
  const invalidate = useThree((s) => s.invalidate)
  const request = useApp((s) => s.camera)
  const insets = useApp((s) => s.insets)
  const body = useApp((s) => s.body)
  const still = useReducedMotion()
  const shown = useRef({ nonce: -1, width: 0, height: 0 })
  const rest = useRef(new RestTimer(REST_MS))

  useEffect(() => {
    rig.setStage(size.width, size.height)
    const free = freeRect(size.width, size.height, insets)
    const before = shown.current
    const first = before.nonce === -1
    const asked = before.nonce !== request.nonce
    const resized = before.width !== size.width || before.height !== size.height
    shown.current = { nonce: request.nonce, width: size.width, height: size.height }
    const nowMs = performance.now()
    const animate = !still && !first && !resized
    const whole = guidedPose(stage, store.getState(), { view: 'front', focus: null }, free, size.height)
    rig.limitDistance(whole.distance * FARTHEST)
    if (asked || rig.guided) {
      const pose = request.pose
        ? poseOfCamera(request.pose, free, size.height)
        : guidedPose(stage, store.getState(), request, free, size.height)
      if (asked && request.orBestOf && !isSeenFrom(stage, store.getState(), pose, request.orBestOf)) {
        shown.current = before
        store.getState().lookFrom('best', request.orBestOf)
        return
      }
      rig.flyTo(pose, free, nowMs, animate)
    } else {
      rig.recentre(free, nowMs, animate)
    }
    invalidate()
  }, [stage, rig, store, request, insets, body, size.width, size.height, still, invalidate])

  // The picture may change under a resting camera: then another camera may have to be named.
  const named = useRef<readonly unknown[]>([])
  const nameCamera = () => {
    const state = store.getState()
    const { pose } = rig
    const { camera, selected, shown: page, insets: covers, body: sex, shape, view, painSide, variations } = state
    const { construction } = stage.guide
    const basis = [pose, camera, selected, page, covers, sex, shape, view, painSide, variations, construction, size]
    if (basis.every((part, i) => part === named.current[i])) return
    named.current = basis
    // What an address has put here keeps its own words.
    if (rig.guided && state.camera.pose) return
    state.setFreeCamera(cameraToName(stage, state, pose, freeRect(size.width, size.height, state.insets), size.height))
  }

  const quality = useRef(new MotionQuality())
  useFrame(({ gl, viewport }) => {
    const nowMs = performance.now()
    const moving = rig.update(nowMs)
    const share = quality.current.frame(nowMs, moving)
    const ratio = viewport.dpr * share
    if (gl.getPixelRatio() !== ratio) gl.setPixelRatio(ratio)
    const atRest = !moving && share === 1
    // A camera on its way is not at rest: what it passes is neither told nor written into the address.
    rest.current.frame(atRest, () => {
      const phrase = [
        phraseOf(rig.pose),
        placeInView(stage, freeRect(size.width, size.height, store.getState().insets)),
      ]
        .filter(Boolean)
        .join(' ')
      if (store.getState().cameraPhrase !== phrase) store.getState().setCameraPhrase(phrase)
      nameCamera()
    })
    if (!atRest) invalidate()
  }, -2)
  useEffect(() => {
    const { current } = rest
    return () => current.stop()
  }, [])
  return null
}
