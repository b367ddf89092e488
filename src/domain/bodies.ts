/**
 * Bodies that differ: two sexes, four builds of each, and every shape between.
 *
 * A shape is three numbers. The shown mesh is the sex's default body plus, per build, its weight
 * times that build's morph (posed, position only, metres; `builds.glb`). At the corners below the
 * sum is the preset exactly as its file holds it, to the last bit: all positions are whole steps of
 * one grid. Residuals are claimed at presets only.
 */
import * as v from 'valibot'
import type { BodyId } from './ids.ts'

/** What a body can be besides its sex's default; the order of the morphs in `builds.glb`. */
export const BUILD_IDS = ['slim', 'heavy', 'muscular', 'older'] as const
export const BuildId = v.picklist(BUILD_IDS)
export type BuildId = v.InferOutput<typeof BuildId>

/** Bodies whose points were solved in the bake; ids of `npm run export -- --body ID`. */
export const PRESET_IDS = [
  'male',
  'female',
  'male-slim',
  'male-heavy',
  'male-muscular',
  'male-older',
  'female-slim',
  'female-heavy',
  'female-muscular',
  'female-older',
] as const
export const PresetId = v.picklist(PRESET_IDS)
export type PresetId = v.InferOutput<typeof PresetId>

/** Where a body lies between the presets of its sex; the sex's default is all zeros. */
export const Shape = v.strictObject({
  /** −1 slim … 1 heavy. */
  weight: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
  /** 0 as the default … 1 muscular. */
  muscle: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** 0 young … 1 older. */
  age: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type Shape = v.InferOutput<typeof Shape>

/** The shape of a sex's default body. */
export const DEFAULT_SHAPE: Readonly<Shape> = { weight: 0, muscle: 0, age: 0 }

/** The corner of the shape space each build stands at. */
export const BUILD_SHAPES: Readonly<Record<BuildId, Readonly<Shape>>> = {
  slim: { ...DEFAULT_SHAPE, weight: -1 },
  heavy: { ...DEFAULT_SHAPE, weight: 1 },
  muscular: { ...DEFAULT_SHAPE, muscle: 1 },
  older: { ...DEFAULT_SHAPE, age: 1 },
}

/** Sex and build of a preset; build null for the two defaults. */
export function partsOf(preset: PresetId): { sex: BodyId; build: BuildId | null } {
  const [sex, build] = preset.split('-') as [BodyId, BuildId?]
  return { sex, build: build ?? null }
}

export const presetOf = (sex: BodyId, build: BuildId | null): PresetId => (build === null ? sex : `${sex}-${build}`)

export function shapeOf(preset: PresetId): Readonly<Shape> {
  const { build } = partsOf(preset)
  return build === null ? DEFAULT_SHAPE : BUILD_SHAPES[build]
}

/** Presets of a sex, its default first. */
export const presetsOf = (sex: BodyId): PresetId[] => [sex, ...BUILD_IDS.map((build) => presetOf(sex, build))]

/** How much of each build's morph a shape shows, 0 … 1. */
export function morphWeights({ weight, muscle, age }: Readonly<Shape>): Record<BuildId, number> {
  return { slim: Math.max(0, -weight), heavy: Math.max(0, weight), muscular: muscle, older: age }
}

/** Straight distance of two shapes in the three numbers. */
export const shapeDistance = (a: Readonly<Shape>, b: Readonly<Shape>): number =>
  Math.hypot(a.weight - b.weight, a.muscle - b.muscle, a.age - b.age)

/** The preset whose anchors ride a shape until it is solved anew; the earlier of `presetsOf` when two are as near. */
export function nearestPreset(sex: BodyId, shape: Readonly<Shape>): PresetId {
  let best: PresetId = sex
  for (const preset of presetsOf(sex))
    if (shapeDistance(shape, shapeOf(preset)) < shapeDistance(shape, shapeOf(best)) - 1e-9) best = preset
  return best
}

/** The preset a shape stands at exactly, or null between presets. */
export function presetAt(sex: BodyId, shape: Readonly<Shape>): PresetId | null {
  const nearest = nearestPreset(sex, shape)
  return shapeDistance(shape, shapeOf(nearest)) === 0 ? nearest : null
}

/**
 * base + Σ weight · morph, for positions of the mesh and for joints alike.
 * @param base flat xyz of the sex's default, metres
 * @param morphs flat xyz per build, preset less default, metres, as long as `base`
 * @param out filled and returned; a new array when left out
 * @throws Error when a morph that is shown has another length
 */
export function shapedPositions(
  base: ArrayLike<number>,
  morphs: Readonly<Record<BuildId, ArrayLike<number>>>,
  shape: Readonly<Shape>,
  out: Float32Array = new Float32Array(base.length),
): Float32Array {
  const weights = morphWeights(shape)
  out.set(base)
  for (const build of BUILD_IDS) {
    const weight = weights[build]
    if (weight === 0) continue
    const morph = morphs[build]
    if (morph.length !== base.length)
      throw new Error(`morph ${build}: expected ${base.length} numbers, received ${morph.length}`)
    for (let i = 0; i < out.length; i += 1) out[i] = out[i]! + weight * morph[i]!
  }
  return out
}

/** Joints of the left arm whose distances add up to its length, shoulder to tip of the middle finger. */
export const ARM_JOINTS = [
  'upperarm01.L____head',
  'lowerarm01.L____head',
  'wrist.L____head',
  'finger3-1.L____head',
  'finger3-2.L____head',
  'finger3-3.L____head',
  'finger3-3.L____tail',
] as const

/** `builds.json`: what solving a shape needs besides its mesh. Joints are means of vertices, so they add up like the mesh. */
export const BuildsFile = v.strictObject({
  schemaVersion: v.literal(1),
  topologyHash: v.string(),
  /** Flat xyz of `ARM_JOINTS` per preset, metres. */
  armJoints: v.record(PresetId, v.pipe(v.array(v.number()), v.length(3 * ARM_JOINTS.length))),
})
export type BuildsFile = v.InferOutput<typeof BuildsFile>

/**
 * Arm joints of a shape.
 * @returns flat xyz of `ARM_JOINTS`, metres
 * @throws Error naming the preset that the file lacks
 */
export function armJointsOf(file: Pick<BuildsFile, 'armJoints'>, sex: BodyId, shape: Readonly<Shape>): number[] {
  const of = (preset: PresetId): number[] => {
    const joints = file.armJoints[preset]
    if (!joints) throw new Error(`builds.json: armJoints.${preset}: expected joints, received none`)
    return joints
  }
  const base = of(sex)
  const out = [...base]
  const weights = morphWeights(shape)
  for (const build of BUILD_IDS) {
    if (weights[build] === 0) continue
    const own = of(presetOf(sex, build))
    for (let i = 0; i < out.length; i += 1) out[i] = out[i]! + weights[build] * (own[i]! - base[i]!)
  }
  return out
}

/**
 * Height (m) the middle fingertip reaches when the arm hangs straight down: the shoulder joint less
 * the lengths of upper arm, forearm, palm and finger bones.
 * @param armJoints flat xyz of `ARM_JOINTS`, metres
 */
export function hangingFingertipY(armJoints: readonly number[]): number {
  if (armJoints.length !== 3 * ARM_JOINTS.length)
    throw new Error(`arm joints: expected ${3 * ARM_JOINTS.length} numbers, received ${armJoints.length}`)
  let armM = 0
  for (let i = 3; i < armJoints.length; i += 3)
    armM += Math.hypot(...[0, 1, 2].map((k) => armJoints[i + k]! - armJoints[i + k - 3]!))
  return armJoints[1]! - armM
}
