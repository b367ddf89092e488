/**
 * Anatomical position: standing, arms about 25° from the trunk, palms forward, legs slightly apart, feet flat.
 * Each step turns one bone about its own head joint, in the frame its parent has already reached.
 */
import { Quaternion, Vector3 } from 'three'
import { mirrorName } from '../import/symmetry.ts'
import type { Anatomy } from './anatomy.ts'

type Joints = Record<string, [number, number, number]>

/** Rigid motion of one bone: p ↦ turn(p) + shift, in metres. */
export interface BoneMotion {
  turn: Quaternion
  shift: Vector3
}

/**
 * One step for a left bone; the right side is its mirror image. Angles in degrees.
 * `aim` turns so that the line from the bone's head to the head joint of `to` takes that direction;
 * `twist` turns about the axis from the bone's head to the head of `about`; `level` undoes all turning so far.
 */
interface PoseStep {
  bone: string
  aim?: { to: string; direction: [number, number, number] }
  twist?: { to: string; degrees: number }
  level?: true
}

/** Supination of the forearm, spread so that neither elbow nor forearm is wrung. */
const SUPINATION = -90
const FOREARM = 'lowerarm01.L'

/** Left side; +x is the body's left. Arm directions as tried and measured in the design notes. */
export const ANATOMICAL_POSITION: PoseStep[] = [
  { bone: 'upperarm01.L', aim: { to: FOREARM, direction: [0.42, -0.9, 0.02] } },
  {
    bone: FOREARM,
    aim: { to: 'wrist.L', direction: [0.34, -0.93, 0.1] },
    twist: { to: 'wrist.L', degrees: 0.45 * SUPINATION },
  },
  { bone: 'lowerarm02.L', twist: { to: 'wrist.L', degrees: 0.35 * SUPINATION } },
  { bone: 'wrist.L', twist: { to: FOREARM, degrees: -0.2 * SUPINATION } },
  { bone: 'upperleg01.L', aim: { to: 'foot.L', direction: [0.075, -1, 0] } },
  { bone: 'foot.L', level: true },
]

/**
 * Motions of all bones for a list of left-side steps.
 * @param joints rest joints in metres. @returns one motion per bone, in the order of `anatomy.bones`.
 */
export function poseBones(anatomy: Anatomy, joints: Joints, steps = ANATOMICAL_POSITION): BoneMotion[] {
  const motions: BoneMotion[] = []
  const indexOf = new Map(anatomy.bones.map((bone, i) => [bone.name, i]))
  for (const { name, parent } of anatomy.bones) {
    const up = parent < 0 ? { turn: new Quaternion(), shift: new Vector3() } : motions[parent]!
    const isRight = name.endsWith('.R')
    const step = steps.find((s) => s.bone === (isRight ? mirrorName(name) : name))
    motions.push(step ? applyStep(step, name, isRight, up) : up)
  }
  return motions

  function applyStep(step: PoseStep, name: string, isRight: boolean, up: BoneMotion): BoneMotion {
    const own = (bone: string) => (isRight ? mirrorName(bone) : bone)
    const rest = (bone: string) => new Vector3(...joints[`${bone}____head`]!)
    const head = rest(name)
    let turn = up.turn.clone()
    const line = (to: string) => rest(own(to)).sub(head).applyQuaternion(turn).normalize()
    if (step.level) turn = new Quaternion()
    if (step.aim) {
      const [x, y, z] = step.aim.direction
      const target = new Vector3(isRight ? -x : x, y, z).normalize()
      turn = new Quaternion().setFromUnitVectors(line(step.aim.to), target).multiply(turn)
    }
    if (step.twist) {
      const angle = (step.twist.degrees * Math.PI) / 180
      turn = new Quaternion().setFromAxisAngle(line(step.twist.to), isRight ? -angle : angle).multiply(turn)
    }
    if (!indexOf.has(own(step.bone))) throw new Error(`pose: bone ${step.bone} not found`)
    const place = head.clone().applyQuaternion(up.turn).add(up.shift)
    return { turn, shift: place.sub(head.applyQuaternion(turn)) }
  }
}

/**
 * Linear blend skinning.
 * @param positions rest positions, metres, xyz per MakeHuman vertex id.
 * @returns posed positions, same layout.
 */
export function skinVertices(anatomy: Anatomy, positions: Float64Array, motions: BoneMotion[]): Float64Array {
  const out = new Float64Array(positions.length)
  const point = new Vector3()
  for (let v = 0; v < anatomy.vertexCount; v++) {
    let sum = 0
    for (let k = 4 * v; k < 4 * v + 4; k++) sum += anatomy.skinWeights[k]!
    for (let k = 4 * v; k < 4 * v + 4; k++) {
      const weight = anatomy.skinWeights[k]! / sum
      if (weight === 0) continue
      const { turn, shift } = motions[anatomy.skinBones[k]!]!
      point
        .set(positions[3 * v]!, positions[3 * v + 1]!, positions[3 * v + 2])
        .applyQuaternion(turn)
        .add(shift)
      out[3 * v]! += weight * point.x
      out[3 * v + 1]! += weight * point.y
      out[3 * v + 2]! += weight * point.z
    }
  }
  return out
}
