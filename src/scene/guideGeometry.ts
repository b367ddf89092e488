/** Ribbon arrays into a geometry, and palette colours as shaders take them. */
import { BufferAttribute, type BufferGeometry, Color } from 'three'
import type { RibbonArrays } from './constructionMesh.ts'

/** Linear rgb of a palette colour. */
export function rgbOf(hex: string): readonly [number, number, number] {
  const { r, g, b } = new Color(hex)
  return [r, g, b]
}

/** Replaces what a geometry drawn with createLineMaterial holds. */
export function setRibbons(geometry: BufferGeometry, arrays: RibbonArrays): void {
  geometry.dispose()
  for (const name of ['position', 'along', 'outward', 'colour'] as const)
    geometry.setAttribute(name, new BufferAttribute(arrays[name], 3))
  for (const name of ['side', 'width'] as const) geometry.setAttribute(name, new BufferAttribute(arrays[name], 1))
  geometry.setIndex(new BufferAttribute(arrays.index, 1))
}
