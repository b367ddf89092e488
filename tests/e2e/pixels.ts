/** Two pictures of the page compared. */
import type { PNG } from 'pngjs'
import type { Spot } from './app.ts'

/** How different one pixel is in two pictures, 0 … 765. */
export function difference(a: PNG, b: PNG, x: number, y: number): number {
  const at = (Math.round(y) * a.width + Math.round(x)) * 4
  let sum = 0
  for (let channel = 0; channel < 3; channel += 1)
    sum += Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))
  return sum
}

/** Mean difference of the pixels whose distance from the spot lies between two radii. */
export function meanDifference(a: PNG, b: PNG, spot: Spot, from: number, to: number): number {
  let sum = 0
  let count = 0
  for (let y = Math.floor(spot.y - to); y <= spot.y + to; y += 1) {
    for (let x = Math.floor(spot.x - to); x <= spot.x + to; x += 1) {
      const distance = Math.hypot(x - spot.x, y - spot.y)
      if (distance < from || distance > to || x < 0 || y < 0 || x >= a.width || y >= a.height) continue
      sum += difference(a, b, x, y)
      count += 1
    }
  }
  return sum / Math.max(1, count)
}
