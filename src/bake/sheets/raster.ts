/**
 * A small software rasteriser for contact sheets: orthographic, z-buffered, curvature-shaded,
 * so that bony marks read clearly and the same picture comes out on every machine.
 */
import { PNG } from 'pngjs'
import { type Vec3, add, cross, dot, normalize, scale, sub } from '../../geometry/vec.ts'
import { drawText } from './font.ts'

/** Orthographic view: `from` is the direction the viewer stands in; `up` the image's up. */
export interface OrthoView {
  from: Vec3
  up: Vec3
  centre: Vec3
  widthM: number
  pixels: [number, number]
}

export interface Frame {
  right: Vec3
  up: Vec3
  toViewer: Vec3
}

export function frameOf(view: OrthoView): Frame {
  const toViewer = normalize(view.from)
  const right = normalize(cross(view.up, toViewer))
  return { right, up: cross(toViewer, right), toViewer }
}

export class Raster {
  readonly png: PNG
  readonly depth: Float64Array
  readonly frame: Frame
  readonly pxPerM: number
  readonly view: OrthoView
  constructor(view: OrthoView) {
    this.view = view
    this.png = new PNG({ width: view.pixels[0], height: view.pixels[1] })
    this.png.data.fill(255)
    this.depth = new Float64Array(view.pixels[0] * view.pixels[1]).fill(-Infinity)
    this.frame = frameOf(view)
    this.pxPerM = view.pixels[0] / view.widthM
  }

  /** Body point → [x px, y px, depth m towards the viewer]. */
  project(p: Vec3): Vec3 {
    const d = sub(p, this.view.centre)
    return [
      this.view.pixels[0] / 2 + dot(d, this.frame.right) * this.pxPerM,
      this.view.pixels[1] / 2 - dot(d, this.frame.up) * this.pxPerM,
      dot(d, this.frame.toViewer),
    ]
  }

  private put(x: number, y: number, rgb: readonly number[]): void {
    const [w, h] = this.view.pixels
    if (x < 0 || y < 0 || x >= w || y >= h) return
    const i = (y * w + x) * 4
    this.png.data[i] = rgb[0]!
    this.png.data[i + 1] = rgb[1]!
    this.png.data[i + 2] = rgb[2]!
    this.png.data[i + 3] = 255
  }

  /**
   * Draws the mesh with smooth normals and a per-vertex shade.
   * @param positions flat xyz, metres; @param normals flat xyz; @param tint per-vertex multiplier around 1
   */
  mesh(
    positions: ArrayLike<number>,
    normals: ArrayLike<number>,
    triangles: ArrayLike<number>,
    tint: ArrayLike<number>,
  ): void {
    const [w, h] = this.view.pixels
    // Light from above the viewer, not from a side: a highlight must not shift a bony mark sideways.
    const key = normalize(add(this.frame.toViewer, scale(this.frame.up, 0.45)))
    const shadeOf = (v: number): number => {
      const n: Vec3 = [normals[v * 3]!, normals[v * 3 + 1]!, normals[v * 3 + 2]!]
      return (0.12 + 0.88 * Math.max(0, dot(n, key)) ** 1.6) * tint[v]!
    }
    for (let t = 0; t < triangles.length; t += 3) {
      const ids = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
      const [a, b, c] = ids.map((v) =>
        this.project([positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!]),
      ) as [Vec3, Vec3, Vec3]
      const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
      if (area >= 0) continue // facing away (image y points down)
      const s = ids.map(shadeOf)
      const x0 = Math.max(0, Math.floor(Math.min(a[0], b[0], c[0])))
      const x1 = Math.min(w - 1, Math.ceil(Math.max(a[0], b[0], c[0])))
      const y0 = Math.max(0, Math.floor(Math.min(a[1], b[1], c[1])))
      const y1 = Math.min(h - 1, Math.ceil(Math.max(a[1], b[1], c[1])))
      for (let y = y0; y <= y1; y += 1) {
        for (let x = x0; x <= x1; x += 1) {
          const px = x + 0.5
          const py = y + 0.5
          const wa = ((b[0] - px) * (c[1] - py) - (c[0] - px) * (b[1] - py)) / area
          const wb = ((c[0] - px) * (a[1] - py) - (a[0] - px) * (c[1] - py)) / area
          const wc = 1 - wa - wb
          if (wa < 0 || wb < 0 || wc < 0) continue
          const z = wa * a[2] + wb * b[2] + wc * c[2]
          const i = y * w + x
          if (z <= this.depth[i]!) continue
          this.depth[i] = z
          const v = Math.max(0, Math.min(1, wa * s[0]! + wb * s[1]! + wc * s[2]!))
          this.put(x, y, [60 + 190 * v, 52 + 180 * v, 46 + 165 * v])
        }
      }
    }
  }

  /** Thin grid every `stepM` with the two body coordinates of this view in mm along the edges. */
  grid(stepM: number): void {
    const [w, h] = this.view.pixels
    const { right, up } = this.frame
    const c0 = dot(this.view.centre, right)
    const c1 = dot(this.view.centre, up)
    const halfW = this.view.widthM / 2
    const halfH = (halfW * h) / w
    for (let g = Math.ceil((c0 - halfW) / stepM); g * stepM <= c0 + halfW; g += 1) {
      const x = Math.round((g * stepM - c0) * this.pxPerM + w / 2)
      for (let y = 0; y < h; y += 3) this.put(x, y, [90, 120, 200])
      drawText((px, py) => this.put(px, py, [20, 40, 160]), String(Math.round(g * stepM * 1000)), x + 2, 2)
    }
    for (let g = Math.ceil((c1 - halfH) / stepM); g * stepM <= c1 + halfH; g += 1) {
      const y = Math.round(h / 2 - (g * stepM - c1) * this.pxPerM)
      for (let x = 0; x < w; x += 3) this.put(x, y, [90, 120, 200])
      drawText((px, py) => this.put(px, py, [20, 40, 160]), String(Math.round(g * stepM * 1000)), 2, y + 2)
    }
  }

  /** A dot with a label; drawn hollow and grey when the body hides it. */
  mark(p: Vec3, label: string, rgb: readonly number[], radiusPx = 4, showHidden = false): void {
    const [x, y, z] = this.project(p)
    const [w, h] = this.view.pixels
    const ix = Math.round(x)
    const iy = Math.round(y)
    if (ix < 0 || iy < 0 || ix >= w || iy >= h) return
    const hidden = this.depth[iy * w + ix]! > z + 0.004
    if (hidden && !showHidden) return
    const colour = hidden ? [140, 140, 140] : rgb
    for (let dy = -radiusPx; dy <= radiusPx; dy += 1) {
      for (let dx = -radiusPx; dx <= radiusPx; dx += 1) {
        const r = Math.hypot(dx, dy)
        if (r <= radiusPx && (!hidden || r > radiusPx - 1.3))
          this.put(ix + dx, iy + dy, r > radiusPx - 1.3 ? [255, 255, 255] : colour)
      }
    }
    drawText((px, py) => this.put(px, py, [255, 255, 255]), label, ix + radiusPx + 3, iy - 2)
    drawText(
      (px, py) =>
        this.put(
          px,
          py,
          colour.map((c) => c * 0.7),
        ),
      label,
      ix + radiusPx + 2,
      iy - 3,
    )
  }

  /** A polyline on the skin; hidden stretches are left out. */
  line(points: readonly Vec3[], rgb: readonly number[]): void {
    const w = this.view.pixels[0]
    for (let i = 1; i < points.length; i += 1) {
      const a = this.project(points[i - 1]!)
      const b = this.project(points[i]!)
      const n = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1])) + 1
      for (let k = 0; k <= n; k += 1) {
        const x = Math.round(a[0] + ((b[0] - a[0]) * k) / n)
        const y = Math.round(a[1] + ((b[1] - a[1]) * k) / n)
        const z = a[2] + ((b[2] - a[2]) * k) / n
        if ((this.depth[y * w + x] ?? -Infinity) > z + 0.004) continue
        this.put(x, y, rgb)
        this.put(x + 1, y, rgb)
      }
    }
  }
}

/** Tiles pictures of equal size into one PNG, `columns` to a row. */
export function tile(pictures: readonly PNG[], columns: number): Buffer {
  const first = pictures[0]
  if (!first) throw new Error('tile: expected at least one picture, received none')
  const rows = Math.ceil(pictures.length / columns)
  const sheet = new PNG({ width: first.width * columns, height: first.height * rows })
  sheet.data.fill(255)
  pictures.forEach((p, i) => {
    PNG.bitblt(p, sheet, 0, 0, p.width, p.height, (i % columns) * first.width, Math.floor(i / columns) * first.height)
  })
  return PNG.sync.write(sheet)
}
