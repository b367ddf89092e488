/** Painful areas: baked weights per vertex and side → the bytes the body shader reads. Pure. */
import type { PainSide } from '../domain/ids.ts'

/** Sides of the body that hurt; a pattern that has no sides always shows both. */
export function shownSides(pain: PainSide, sided: boolean): ('left' | 'right')[] {
  return !sided || pain === 'both' ? ['left', 'right'] : [pain]
}

/**
 * Writes the weights of the shown sides into `out` (0…255 per vertex; the larger one wins).
 * @param areas base64 of one byte per skin vertex, per side; more than one where a page or a comparison shows several
 * @param out cleared first; vertices beyond the area (the eyes) stay 0
 */
export function decodeAreas(
  areas: readonly { left: string; right: string }[],
  sides: readonly ('left' | 'right')[],
  out: Uint8Array,
): void {
  out.fill(0)
  for (const area of areas) {
    for (const side of sides) {
      const bytes = atob(area[side])
      const count = Math.min(bytes.length, out.length)
      for (let i = 0; i < count; i++) out[i] = Math.max(out[i]!, bytes.charCodeAt(i))
    }
  }
}
