import type { CSSProperties } from 'react'
import type { Atlas, AtlasPoint } from '../domain/atlas.ts'

/** A style that gives `--meridian` the colour of the point's meridian in both themes; empty for extra points. */
export function meridianStyle(atlas: Atlas, point: AtlasPoint | undefined): CSSProperties {
  const colour = point && atlas.content.meridians[point.meridian]?.colour
  if (!colour) return {}
  const style: CSSProperties & { '--meridian': string } = {
    '--meridian': `light-dark(${colour.light}, ${colour.dark})`,
  }
  return style
}
