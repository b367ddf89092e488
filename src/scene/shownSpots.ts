/** Spots the camera composes when something from a page is shown on the body. */
import type { AppState } from '../state/store.ts'
import { shownOnBody } from '../state/shownSlice.ts'
import type { SeenMark } from './bestView.ts'
import { marksOf } from './marks.ts'
import { decodeAreas, shownSides } from './painArea.ts'
import type { Stage } from './stage.ts'

/** Skin counts as part of an area from this weight on, of 255. */
const INSIDE = 120
/** Enough spots to outline an area; each is asked for in every direction. */
const MOST_SPOTS = 48

/**
 * The skin of the shown areas, else the ends of the shown pairs or the shown points, on the present shape.
 * @returns null while nothing is shown
 */
export function shownSpots({ surface, data }: Stage, state: AppState): SeenMark[] | null {
  const show = shownOnBody(state)
  if (!show) return null
  const areas = show.areas.flatMap((id) => data.areas.areas[id] ?? [])
  if (areas.length > 0) {
    const weights = new Uint8Array(surface.positions.length / 3)
    const sided = state.patternId !== null && state.atlas.patterns.get(state.patternId)?.sided === true
    decodeAreas(areas, shownSides(state.painSide, sided), weights)
    const inside = [...weights.keys()].filter((id) => weights[id]! >= INSIDE)
    const step = Math.max(1, Math.floor(inside.length / MOST_SPOTS))
    return inside
      .filter((_, i) => i % step === 0)
      .map((id) => {
        const at = { vertices: [id, id, id], weights: [1, 0, 0] } as const
        return { position: surface.pointAt(at), normal: surface.normalAt(at) }
      })
  }
  const codes = new Set(show.points)
  return marksOf({ ...state, hovered: null, riskShown: false, asking: false })
    .filter((m) => codes.has(m.code) && m.style !== 'idle')
    .map((m) => ({ position: surface.pointAt(m.anchor), normal: surface.normalAt(m.anchor) }))
}
