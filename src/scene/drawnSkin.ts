/** What the graphics card draws of the skin: the shape with its long edges halved (refine.ts). */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three'
import { vertexNormals } from '../geometry/normals.ts'
import type { BodyAsset } from './bodyAsset.ts'
import { hairShares } from './hairline.ts'
import { nailPlaces } from './nails.ts'
import { bulgeBetween, fillBetween, halveEdges, type Refinement } from './refine.ts'

/**
 * Edges longer than this are halved, round by round, metres. Measured on the male body: 27 thousand triangles become
 * 52 thousand, the longest edge falls from 74 to 19 mm.
 */
const LONGEST_M = [0.016, 0.018] as const

export class DrawnSkin {
  readonly geometry = new BufferGeometry()
  private readonly rounds: Refinement[] = []
  private readonly normals: Float32Array
  private readonly ranges: Record<'plain' | 'fine', [start: number, count: number]>

  constructor(private readonly asset: BodyAsset) {
    const base = asset.positions.male
    let triangles = asset.triangles
    let places = base
    let count = base.length / 3
    for (const longest of LONGEST_M) {
      const at = places
      const round = halveEdges(triangles, count, (a, b) => lengthOf(at, a, b) > longest && !this.isEye(a, b))
      this.rounds.push(round)
      count += round.parents.length / 4
      triangles = round.triangles
      places = new Float32Array(count * 3)
      places.set(at)
      fillBetween(places, 3, round)
    }
    this.normals = new Float32Array(count * 3)
    const { geometry } = this
    // The mesh as it is first, then the finer one: what is drawn is a range of the same list.
    const plain = asset.triangles.length
    const both = new Uint32Array(plain + triangles.length)
    both.set(asset.triangles)
    both.set(triangles, plain)
    geometry.setIndex(new BufferAttribute(both, 1))
    this.ranges = { plain: [0, plain], fine: [plain, triangles.length] }
    this.draw('fine')
    const add = (name: string, array: Float32Array | Uint8Array, size: number, normalized = false) =>
      geometry.setAttribute(name, new BufferAttribute(array, size, normalized).setUsage(DynamicDrawUsage))
    add('position', new Float32Array(count * 3), 3)
    add('normal', new Float32Array(count * 3), 3)
    /** Openness and relief. */
    add('form', new Float32Array(count * 2), 2)
    add('pain', new Uint8Array(count), 1, true)
    // Eyes: place around the gaze axis. Skin: place on a nail. One list, as no vertex is both.
    const plates = nailPlaces(asset)
    plates.set(asset.iris.subarray(asset.skinVertexCount * 2), asset.skinVertexCount * 2)
    add('plate', this.fine(plates, 2), 2)
    add('hair', this.fine(hairShares(asset), 1), 1)
    // Where the drawn form (formChart.ts) is looked up: place on the male body, and which way its skin faces.
    add('chart', this.fine(chartPlaces(asset), 3), 3)
    const mouth = asset.regionNames.indexOf('oralCavity')
    add(
      'mouth',
      this.fine(
        asset.regions.map((r) => (r === mouth ? 255 : 0)),
        1,
      ),
      1,
      true,
    )
  }

  /**
   * Takes a shape; arrays hold the vertices of the asset, flat.
   * @param normals true unit normals; @param sharp those that are lit; @param form openness and relief, two per vertex
   */
  show(positions: Float32Array, normals: Float32Array, sharp: Float32Array, form: Float32Array): void {
    const place = this.write('position', positions)
    this.normals.set(normals)
    const lit = this.write('normal', sharp)
    const shade = this.write('form', form)
    for (const round of this.rounds) {
      fillBetween(this.normals, 3, round)
      toUnit(this.normals, round.count * 3, 3 * (round.count + round.parents.length / 4))
      fillBetween(lit, 3, round)
      toUnit(lit, round.count * 3, 3 * (round.count + round.parents.length / 4))
      bulgeBetween(place, this.normals, round)
      fillBetween(shade, 2, round)
    }
  }

  /**
   * Which of the two meshes the next frames draw. With software GL the finer one costs half a frame more, so it
   * is for close views, and for machines that keep up while the camera moves.
   */
  draw(which: 'plain' | 'fine'): void {
    this.geometry.setDrawRange(...this.ranges[which])
  }

  /** Shows a painful area, 0…255 per vertex of the asset. */
  setPain(bytes: Uint8Array): void {
    const out = this.write('pain', bytes)
    for (const round of this.rounds) fillBetween(out, 1, round)
  }

  /**
   * A copy of the finer mesh with a painful area of its own, for a picture beside the stage.
   * @param pain 0…255 per vertex of the asset; null: none
   */
  copy(pain: Uint8Array | null): BufferGeometry {
    const copy = this.geometry.clone()
    copy.setDrawRange(...this.ranges.fine)
    const bytes = copy.getAttribute('pain').array as Uint8Array
    bytes.fill(0)
    if (pain) {
      bytes.set(pain)
      for (const round of this.rounds) fillBetween(bytes, 1, round)
    }
    return copy
  }

  dispose(): void {
    this.geometry.dispose()
  }

  private isEye(a: number, b: number): boolean {
    const { skinVertexCount } = this.asset
    const firstEye = skinVertexCount
    const lastEye = this.asset.positions.male.length / 3
    const eye = (v: number) => v >= firstEye && v < lastEye
    return eye(a) || eye(b)
  }

  /** Copies what the asset's vertices hold into an attribute that has room for more. */
  private write<T extends Float32Array | Uint8Array>(name: string, values: T): T {
    const attribute = this.geometry.getAttribute(name) as BufferAttribute
    const array = attribute.array as T
    array.set(values)
    attribute.needsUpdate = true
    return array
  }

  private fine<T extends Float32Array | Uint8Array>(values: T, size: number): T {
    const count = this.normals.length / 3
    const out = (values instanceof Uint8Array ? new Uint8Array(count * size) : new Float32Array(count * size)) as T
    out.set(values)
    for (const round of this.rounds) fillBetween(out, size, round)
    return out
  }
}

/** Per vertex: x and y on the male body, metres, and the z of its normal; 0 on what has no drawn form. */
function chartPlaces({ positions: { male }, triangles, skinVertexCount }: BodyAsset): Float32Array {
  const out = Float32Array.from(vertexNormals(male, triangles))
  for (let i = 0; i < out.length; i += 3) {
    out[i] = male[i]!
    out[i + 1] = male[i + 1]!
    if (i >= skinVertexCount * 3) out[i + 2] = 0
  }
  return out
}

function lengthOf(p: Float32Array, a: number, b: number): number {
  return Math.hypot(p[a * 3]! - p[b * 3]!, p[a * 3 + 1]! - p[b * 3 + 1]!, p[a * 3 + 2]! - p[b * 3 + 2]!)
}

function toUnit(normals: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i += 3) {
    const l = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1
    for (let k = i; k < i + 3; k++) normals[k]! /= l
  }
}
