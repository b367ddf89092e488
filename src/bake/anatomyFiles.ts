/** Reads `assets/anatomy/` from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Anatomy } from './body/anatomy.ts'
import type { AnatomyIndex } from './import/makeAnatomy.ts'

const TYPES = { u8: Uint8Array, u16: Uint16Array, i16: Int16Array, i32: Int32Array }

/**
 * Loads the committed anatomy inputs.
 * @param dir the folder `assets/anatomy`.
 * @throws when a file is missing, has the wrong length, or the format is unknown.
 */
export function loadAnatomy(dir: string): Anatomy {
  const index = JSON.parse(readFileSync(join(dir, 'anatomy.json'), 'utf8')) as AnatomyIndex
  if (index.format !== 'acupoint-anatomy-1')
    throw new Error(`anatomy.json: format "acupoint-anatomy-1" expected, received "${index.format}"`)
  const load = <T extends keyof typeof TYPES>(name: string, type: T): InstanceType<(typeof TYPES)[T]> => {
    const entry = index.arrays[name]
    if (entry?.type !== type) throw new Error(`anatomy.json: array ${name} of type ${type} expected`)
    const bytes = Uint8Array.from(readFileSync(join(dir, entry.file)))
    const Type = TYPES[type]
    if (bytes.byteLength !== entry.length * Type.BYTES_PER_ELEMENT)
      throw new Error(`${entry.file}: ${entry.length} elements expected, received ${bytes.byteLength} bytes`)
    return new Type(bytes.buffer) as InstanceType<(typeof TYPES)[T]>
  }
  const targets = load('targets', 'i16')
  const size = index.vertexCount * 3
  return {
    vertexCount: index.vertexCount,
    positions: load('positions', 'i32'),
    mirror: load('mirror', 'u16'),
    bodyQuads: load('bodyQuads', 'u16'),
    eyeQuads: load('eyeQuads', 'u16'),
    skinBones: load('skinBones', 'u8'),
    skinWeights: load('skinWeights', 'u16'),
    targets: Object.fromEntries(index.targets.map((name, i) => [name, targets.subarray(i * size, (i + 1) * size)])),
    bones: index.bones,
    joints: index.joints,
  }
}
