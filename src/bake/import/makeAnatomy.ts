/** Turns the package's raw data into the small symmetric inputs kept in `assets/anatomy/`. Pure. */
import { readBones, readQuads, readTarget, readTargetNames, SOURCE_PACKAGE, type SourceModel } from './sourcePackage.ts'
import {
  buildMirror,
  type Influences,
  mirrorBones,
  mirrorName,
  symmetriseTarget,
  symmetriseWeights,
} from './symmetry.ts'

/** The JSON index of `assets/anatomy/`; binary arrays are little-endian files beside it. */
export interface AnatomyIndex {
  format: 'acupoint-anatomy-1'
  source: { package: string; integrity: string; licence: string }
  vertexCount: number
  arrays: Record<string, { file: string; type: 'u8' | 'u16' | 'i16' | 'i32'; length: number; unit: string }>
  targets: string[]
  bones: { name: string; parent: number }[]
  joints: Record<string, number[]>
}

/** Face bones never move here: their weight goes to the nearest kept ancestor. */
const FACE_BONE = /^(tongue|levator|special|temporalis|oris|risorius|oculi|orbicularis|eye)/
const POSITIONS_PER_DM = 10_000
const FULL_WEIGHT = 65_535

const RACES = ['caucasian', 'asian', 'african']
const SEXES = ['male', 'female']
const DEGREES = ['min', 'average', 'max']

/** The targets kept: young race and build targets, and what older presets need. */
export function keptTargets(): string[] {
  const names: string[] = []
  for (const sex of SEXES) {
    for (const race of RACES) for (const age of ['young', 'old']) names.push(`macrodetails/${race}-${sex}-${age}`)
    for (const muscle of DEGREES)
      for (const weight of DEGREES) names.push(`macrodetails/universal-${sex}-young-${muscle}muscle-${weight}weight`)
    names.push(`macrodetails/universal-${sex}-old-averagemuscle-averageweight`)
  }
  return names.sort()
}

/**
 * @param model the parsed model JSON. @param targetList the parsed target list. @param targetsBin bytes of targets.bin.
 * @returns the index and, per file name, the bytes to write.
 * @throws when the package does not have the expected layout.
 */
export function makeAnatomy(
  model: SourceModel,
  targetList: { targets: Record<string, unknown> },
  targetsBin: Uint8Array,
): { index: AnatomyIndex; files: Record<string, Uint8Array> } {
  const positions = Int32Array.from(model.vertices, (dm) => Math.round(dm * POSITIONS_PER_DM))
  const vertexCount = positions.length / 3
  const mirror = buildMirror(positions)
  const skin = importSkin(model, vertexCount, mirror)
  const allNames = readTargetNames(targetList)
  const names = keptTargets()
  const targets = new Int16Array(names.length * vertexCount * 3)
  names.forEach((name, i) => {
    const raw = readTarget(targetsBin, allNames.indexOf(name), vertexCount)
    targets.set(symmetriseTarget(raw, mirror), i * vertexCount * 3)
  })
  const eyes = [...readQuads(model, 'helper-l-eye'), ...readQuads(model, 'helper-r-eye')]
  const index: AnatomyIndex = {
    format: 'acupoint-anatomy-1',
    source: { package: SOURCE_PACKAGE.spec, integrity: SOURCE_PACKAGE.integrity, licence: 'CC0-1.0' },
    vertexCount,
    arrays: {},
    targets: names,
    bones: skin.boneTree,
    joints: importJoints(model, mirror, new Set(skin.boneTree.map((bone) => bone.name))),
  }
  const files: Record<string, Uint8Array> = {}
  const keep = (
    name: string,
    type: AnatomyIndex['arrays'][string]['type'],
    array: Uint8Array | Uint16Array | Int16Array | Int32Array,
    unit: string,
  ) => {
    const file = `${name}.${type}.bin`
    index.arrays[name] = { file, type, length: array.length, unit }
    files[file] = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  }
  keep('positions', 'i32', positions, '0.0001 dm, xyz per vertex')
  keep('mirror', 'u16', mirror, 'vertex id of the mirror partner, per vertex')
  keep('bodyQuads', 'u16', readQuads(model, 'body'), 'vertex ids, 4 per quad')
  keep('eyeQuads', 'u16', Uint16Array.from(eyes), 'vertex ids, 4 per quad, left eye then right eye')
  keep('skinBones', 'u8', skin.bones, 'bone index, 4 per vertex')
  keep('skinWeights', 'u16', skin.weights, '1/65535, 4 per vertex')
  keep('targets', 'i16', targets, '0.001 dm, xyz per vertex, per target')
  return { index, files }
}

/** Skin weights on the kept bones: face bones merged, symmetrised, 4 per vertex, sum = 65535. */
function importSkin(model: SourceModel, vertexCount: number, mirror: Uint16Array) {
  const { bones: all, indexOf } = readBones(model)
  const keptAll = all.map((bone) => !FACE_BONE.test(bone.name))
  const keptAncestor = all.map((_, i) => {
    let b = i
    while (!keptAll[b]) b = all[b]!.parent
    return b
  })
  const newIndex = new Map<number, number>()
  all.forEach((_, i) => keptAll[i] && newIndex.set(i, newIndex.size))
  const boneTree = all
    .filter((_, i) => keptAll[i])
    .map(({ name, parent }) => ({ name, parent: parent < 0 ? -1 : newIndex.get(keptAncestor[parent]!)! }))
  const influences: Influences = Array.from({ length: vertexCount }, (_, v) => {
    const map = new Map<number, number>()
    for (let k = 4 * v; k < 4 * v + 4; k++) {
      if (model.skinWeights[k]! <= 0) continue
      const source = indexOf[model.skinIndices[k]!]!
      if (source < 0) throw new Error(`model: vertex ${v} is bound to entry ${model.skinIndices[k]}, no bone`)
      const bone = newIndex.get(keptAncestor[source]!)!
      map.set(bone, (map.get(bone) ?? 0) + model.skinWeights[k]!)
    }
    return map
  })
  const { bones, weights } = symmetriseWeights(influences, mirror, mirrorBones(boneTree.map((b) => b.name)))
  return { boneTree, bones, weights: normaliseWeights(weights) }
}

/** Scales every four weights to the sum 1 in units of 1/65535 (rounded one by one, so that equal stays equal). */
function normaliseWeights(weights: Float64Array): Uint16Array {
  const out = new Uint16Array(weights.length)
  for (let i = 0; i < weights.length; i += 4) {
    const sum = weights[i]! + weights[i + 1]! + weights[i + 2]! + weights[i + 3]!
    for (let k = i; k < i + 4; k++) out[k] = Math.round((weights[k]! / sum) * FULL_WEIGHT)
  }
  return out
}

/** Joint vertex ids by `BONE____head|tail` for the kept bones; right joints are the mirrored left ones. */
function importJoints(model: SourceModel, mirror: Uint16Array, kept: Set<string>): Record<string, number[]> {
  const source = model.metadata.joint_pos_idxs
  const joints: Record<string, number[]> = {}
  for (const name of Object.keys(source).sort()) {
    if (!kept.has(name.split('____')[0]!)) continue
    const isRight = name.includes('.R____')
    joints[name] = isRight ? source[mirrorName(name)]!.map((v) => mirror[v]!) : source[name]!
  }
  return joints
}
