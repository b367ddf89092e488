import type { CSSProperties } from 'react'
import type { Atlas, AtlasPoint } from '../domain/atlas.ts'

const DARK_INK = '#14171a'
const WHITE = '#ffffff'

/** Relative luminance of an sRGB hex colour (#rrggbb), 0 … 1, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2 contrast ratio of two sRGB hex colours, 1 … 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** White or dark ink, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  return contrast(colour, WHITE) >= contrast(colour, DARK_INK) ? WHITE : DARK_INK
}

/**
 * A style that gives `--meridian` the colour of the point's meridian in both themes and
 * `--on-meridian` the ink for it; empty for points outside the meridians.
 */
export function meridianStyle(atlas: Atlas, point: Pick<AtlasPoint, 'meridian'> | undefined): CSSProperties {
  const colour = point && atlas.content.meridians[point.meridian]?.colour
  if (!colour) return {}
  const style: CSSProperties & Record<'--meridian' | '--on-meridian', string> = {
    '--meridian': `light-dark(${colour.light}, ${colour.dark})`,
    '--on-meridian': `light-dark(${inkOn(colour.light)}, ${inkOn(colour.dark)})`,
  }
  return style
}
