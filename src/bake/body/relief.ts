/**
 * Relief shading per vertex: ridges light, furrows dark. Plain occlusion hardly sees shallow forms (spine furrow,
 * scapulae, tendons); comparing the skin with a smoothed copy of itself at two scales does.
 */
import type { BuiltBody } from './buildBody.ts'
import { vertexNormals } from './occlusion.ts'

/** Smoothing rounds, the curvature (1/m) that counts as strong relief, and the weight of each scale. */
const SCALES = [
  { rounds: 3, strong: 40, weight: 0.08 },
  { rounds: 14, strong: 12, weight: 0.17 },
]
/** Value of skin without relief; ridges reach 1. */
const NEUTRAL = 0.78

/**
 * Height above the smoothed skin is divided by the area smoothed over, which gives a curvature: heights alone were
 * rejected because they follow the uneven density of the mesh and come out blotchy.
 * @returns Float64Array in 0…1, one value per drawn vertex: about 0.78 on even skin, higher on ridges, lower in furrows;
 * mirror-symmetric up to rounding.
 */
export function bakeRelief(body: BuiltBody): Float64Array {
  const { positions, triangles } = body
  const count = positions.length / 3
  const normals = vertexNormals(positions, triangles)
  const neighbours = neighbourLists(triangles, count)
  let area: Float64Array = edgeSquares(positions, neighbours)
  for (let i = 0; i < 6; i++) area = smoothOnce(area, neighbours, 1)
  let relief: Float64Array = new Float64Array(count).fill(NEUTRAL)
  let smooth: Float64Array = positions.slice()
  let done = 0
  for (const { rounds, strong, weight } of SCALES) {
    for (; done < rounds; done++) smooth = smoothOnce(smooth, neighbours, 3)
    for (let v = 0; v < count; v++) {
      let height = 0
      for (let k = 3 * v; k < 3 * v + 3; k++) height += (positions[k]! - smooth[k]!) * normals[k]!
      const curvature = (4 * height) / (rounds * area[v]!)
      relief[v] = relief[v]! + weight * Math.tanh(curvature / strong)
    }
  }
  for (let i = 0; i < 2; i++) relief = smoothOnce(relief, neighbours, 1)
  return relief.map((value) => Math.min(1, Math.max(0, value)))
}

/** Mean squared edge length at every vertex, m². */
function edgeSquares(positions: Float64Array, neighbours: Set<number>[]): Float64Array {
  return Float64Array.from(neighbours, (list, v) => {
    let sum = 0
    for (const n of list) for (let k = 0; k < 3; k++) sum += (positions[3 * n + k]! - positions[3 * v + k]!) ** 2
    return sum / Math.max(1, list.size)
  })
}

/** Neighbours of every vertex along triangle edges. */
function neighbourLists(triangles: Uint32Array, count: number): Set<number>[] {
  const lists = Array.from({ length: count }, () => new Set<number>())
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const [a, b] = [triangles[t + k]!, triangles[t + ((k + 1) % 3)]!]
      lists[a]!.add(b)
      lists[b]!.add(a)
    }
  return lists
}

/** Every value (`size` per vertex) moves half-way to the mean of its neighbours. */
function smoothOnce(values: Float64Array, neighbours: Set<number>[], size: number): Float64Array {
  const out = new Float64Array(values.length)
  neighbours.forEach((list, v) => {
    for (let k = 0; k < size; k++) {
      let sum = 0
      for (const n of list) sum += values[size * n + k]!
      const own = values[size * v + k]!
      out[size * v + k] = (own + (list.size ? sum / list.size : own)) / 2
    }
  })
  return out
}
