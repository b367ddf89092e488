/** What a page of text lights on the body: a muscle, areas, pairs of points. Shown while no page covers it. */
import type { Atlas } from '../domain/atlas.ts'
import { type BodyShow, bodyShow, pairsInPattern } from '../domain/bodyShow.ts'
import type { ViewId } from '../domain/ids.ts'
import type { PageRef } from '../domain/pages.ts'
import { type AppState, type Get, lookingFrom, type PointRef, type Set } from './appState.ts'

export interface ShownState {
  /** The part of a page that is shown on the body; in the address. What is lit tells `shownOnBody`. */
  shown: PageRef | null
}

export interface ShownCommands {
  /**
   * Closes the page and shows a part of it on the body, or nothing with null. A pattern whose red flags
   * are not answered is left; after an emergency answer nothing is shown. Ignored for a part without a place.
   */
  showOnBody(ref: PageRef | null): void
}

export const shownStart: ShownState = { shown: null }

export function shownCommands(set: Set, get: Get): ShownCommands {
  return {
    showOnBody: (ref) => {
      if (ref === null) {
        // The camera went near to it: step back to the whole figure, on the side that is seen.
        set((s) => (s.shown ? { shown: null, ...lookingFrom(s, wholeView(s)) } : {}))
        return
      }
      const { atlas, gate, patternId } = get()
      const show = bodyShow(atlas.content, ref)
      if (!show || gate === 'emergency') return
      if (patternId !== null && gate === 'check') get().choosePattern(null)
      set((s) => ({
        shown: ref,
        page: null,
        selected: null,
        findItStep: null,
        category: null,
        selectedMeridian: null,
        hoveredMeridian: null,
        ...lookingFrom(s, show.view, focusOf(atlas, ref)),
      }))
    },
  }
}

/** The guided view that leaves the figure as it is seen: the pattern's own, else the nearest of the four. */
function wholeView({ atlas, patternId, cameraPhrase }: AppState): ViewId {
  const pattern = patternId === null ? undefined : atlas.patterns.get(patternId)
  const seen = (['front', 'back', 'left', 'right'] as const).find((id) => cameraPhrase?.startsWith(`camera.${id}`))
  return pattern?.view ?? seen ?? 'front'
}

/** The point the camera goes to: points alone are looked at from near by, areas and pairs as a whole (null). */
export function focusOf(atlas: Atlas, ref: PageRef): PointRef | null {
  const show = bodyShow(atlas.content, ref)
  const [first] = show?.points ?? []
  if (!show || first === undefined || show.view !== 'best' || show.areas.length + show.pairs.length > 0) return null
  return { code: first, side: atlas.points.get(first)?.paired ? 'left' : 'midline' }
}

/** What is lit now; null without anything, and until the red flags of a chosen pattern are answered. */
export function shownOnBody({
  atlas,
  shown,
  patternId,
  gate,
}: Pick<AppState, 'atlas' | 'shown' | 'patternId' | 'gate'>): BodyShow | null {
  const pattern = patternId === null ? undefined : atlas.patterns.get(patternId)
  if (!shown || gate === 'emergency' || (pattern && gate !== 'clear')) return null
  const show = bodyShow(atlas.content, shown)
  // In a pattern only its own pairs are meant, where it has some.
  const own = show && pattern ? pairsInPattern(show.pairs, pattern) : []
  return show && own.length > 0 ? { ...show, pairs: own, points: [...new Set(own.flat())] } : show
}
