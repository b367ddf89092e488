/**
 * The skin as it stands now: positions between the bodies and builds, sharpened normals, and the
 * tree for rays. Points, courses, labels and picking all read it, so all follow a morph.
 */
import { BufferAttribute, BufferGeometry } from 'three'
import {
  BUILD_IDS,
  DEFAULT_SHAPE,
  morphWeights,
  partsOf,
  type PresetId,
  presetOf,
  type Shape,
  shapeDistance,
  shapedPositions,
  shapeOf,
} from '../domain/bodies.ts'
import type { BodyId } from '../domain/ids.ts'
import { vertexNormals } from '../geometry/normals.ts'
import { ARMS_DOWN, type RaisedArms } from '../geometry/raiseArm.ts'
import type { Vec3 } from '../geometry/vec.ts'
import type { BodyAsset } from './bodyAsset.ts'
import type { BuildMorphs } from './buildsAsset.ts'
import { DrawnSkin } from './drawnSkin.ts'
import { raiseOnSkin } from './raisedSkin.ts'
import { SkinTree } from './skinTree.ts'
import { evenOpenness, type Neighbours, neighboursOf, relief, sharpenNormals, smooth } from './form.ts'

/** Three vertex ids and weights: an anchor, without the rest of its record. */
export interface SurfacePoint {
  vertices: readonly [number, number, number]
  weights: readonly [number, number, number]
}

export class Surface {
  /** The mesh of the anchors, for rays; what is drawn is finer. */
  readonly geometry = new BufferGeometry()
  readonly drawn: DrawnSkin
  readonly positions: Float32Array
  /** True, unsharpened unit normals; marks and rays use these. */
  readonly normals: Float32Array
  /** Normals with their form drawn out; openness and relief, two per vertex. */
  private readonly sharp: Float32Array
  private readonly form: Float32Array
  /** Share of the female body, 0…1. */
  share = -1
  /** Build, of either sex. */
  build: Readonly<Shape> = DEFAULT_SHAPE
  /** True when what is shown was made without something that has come since, or without the ray tree. */
  stale = false
  private builds: BuildMorphs | null = null
  /** How far each arm is raised; takes effect with the next setShape. */
  arms: RaisedArms = ARMS_DOWN
  /** Positions as they are with hanging arms; the same array as `positions` while both hang. */
  private hanging: Float32Array
  private readonly neighbours: Neighbours
  /** Neutral anatomy: the groin is not drawn out. */
  private readonly strength: Float32Array
  /** What is costly is computed once per body and blended in between. */
  private readonly forms = new Map<PresetId, BodyForm>()
  private lastBuilt: { body: BodyId; build: Readonly<Shape>; positions: Float32Array } | null = null
  private tree: SkinTree | null = null
  private readonly listeners = new Set<() => void>()

  constructor(readonly asset: BodyAsset) {
    const count = asset.positions.male.length / 3
    this.hanging = this.positions = new Float32Array(count * 3)
    this.normals = new Float32Array(count * 3)
    this.neighbours = neighboursOf(asset.triangles, count)
    const groin = asset.regionNames.indexOf('perineum')
    this.strength = smooth(
      Float32Array.from(asset.regions, (r) => (r === groin ? 0 : 1)),
      1,
      this.neighbours,
      4,
    )
    this.geometry.setIndex(new BufferAttribute(asset.triangles, 1))
    this.geometry.setAttribute('position', new BufferAttribute(this.positions, 3))
    this.drawn = new DrawnSkin(asset)
    this.sharp = new Float32Array(count * 3)
    this.form = new Float32Array(count * 2)
  }

  /** Calls back after every change of shape. @returns the function that ends it */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Takes a shape between male (0) and female (1), of a build (the default while the builds are not there).
   * While it moves the ray tree is dropped; `settled` rebuilds it.
   */
  setShape(share: number, settled: boolean, build: Readonly<Shape> = DEFAULT_SHAPE): void {
    const parts = this.partsOf(share, build)
    const forms = parts.map(({ preset, weight }) => ({ ...this.formOf(preset), weight }))
    mix(this.positions, forms, (one) => one.positions)
    mix(this.normals, forms, (one) => one.normals)
    mix(this.sharp, forms, (one) => one.sharp)
    mix(this.form, forms, (one) => one.form)
    const { positions, normals, sharp, form, arms } = this
    this.hanging = positions
    if (arms.left + arms.right > 0) {
      this.hanging = positions.slice()
      raiseOnSkin(this.asset, arms, { positions, normals, sharp, form })
    }
    this.drawn.show(positions, normals, sharp, form)
    this.share = share
    this.build = build
    this.stale = !settled
    this.tree = null
    if (settled) {
      this.geometry.computeBoundingSphere()
      this.tree = new SkinTree(this.geometry, this.asset, this.positions)
    }
    for (const listener of this.listeners) listener()
  }

  /** The morphs of the builds; they show with the next setShape. */
  setBuilds(builds: BuildMorphs): void {
    this.builds = builds
    this.stale = true
  }

  /** True once builds can be shown. */
  get hasBuilds(): boolean {
    return this.builds !== null
  }

  /** True while a default or built body of one sex is shown, and not a step between male and female. */
  shows(body: BodyId, build: Readonly<Shape>): boolean {
    return this.share === (body === 'female' ? 1 : 0) && shapeDistance(this.build, build) === 0
  }

  /** Positions of the drawn vertices with hanging arms, flat xyz, metres. Read only. */
  get standing(): Float32Array {
    return this.hanging
  }

  /** Presets and how much of each the shape holds; the shares add up to 1, the default's may be below 0. */
  private partsOf(share: number, build: Readonly<Shape>): { preset: PresetId; weight: number }[] {
    const weights = morphWeights(this.builds ? build : DEFAULT_SHAPE)
    const shown = BUILD_IDS.filter((id) => weights[id] !== 0)
    const rest = 1 - shown.reduce((sum, id) => sum + weights[id], 0)
    return (
      [
        ['male', 1 - share],
        ['female', share],
      ] as const
    ).flatMap(([sex, part]) =>
      part === 0
        ? []
        : [
            { preset: presetOf(sex, null), weight: part * rest },
            ...shown.map((id) => ({ preset: presetOf(sex, id), weight: part * weights[id] })),
          ],
    )
  }

  /** Positions of a body of a build, standing, flat xyz, metres; the same array for the same body while none else is asked. */
  positionsFor(body: BodyId, build: Readonly<Shape>): Float32Array {
    if (!this.builds || shapeDistance(build, DEFAULT_SHAPE) === 0) return this.asset.positions[body]
    const known = this.lastBuilt
    if (known?.body === body && shapeDistance(known.build, build) === 0) return known.positions
    const positions = shapedPositions(this.asset.positions[body], this.builds[body], build)
    this.lastBuilt = { body, build, positions }
    return positions
  }

  private positionsOf(preset: PresetId): Float32Array {
    const { sex, build } = partsOf(preset)
    const base = this.asset.positions[sex]
    return build && this.builds ? shapedPositions(base, this.builds[sex], shapeOf(preset)) : base
  }

  private formOf(preset: PresetId): BodyForm {
    const known = this.forms.get(preset)
    if (known) return known
    const positions = this.positionsOf(preset)
    const normals = Float32Array.from(vertexNormals(positions, this.asset.triangles))
    const heights = relief(positions, normals, this.neighbours)
    // Openness to the sky hardly differs between builds.
    const open = evenOpenness(this.asset.openness[partsOf(preset).sex], this.neighbours)
    const form = new Float32Array(heights.length * 2)
    for (let v = 0; v < heights.length; v++) {
      form[2 * v] = open[v]!
      form[2 * v + 1] = heights[v]!
    }
    const made = { positions, normals, sharp: sharpenNormals(normals, positions, this.neighbours, this.strength), form }
    this.forms.set(preset, made)
    return made
  }

  /** Position of an anchor on the present shape, metres. */
  pointAt(at: SurfacePoint): Vec3 {
    return blend(this.positions, at)
  }

  /** Where an anchor lies with hanging arms, whatever they do now: constructions are made there. */
  hangingPointAt(at: SurfacePoint): Vec3 {
    return blend(this.hanging, at)
  }

  /** Outward unit normal of an anchor on the present shape. */
  normalAt(at: SurfacePoint): Vec3 {
    const n = blend(this.normals, at)
    const l = Math.hypot(n[0], n[1], n[2]) || 1
    return [n[0] / l, n[1] / l, n[2] / l]
  }

  /** True when the body lies between an eye and a spot on the skin. While morphing: false. */
  occluded(spot: Vec3, eye: Vec3): boolean {
    return this.tree?.occluded(spot, eye) ?? false
  }

  /** First skin hit of a ray, metres, or null. `direction` is a unit vector. */
  hit(eye: Vec3, direction: Vec3): Vec3 | null {
    return this.tree?.hit(eye, direction)?.position ?? null
  }

  /** First skin spot a ray meets, or null off the body and on an eye. `direction` is a unit vector. */
  hitSpot(eye: Vec3, direction: Vec3): SurfacePoint | null {
    return this.tree?.hit(eye, direction)?.spot ?? null
  }

  /** The spot of the skin nearest to a place, or null while the shape moves. */
  nearestSpot(place: Vec3): SurfacePoint | null {
    return this.tree?.nearest(place) ?? null
  }

  /** The skin a ray meets first: where, which way it looks and which region of the body it is; or null. */
  skinAt(eye: Vec3, direction: Vec3): { position: Vec3; normal: Vec3; region: string } | null {
    const hit = this.tree?.hit(eye, direction)
    if (!hit) return null
    const normal = this.normalAt({ vertices: hit.vertices, weights: [1 / 3, 1 / 3, 1 / 3] })
    const region = this.asset.regionNames[this.asset.regions[hit.vertices[0]] ?? -1]
    return region === undefined ? null : { position: hit.position, normal, region }
  }

  /** One value per vertex, evened out with its neighbours. */
  evened(values: Float32Array, rounds: number): Float32Array {
    return smooth(values, 1, this.neighbours, rounds)
  }

  dispose(): void {
    this.geometry.dispose()
    this.drawn.dispose()
    this.listeners.clear()
  }
}

interface BodyForm {
  positions: Float32Array
  normals: Float32Array
  sharp: Float32Array
  form: Float32Array
}

/** out = Σ weight · part. */
function mix<T extends { weight: number }>(
  out: Float32Array,
  parts: readonly T[],
  of: (part: T) => Float32Array,
): void {
  const [first, ...others] = parts
  if (!first) return
  const base = of(first)
  if (first.weight === 1) out.set(base)
  else for (let i = 0; i < out.length; i++) out[i] = base[i]! * first.weight
  for (const part of others) {
    const { weight } = part
    const own = of(part)
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + own[i]! * weight
  }
}

function blend(from: Float32Array, { vertices: [a, b, c], weights: [u, v, w] }: SurfacePoint): Vec3 {
  const at = (k: number) => from[a * 3 + k]! * u + from[b * 3 + k]! * v + from[c * 3 + k]! * w
  return [at(0), at(1), at(2)]
}
