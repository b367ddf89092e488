/**
 * The shadow the figure throws on the floor: drawn once per body shape from the mesh itself, never per frame.
 * A fine dark line where the sole meets the floor that fades within a hand's breadth, and a wide, faint one below the trunk.
 *
 * Two grids in one picture: a fine one around the feet, a coarse one for the rest, drawn by one mesh. (One grid fine
 * enough for a toe over the whole floor would hold forty times the texels; the coarse one alone looked like smoke.)
 */
import { BufferAttribute, BufferGeometry, CanvasTexture, Color, LinearFilter, Mesh, MeshBasicMaterial } from 'three'
import type { Palette } from './palette.ts'

/** Squares of floor around the figure: texels per side and metres. */
export const NEAR = { size: 256, spanM: 1.024 } as const
export const FAR = { size: 128, spanM: 2.6 } as const

/** Skin up to this height shades the floor below it: blur of its outline and strength; the higher, the softer. */
const LAYERS = [
  { belowM: 0.005, blurM: 0.006, strength: 0.8 },
  { belowM: 0.016, blurM: 0.015, strength: 0.62 },
  { belowM: 0.05, blurM: 0.034, strength: 0.42 },
  { belowM: 0.14, blurM: 0.075, strength: 0.28 },
] as const
/** The trunk: blur, and how fast its shadow fails with its height, metres. */
const TRUNK = { blurM: 0.26, fadeM: 1.1, strength: 0.9 } as const

const cell = (metres: number, grid: typeof NEAR | typeof FAR): number => (metres / grid.spanM + 0.5) * grid.size

/**
 * Height of the lowest skin above each texel of the near grid, metres; Infinity where there is none.
 * @param positions flat xyz, metres, feet at y = 0
 */
export function undersides(positions: ArrayLike<number>, triangles: ArrayLike<number>): Float32Array {
  const { size } = NEAR
  const out = new Float32Array(size * size).fill(Infinity)
  const highest = LAYERS.at(-1)!.belowM
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3]
    const [ya, yb, yc] = [positions[a + 1]!, positions[b + 1]!, positions[c + 1]!]
    if (Math.min(ya, yb, yc) > highest) continue
    const [xa, xb, xc] = [a, b, c].map((i) => cell(positions[i]!, NEAR) - 0.5) as [number, number, number]
    const [za, zb, zc] = [a, b, c].map((i) => cell(positions[i + 2]!, NEAR) - 0.5) as [number, number, number]
    const double = (xb - xa) * (zc - za) - (xc - xa) * (zb - za)
    if (double === 0) continue
    const [x0, x1] = [Math.max(0, Math.ceil(Math.min(xa, xb, xc))), Math.min(size - 1, Math.max(xa, xb, xc))]
    const [z0, z1] = [Math.max(0, Math.ceil(Math.min(za, zb, zc))), Math.min(size - 1, Math.max(za, zb, zc))]
    for (let z = z0; z <= z1; z++)
      for (let x = x0; x <= x1; x++) {
        const u = ((xb - x) * (zc - z) - (xc - x) * (zb - z)) / double
        const v = ((xc - x) * (za - z) - (xa - x) * (zc - z)) / double
        const w = 1 - u - v
        if (u < 0 || v < 0 || w < 0) continue
        const o = z * size + x
        out[o] = Math.min(out[o]!, ya * u + yb * v + yc * w)
      }
  }
  return out
}

/**
 * Darkness of the floor, 0…1, row by row (z from back to front): the near and the far grid.
 * Where both know the floor, the far grid's share is in the near one as well.
 * @param positions flat xyz, metres, feet at y = 0
 */
export function shadowMaps(
  positions: ArrayLike<number>,
  triangles: ArrayLike<number>,
): { near: Float32Array; far: Float32Array } {
  const above = new Float32Array(FAR.size * FAR.size)
  for (let i = 0; i + 2 < positions.length; i += 3) {
    const [x, z] = [Math.floor(cell(positions[i]!, FAR)), Math.floor(cell(positions[i + 2]!, FAR))]
    if (x < 0 || z < 0 || x >= FAR.size || z >= FAR.size) continue
    const o = z * FAR.size + x
    above[o] = Math.max(above[o]!, Math.exp(-positions[i + 1]! / TRUNK.fadeM))
  }
  const far = blur(above, FAR.size, (TRUNK.blurM / FAR.spanM) * FAR.size).map((v) => Math.min(1, TRUNK.strength * v))
  const heights = undersides(positions, triangles)
  const light = new Float32Array(heights.length).fill(1)
  for (const { belowM, blurM, strength } of LAYERS) {
    const outline = heights.map((h) => (h < belowM ? 1 : 0))
    blur(outline, NEAR.size, (blurM / NEAR.spanM) * NEAR.size).forEach((v, i) => (light[i]! *= 1 - strength * v))
  }
  const perTexel = ((NEAR.spanM / NEAR.size) * FAR.size) / FAR.spanM
  const first = cell(-NEAR.spanM / 2, FAR) + perTexel / 2 - 0.5
  for (let z = 0; z < NEAR.size; z++)
    for (let x = 0; x < NEAR.size; x++)
      light[z * NEAR.size + x]! *= 1 - between(far, first + x * perTexel, first + z * perTexel)
  return { near: light.map((v) => 1 - v), far }
}

/** A value of the far grid between its texels, as the graphics card would read it. */
function between(far: Float32Array, x: number, z: number): number {
  const [i, j] = [Math.floor(x), Math.floor(z)]
  const [s, t] = [x - i, z - j]
  const o = j * FAR.size + i
  return (
    (far[o]! * (1 - s) + far[o + 1]! * s) * (1 - t) + (far[o + FAR.size]! * (1 - s) + far[o + FAR.size + 1]! * s) * t
  )
}

/** Three box blurs: close to a Gaussian of the given deviation, texels. Outside the grid there is nothing. */
export function blur(values: Float32Array, size: number, deviation: number): Float32Array {
  // A box of half width r has the variance r(r + 1) / 3.
  const radius = Math.max(1, Math.round(Math.sqrt(deviation * deviation + 0.25) - 0.5))
  let [from, to] = [values.slice(), new Float32Array(values.length)]
  for (let pass = 0; pass < 3; pass++)
    for (const step of [1, size]) {
      const across = step === 1 ? size : 1
      for (let line = 0; line < size; line++) {
        const start = line * across
        let sum = 0
        for (let k = 0; k < Math.min(radius, size); k++) sum += from[start + k * step]!
        for (let k = 0; k < size; k++) {
          if (k + radius < size) sum += from[start + (k + radius) * step]!
          if (k - radius - 1 >= 0) sum -= from[start + (k - radius - 1) * step]!
          to[start + k * step] = sum / (2 * radius + 1)
        }
      }
      ;[from, to] = [to, from]
    }
  return from
}

export interface ContactShadow {
  mesh: Mesh
  draw(positions: ArrayLike<number>): void
  setPalette(palette: Palette): void
  dispose(): void
}

/** Both grids side by side. */
const PICTURE = { width: NEAR.size + FAR.size, height: NEAR.size } as const

/** A square for the near grid and a frame of four around it for the far one, on the floor, seen from above. */
function floorGeometry(): BufferGeometry {
  const [inner, outer] = [NEAR.spanM / 2, FAR.spanM / 2]
  const places: number[] = []
  const uvs: number[] = []
  const index: number[] = []
  const add = (grid: typeof NEAR | typeof FAR, left: number, x0: number, z0: number, x1: number, z1: number) => {
    const first = places.length / 3
    for (const [x, z] of [
      [x0, z0],
      [x0, z1],
      [x1, z1],
      [x1, z0],
    ] as const) {
      places.push(x, 0, z)
      // Half a texel from the rim: the other grid must not shine through.
      const inside = (metres: number) => Math.max(0.5, Math.min(grid.size - 0.5, cell(metres, grid)))
      uvs.push((left + inside(x)) / PICTURE.width, 1 - inside(z) / PICTURE.height)
    }
    index.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  add(NEAR, 0, -inner, -inner, inner, inner)
  add(FAR, NEAR.size, -outer, -outer, outer, -inner)
  add(FAR, NEAR.size, -outer, inner, outer, outer)
  add(FAR, NEAR.size, -outer, -inner, -inner, inner)
  add(FAR, NEAR.size, inner, -inner, outer, inner)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(places), 3))
  geometry.setAttribute('uv', new BufferAttribute(Float32Array.from(uvs), 2))
  geometry.setIndex(index)
  return geometry
}

/** @param triangles of the skin, flat vertex ids */
export function createContactShadow(triangles: ArrayLike<number>): ContactShadow {
  const canvas = document.createElement('canvas')
  canvas.width = PICTURE.width
  canvas.height = PICTURE.height
  const texture = new CanvasTexture(canvas)
  texture.minFilter = LinearFilter
  texture.generateMipmaps = false
  const material = new MeshBasicMaterial({
    alphaMap: texture,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    dithering: true, // a faint, wide gradient would show its steps
  })
  const floor = floorGeometry()
  const mesh = new Mesh(floor, material)
  mesh.position.y = -0.001
  mesh.renderOrder = -1
  return {
    mesh,
    draw(positions) {
      const ink = canvas.getContext('2d')
      if (!ink) return
      const { near, far } = shadowMaps(positions, triangles)
      for (const [map, { size }, left] of [
        [near, NEAR, 0],
        [far, FAR, NEAR.size],
      ] as const) {
        const image = ink.createImageData(size, size)
        for (let i = 0; i < map.length; i++) {
          image.data.fill(map[i]! * 255, 4 * i, 4 * i + 3)
          image.data[4 * i + 3] = 255
        }
        ink.putImageData(image, left, 0)
      }
      texture.needsUpdate = true
    },
    setPalette(p) {
      material.color = new Color(p.floor)
      material.opacity = p.floorStrength
    },
    dispose() {
      floor.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}
