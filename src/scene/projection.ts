/** Body space ↔ stage pixels for the camera as it stands. */
import { Vector3 } from 'three'
import { dot, type Vec3 } from '../geometry/vec.ts'
import { eyeOf } from './orbit.ts'
import type { ProjectedMark } from './picking.ts'
import type { Stage } from './stage.ts'

const scratch = new Vector3()

/** A spot in CSS px of the stage (y down); null behind the camera. */
export function toStage(stage: Stage, spot: Vec3): { x: number; y: number } | null {
  scratch.set(...spot).project(stage.camera)
  if (scratch.z > 1) return null
  return { x: ((scratch.x + 1) / 2) * stage.rig.stage.width, y: ((1 - scratch.y) / 2) * stage.rig.stage.height }
}

/** CSS px a metre takes up at the distance the camera turns about. */
export function pxPerMetre({ camera, rig }: Stage): number {
  return (rig.stage.height * (camera.projectionMatrix.elements[5] ?? 1) * 0.5) / rig.pose.distance
}

/** Cosine between an outward normal and the way to the eye. */
export function facingOf(spot: Vec3, normal: Vec3, eye: Vec3): number {
  const to: Vec3 = [eye[0] - spot[0], eye[1] - spot[1], eye[2] - spot[2]]
  return dot(to, normal) / Math.hypot(to[0], to[1], to[2])
}

/** Every mark in front of the camera. Pins of a pattern take precedence over idle dots. */
export function projectMarks(stage: Stage): ProjectedMark[] {
  const eye = eyeOf(stage.rig.pose)
  const out: ProjectedMark[] = []
  stage.marks.forEach((m, index) => {
    // Another site is no point of its own: the pointer means what lies beside it.
    const at = m.style === 'other' ? null : toStage(stage, m.position)
    if (!at) return
    out.push({
      index,
      x: at.x,
      y: at.y,
      facing: facingOf(m.position, m.normal, eye),
      priority: m.style === 'idle' ? 0 : 1,
    })
  })
  return out
}

/** The ray through a stage pixel; `direction` is a unit vector. */
export function rayAt(stage: Stage, x: number, y: number): { eye: Vec3; direction: Vec3 } {
  scratch.set((x / stage.rig.stage.width) * 2 - 1, 1 - (y / stage.rig.stage.height) * 2, 0.5).unproject(stage.camera)
  const eye = eyeOf(stage.rig.pose)
  const d: Vec3 = [scratch.x - eye[0], scratch.y - eye[1], scratch.z - eye[2]]
  const l = Math.hypot(d[0], d[1], d[2])
  return { eye, direction: [d[0] / l, d[1] / l, d[2] / l] }
}
