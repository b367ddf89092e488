/**
 * Where the picture shows which limb: the skin drawn coarsely into a grid of cells, for labels and their leaders.
 * One pass over the mesh a view; measured 3 ms, where a ray per step of every leader took 5 to 8.
 */
import type { BodyAsset } from './bodyAsset.ts'
import type { Rect } from './framing.ts'

/** What a leader may run over; `none` is the air beside the figure. */
export const LIMB = { none: 0, trunk: 1, head: 2, armLeft: 3, armRight: 4, legLeft: 5, legRight: 6 } as const
export type Limb = (typeof LIMB)[keyof typeof LIMB]

/** Edge of a cell, CSS px; on very large stages more, so that the grid stays as fine as on a desk. */
const CELL_PX = 4
const MOST_CELLS = 480

const ARM = /^(upperArm|elbow|forearm|wrist|hand|finger)/
const LEG = /^(thigh|knee|leg|ankle|foot|sole|toe)/
const HEAD = /^(face|head|ear|oralCavity|eye)/

/** The limb a drawn region belongs to; neck, shoulder, hip and buttock are trunk. @param x metres, left is positive */
export function limbOf(region: string, x: number): Limb {
  if (ARM.test(region)) return x > 0 ? LIMB.armLeft : LIMB.armRight
  if (LEG.test(region)) return x > 0 ? LIMB.legLeft : LIMB.legRight
  return HEAD.test(region) ? LIMB.head : LIMB.trunk
}

type Asset = Pick<BodyAsset, 'positions' | 'triangles' | 'regions' | 'regionNames' | 'skinVertexCount'>

export class LimbMask {
  private readonly limbs: Uint8Array
  private readonly places: Float32Array
  private cells = new Uint8Array(0)
  private depths = new Float32Array(0)
  private columns = 0
  private rows = 0
  private cellPx = CELL_PX

  constructor(private readonly asset: Asset) {
    const count = asset.positions.male.length / 3
    this.limbs = new Uint8Array(count)
    for (let v = 0; v < count; v += 1) {
      const region = v < asset.skinVertexCount ? (asset.regionNames[asset.regions[v]!] ?? '') : 'eye'
      this.limbs[v] = limbOf(region, asset.positions.male[v * 3]!)
    }
    this.places = new Float32Array(count * 3)
  }

  /**
   * Draws a view.
   * @param positions flat xyz, metres, of the vertices of the asset as they stand
   * @param toClip body space → clip space, 16 numbers, column by column
   * @param width size of the stage, CSS px
   */
  draw(positions: Float32Array, toClip: ArrayLike<number>, width: number, height: number): void {
    this.cellPx = Math.max(CELL_PX, Math.max(width, height) / MOST_CELLS)
    this.columns = Math.ceil(width / this.cellPx)
    this.rows = Math.ceil(height / this.cellPx)
    const size = this.columns * this.rows
    if (this.cells.length !== size) {
      this.cells = new Uint8Array(size)
      this.depths = new Float32Array(size)
    }
    this.cells.fill(LIMB.none)
    this.depths.fill(Infinity)
    this.project(positions, toClip, width, height)
    const { triangles } = this.asset
    for (let t = 0; t < triangles.length; t += 3) this.fill(triangles[t]!, triangles[t + 1]!, triangles[t + 2]!)
  }

  /** What is seen at a place of the stage, CSS px. */
  at(x: number, y: number): Limb {
    const [column, row] = [Math.floor(x / this.cellPx), Math.floor(y / this.cellPx)]
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return LIMB.none
    return this.cells[row * this.columns + column] as Limb
  }

  /** True when a rectangle lies over skin anywhere. */
  meets({ left, top, width, height }: Rect): boolean {
    for (let y = top; y <= top + height; y += this.cellPx)
      for (let x = left; x <= left + width; x += this.cellPx) if (this.at(x, y) !== LIMB.none) return true
    return false
  }

  /** What is seen at a mark; at the outline the skin next to it counts. */
  near(x: number, y: number): Limb {
    const step = this.cellPx
    for (const [dx, dy] of [
      [0, 0],
      [step, 0],
      [-step, 0],
      [0, step],
      [0, -step],
    ] as const) {
      const limb = this.at(x + dx, y + dy)
      if (limb !== LIMB.none) return limb
    }
    return LIMB.none
  }

  /** Places of the vertices, in cells, and their depth; depth NaN behind the eye. */
  private project(positions: Float32Array, m: ArrayLike<number>, width: number, height: number): void {
    const { places } = this
    const [halfX, halfY] = [width / 2 / this.cellPx, height / 2 / this.cellPx]
    for (let i = 0; i < places.length; i += 3) {
      const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!]
      const w = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!
      places[i] = ((m[0]! * x + m[4]! * y + m[8]! * z + m[12]!) / w + 1) * halfX
      places[i + 1] = (1 - (m[1]! * x + m[5]! * y + m[9]! * z + m[13]!) / w) * halfY
      places[i + 2] = w > 0 ? w : Number.NaN
    }
  }

  /** Cells whose middle a triangle covers, and those of its corners: thin fingers fall between the middles. */
  private fill(a: number, b: number, c: number): void {
    const p = this.places
    const [ax, ay, bx, by, cx, cy] = [p[a * 3]!, p[a * 3 + 1]!, p[b * 3]!, p[b * 3 + 1]!, p[c * 3]!, p[c * 3 + 1]!]
    const depth = (p[a * 3 + 2]! + p[b * 3 + 2]! + p[c * 3 + 2]!) / 3
    // Turned away (y runs down), or behind the eye.
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if (!(area < 0) || Number.isNaN(depth)) return
    const limb = this.limbs[a]!
    this.put(Math.floor(ax), Math.floor(ay), depth, limb)
    const [left, right] = [
      Math.max(0, Math.floor(Math.min(ax, bx, cx))),
      Math.min(this.columns - 1, Math.max(ax, bx, cx)),
    ]
    const [top, bottom] = [Math.max(0, Math.floor(Math.min(ay, by, cy))), Math.min(this.rows - 1, Math.max(ay, by, cy))]
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const [x, y] = [column + 0.5, row + 0.5]
        if ((bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0) continue
        if ((cx - bx) * (y - by) - (cy - by) * (x - bx) > 0) continue
        if ((ax - cx) * (y - cy) - (ay - cy) * (x - cx) > 0) continue
        this.put(column, row, depth, limb)
      }
  }

  private put(column: number, row: number, depth: number, limb: number): void {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return
    const cell = row * this.columns + column
    if (depth >= this.depths[cell]!) return
    this.depths[cell] = depth
    this.cells[cell] = limb
  }
}
