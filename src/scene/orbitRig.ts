/**
 * The turntable: holds the pose, eases guided moves, keeps drags inside bounds, and composes the
 * picture around the middle of the free rectangle. No React, no events: the stage feeds it.
 *
 * Own rig instead of camera-controls (tried by reading 3.1.0): its damped moves have no fixed
 * duration, it knows no free rectangle, and pointers would be read twice, here and for picking.
 */
import type { PerspectiveCamera } from 'three'
import type { Vec3 } from '../geometry/vec.ts'
import { FOV_DEG, type Rect, tanPerPixel } from './framing.ts'
import { basisOf, easeInOut, ELEVATION_LIMIT, eyeOf, mixPose, nearestTurn, type Pose } from './orbit.ts'

/** Guided moves take this long. */
const MOVE_MS = 620
/** Drags follow the hand with this time constant: enough to take the jitter out. */
const FOLLOW_MS = 55
/** The body, with some air, lies within this distance of its middle, metres. */
const BODY_RADIUS_M = 1.15
const BODY_MIDDLE: Vec3 = [0, 0.87, 0]
const LEAST_DISTANCE_M = 0.32

interface Frame {
  pose: Pose
  centre: [number, number]
}

export class OrbitRig {
  /** True until the visitor moves the camera by hand: then resizing composes anew. */
  guided = true
  private now: Frame = { pose: { target: [...BODY_MIDDLE], azimuth: 0, elevation: 0, distance: 5 }, centre: [0, 0] }
  private goal: Frame = this.now
  private move: { from: Frame; startMs: number } | null = null
  private farthest = 12
  private lastMs = 0
  /** Size of the stage, CSS px. */
  stage = { width: 1, height: 1 }

  constructor(private readonly camera: PerspectiveCamera) {
    camera.fov = FOV_DEG
  }

  get pose(): Pose {
    return this.now.pose
  }
  get moving(): boolean {
    return this.move !== null || this.now !== this.goal
  }

  /** Farthest distance the visitor may go to, metres. */
  limitDistance(metres: number): void {
    this.farthest = metres
  }

  setStage(width: number, height: number): void {
    this.stage = { width, height }
  }

  /** Goes to a pose composed around the middle of `free`. */
  flyTo(pose: Pose, free: Rect, nowMs: number, animate: boolean): void {
    this.guided = true
    this.goal = { pose, centre: middleOf(free) }
    if (animate) this.move = { from: this.now, startMs: nowMs }
    else this.settle()
  }

  /** Keeps the pose but composes around another free rectangle. */
  recentre(free: Rect, nowMs: number, animate: boolean): void {
    const goal = this.goal
    const guided = this.guided
    this.flyTo(goal.pose, free, nowMs, animate)
    this.guided = guided
  }

  rotate(dxPx: number, dyPx: number): void {
    const perPixel = (Math.PI * 1.1) / Math.max(320, Math.min(this.stage.width, this.stage.height))
    this.byHand((p) => ({ ...p, azimuth: p.azimuth - dxPx * perPixel, elevation: p.elevation + dyPx * perPixel }))
  }

  /** Turns by itself, without the lag of a hand. */
  spin(radians: number): void {
    this.byHand((p) => ({ ...p, azimuth: p.azimuth + radians }))
    this.settle()
  }

  pan(dxPx: number, dyPx: number): void {
    this.byHand((p) => {
      const { right, up } = basisOf(p.azimuth, p.elevation)
      const scale = tanPerPixel(this.stage.height) * p.distance
      const shift = (k: 0 | 1 | 2) => p.target[k] - (right[k] * dxPx - up[k] * dyPx) * scale
      return { ...p, target: [shift(0), shift(1), shift(2)] }
    })
  }

  /** Zooms by a distance factor, keeping the spot under (x, y), stage px, where it is. */
  zoom(factor: number, x: number, y: number): void {
    this.byHand((p) => {
      const distance = clamp(p.distance * factor, LEAST_DISTANCE_M, this.farthest)
      const applied = distance / p.distance
      const { right, up } = basisOf(p.azimuth, p.elevation)
      const scale = tanPerPixel(this.stage.height) * p.distance * (1 - applied)
      const [cx, cy] = this.goal.centre
      const shift = (k: 0 | 1 | 2) => p.target[k] + (right[k] * (x - cx) - up[k] * (y - cy)) * scale
      return { ...p, distance, target: [shift(0), shift(1), shift(2)] }
    })
  }

  /** Zooms so that a spot on the skin comes to the middle. */
  zoomTo(spot: Vec3, factor: number, nowMs: number, animate: boolean): void {
    const pose = this.bounded({ ...this.goal.pose, target: spot, distance: this.goal.pose.distance * factor })
    this.goal = { ...this.goal, pose }
    this.guided = false
    if (animate) this.move = { from: this.now, startMs: nowMs }
    else this.settle()
  }

  /** Hand moves jump to their goal (reduced motion). */
  settle(): void {
    this.move = null
    this.now = this.goal
  }

  /**
   * Advances to `nowMs` and writes the camera.
   * @returns true while there is more to come
   */
  update(nowMs: number): boolean {
    const sinceMs = Math.min(100, Math.max(0, nowMs - this.lastMs))
    this.lastMs = nowMs
    if (this.move) {
      const t = Math.min(1, (nowMs - this.move.startMs) / MOVE_MS)
      this.now = t >= 1 ? this.goal : mixFrame(this.move.from, this.goal, easeInOut(Math.max(0, t)))
      if (t >= 1) this.move = null
    } else if (this.now !== this.goal) {
      const t = 1 - Math.exp(-Math.max(sinceMs, 8) / FOLLOW_MS)
      const next = mixFrame(this.now, this.goal, t)
      this.now = near(next, this.goal) ? this.goal : next
    }
    this.write()
    return this.moving
  }

  private byHand(change: (pose: Pose) => Pose): void {
    if (this.move) {
      this.goal = this.now
      this.move = null
    }
    this.guided = false
    this.goal = { ...this.goal, pose: this.bounded(change(this.goal.pose)) }
  }

  private bounded(p: Pose): Pose {
    const [x, y, z] = p.target
    return {
      target: [clamp(x, -0.6, 0.6), clamp(y, 0, 1.78), clamp(z, -0.25, 0.25)],
      azimuth: nearestTurn(p.azimuth, 0),
      elevation: clamp(p.elevation, -ELEVATION_LIMIT, ELEVATION_LIMIT),
      distance: clamp(p.distance, LEAST_DISTANCE_M, this.farthest),
    }
  }

  private write(): void {
    const { camera, stage } = this
    const { pose, centre } = this.now
    const eye = eyeOf(pose)
    camera.position.set(...eye)
    camera.up.set(0, 1, 0)
    camera.lookAt(...pose.target)
    const away = Math.hypot(eye[0] - BODY_MIDDLE[0], eye[1] - BODY_MIDDLE[1], eye[2] - BODY_MIDDLE[2])
    camera.near = Math.max(0.02, away - BODY_RADIUS_M)
    camera.far = away + BODY_RADIUS_M + 1.2
    camera.aspect = stage.width / stage.height
    camera.setViewOffset(
      stage.width,
      stage.height,
      stage.width / 2 - centre[0],
      stage.height / 2 - centre[1],
      stage.width,
      stage.height,
    )
    camera.updateMatrixWorld()
  }
}

const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v))
const middleOf = (r: Rect): [number, number] => [r.left + r.width / 2, r.top + r.height / 2]

function mixFrame(a: Frame, b: Frame, t: number): Frame {
  return {
    pose: mixPose(a.pose, b.pose, t),
    centre: [a.centre[0] + (b.centre[0] - a.centre[0]) * t, a.centre[1] + (b.centre[1] - a.centre[1]) * t],
  }
}

/** Closer than a tenth of a pixel: nobody sees the rest. */
function near(a: Frame, b: Frame): boolean {
  const p = a.pose
  const q = b.pose
  return (
    Math.abs(nearestTurn(p.azimuth, q.azimuth) - q.azimuth) < 2e-4 &&
    Math.abs(p.elevation - q.elevation) < 2e-4 &&
    Math.abs(p.distance / q.distance - 1) < 2e-4 &&
    Math.abs(a.centre[0] - b.centre[0]) < 0.1 &&
    Math.abs(a.centre[1] - b.centre[1]) < 0.1 &&
    Math.hypot(p.target[0] - q.target[0], p.target[1] - q.target[1], p.target[2] - q.target[2]) < 1e-4
  )
}
