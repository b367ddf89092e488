/** Where the ends of the ruler lie, and the named spots they snap to. */
import type { Atlas } from '../domain/atlas.ts'
import type { LandmarksFile } from '../domain/built.ts'
import type { BodyId } from '../domain/ids.ts'
import type { RulerEnd, SkinPlace } from '../state/rulerSlice.ts'

export interface NamedSpot {
  end: Exclude<RulerEnd, { kind: 'place' }>
  place: SkinPlace
}

/** Every point and landmark of a body, both sides; landmarks only once they are there. */
export function namedSpots(atlas: Atlas, file: LandmarksFile | null, body: BodyId): NamedSpot[] {
  const out: NamedSpot[] = []
  for (const { code, anchors } of atlas.points.values())
    for (const { side, vertices, weights } of anchors[body])
      out.push({ end: { kind: 'point', code, side }, place: { vertices, weights } })
  for (const { id, side, vertices, weights } of file?.bodies[body]?.landmarks ?? [])
    out.push({ end: { kind: 'landmark', id, side }, place: { vertices, weights } })
  return out
}

/** The spot of an end on a body; null when the body has none of that name (yet). */
export function placeOfEnd(
  end: RulerEnd | null,
  atlas: Atlas,
  file: LandmarksFile | null,
  body: BodyId,
): SkinPlace | null {
  switch (end?.kind) {
    case undefined:
      return null
    case 'place':
      return end.place
    case 'point':
      return atlas.points.get(end.code)?.anchors[body].find((a) => a.side === end.side) ?? null
    case 'landmark':
      return file?.bodies[body]?.landmarks.find((l) => l.id === end.id && l.side === end.side) ?? null
  }
}
