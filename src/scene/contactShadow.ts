/**
 * The shadow the figure throws on the floor: drawn once per body shape from the mesh itself,
 * never per frame. Dark where skin nearly touches, wide and faint below the trunk.
 */
import { CanvasTexture, Color, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three'
import type { Palette } from './palette.ts'

/** Texels per side and the square of floor they cover, metres. */
const SIZE = 128
const SPAN_M = 2.6

/**
 * Darkness of the floor, row by row (z from back to front), 0…1.
 * @param positions flat xyz, metres, feet at y = 0
 */
export function shadowMap(positions: ArrayLike<number>): Float32Array {
  const touch = new Float32Array(SIZE * SIZE)
  const above = new Float32Array(SIZE * SIZE)
  const cell = (m: number) => Math.floor((m / SPAN_M + 0.5) * SIZE)
  for (let i = 0; i + 2 < positions.length; i += 3) {
    const [x, z] = [cell(positions[i]!), cell(positions[i + 2]!)]
    if (x < 0 || z < 0 || x >= SIZE || z >= SIZE) continue
    const o = z * SIZE + x
    const y = positions[i + 1]!
    touch[o] = Math.max(touch[o]!, Math.exp(-y / 0.03))
    above[o] = Math.max(above[o]!, Math.exp(-y / 1.1))
  }
  const near = blur(touch, 1)
  const middle = blur(touch, 3)
  const far = blur(above, 12)
  return near.map((v, i) => Math.min(1, 0.5 * v + 1.1 * middle[i]! + 1.0 * far[i]!))
}

/** Three box blurs: close to a Gaussian of about `radius` texels. */
function blur(values: Float32Array, radius: number): Float32Array {
  let from = values
  for (let pass = 0; pass < 3; pass++) {
    for (const step of [1, SIZE]) {
      const to = new Float32Array(from.length)
      const across = step === 1 ? SIZE : 1
      for (let line = 0; line < SIZE; line++) {
        for (let k = 0; k < SIZE; k++) {
          let sum = 0
          for (let d = -radius; d <= radius; d++) {
            const at = k + d
            if (at >= 0 && at < SIZE) sum += from[line * across + at * step]!
          }
          to[line * across + k * step] = sum / (2 * radius + 1)
        }
      }
      from = to
    }
  }
  return from
}

export interface ContactShadow {
  mesh: Mesh
  draw(positions: ArrayLike<number>): void
  setPalette(palette: Palette): void
  dispose(): void
}

export function createContactShadow(): ContactShadow {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
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
  const plane = new PlaneGeometry(SPAN_M, SPAN_M)
  const mesh = new Mesh(plane, material)
  mesh.rotation.x = -Math.PI / 2
  mesh.position.y = -0.001
  mesh.renderOrder = -1
  return {
    mesh,
    draw(positions) {
      const ink = canvas.getContext('2d')
      if (!ink) return
      const image = ink.createImageData(SIZE, SIZE)
      shadowMap(positions).forEach((v, i) => image.data.set([v * 255, v * 255, v * 255, 255], i * 4))
      ink.putImageData(image, 0, 0)
      texture.needsUpdate = true
    },
    setPalette(p) {
      material.color = new Color(p.floor)
      material.opacity = p.floorStrength
    },
    dispose() {
      plane.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}
