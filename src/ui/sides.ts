import type { AtlasPoint } from '../domain/atlas.ts'
import type { BodySide } from '../domain/ids.ts'
import type { UiKey } from '../state/texts.ts'

/** The side a point opens on when nothing else says which. */
export function firstSide(point: Pick<AtlasPoint, 'paired'>): BodySide {
  return point.paired ? 'left' : 'midline'
}

/** How a side is said in a sentence. */
export const SIDE_PHRASE: Record<BodySide, UiKey> = {
  left: 'side.leftFull',
  right: 'side.rightFull',
  midline: 'side.midline',
}
