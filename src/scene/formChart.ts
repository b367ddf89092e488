/**
 * The strokes of formStrokes.ts as a small picture the shader looks up: slope and height of the drawn form,
 * the back in the left half, the front in the right. Computed once, in some ten milliseconds; nothing is downloaded.
 */
import { DataTexture, LinearFilter, RGBAFormat } from 'three'
import { BACK, FRONT, type Stroke } from './formStrokes.ts'

/** What the chart covers: metres from the median plane and above the floor; pixels per side. */
export const CHART = { widthM: 0.56, heightM: 1.792, width: 160, height: 512 } as const
/** Slope and height (metres) that the largest byte stands for. */
export const MOST = { slope: 0.7, heightM: 0.008 } as const
/** Strokes end where their bell has fallen below a thousandth. */
const REACH = 2.6

/** Height of the strokes, metres, row by row from the floor up. */
export function chartHeights(strokes: readonly Stroke[]): Float32Array {
  const { width, height } = CHART
  const step = CHART.widthM / width
  const out = new Float32Array(width * height)
  for (const { path, widthMm, heightMm } of strokes) {
    const reach = (REACH * widthMm) / 1000
    const span = (axis: 0 | 1, most: number): [number, number] => [
      Math.max(0, Math.floor((Math.min(...path.map((p) => p[axis])) - reach) / step)),
      Math.min(most, Math.ceil((Math.max(...path.map((p) => p[axis])) + reach) / step)),
    ]
    const [x0, x1] = span(0, width)
    const [y0, y1] = span(1, height)
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) {
        const away = distanceTo(path, (x + 0.5) * step, (y + 0.5) * step) / (widthMm / 1000)
        if (away < REACH) out[y * width + x]! += (heightMm / 1000) * Math.exp(-away * away)
      }
  }
  return out
}

function distanceTo(path: Stroke['path'], x: number, y: number): number {
  let least = Infinity
  for (let i = 0; i < path.length; i++) {
    const [ax, ay] = path[i]!
    const [bx, by] = path[Math.min(i + 1, path.length - 1)]!
    const [dx, dy] = [bx - ax, by - ay]
    const long = dx * dx + dy * dy
    const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long))
    const [ex, ey] = [x - ax - t * dx, y - ay - t * dy]
    least = Math.min(least, ex * ex + ey * ey)
  }
  return Math.sqrt(least) // not hypot: five times slower
}

/** Bytes of the chart: slope outwards and upwards, height; 128 is none. Both halves are mirrored at the median plane. */
export function chartBytes(): Uint8Array<ArrayBuffer> {
  const { width, height } = CHART
  const step = CHART.widthM / width
  const out = new Uint8Array(width * 2 * height * 4)
  const byte = (share: number) => Math.round(128 + 127 * Math.max(-1, Math.min(1, share)))
  ;[BACK, FRONT].forEach((strokes, half) => {
    const heights = chartHeights(strokes)
    const at = (x: number, y: number) =>
      heights[Math.max(0, Math.min(height - 1, y)) * width + Math.min(width - 1, x < 0 ? -x - 1 : x)]!
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        out.set(
          [
            byte((at(x + 1, y) - at(x - 1, y)) / (2 * step) / MOST.slope),
            byte((at(x, y + 1) - at(x, y - 1)) / (2 * step) / MOST.slope),
            byte(at(x, y) / MOST.heightM),
            255,
          ],
          (y * 2 * width + half * width + x) * 4,
        )
  })
  return out
}

/** @returns a texture the caller disposes of */
export function createFormChart(): DataTexture {
  const chart = new DataTexture(chartBytes(), CHART.width * 2, CHART.height, RGBAFormat)
  chart.minFilter = chart.magFilter = LinearFilter
  chart.needsUpdate = true
  return chart
}
