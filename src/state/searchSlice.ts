/**
 * The search over the whole atlas: open or not, and going to what was chosen. What is typed stays in its field and is
 * kept nowhere. Opening changes nothing below it; only a choice does, and in one step that Back undoes.
 */
import { pointsOfFamily } from '../domain/categories.ts'
import { LAYER_IDS, type MeridianId, type PatternId, type PointCode } from '../domain/ids.ts'
import type { PageRef } from '../domain/pages.ts'
import { type AppState, type Get, lookingFrom, type Set } from './appState.ts'
import { patternStart } from './patternCommands.ts'

/** Something that can be gone to from anywhere. */
export type Target =
  | { kind: 'point'; code: PointCode }
  | { kind: 'pattern'; id: PatternId }
  | { kind: 'meridian'; id: MeridianId }
  /** A family of points (domain/categories.ts), kind or part of the body. */
  | { kind: 'family'; id: string }
  /** Landmark id, without @. */
  | { kind: 'landmark'; id: string }
  | { kind: 'page'; page: PageRef }
  /** A list of the first page. */
  | { kind: 'list'; id: AppState['homeList'] }

export interface SearchState {
  searchOpen: boolean
  /** Landmark whose row in the list is wanted under the cursor; taken back once it is. */
  landmarkWanted: string | null
  /** The lone key "/" opens the search (WCAG 2.1.4 wants that it can be switched off); Ctrl or ⌘ with K always does. */
  slashOpens: boolean
}

export interface SearchCommands {
  openSearch(open: boolean): void
  /**
   * Shows it, whatever was shown before. A point or landmark stands beside a pattern whose red flags are
   * answered; anything else leaves the pattern and the guided path. Ignored for what there is not.
   */
  goTo(target: Target): void
  landmarkReached(): void
  setSlashOpens(on: boolean): void
}

export const searchStart: SearchState = { searchOpen: false, landmarkWanted: null, slashOpens: true }

/** Whatever lies over list and body closes with a choice. */
const CLOSED = { searchOpen: false, page: null, profileOpen: false, hovered: null, findItStep: null } as const

/** Where nothing else is shown; a pattern whose red flags are answered stays. */
function cleared(s: AppState): Partial<AppState> {
  const stays = s.patternId !== null && s.gate === 'clear'
  return stays ? { selected: null, shown: null } : { ...patternStart(s, undefined), intake: null }
}

/** Commands of the search. */
export function searchCommands(set: Set, get: Get): SearchCommands {
  return {
    openSearch: (searchOpen) => set({ searchOpen }),
    landmarkReached: () => set({ landmarkWanted: null }),
    setSlashOpens: (slashOpens) => set({ slashOpens }),
    goTo: (target) => {
      const { atlas, patternId, body } = get()
      switch (target.kind) {
        case 'point': {
          const point = atlas.points.get(target.code)
          if (!point) return
          const selected = { code: point.code, side: point.paired ? 'left' : 'midline' } as const
          const drawn = point.anchors[body].length > 0
          set((s) => ({
            ...CLOSED,
            ...cleared(s),
            selected,
            raisedArm: null,
            ...(drawn ? lookingFrom(s, 'best', selected) : {}),
          }))
          return
        }
        case 'pattern': {
          const pattern = atlas.patterns.get(target.id)
          if (!pattern) return
          // What is open already stays as far as it is.
          if (pattern.id === patternId) set({ ...CLOSED, selected: null })
          else set((s) => ({ ...CLOSED, intake: null, ...patternStart(s, pattern) }))
          return
        }
        case 'meridian':
          set((s) => ({
            ...CLOSED,
            ...patternStart(s, undefined),
            intake: null,
            homeList: 'meridians',
            selectedMeridian: target.id,
            ...lookingFrom(s, atlas.content.meridians[target.id]?.view ?? 'front'),
          }))
          return
        case 'family':
          if (pointsOfFamily(atlas.points.values(), target.id).length === 0) return
          set((s) => ({
            ...CLOSED,
            ...patternStart(s, undefined),
            intake: null,
            homeList: 'points',
            category: target.id,
            ...lookingFrom(s, 'best'),
          }))
          return
        case 'landmark':
          set((s) => ({
            ...CLOSED,
            ...cleared(s),
            layers: LAYER_IDS.filter((id) => id === 'landmarks' || s.layers.includes(id)),
            landmarkInView: target.id,
            landmarkWanted: target.id,
            ...lookingFrom(s, 'best', landmarkRef(target.id)),
          }))
          return
        case 'page':
          set({ ...CLOSED, page: target.page })
          return
        case 'list':
          set((s) => ({ ...CLOSED, ...patternStart(s, undefined), intake: null, homeList: target.id }))
      }
    },
  }
}

/** A landmark as a camera wish names it; the left one of a pair. */
function landmarkRef(id: string): { code: string; side: 'left' } {
  return { code: `@${id}`, side: 'left' }
}
