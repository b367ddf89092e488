/**
 * Mirror symmetry about the median plane x = 0.
 * The base mesh is exactly symmetric; skin weights and some targets are not, so the import averages them.
 */

/** Skin weights while importing: per vertex a list of bone index and weight. */
export type Influences = Map<number, number>[]

/**
 * Mirror partner of every vertex, found by exact match of (-x, y, z).
 * @param positions integers (any unit), 3 per vertex.
 * @returns Uint16Array: `mirror[v]` is the partner; midline vertices (x = 0) are their own partner.
 * @throws when a vertex has no partner or two vertices coincide.
 */
export function buildMirror(positions: Int32Array): Uint16Array {
  const count = positions.length / 3
  const byPlace = new Map<string, number>()
  for (let v = 0; v < count; v++) {
    const key = `${positions[3 * v]},${positions[3 * v + 1]},${positions[3 * v + 2]}`
    if (byPlace.has(key)) throw new Error(`mirror: vertices ${byPlace.get(key)} and ${v} coincide`)
    byPlace.set(key, v)
  }
  const mirror = new Uint16Array(count)
  for (let v = 0; v < count; v++) {
    const x = positions[3 * v]!
    const partner = byPlace.get(`${x === 0 ? 0 : -x},${positions[3 * v + 1]},${positions[3 * v + 2]}`)
    if (partner === undefined) throw new Error(`mirror: vertex ${v} has no partner`)
    mirror[v] = partner
  }
  return mirror
}

/** Name of the bone (or joint) on the other side: `.L` ↔ `.R`; a midline name stays. */
export function mirrorName(name: string): string {
  return name.replace(/\.(L|R)(?=$|_)/, (_, side) => (side === 'L' ? '.R' : '.L'))
}

/**
 * For every bone the index of the bone on the other side.
 * @throws when a sided bone has no partner.
 */
export function mirrorBones(names: string[]): number[] {
  return names.map((name) => {
    const partner = names.indexOf(mirrorName(name))
    if (partner < 0) throw new Error(`mirror: bone ${name} has no partner`)
    return partner
  })
}

/**
 * Symmetric targets: the mean of a target and its own mirror image.
 * @param delta Int16Array, 3 per vertex. @param mirror from {@link buildMirror}.
 * @returns a new Int16Array; midline vertices get x = 0; pairs are exact mirror images.
 */
export function symmetriseTarget(delta: Int16Array, mirror: Uint16Array): Int16Array {
  const out = new Int16Array(delta.length)
  const half = (sum: number) => Math.sign(sum) * Math.round(Math.abs(sum) / 2)
  for (let v = 0; v < mirror.length; v++) {
    const m = mirror[v]!
    if (m < v) continue
    const x = m === v ? 0 : half(delta[3 * v]! - delta[3 * m]!)
    const y = half(delta[3 * v + 1]! + delta[3 * m + 1]!)
    const z = half(delta[3 * v + 2]! + delta[3 * m + 2]!)
    out.set([x, y, z], 3 * v)
    out.set([m === v ? 0 : -x, y, z], 3 * m)
  }
  return out
}

/**
 * Symmetric skin weights: the mean over a vertex and its mirror partner with left and right bones swapped,
 * cut to the `limit` strongest influences (never one half of a left/right pair alone on the midline).
 * @param influences one map bone → weight per vertex. @param bonePartner from {@link mirrorBones}.
 * @returns bones and weights (unit: sum ≈ 1 before the caller renormalises), `limit` per vertex, strongest first.
 */
export function symmetriseWeights(
  influences: Influences,
  mirror: Uint16Array,
  bonePartner: number[],
  limit = 4,
): { bones: Uint8Array; weights: Float64Array } {
  const bones = new Uint8Array(influences.length * limit)
  const weights = new Float64Array(influences.length * limit)
  for (let v = 0; v < mirror.length; v++) {
    const m = mirror[v]!
    if (m < v) continue
    const mean = new Map<number, number>()
    const add = (bone: number, weight: number) => mean.set(bone, (mean.get(bone) ?? 0) + weight / 2)
    for (const [bone, weight] of influences[v]!) add(bone, weight)
    for (const [bone, weight] of influences[m]!) add(bonePartner[bone]!, weight)
    strongest(mean, m === v ? bonePartner : null, limit).forEach(([bone, weight], k) => {
      bones[v * limit + k] = bone
      weights[v * limit + k] = weight
      if (m === v) return
      bones[m * limit + k]! = bonePartner[bone]!
      weights[m * limit + k] = weight
    })
  }
  return { bones, weights }
}

/** The strongest influences; with `pairs` given, left/right pairs are equal and kept or dropped together. */
function strongest(mean: Map<number, number>, pairs: number[] | null, limit: number): [number, number][] {
  const units = new Map<number, { weight: number; members: [number, number][] }>()
  for (const [bone, weight] of mean) {
    const key = pairs ? Math.min(bone, pairs[bone]!) : bone
    const unit = units.get(key)
    if (unit) unit.members.push([bone, weight])
    else units.set(key, { weight, members: [[bone, weight]] })
  }
  const kept: [number, number][] = []
  for (const [, { members }] of [...units].sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0]))
    if (kept.length + members.length <= limit) kept.push(...members)
  return kept.filter(([, weight]) => weight > 1e-4)
}
